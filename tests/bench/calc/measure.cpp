#include "tests/bench/calc/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "tests/support/elapsed.hpp"

namespace quotepart::bench {

namespace {

std::string printed(const char* format, double value) {
    std::array<char, 64> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), format, value));
    std::string result = text.data();
    std::replace(result.begin(), result.end(), '.', ',');
    return result;
}

}  // namespace

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::vector<double> medians(int rounds, const std::vector<std::function<void()>>& actions) {
    std::vector<std::vector<double>> times(actions.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < actions.size(); ++i) {
            times[i].push_back(secondsOf(actions[i]));
        }
    }
    std::vector<double> result;
    for (auto& each : times) {
        result.push_back(median(std::move(each)));
    }
    return result;
}

std::vector<double> calculationsOf(int rounds, const std::vector<const office::Document*>& all) {
    std::vector<std::function<void()>> actions;
    for (const office::Document* document : all) {
        document->calculateAll();
        actions.emplace_back([document] { document->calculateAll(); });
    }
    return medians(rounds, actions);
}

std::string timeText(double seconds) {
    return seconds < 1e-3  ? printed("%.2f µs", seconds * 1e6)
           : seconds < 0.1 ? printed("%.1f ms", seconds * 1e3)
                           : printed("%.2f s", seconds);
}

std::string countText(int count) {
    std::string result = std::to_string(count);
    for (std::size_t place = result.size(); place > 3;) {
        place -= 3;
        result.insert(place, " ");
    }
    return result;
}

std::string ratioText(double ratio) {
    return printed("%.2f", ratio);
}

Row compared(std::string what, double ours, std::string other, double theirs, double most) {
    const double ratio = ours / theirs;
    return {.what = std::move(what),
            .ours = timeText(ours),
            .against = std::move(other) + " " + timeText(theirs),
            .ratio = ratioText(ratio),
            .goal = most > 0 ? "≤ " + ratioText(most) : std::string(),
            .reached = most <= 0 || ratio <= most};
}

}  // namespace quotepart::bench
