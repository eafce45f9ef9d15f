#include "core/billing/entry.hpp"

#include <compare>
#include <tuple>

#include "core/cost/vat.hpp"

namespace quotepart {

namespace {

/// Two optional numbers in order of value; nothing comes first.
bool isLess(const std::optional<Decimal>& left, const std::optional<Decimal>& right) {
    if (!left || !right) {
        return !left && right;
    }
    return left->rational() < right->rational();
}

}  // namespace

const WordList<Settlement>& settlementWords() {
    using enum Settlement;
    static const WordList<Settlement> words({
        {order, {"titre", "order"}},
        {order, {"à titrer", "to order"}},
        {compensation, {"AC", "compensation"}},
        {compensation, {"attribution de compensation", "compensation allocation"}},
        {compensation, {"imputé sur l’AC", "charged to compensation"}},
    });
    return words;
}

const WordList<EntryKind>& entryKindWords() {
    using enum EntryKind;
    static const WordList<EntryKind> words({
        {principal, {"principal", "principal"}},
        {adjustment, {"régularisation", "adjustment"}},
        {instalment, {"acompte", "instalment"}},
        {broughtForward, {"report antérieur", "brought forward"}},
        {carriedForward, {"report à nouveau", "carried forward"}},
    });
    return words;
}

Cents taxIn(Cents gross, const VatTreatment& treatment) {
    if (!treatment.rate || treatment.rate->isZero() || gross == 0) {
        return 0;
    }
    const Rational euros = vat(decimalOf(gross), *treatment.rate, VatBasis::gross);
    return static_cast<Cents>(numerator(Rational(euros * 100)));
}

std::optional<Rational> keyShare(const Basis& basis) {
    if (!basis.base || !basis.total || basis.total->isZero()) {
        return std::nullopt;
    }
    return basis.base->rational() / basis.total->rational();
}

std::optional<Rational> exactShare(const Basis& basis) {
    const auto share = keyShare(basis);
    if (!share || !basis.cost) {
        return std::nullopt;
    }
    return basis.cost->rational() * *share;
}

bool isBilled(EntryKind kind) {
    return kind == EntryKind::principal || kind == EntryKind::adjustment;
}

bool comesBefore(const Entry& left, const Entry& right) {
    const auto texts = [](const Entry& entry) {
        return std::tie(entry.nature, entry.reference, entry.amount, entry.vat.ground,
                        entry.basis.key, entry.basis.source, entry.basis.year,
                        entry.basis.rounding);
    };
    if (const int byMember = left.member.key.compare(right.member.key); byMember != 0) {
        return byMember < 0;
    }
    if (const int byService = left.service.key.compare(right.service.key); byService != 0) {
        return byService < 0;
    }
    if (const auto byOrigin = left.origin <=> right.origin; std::is_neq(byOrigin)) {
        return std::is_lt(byOrigin);
    }
    if (left.kind != right.kind) {
        return left.kind < right.kind;
    }
    if (texts(left) != texts(right)) {
        return texts(left) < texts(right);
    }
    for (const auto number : {&Basis::cost, &Basis::base, &Basis::total}) {
        const auto& mine = left.basis.*number;
        const auto& other = right.basis.*number;
        if (isLess(mine, other) || isLess(other, mine)) {
            return isLess(mine, other);
        }
    }
    return isLess(left.vat.rate, right.vat.rate);
}

}  // namespace quotepart
