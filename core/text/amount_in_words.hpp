#pragma once

#include <string>

#include "core/number/cents.hpp"
#include "core/text/language.hpp"

namespace quotepart {

/// A whole number in words.
///
/// French follows the traditional spelling: hyphens join what is below one hundred, save around
/// « et » (« vingt et un », « soixante et onze », « quatre-vingt-un », « deux cent un mille
/// trois »). The corrections of 1990 would join every word; both are accepted, and administrative
/// practice keeps the first. « Vingt » and « cent » multiplied take an s when nothing follows them
/// in the number (« quatre-vingts », « deux cents »), « mille » never does, and before « million »
/// and « milliard », which are nouns, the s stays (« deux cents millions », « deux cent mille »).
/// From 10^12 on one counts in thousands of milliards.
/// English is British: “two hundred and one thousand and three”.
/// Precondition: |value| < 10^15.
std::string numberInWords(std::int64_t value, Language language);

/// An amount in words, as a revenue order (titre de recette) has it: « mille deux cent
/// trente-quatre euros et cinquante-six centimes », « un million d’euros », « deux millions cent
/// euros », « un euro », « zéro euro », « cinquante centimes », « moins douze euros ».
/// Precondition: |cents| <= maximumCents.
std::string amountInWords(Cents cents, Language language);

}  // namespace quotepart
