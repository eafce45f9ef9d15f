#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/number/decimal.hpp"
#include "core/text/name_list.hpp"

namespace quotepart {

/// Lines of what is to be billed: to whom, how much, and whether the line counts.
struct BillingLines {
    std::span<const Name> members;
    std::span<const Decimal> amounts;
    std::vector<bool> kept;  ///< the lines that meet every criterion
};

/// What each of the members asked for has to pay (montant dû): the sum of its lines that are kept.
/// A member may be asked for several times and have any number of lines; lines without a name
/// belong to nobody. Nothing is rounded.
///
/// A member that has no line, or none that is kept, is due 0 as long as it is known: from any of
/// the lines, kept or not, or from the list of reference. An empty name among several
/// (a spare row of a template) gets no sum.
///
/// Example: lines {Daoulas; Hanvec; Daoulas} of {100; 50; 20} make 120 due by Daoulas.
///
/// Refuses (Reason::memberNotFound) a member that is in neither list, a single empty name too.
/// Precondition: the lines have as many members as amounts and marks.
std::vector<std::optional<Rational>> amountsDue(std::span<const Name> asked,
                                                const BillingLines& lines,
                                                const NameList& references = NameList({}));

}  // namespace quotepart
