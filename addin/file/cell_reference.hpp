#pragma once

#include <optional>
#include <string_view>

#include "addin/file/cell_visitor.hpp"

namespace quotepart::file {

struct CellAddress {
    int column = 0;
    int row = 0;
};

inline constexpr int maximumColumns = 16384;
inline constexpr int maximumRows = 1'048'576;

/// "B3", "$B$3"; nothing for what is not a cell of a sheet.
std::optional<CellAddress> addressOf(std::string_view text);

/// A reference to the cells of one sheet: "$Feuille1.$A$1:.$B$9" of OpenDocument and
/// "'Mon été'!$A$1:$B$9" of Excel. Nothing for any other: a formula, another file.
std::optional<NamedCells> cellsOf(std::string_view reference);

}  // namespace quotepart::file
