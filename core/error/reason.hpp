#pragma once

#include "core/text/language.hpp"

namespace quotepart {

/// What a spreadsheet shows for an error. The host maps each of these to its own code, once.
enum class ErrorKind {
    value,            ///< #VALUE!: a text for a number, a wrong shape
    number,           ///< #NUM!: outside the domain
    division,         ///< #DIV/0!: everything to divide by is zero
    notAvailable,     ///< #N/A: no such member, category, price or date
    missingArgument,  ///< Err:511: a required argument is missing
    invalidArgument,  ///< Err:502: an unknown word, a rank outside the list, a name twice
};

/// Every cause for which a function of the library gives an error instead of a result.
enum class Reason {
    // #VALUE!
    textForNumber,
    numberForText,
    emptyForNumber,
    gridForVector,
    gridForValue,
    lengthsDiffer,
    missingDate,
    // #NUM!
    numberOutOfRange,
    amountOutOfRange,
    unitTooSmall,
    negativeBase,
    negativeValue,
    notAShare,
    notPositive,
    notWhole,
    outsideLimits,
    sharesDoNotClose,
    oppositePart,
    designatedIsEmpty,
    floorsAboveAmount,
    capsBelowAmount,
    floorAboveCap,
    noUnitWithinBounds,
    partOutsideBounds,
    gapWithoutBearer,
    fallExceedsPart,
    negativeContribution,
    endBeforeStart,
    belowFirstThreshold,
    thresholdsNotAscending,
    singularSystem,
    dateOutOfRange,
    // #DIV/0!
    nothingToDivideBy,
    divisorIsZero,
    servesNoOne,
    // #N/A
    memberNotFound,
    headerNotFound,
    priceIsEmpty,
    beforeFirstKey,
    // Err:511
    argumentMissing,
    // Err:502
    unknownWord,
    rankOutsideList,
    nameTwice,
    unitNotPositive,
    designatedMissing,
    dateTwice,
    criterionWithoutValue,
    notAPeriod,
    periodKindsDiffer,
};

inline constexpr Reason lastReason = Reason::periodKindsDiffer;

ErrorKind kindOf(Reason reason);

/// The sentence of a reason, with {where}, {value} and {limit} to be filled in.
Text sentenceOf(Reason reason);

}  // namespace quotepart
