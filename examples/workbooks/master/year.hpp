#pragma once

#include <array>
#include <string>

#include "examples/book/table.hpp"

namespace quotepart::examples::master {

/// The periods billed, as the columns of the sheets and the lines to bill name them.
inline constexpr std::array<const char*, 4> quarters{"2023-T1", "2023-T2", "2023-T3", "2023-T4"};

inline constexpr const char* report =
    "Communauté d’agglomération du Pays de Landerneau-Daoulas, rapport 2023 de mutualisation des "
    "services";

/// One column per quarter, to be filled line by line with `share` or by array formulas.
[[nodiscard]] std::vector<Column> quarterColumns(Format format, Style style = Style::result);

/// The cells of the four quarters in a line of such a table.
[[nodiscard]] Area quartersOf(const Table& table, int row);

/// The cells of the four quarters in all its lines.
[[nodiscard]] Area quartersOf(const Table& table);

/// The cells of the four quarters in the line of totals.
[[nodiscard]] Area totalsOfQuarters(const Table& table);

/// The columns one after the other.
[[nodiscard]] std::vector<Column> joined(std::vector<Column> first, std::vector<Column> more);

}  // namespace quotepart::examples::master
