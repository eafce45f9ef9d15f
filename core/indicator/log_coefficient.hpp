#pragma once

#include "core/number/decimal.hpp"
#include "core/text/word_list.hpp"

namespace quotepart {

/// The scheme of grants whose logarithmic coefficient is meant.
enum class LogScheme {
    fpic,  ///< 1 up to 7 500 inhabitants, 2 from 500 000; factor 0.54827305
    dgf,   ///< 1 up to 500 inhabitants, 2 from 200 000; factor 0.38431089
};

/// The words accepted: « fpic », « dgf ».
const WordList<LogScheme>& logSchemeWords();

/// The coefficient by which a population is weighed (coefficient logarithmique):
/// 1 + factor × log10(population / lower bound), 1 below the lower bound and 2 from the upper one.
///
/// The one figure of the library that is not rational: computed with 50 digits and given with 15,
/// 14 of them decimals, rounded half away from zero; 1 and 2 are exact. The published factor of the
/// FPIC is rounded up, so that the formula passes 2 by some 10^-8 at the upper bound: the
/// coefficient never does.
///
/// Example: 50 614 inhabitants in the scheme of the FPIC: 1.45463316537745.
///
/// Refuses a negative population (Reason::negativeValue).
Decimal logCoefficient(const Decimal& population, LogScheme scheme);

}  // namespace quotepart
