#include "addin/budget/billed_amounts.hpp"

#include <algorithm>

#include "addin/billing/closing_order.hpp"
#include "core/number/sum.hpp"

namespace quotepart::budget {

namespace {

using billing::BillingData;

std::vector<Obstacle> obstaclesIn(const BillingData& data) {
    std::vector<Obstacle> obstacles;
    const auto require = [&](const auto& item) {
        const auto cents = wholeCents(item.amount);
        if (item.member.isEmpty() || item.service.isEmpty()) {
            obstacles.push_back({.kind = ObstacleKind::nameMissing,
                                 .service = item.service.shown,
                                 .member = item.member.shown,
                                 .period = item.period,
                                 .amount = item.amount.rational()});
        } else if (!cents || *cents > maximumCents || *cents < -maximumCents) {
            obstacles.push_back(
                {.kind = cents ? ObstacleKind::amountTooLarge : ObstacleKind::notWholeCents,
                 .service = item.service.shown,
                 .member = item.member.shown,
                 .period = item.period,
                 .amount = item.amount.rational()});
        }
    };
    for (const BilledLine& line : data.now.lines) {
        if (isOpen(data, line)) {
            require(line);
        }
    }
    for (const Instalment& instalment : data.now.instalments) {
        require(instalment);
    }
    for (const Check& check : data.checks) {
        const bool accepted = check.acceptance && !check.acceptance->reason.empty() &&
                              !check.acceptance->author.empty();
        if (!check.value || (!check.value->isZero() && !accepted)) {
            obstacles.push_back(
                {.kind = check.value ? ObstacleKind::checkNotZero : ObstacleKind::checkUnreadable,
                 .text = check.name,
                 .amount = check.value ? std::optional(check.value->rational()) : std::nullopt});
        }
    }
    return obstacles;
}

}  // namespace

bool isOpen(const BillingData& data, const BilledLine& line) {
    return data.ledger.find(line.service, line.period) == nullptr;
}

std::vector<BilledAmount> billedAmounts(const BillingData& data, int lastYear) {
    billing::requireAllReadable(data, Period::of(PeriodKind::year, lastYear));
    const Ledger& ledger = billing::soundLedger(data);
    if (std::vector<Obstacle> obstacles = obstaclesIn(data); !obstacles.empty()) {
        throw billing::Forbidden{.obstacles = std::move(obstacles)};
    }
    std::vector<BilledAmount> amounts;
    for (const Closing& closing : ledger.closings()) {
        for (const Entry& entry : closing.entries) {
            if (closing.isInForce() && isBilled(entry.kind)) {
                amounts.push_back(
                    {.member = entry.member,
                     .service = entry.service,
                     .period = entry.origin,
                     .settlement = entry.settlement,
                     .amount = entry.amount,
                     .isFinal = true,
                     .nature = entry.nature,
                     .basis = entry.kind == EntryKind::principal ? entry.basis : Basis{}});
            }
        }
    }
    for (const BilledLine& line : data.now.lines) {
        if (isOpen(data, line)) {
            amounts.push_back({.member = line.member,
                               .service = line.service,
                               .period = line.period,
                               .settlement = line.settlement,
                               .amount = *wholeCents(line.amount),
                               .nature = line.nature,
                               .basis = line.basis});
        }
    }
    return amounts;
}

Cents masterTotal(const BillingData& data, int year) {
    RunningSum open;
    for (const BilledLine& line : data.now.lines) {
        if (line.period.year() == year && isOpen(data, line)) {
            open.add(line.amount);
        }
    }
    Rational total = open.total() * 100;
    for (const auto& [key, position] : data.ledger.positions()) {
        if (key.origin.year() == year) {
            total += position.billed;
        }
    }
    return static_cast<Cents>(boost::multiprecision::numerator(total) /
                              boost::multiprecision::denominator(total));
}

}  // namespace quotepart::budget
