#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "addin/billing/billing_data.hpp"
#include "addin/billing/history_tables.hpp"

namespace quotepart::billing {

/// One line of cells: nothing, a number, a text or an error.
using Cells = std::vector<CellValue>;

/// The cells of a table at B3 of the sheet "Feuille1", headers first; short lines are filled up.
inline TableCells tableOf(std::string_view name, const std::vector<Cells>& lines,
                          Language language = Language::french) {
    TableCells cells{.table = &table(name),
                     .rangeName = std::string(table(name).rangeName.in(language)),
                     .first = {"Feuille1", 1, 2}};
    std::size_t width = 0;
    for (const Cells& line : lines) {
        width = std::max(width, line.size());
    }
    std::vector<CellValue> values;
    for (Cells line : lines) {
        line.resize(width);
        values.insert(values.end(), line.begin(), line.end());
    }
    cells.cells = Grid<CellValue>({lines.size(), width}, std::move(values));
    return cells;
}

/// A table of the history as it would be read after being written.
inline TableCells tableOf(const WrittenLines& written, Language language) {
    std::vector<Cells> lines(1);
    for (const Column& column : written.table->columns) {
        lines.front().emplace_back(std::string(column.header.in(language)));
    }
    for (const auto& line : written.lines) {
        Cells& cells = lines.emplace_back();
        for (const Written& value : line) {
            cells.push_back(cellValue(value));
        }
    }
    return tableOf(written.table->name, lines, language);
}

/// The problems in words, with their places.
inline std::vector<std::string> sentencesOf(const std::vector<Problem>& problems,
                                            Language language = Language::english) {
    std::vector<std::string> sentences;
    for (const Problem& problem : problems) {
        sentences.push_back(problem.placedSentence(language));
    }
    return sentences;
}

}  // namespace quotepart::billing
