#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "addin/billing/table_cells.hpp"
#include "core/number/cents.hpp"
#include "core/text/name_list.hpp"
#include "core/text/word_list.hpp"

namespace quotepart::billing {

/// A text without the spaces around it and without what no cell keeps.
std::string cleaned(std::string_view text);

/// A name as it is compared and as it is written.
Name nameOf(const std::string& text);

/// The column of a table that a header names, in either language; null where it names none.
const Column* columnOfHeader(const TableDeclaration& table, std::string_view header);

class TableReader;

/// A line of a table. What cannot be read is told to the reader as a problem and reads as nothing;
/// so does an empty cell, which is a problem only where a required one is asked for.
/// Columns are known by their names in the declaration.
class Line {
  public:
    report::Place place(std::string_view column) const;
    const CellValue& value(std::string_view column) const;
    bool isBlank(std::string_view column) const;

    std::string text(std::string_view column);
    std::string requiredText(std::string_view column);
    Name name(std::string_view column) { return nameOf(text(column)); }
    Name requiredName(std::string_view column) { return nameOf(requiredText(column)); }

    /// An amount of money; any other number.
    std::optional<Decimal> amount(std::string_view column);
    std::optional<Decimal> number(std::string_view column);
    std::optional<int> whole(std::string_view column);
    std::optional<std::chrono::sys_days> date(std::string_view column);
    std::optional<Period> period(std::string_view column);

    /// The same, not empty; where they cannot be read, anything: see isSound().
    Decimal requiredAmount(std::string_view column);
    Decimal requiredNumber(std::string_view column);
    Cents requiredCents(std::string_view column);
    int requiredWhole(std::string_view column);
    std::chrono::sys_days requiredDate(std::string_view column);
    Period requiredPeriod(std::string_view column);

    template <class Meaning>
    Meaning word(std::string_view column, const WordList<Meaning>& words, Meaning otherwise);

    /// Says that something is wrong in a cell.
    void report(ProblemKind kind, std::string_view column, Wording expected = {});

    /// Whether nothing was wrong so far.
    bool isSound() const { return sound_; }

  private:
    friend class TableReader;
    Line(TableReader& reader, std::size_t row) : reader_(reader), row_(row) {}
    template <class Value>
    Value required(std::string_view column, const std::optional<Value>& value, Value otherwise);
    template <class Read>
    auto numberRead(std::string_view column, Read read) -> std::optional<decltype(read(0.0))>;

    TableReader& reader_;
    std::size_t row_;
    bool sound_ = true;
    std::optional<Period> period_{};
};

/// Reads the cells of a table: its headers first, whatever their case, accents and language, then
/// its lines.
class TableReader {
  public:
    /// The problems found are appended to the list given.
    TableReader(const TableCells& cells, std::vector<Problem>& problems);

    /// Calls `read` with each line that is not blank, if the columns required are there.
    template <class Read>
    void forEachLine(Read read) {
        for (std::size_t row = 1; readable_ && row < cells_.cells.shape.rows; ++row) {
            if (!isBlank(row)) {
                Line line(*this, row);
                read(line);
            }
        }
    }

  private:
    friend class Line;
    void findColumns();
    void findOutside();
    const Column* columnOf(const CellValue& header) const;
    bool isBlank(std::size_t row) const;
    report::Place placeAt(std::size_t row, std::size_t column) const;
    /// Where a column is in the range; nothing where it is not.
    std::optional<std::size_t> find(std::string_view column) const;
    const Column& declared(std::string_view column) const;

    const TableCells& cells_;
    std::vector<Problem>& problems_;
    std::vector<std::pair<const Column*, std::size_t>> columns_;
    bool readable_ = true;
};

template <class Meaning>
Meaning Line::word(std::string_view column, const WordList<Meaning>& words, Meaning otherwise) {
    const std::string typed = text(column);
    if (typed.empty()) {
        return otherwise;
    }
    if (const auto meaning = words.find(folded(typed))) {
        return *meaning;
    }
    report(ProblemKind::unknownWord, column,
           {words.listed(Language::french), words.listed(Language::english)});
    return otherwise;
}

}  // namespace quotepart::billing
