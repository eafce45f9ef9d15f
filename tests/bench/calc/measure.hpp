#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "addin/office/document.hpp"

namespace quotepart::bench {

/// One line of the results: something of ours, what it is compared with, and the goal.
struct Row {
    std::string what;
    std::string ours;     ///< a time or a size, with its unit
    std::string against;  ///< what it is compared with, and its time
    std::string ratio;
    std::string goal{};  ///< empty: none is set
    bool reached = true;
};

struct Effort {
    int rounds = 9;
    int starts = 100;
    bool isShort = false;                        ///< only shows that it works
    std::set<std::string, std::less<>> parts{};  ///< those wanted; empty: all

    bool wants(std::string_view part) const { return parts.empty() || parts.contains(part); }
};

double median(std::vector<double> values);

/// Seconds a run takes: the median of several rounds, each action in turn so that whatever else the
/// machine does befalls all alike.
std::vector<double> medians(int rounds, const std::vector<std::function<void()>>& actions);

/// Seconds that calculating every formula takes, for each of several open workbooks.
std::vector<double> calculationsOf(int rounds, const std::vector<const office::Document*>& all);

// As a French reader expects them.
/// "1,20 µs", "0,34 s"
std::string timeText(double seconds);
/// "34 871"
std::string countText(int count);
/// "1,70"
std::string ratioText(double ratio);

/// A line with a goal: ours at most that many times the other.
Row compared(std::string what, double ours, std::string other, double theirs, double most);

// One concern each.
std::vector<Row> oneCall(const office::Office& office, const Effort& effort);
std::vector<Row> sixteenQuarters(const office::Office& office, const Effort& effort);
std::vector<Row> longLists(const office::OfficeOptions& options, const Effort& effort);
std::vector<Row> startUp(const Effort& effort);

}  // namespace quotepart::bench
