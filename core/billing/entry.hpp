#pragma once

#include <optional>
#include <string>

#include "core/number/cents.hpp"
#include "core/text/name_list.hpp"
#include "core/text/word_list.hpp"
#include "core/time/period_name.hpp"

namespace quotepart {

/// How an amount reaches the budget. The two are never added together.
enum class Settlement {
    order,         ///< à titrer: a revenue order (titre), or a payment order when negative
    compensation,  ///< imputé sur l’AC: taken off the compensation allocation, without an order
};

/// « titre » or “order”, « AC » or “compensation”.
const WordList<Settlement>& settlementWords();

/// The value-added tax held in an amount: a rate, or the ground on which there is none.
struct VatTreatment {
    std::optional<Decimal> rate{};  ///< 0.2 is 20 %
    std::string ground{};           ///< « hors champ, CGI art. 256 B »

    friend bool operator==(const VatTreatment&, const VatTreatment&) = default;
};

/// The tax held in that many cents, tax included, rounded half away from zero such that
/// without tax + tax = with tax. 0 without a rate.
/// Precondition: |gross| <= maximumCents.
/// Refuses (Reason::notAShare) a rate that is not between 0 and 1.
Cents taxIn(Cents gross, const VatTreatment& treatment);

/// What an amount was computed from, kept beside it so that the bill can always be explained.
struct Basis {
    std::string key{};               ///< the type of key: population DGF
    std::string source{};            ///< where its values come from: fiche DGF 2026
    std::string year{};              ///< the year or date of its values
    std::optional<Decimal> cost{};   ///< the amount that was allocated
    std::optional<Decimal> base{};   ///< the member's base
    std::optional<Decimal> total{};  ///< the total of the bases
    std::string rounding{};          ///< the rounding method, and who bears the difference

    friend bool operator==(const Basis&, const Basis&) = default;
};

/// cost × base / total, if the three are known and the total is not zero.
std::optional<Rational> exactShare(const Basis& basis);

/// base / total, under the same condition on those two.
std::optional<Rational> keyShare(const Basis& basis);

/// What an entry of the ledger is.
enum class EntryKind {
    principal,       ///< a period billed for the first time
    adjustment,      ///< what a period already billed turned out to be, less what was billed for it
    instalment,      ///< an instalment called (acompte), deducted from the final bill
    broughtForward,  ///< what the statement before was too small to order
    carriedForward,  ///< what this statement is too small to order, left to the next
};

/// « principal », « régularisation » or “adjustment”, « acompte » or “instalment”,
/// « report antérieur » or “brought forward”, « report à nouveau » or “carried forward”.
const WordList<EntryKind>& entryKindWords();

/// One line of what was billed: an amount that never changes afterwards.
struct Entry {
    Name member{};
    Name service{};
    Period origin;  ///< the period in which the service was rendered
    EntryKind kind = EntryKind::principal;
    Settlement settlement = Settlement::order;
    Cents amount = 0;  ///< tax included; positive: the member pays
    Cents tax = 0;     ///< the part of it that is value-added tax
    VatTreatment vat{};
    std::string nature{};     ///< of a principal: personnel, parts, licences
    std::string reference{};  ///< of an instalment: the number of the order that called it
    Basis basis{};
};

/// Principal and adjustments: what was billed for a period, however it was then collected.
bool isBilled(EntryKind kind);

/// An order for lists: member, service, period of origin, kind, and all the rest.
bool comesBefore(const Entry& left, const Entry& right);

}  // namespace quotepart
