#pragma once

#include <optional>
#include <string>

#include "addin/report/report.hpp"
#include "core/error/error.hpp"
#include "core/time/period_name.hpp"
#include "idl/convention/tables.hpp"

namespace quotepart::billing {

/// What keeps the tables of a workbook from being read.
enum class ProblemKind {
    // The tables
    tableMissing,
    tableTwice,  ///< declared under both its names
    notARange,   ///< its name stands for something else than cells
    nameGone,    ///< a sheet of the history is there, its named range is not
    columnMissing,
    columnTwice,
    columnOutside,  ///< a column stands beside the range
    lineOutside,    ///< a line stands just below the range
    // Their cells
    errorInCell,
    textForNumber,
    numberOutOfRange,
    notWhole,
    notWholeCents,
    notADate,
    notAPeriod,
    unknownWord,
    valueMissing,
    nameTwice,
    // The history
    closingTwice,
    closingUnknown,  ///< a line of a closing that is not in the list of closings
};

/// One thing that cannot be read, and where.
struct Problem {
    ProblemKind kind;
    const TableDeclaration* table = nullptr;
    const Column* column = nullptr;
    std::string rangeName{};  ///< as the workbook spells it; empty: as it should
    std::optional<report::Place> place{};
    report::CellValue value{};  ///< what was found
    Wording expected{};         ///< the words understood
    /// The period of its line: what comes after a period forbids no closing of it.
    std::optional<Period> period{};

    /// In words, without the place.
    std::string sentence(Language language) const;
    /// The same after the place, where there is one.
    std::string placedSentence(Language language) const;

    /// Whether it is of no later period.
    bool concernsUpTo(const Period& last) const;
    /// Whether it keeps that period from being closed.
    bool forbidsClosing(const Period& closed) const;
};

}  // namespace quotepart::billing
