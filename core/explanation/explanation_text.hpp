#pragma once

#include <span>
#include <string>

#include "core/explanation/explanation.hpp"
#include "core/text/language.hpp"
#include "core/text/name_list.hpp"

namespace quotepart {

/// An explanation in sentences: the amount × base / total = exact share to 6 decimals, how it was
/// brought to the unit and why this member got, or did not get, what was left, its part.
/// Members go by their names, or by their ranks where `names` is empty or holds none for them.
///
/// Example: “Member 1: €100.00 × 1 / 3 (key “hours”) ≈ €33.333333, cut to €33.33. …”
std::string explanationText(const Explanation& why, std::span<const Name> names, Language language);

}  // namespace quotepart
