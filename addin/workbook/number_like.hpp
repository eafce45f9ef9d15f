#pragma once

#include <string_view>

namespace quotepart::workbook {

/// Whether a person would take a text for an amount: digits with or without thousands set apart and
/// decimals ("1 234,50", "1.234,50", "12.5"), a sign or brackets, € or %. Not a code (leading zero,
/// nine digits and more without spaces: a SIREN), not a date, not a numbering such as 1.2.3.
bool looksLikeNumber(std::u16string_view text);

}  // namespace quotepart::workbook
