#pragma once

#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "core/number/integer.hpp"
#include "core/text/language.hpp"
#include "core/time/period_name.hpp"

namespace quotepart {

/// Why a period cannot be closed or reopened, or an order recorded.
enum class ObstacleKind {
    // Closing
    noService,               ///< nothing to close was named
    authorMissing,           ///< nobody answers for it
    closedAlready,           ///< the service is closed for this period, or for one that overlaps it
    notNext,                 ///< the service has another period to close before
    earlierPeriodOpen,       ///< lines of an earlier period have never been closed
    outsideClosedPeriods,    ///< lines of a period that no closing can reach any more
    periodsOverlap,          ///< lines of a period of another length within this one
    noLine,                  ///< the service has no line for this period
    nameMissing,             ///< an amount without a member or without a service
    notWholeCents,           ///< a billed amount is not a whole number of cents
    amountTooLarge,          ///< a billed amount exceeds what a cell holds exactly
    treatmentsMixed,         ///< two settlements or VAT treatments for a member, service and period
    vatRateInvalid,          ///< a rate that is not between 0 and 100 %
    instalmentWithoutOrder,  ///< an instalment of a service charged to the compensation allocation
    checkNotZero,            ///< a check is not zero and was not accepted
    checkUnreadable,         ///< a check holds an error or a text
    acceptanceIncomplete,    ///< a check accepted without a reason or an author
    historyAltered,          ///< what was closed no longer agrees with its fingerprint
    // Reopening and orders
    notClosed,          ///< there is nothing to reopen, or to record an order for
    severalClosings,    ///< the period has several closings in force: which one?
    laterPeriodClosed,  ///< a later period of the service was closed since
    orderRecorded,      ///< an order was issued for it
    reasonMissing,      ///< no reason is given
    memberNotBilled,    ///< the order's member is not in that closing
    numberMissing,      ///< the order has no number
    orderTwice,         ///< that order is recorded already
};

/// One reason for a refusal, and all that its sentence names.
struct Obstacle {
    ObstacleKind kind;
    std::string service{};
    std::string member{};
    std::optional<Period> period{};  ///< the period concerned
    std::optional<Period> other{};   ///< the one expected, or found in the way
    std::string text{};              ///< the name of a check, the number of an order
    std::optional<Rational> amount{};

    std::string sentence(Language language) const;
};

/// A refusal with every reason for it, not only the first.
class Refused : public std::exception {
  public:
    explicit Refused(std::vector<Obstacle> obstacles);

    const std::vector<Obstacle>& obstacles() const { return obstacles_; }

    /// The first of the English sentences, for developers.
    const char* what() const noexcept override { return what_.c_str(); }

  private:
    std::vector<Obstacle> obstacles_;
    std::string what_;
};

}  // namespace quotepart
