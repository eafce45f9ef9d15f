#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "addin/budget/workbook_cells.hpp"

namespace quotepart::budget {

/// The fingerprint of all that a commune is not to fill in: the SHA-256, as hexadecimal digits, of
/// every cell of every sheet, in their order, the input cells and the seal itself left out. Of a
/// formula only that it is one counts: its text depends on the format of the file, its result on
/// what is filled in. The same in .ods and .xlsx. A space follows and, where a cell can hold them,
/// two letters for each of these cells, which tell where a change is.
std::string sealOf(const WorkbookCells& cells);

/// Digits of the fingerprint at its beginning.
inline constexpr std::size_t sealDigits = 64;

/// The first change of what was sealed.
struct Alteration {
    std::optional<report::Place> place{};  ///< unless the seal has no letters
    bool emptied = false;                  ///< a cell before that place
};

/// Nothing where the workbook is as it was sealed.
std::optional<Alteration> alterationSince(std::string_view seal, const WorkbookCells& cells);

}  // namespace quotepart::budget
