// Times the functions in a running LibreOffice beside LibreOffice's own, as a Markdown table.
//
//   calc_bench [--short] [--rounds N] [--starts N] [calls] [quarters] [lists] [start]
//
// Only the parts named, if any. --short only shows that it works. Ends with 1 when a goal is
// missed, unless --short, and with 2 when something does not work.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <span>
#include <string_view>

#include "tests/bench/calc/measure.hpp"

namespace {

using namespace quotepart;

bool read(std::string_view text, int& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value > 0;
}

constexpr std::array<std::string_view, 4> parts{"calls", "quarters", "lists", "start"};

bool readEffort(std::span<char*> words, bench::Effort& effort) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (std::find(parts.begin(), parts.end(), word) != parts.end()) {
            effort.parts.emplace(word);
        } else if (word == "--short") {
            effort.rounds = effort.starts = 1;
            effort.isShort = true;
        } else if ((word != "--rounds" && word != "--starts") || i + 1 == words.size() ||
                   !read(words[++i], word == "--rounds" ? effort.rounds : effort.starts)) {
            return false;
        }
    }
    return true;
}

bool print(const std::vector<bench::Row>& rows) {
    bool all = true;
    for (const bench::Row& row : rows) {
        std::cout << "| " << row.what << " | " << row.ours << " | " << row.against << " | "
                  << row.ratio << " | " << row.goal
                  << (row.goal.empty() ? ""
                      : row.reached    ? " : atteint"
                                       : " : **manqué**")
                  << " |\n"
                  << std::flush;
        all = all && row.reached;
    }
    return all;
}

int run(const bench::Effort& effort) {
    bool all = true;
    const office::OfficeOptions options{.language = "fr", .extensions = {QUOTEPART_EXTENSION}};
    if (effort.wants("calls") || effort.wants("quarters")) {
        const auto office = office::Office::start(options);
        std::cout << "LibreOffice " << office.version() << "\n\n";
        std::cout << "| Quoi | Quotepart | Comparé à | Rapport | But |\n|---|---|---|---|---|\n";
        all = (!effort.wants("calls") || print(bench::oneCall(office, effort))) && all;
        all = (!effort.wants("quarters") || print(bench::sixteenQuarters(office, effort))) && all;
    }
    if (effort.wants("lists")) {
        all = print(bench::longLists(options, effort)) && all;
    }
    if (effort.wants("start")) {
        all = print(bench::startUp(effort)) && all;
    }
    return all || effort.isShort ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** words) {
    bench::Effort effort;
    if (!readEffort({words, static_cast<std::size_t>(count)}, effort)) {
        std::cerr << "usage: calc_bench [--short] [--rounds N] [--starts N] [calls] [quarters] "
                     "[lists] [start]\n";
        return 2;
    }
    try {
        return run(effort);
    } catch (const std::exception& error) {
        std::cerr << "calc_bench: " << error.what() << '\n';
        return 2;
    }
}
