#include "addin/budget/workbook_cells.hpp"

#include <algorithm>

#include "addin/file/unreadable.hpp"
#include "core/text/folding.hpp"

namespace quotepart::budget {

namespace {

constexpr int mostCells = 100'000;  // of a table
constexpr std::size_t mostSheets = 500;
constexpr std::size_t mostNames = 5'000;
constexpr std::size_t mostText = 20'000'000;  // in all, of the cells: one text may be in many

std::string keyOf(std::string_view name) {
    std::string key(name);
    std::transform(key.begin(), key.end(), key.begin(), [](char character) {
        return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A')
                                                    : character;
    });
    return key;
}

}  // namespace

WorkbookCells::WorkbookCells(const std::filesystem::path& path, file::Format format,
                             const file::Limits& limits) {
    file::readCells(path, format, limits, *this);
}

void WorkbookCells::sheet(const std::string& name) {
    if (cellsOf(name) != nullptr) {
        throw file::Unreadable(file::Fault::broken, name);
    }
    if (sheets_.size() >= mostSheets) {
        throw file::Unreadable(file::Fault::tooLarge, name);
    }
    sheets_.emplace_back(name, Cells());
}

void WorkbookCells::cell(const std::string& sheet, int column, int row, report::CellValue value,
                         bool isFormula) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        textBytes_ += text->size();
        if (textBytes_ > mostText) {
            throw file::Unreadable(file::Fault::tooLarge, sheet);
        }
    }
    // Always the last sheet told.
    sheets_.back().second[{row, column}] = {std::move(value), isFormula};
}

void WorkbookCells::formula(std::string_view text) {
    for (const std::string_view reach : {"WEBSERVICE(", "DDE(", "file://", "http://", "https://"}) {
        if (text.find(reach) != std::string_view::npos) {
            leftAlone_.emplace(reach);
        }
    }
}

void WorkbookCells::named(const file::NamedCells& cells) {
    if (names_.size() >= mostNames) {
        throw file::Unreadable(file::Fault::tooLarge, cells.name);
    }
    names_.emplace(keyOf(cells.name), cells);
}

const WorkbookCells::Cells* WorkbookCells::cellsOf(const std::string& sheet) const {
    const auto found = std::find_if(sheets_.begin(), sheets_.end(),
                                    [&](const auto& each) { return each.first == sheet; });
    return found == sheets_.end() ? nullptr : &found->second;
}

const StoredCell& WorkbookCells::at(const report::Place& place) const {
    static const StoredCell nothing;
    const Cells* cells = cellsOf(place.sheet);
    if (cells == nullptr) {
        return nothing;
    }
    const auto found = cells->find({place.row, place.column});
    return found == cells->end() ? nothing : found->second;
}

const file::NamedCells* WorkbookCells::named(std::string_view name) const {
    const auto [first, last] = names_.equal_range(keyOf(name));
    return first != last && std::next(first) == last ? &first->second : nullptr;
}

billing::TableCells WorkbookCells::tableCells(const billing::TableDeclaration& table,
                                              std::string_view name) const {
    const file::NamedCells& range = *named(name);
    const int rows = range.lastRow - range.firstRow + 1;
    const int columns = range.lastColumn - range.firstColumn + 1;
    if (rows > mostCells / columns) {
        throw file::Unreadable(file::Fault::tooLarge, range.name);
    }
    billing::TableCells cells{.table = &table,
                              .rangeName = std::string(name),
                              .first = {range.sheet, range.firstColumn, range.firstRow},
                              .firstDay = firstDay_};
    std::vector<report::CellValue> values;
    for (int row = range.firstRow; row <= range.lastRow; ++row) {
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            values.push_back(at({range.sheet, column, row}).value);
        }
    }
    cells.cells = {{static_cast<std::size_t>(rows), static_cast<std::size_t>(columns)},
                   std::move(values)};
    return cells;
}

}  // namespace quotepart::budget
