#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/billing/entry.hpp"
#include "core/billing/obstacle.hpp"

namespace quotepart {

/// A check that was not zero and was let through.
struct AcceptedCheck {
    std::string name{};  ///< the cell or the title of the check
    Decimal value{};
    std::string reason{};
    std::string author{};
};

enum class CostKind {
    cost,          ///< what the service costs
    exclusion,     ///< what is left out of the bill: agents who serve only the others
    contribution,  ///< what the EPCI bears itself
};

/// « coût » or “cost”, « exclusion », « participation » or “contribution”.
const WordList<CostKind>& costKindWords();

/// One line of the cost of a service, as it was when its period was closed.
struct CostItem {
    Name service{};
    Period period;
    std::string nature{};  ///< personnel, structure costs, licences
    CostKind kind = CostKind::cost;
    Decimal amount{};
};

/// An order issued (titre de recette, or mandat) for what a closing bills to a member.
struct IssuedOrder {
    Name member{};
    std::string number{};
    std::chrono::sys_days date{};
};

struct Reopening {
    std::chrono::sys_days date{};
    std::string author{};
    std::string reason{};
};

/// A period closed for some services. Everything but orders and reopening is frozen.
struct Closing {
    int number = 0;  ///< 1 for the first closing of the ledger, then 2...
    Period period;
    std::vector<Name> services{};
    int financialYear = 0;  ///< exercice in which its orders are issued
    std::chrono::sys_days date{};
    std::string author{};
    std::vector<AcceptedCheck> checks{};
    std::vector<CostItem> costs{};
    std::vector<Entry> entries{};
    std::string previous{};     ///< the fingerprint of the closing before, empty for the first
    std::string fingerprint{};  ///< of all that is above, see fingerprintOf
    std::vector<IssuedOrder> orders{};
    std::optional<Reopening> reopening{};

    /// A closing that was reopened no longer counts; it stays as a trace.
    bool isInForce() const { return !reopening.has_value(); }
    bool covers(const Name& service) const;
};

/// What is known of one member, one service and one period of origin.
struct Position {
    Name member{};
    Name service{};
    Settlement settlement = Settlement::order;
    VatTreatment vat{};
    Cents billed = 0;  ///< principal and adjustments
    Cents billedTax = 0;
    std::map<std::string, Cents> deducted{};  ///< instalments deducted, by number of their order
    Cents deductedTax = 0;
    Cents waiting = 0;  ///< carried forward and not brought back yet
    Cents waitingTax = 0;

    Cents deductedTotal() const;
};

struct PositionKey {
    std::string member{};   ///< folded
    std::string service{};  ///< folded
    Period origin;

    friend bool operator==(const PositionKey&, const PositionKey&) = default;
    friend bool operator<(const PositionKey& left, const PositionKey& right);
};

using Positions = std::map<PositionKey, Position>;

/// The history of what was billed: closings one after the other, of which nothing is ever erased.
class Ledger {
  public:
    Ledger() = default;

    /// A history as it was kept. Precondition: the closings are in their order.
    explicit Ledger(std::vector<Closing> closings) : closings_(std::move(closings)) {}

    std::span<const Closing> closings() const { return closings_; }

    /// The closing in force of a service for exactly that period.
    const Closing* find(const Name& service, const Period& period) const;

    /// The last period closed and in force of a service.
    std::optional<Period> lastClosed(const Name& service) const;

    /// The closings in force of a period, in their order.
    std::vector<const Closing*> inForce(const Period& period) const;

    /// What was billed so far, optionally up to a closing or by some closings only.
    Positions positions(const std::function<bool(const Closing&)>& counts = {}) const;

    /// Principal and adjustments billed to a member for a service and a period of origin.
    Cents billed(const Name& member, const Name& service, const Period& origin) const;

    /// The number the next closing bears and the fingerprint it follows.
    int nextNumber() const { return static_cast<int>(closings_.size()) + 1; }
    std::string lastFingerprint() const;

    /// The closings whose frozen content no longer gives their fingerprint, or which do not follow
    /// the one before: somebody changed the history by hand.
    std::vector<int> alteredClosings() const;

    /// Precondition: made by close() for this ledger as it is.
    void append(Closing closing);

    /// Takes a closing out of force and keeps it as a trace. Refuses (Refused) one that is not in
    /// force, one of a service closed again since for a later period, one for which an order was
    /// recorded, and a reopening without a reason or an author.
    void reopen(int number, Reopening reopening);

    /// Records an order issued for a closing: from then on it cannot be reopened. Refuses (Refused)
    /// an order without a number, for a member the closing does not bill, or recorded already.
    void record(int number, IssuedOrder order);

  private:
    Closing& inForce(int number, ObstacleKind otherwise);

    std::vector<Closing> closings_{};
};

/// The text of which the fingerprint is taken: all that is frozen in a closing, one line each, in
/// an order and a writing that depend neither on the language nor on the order of the lines.
std::string canonicalText(const Closing& closing);

/// The SHA-256 of that text, which holds the fingerprint of the closing before: the last
/// fingerprint answers for the whole history.
std::string fingerprintOf(const Closing& closing);

}  // namespace quotepart
