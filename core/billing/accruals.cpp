#include "core/billing/accruals.hpp"

#include <algorithm>
#include <set>

#include "core/billing/arranged.hpp"
#include "core/number/rounding.hpp"

namespace quotepart {

namespace {

int yearOf(const Instalment& instalment) {
    if (!instalment.date) {
        return instalment.period.year();
    }
    return static_cast<int>(std::chrono::year_month_day{*instalment.date}.year());
}

/// To the cent: the amount of a period still open is an estimate.
Cents roundedCents(const Decimal& amount) {
    return static_cast<Cents>(roundedHalfAway(amount.rational() * 100));
}

class Listing {
  public:
    Listing(const Ledger& ledger, const Recalculation& now, int year)
        : workbook_(arranged(now)),
          known_(ledger.positions()),
          ordered_(ledger.positions(
              [year](const Closing& closing) { return closing.financialYear <= year; })) {
        result_.financialYear = year;
    }

    Accruals result() && {
        std::set<PositionKey> keys;
        for (const auto& [key, due] : workbook_.dues) {
            keys.insert(key);
        }
        for (const auto& [key, position] : known_) {
            keys.insert(key);
        }
        for (const PositionKey& key : keys) {
            addLine(key);
        }
        return std::move(result_);
    }

  private:
    static const Position* find(const Positions& positions, const PositionKey& key) {
        const auto at = positions.find(key);
        return at == positions.end() ? nullptr : &at->second;
    }

    const Due& dueOf(const PositionKey& key) const {
        static const Due nothing;
        const auto at = workbook_.dues.find(key);
        return at == workbook_.dues.end() ? nothing : at->second;
    }

    Accrual described(const PositionKey& key) const {
        Accrual line{.origin = key.origin};
        const Due& due = dueOf(key);
        if (const Position* position = find(known_, key)) {
            line.member = position->member;
            line.service = position->service;
            line.settlement = position->settlement;
            line.vat = position->vat;
        } else if (!due.lines.empty()) {
            const BilledLine& first = *due.lines.front();
            line.member = first.member;
            line.service = first.service;
            line.settlement = first.settlement;
            line.vat = first.vat;
        } else {
            const Instalment& first = *due.instalments.front();
            line.member = first.member;
            line.service = first.service;
            line.vat = first.vat;
        }
        return line;
    }

    Cents dueFor(const PositionKey& key) const {
        const Position* position = find(known_, key);
        const auto periods = workbook_.periods.find(key.service);
        const bool isRecalculated =
            periods != workbook_.periods.end() && periods->second.contains(key.origin);
        if (!isRecalculated) {
            return position ? position->billed : 0;
        }
        Cents total = 0;
        for (const BilledLine* line : dueOf(key).lines) {
            total = plus(total, roundedCents(line->amount));
        }
        return total;
    }

    /// Instalments called by the end of the year; those the workbook forgot were deducted at least.
    Cents calledFor(const PositionKey& key) const {
        if (!workbook_.withInstalments.contains({key.service, key.origin})) {
            const Position* position = find(ordered_, key);
            return position ? position->deductedTotal() : 0;
        }
        Cents total = 0;
        for (const Instalment* instalment : dueOf(key).instalments) {
            if (yearOf(*instalment) <= result_.financialYear) {
                total = plus(total, roundedCents(instalment->amount));
            }
        }
        return total;
    }

    void addLine(const PositionKey& key) {
        const bool isLater = key.origin.year() > result_.financialYear;
        const Position* ordered = find(ordered_, key);
        const Cents settled =
            ordered ? ordered->billed - ordered->waiting - ordered->deductedTotal() : 0;
        const Cents amount = (isLater ? 0 : dueFor(key)) - settled - calledFor(key);
        if (amount == 0) {
            return;
        }
        Accrual line = described(key);
        line.amount = std::abs(amount);
        line.tax = taxIn(line.amount, line.vat);
        line.kind = isLater && amount < 0 ? AccrualKind::inAdvance
                    : amount < 0          ? AccrualKind::payable
                                          : AccrualKind::receivable;
        AccrualTotals& totals =
            line.settlement == Settlement::order ? result_.toOrder : result_.compensation;
        Cents& total = line.kind == AccrualKind::receivable ? totals.receivable
                       : line.kind == AccrualKind::payable  ? totals.payable
                                                            : totals.inAdvance;
        total = plus(total, line.amount);
        result_.lines.push_back(std::move(line));
    }

    Arranged workbook_;
    Positions known_;
    Positions ordered_;
    Accruals result_{};
};

}  // namespace

AccrualSides sidesOf(AccrualKind kind) {
    switch (kind) {
        case AccrualKind::receivable:
            return {{"produit à recevoir", "accrued income"},
                    {"charge à payer", "accrued expense"}};
        case AccrualKind::payable:
            return {{"charge à payer", "accrued expense"},
                    {"produit à recevoir", "accrued income"}};
        case AccrualKind::inAdvance:
            return {{"produit constaté d’avance", "deferred income"},
                    {"charge constatée d’avance", "prepaid expense"}};
    }
    return {};
}

Accruals accrualsOf(const Ledger& ledger, const Recalculation& now, int financialYear) {
    return Listing(ledger, now, financialYear).result();
}

}  // namespace quotepart
