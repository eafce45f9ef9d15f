#include "tests/calc/storm/random_formula.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "addin/report/place.hpp"
#include "idl/declaration/formula_text.hpp"

namespace quotepart {

namespace {

/// 0 to count − 1.
std::size_t below(Random& random, std::size_t count) {
    return static_cast<std::size_t>(random() % count);
}

bool oneIn(Random& random, std::size_t count) {
    return below(random, count) == 0;
}

template <std::size_t size>
std::string oneOf(Random& random, const std::array<std::string_view, size>& all) {
    return std::string(all[below(random, size)]);
}

std::string number(Random& random) {
    switch (below(random, 9)) {
        case 0:
            return "0";
        case 1:
            return "-" + std::to_string(below(random, 100'000));
        case 2:
            return std::to_string(below(random, 100)) + "." + std::to_string(below(random, 1000));
        case 3:
            return "0.1";
        case 4:
            return oneOf<8>(random, {"1E+300", "-1E+300", "1E-300", "9999999999999.99",
                                     "999999999999999", "1E+15", "0.000000000000001", "1E-16"});
        case 5:
            return std::to_string(44'000 + below(random, 4000));  // a date
        default:
            return std::to_string(below(random, 60'000));
    }
}

std::string text(Random& random) {
    return oneOf<14>(
        random, {"\"Daoulas\"", "\"saint-éloy\"", "\"population\"", "\"pourcentage\"", "\"jours\"",
                 "\"plus fort reste\"", "\"\"", "\"12,5\"", "\" \"", "\"2026-T4\"",
                 "\"ligne d’écart\"", "\"=1+1\"", "\"𝔘niçode\"", "\"DGF\""});
}

std::string reference(Random& random) {
    const int firstColumn = static_cast<int>(below(random, dataColumns));
    const int firstRow = static_cast<int>(below(random, dataRows));
    const std::string sheet = "$Data.";
    const auto until = [&](int first, int limit, std::size_t longest) {
        return std::min(limit - 1, first + static_cast<int>(below(random, longest)));
    };
    switch (below(random, 8)) {
        case 0:
            return sheet + report::cellName(firstColumn, firstRow);
        case 1:  // a row
            return sheet + report::rangeName(firstColumn, firstRow,
                                             until(firstColumn, dataColumns, 24), firstRow);
        case 2:  // a grid
            return sheet + report::rangeName(firstColumn, firstRow,
                                             until(firstColumn, dataColumns, 6),
                                             until(firstRow, dataRows, 12));
        case 3:
            return oneIn(random, 20) ? "$Data.A1:X5000"
                                     : "$Data.A" + std::to_string(dataRows + 1) + ":A" +
                                           std::to_string(dataRows + 9);  // empty
        case 4:
            return oneIn(random, 10) ? "$Data.A1:$Calls.B2" : sheet + "A1:A22";
        default:  // a column
            return sheet + report::rangeName(firstColumn, firstRow, firstColumn,
                                             until(firstRow, dataRows, 40));
    }
}

std::string inlineArray(Random& random) {
    std::string array = "{";
    const std::size_t rows = 1 + below(random, 4);
    const std::size_t columns = 1 + below(random, 3);
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            array += j > 0 ? ";" : i > 0 ? "|" : "";
            array += oneIn(random, 6) ? text(random) : number(random);
        }
    }
    return array + "}";
}

std::string argument(const Parameter& parameter, Random& random, int depth);

std::string callText(const Function& function, Random& random, int depth) {
    std::string call = programmaticName(function) + "(";
    const auto& parameters = function.parameters;
    std::size_t count = parameters.size();
    while (count > 0 && parameters[count - 1].optional && !oneIn(random, 3)) {
        --count;
    }
    if (oneIn(random, 25)) {
        count += below(random, 3);
    }
    if (oneIn(random, 40) && count > 0) {
        --count;
    }
    for (std::size_t i = 0; i < count; ++i) {
        call += i > 0 ? ";" : "";
        if (!oneIn(random, 15) && !parameters.empty()) {
            call += argument(parameters[std::min(i, parameters.size() - 1)], random, depth);
        }
    }
    return call + ")";
}

std::string argument(const Parameter& parameter, Random& random, int depth) {
    if (parameter.words != nullptr && !oneIn(random, 5)) {
        const std::vector<Text> words = parameter.words();
        const Text word = words[below(random, words.size())];
        return '"' + std::string(oneIn(random, 2) ? word.french : word.english) + '"';
    }
    switch (below(random, 12)) {
        case 0:
            return text(random);
        case 1:
            return inlineArray(random);
        case 2:
            return oneOf<6>(random, {"TRUE()", "NA()", "1/0", "DATE(2024;2;29)", "PI()", "ROW()"});
        case 3:
            return depth < 2
                       ? callText(library()[below(random, library().size())], random, depth + 1)
                       : number(random);
        case 4:
        case 5:
        case 6:
            return number(random);
        default:
            return reference(random);
    }
}

}  // namespace

std::string randomContent(Random& random) {
    switch (below(random, 14)) {
        case 0:
            return {};
        case 1:
            return oneOf<6>(random,
                            {"=NA()", "=1/0", "=TRUE()", "=\"\"", "=\"texte\"", "=SQRT(-1)"});
        case 2:
        case 3:
            return oneOf<8>(random, {"Daoulas", "Saint-Éloy", "population", "oui", "2026-T4",
                                     "12,5", "jours", "'007"});
        default:
            return number(random);
    }
}

std::string randomCall(const Function& function, Random& random) {
    // An example, as it stands, now and then: most random calls are refused at the door.
    if (oneIn(random, 4)) {
        const Example& example = function.examples[below(random, function.examples.size())];
        return formulaText(function, example, Dialect::programmatic);
    }
    return "=" + callText(function, random, 0);
}

bool mayGiveText(const Function& function) {
    if (function.usesLanguage || function.refusesInWords) {
        return true;
    }
    return std::any_of(function.examples.begin(), function.examples.end(),
                       [](const Example& example) {
                           return std::holds_alternative<ExampleText>(example.result.value()) ||
                                  std::holds_alternative<Grid<ExampleItem>>(example.result.value());
                       });
}

}  // namespace quotepart
