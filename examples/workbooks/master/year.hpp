#pragma once

#include <array>
#include <string>

#include "examples/book/page.hpp"

namespace quotepart::examples::master {

/// The periods billed, as the columns of the sheets and the lines to bill name them.
inline constexpr std::array<const char*, 4> quarters{"2023-T1", "2023-T2", "2023-T3", "2023-T4"};

inline constexpr const char* report =
    "Communauté d’agglomération du Pays de Landerneau-Daoulas, rapport 2023 de mutualisation des "
    "services";

/// One column per quarter, to be filled by `shareTheYear` or by other array formulas.
[[nodiscard]] std::vector<Column> quarterColumns(Format format, Style style = Style::result);

/// The cells of the four quarters in a line of such a table.
[[nodiscard]] Area quartersOf(const Table& table, int row);

/// The cells of the four quarters in all its lines.
[[nodiscard]] Area quartersOf(const Table& table);

/// The cells of the four quarters in the line of totals.
[[nodiscard]] Area totalsOfQuarters(const Table& table);

/// Shares the amount of the column "année" between the quarters, line by line.
void shareTheYear(Page& page, const Table& table);

/// One column per quarter: what the members owe since January by a key, less what the quarters
/// before hold of it, so that the quarters and the members all close. `costs` are the amounts of
/// the quarters; type and bases are those of MUT.REPARTIR.
[[nodiscard]] std::vector<Column> cumulatedColumns(const Area& costs, const std::string& type,
                                                   const std::string& bases);

/// Checks, of what `subject` says, that the quarters make the year, in the line of totals and in
/// each line, and that the parts make the amount of each quarter. The results are in the page's
/// column `column`.
void checkQuarters(Page& page, const char* subject, const Table& table, int column);
void checkQuartersOfEachLine(Page& page, const char* subject, const Table& table, int column);
void checkEachQuarter(Page& page, const char* subject, const Area& costs, const Table& parts,
                      int column);

/// A line for each line of a table, with its cell of that column.
[[nodiscard]] std::vector<Row> rowsOf(const Table& table, const char* column);

/// The columns one after the other.
[[nodiscard]] std::vector<Column> joined(std::vector<Column> first, std::vector<Column> more);

}  // namespace quotepart::examples::master
