#include "addin/budget/activity.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/number/rounding.hpp"
#include "core/number/sum.hpp"

namespace quotepart::budget {

namespace {

using billing::BillingData;
using billing::Use;

bool isOf(const Period& period, int year) {
    return period.year() == year;
}

bool hasUses(const BillingData& data, const Name& service, int year) {
    return std::any_of(data.parties.uses.begin(), data.parties.uses.end(), [&](const Use& use) {
        return use.service.key == service.key && isOf(use.period, year);
    });
}

template <class Counts>
Rational sumOfUses(const BillingData& data, const Name& service, int year, Counts counts) {
    RunningSum units;
    for (const Use& use : data.parties.uses) {
        if (use.service.key == service.key && isOf(use.period, year) && counts(use)) {
            units.add(use.units);
        }
    }
    return units.total();
}

Rational netCostOf(const BillingData& data, const Name& service, int year) {
    Rational net = 0;
    for (const CostItem& item : data.now.costs) {
        if (item.service.key == service.key && isOf(item.period, year)) {
            const Rational amount = item.amount.rational();
            net += item.kind == CostKind::cost ? amount : Rational(-amount);
        }
    }
    return net;
}

/// The costs and the totals of the key, each period and nature once.
std::pair<Rational, Rational> keyOf(std::span<const BilledAmount> amounts, const Name& service,
                                    int year) {
    std::set<std::pair<Period, std::string>> seen;
    Rational cost = 0;
    Rational total = 0;
    for (const BilledAmount& each : amounts) {
        if (each.service.key == service.key && isOf(each.period, year) && each.basis.cost &&
            each.basis.total && seen.emplace(each.period, each.nature).second) {
            cost += each.basis.cost->rational();
            total += each.basis.total->rational();
        }
    }
    return {cost, total};
}

}  // namespace

std::optional<UnitCost> unitCostOf(const BillingData& data, std::span<const BilledAmount> amounts,
                                   const Name& service, int year) {
    for (const int each : {year - 1, year}) {
        Rational cost = netCostOf(data, service, each);
        Rational units = sumOfUses(data, service, each, [](const Use&) { return true; });
        if (cost <= 0 || units <= 0) {
            std::tie(cost, units) = keyOf(amounts, service, each);
        }
        if (cost > 0 && units > 0) {
            return UnitCost{.amount = roundedToUnit(Rational(cost / units), cent),
                            .date = Period::of(PeriodKind::year, each).last()};
        }
    }
    return std::nullopt;
}

std::optional<Decimal> unitsOf(const BillingData& data, std::span<const BilledAmount> amounts,
                               const Name& member, const Name& service, int year) {
    Rational units = 0;
    if (hasUses(data, service, year)) {
        units = sumOfUses(data, service, year,
                          [&](const Use& use) { return use.member.key == member.key; });
    } else {
        std::vector<Decimal> bases;
        for (const BilledAmount& each : amounts) {
            if (each.service.key == service.key && each.member.key == member.key &&
                isOf(each.period, year) && each.basis.base) {
                bases.push_back(*each.basis.base);
            }
        }
        if (bases.empty()) {
            return std::nullopt;
        }
        // One base for the whole year stands on the line of each of its periods.
        const bool isOne = std::all_of(bases.begin(), bases.end(),
                                       [&](const Decimal& base) { return base == bases.front(); });
        units = isOne ? bases.front().rational() : sum(bases);
    }
    const double nearest = nearestDouble(units);
    return Decimal::canHold(nearest) ? std::optional(Decimal::of(nearest)) : std::nullopt;
}

}  // namespace quotepart::budget
