#pragma once

#include <optional>
#include <string>

#include "addin/billing/problem.hpp"
#include "addin/file/unreadable.hpp"

namespace quotepart::budget {

/// Why a workbook that was sent back is not taken in.
enum class ReturnProblemKind {
    unreadable,     ///< see `fault`
    inTable,        ///< see `inTable`
    nameMissing,    ///< a field or a table is not there, or twice
    otherYear,      ///< it is about another year
    otherVersion,   ///< it was made from another template, or another version of it
    unknownMember,  ///< its commune is not in the master's list
    otherCode,      ///< its commune and its code do not go together
    notSent,        ///< it is not what the manifest says was sent to its commune
    altered,        ///< what is not to be filled in was changed
    emptied,        ///< and a cell of it, before the place given, was emptied
    unknownService,
    negative,
    outOfRange,
    tooLong,    ///< more letters than a name or a title has
    undecided,  ///< another return of the commune, with other answers, is no older
};

/// One reason, and what its sentence names.
struct ReturnProblem {
    ReturnProblemKind kind;
    std::optional<report::Place> place{};
    std::string found{};
    std::string expected{};
    std::optional<Decimal> number{};  ///< what is found, where that is a number
    std::optional<Decimal> most{};    ///< what is expected, likewise
    file::Fault fault = file::Fault::broken;
    std::optional<billing::Problem> inTable{};

    /// In words, after the place where there is one.
    std::string sentence(Language language) const;
};

}  // namespace quotepart::budget
