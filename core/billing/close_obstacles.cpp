#include <algorithm>
#include <set>
#include <utility>

#include "core/billing/arranged.hpp"

namespace quotepart {

namespace {

class Search {
  public:
    Search(const Ledger& ledger, const Recalculation& now, const ClosingRequest& request)
        : ledger_(ledger),
          now_(now),
          request_(request),
          workbook_(arranged(now)),
          positions_(ledger.positions()) {}

    std::vector<Obstacle> obstacles() && {
        findInRequest();
        for (const int number : ledger_.alteredClosings()) {
            findAltered(number);
        }
        for (const Name& service : request_.services) {
            findInOrder(service);
        }
        for (const Check& check : request_.checks) {
            findInCheck(check);
        }
        findInNames();
        for (const auto& [key, due] : workbook_.dues) {
            findInDue(key, due);
        }
        return std::move(found_);
    }

  private:
    void findInRequest() {
        if (request_.services.empty()) {
            found_.push_back({.kind = ObstacleKind::noService});
        }
        if (request_.author.empty()) {
            found_.push_back({.kind = ObstacleKind::authorMissing});
        }
    }

    void findAltered(int number) {
        const auto closings = ledger_.closings();
        const auto at = std::find_if(closings.begin(), closings.end(),
                                     [&](const Closing& each) { return each.number == number; });
        found_.push_back({.kind = ObstacleKind::historyAltered,
                          .period = at->period,
                          .text = std::to_string(number)});
    }

    void add(ObstacleKind kind, const Name& service, std::optional<Period> other) {
        found_.push_back(
            {.kind = kind, .service = service.shown, .period = request_.period, .other = other});
    }

    void findInOrder(const Name& service) {
        const std::set<Period> closed = closedPeriods(ledger_, service);
        const auto overlapping =
            std::find_if(closed.begin(), closed.end(),
                         [&](const Period& each) { return each.overlaps(request_.period); });
        if (overlapping != closed.end()) {
            add(ObstacleKind::closedAlready, service, *overlapping);
            return;
        }
        const std::optional<Period> last = ledger_.lastClosed(service);
        if (last && !request_.period.follows(*last)) {
            add(ObstacleKind::notNext, service, last->next());
            return;
        }
        const auto lines = workbook_.periods.find(service.key);
        if (lines != workbook_.periods.end()) {
            for (const Period& period : lines->second) {
                findInPeriod(service, period, closed);
            }
        }
        if (!hasLine(workbook_, service, request_.period)) {
            add(ObstacleKind::noLine, service, std::nullopt);
        }
    }

    /// Lines of a period that is neither closed nor this one must all be later.
    void findInPeriod(const Name& service, const Period& period, const std::set<Period>& closed) {
        if (period == request_.period || closed.contains(period) ||
            period.first() > request_.period.last()) {
            return;
        }
        if (period.overlaps(request_.period)) {
            add(ObstacleKind::periodsOverlap, service, period);
        } else {
            add(closed.empty() ? ObstacleKind::earlierPeriodOpen
                               : ObstacleKind::outsideClosedPeriods,
                service, period);
        }
    }

    void findInCheck(const Check& check) {
        if (!check.value) {
            found_.push_back({.kind = ObstacleKind::checkUnreadable, .text = check.name});
        } else if (!check.value->isZero() && !isComplete(check.acceptance)) {
            found_.push_back({.kind = check.acceptance ? ObstacleKind::acceptanceIncomplete
                                                       : ObstacleKind::checkNotZero,
                              .text = check.name,
                              .amount = check.value->rational()});
        }
    }

    static bool isComplete(const std::optional<Acceptance>& acceptance) {
        return acceptance && !acceptance->reason.empty() && !acceptance->author.empty();
    }

    void findInNames() {
        const auto findIn = [&](const auto& list) {
            for (const auto& each : list) {
                if ((each.member.isEmpty() || each.service.isEmpty()) && !each.amount.isZero()) {
                    found_.push_back({.kind = ObstacleKind::nameMissing,
                                      .service = each.service.shown,
                                      .member = each.member.shown,
                                      .amount = each.amount.rational()});
                }
            }
        };
        findIn(now_.lines);
        findIn(now_.instalments);
    }

    /// Only what this closing reads: its services, up to its period.
    bool isConcerned(const PositionKey& key) const {
        return key.origin.first() <= request_.period.last() &&
               std::any_of(request_.services.begin(), request_.services.end(),
                           [&](const Name& service) { return service.key == key.service; });
    }

    void findInDue(const PositionKey& key, const Due& due) {
        if (!isConcerned(key)) {
            return;
        }
        for (const BilledLine* line : due.lines) {
            findInAmount(*line);
            findInRate(*line);
        }
        for (const Instalment* instalment : due.instalments) {
            findInAmount(*instalment);
            findInRate(*instalment);
        }
        findInTreatment(key, due);
    }

    template <class Line>
    Obstacle about(const Line& line, ObstacleKind kind) const {
        return {.kind = kind,
                .service = line.service.shown,
                .member = line.member.shown,
                .period = line.period};
    }

    template <class Line>
    void findInAmount(const Line& line) {
        const std::optional<Cents> cents = wholeCents(line.amount);
        if (!cents || std::abs(*cents) > maximumCents) {
            Obstacle obstacle =
                about(line, cents ? ObstacleKind::amountTooLarge : ObstacleKind::notWholeCents);
            obstacle.amount = line.amount.rational();
            found_.push_back(std::move(obstacle));
        }
    }

    template <class Line>
    void findInRate(const Line& line) {
        if (line.vat.rate) {
            if (const Rational rate = line.vat.rate->rational(); rate < 0 || rate > 1) {
                Obstacle obstacle = about(line, ObstacleKind::vatRateInvalid);
                obstacle.amount = rate;
                found_.push_back(std::move(obstacle));
            }
        }
    }

    /// Once billed, a period of origin keeps its settlement, whatever the lines say now.
    void findInTreatment(const PositionKey& key, const Due& due) {
        const auto known = positions_.find(key);
        const bool isKnown = known != positions_.end();
        if (!due.lines.empty()) {
            const BilledLine& first = *due.lines.front();
            const auto differs = [&](const BilledLine* line) {
                return line->settlement != first.settlement || line->vat != first.vat;
            };
            if (!isKnown && std::any_of(due.lines.begin(), due.lines.end(), differs)) {
                found_.push_back(about(first, ObstacleKind::treatmentsMixed));
            }
            findInTotal(first, due.amount);
        }
        if (!due.instalments.empty()) {
            const Instalment& first = *due.instalments.front();
            const Settlement settlement = isKnown             ? known->second.settlement
                                          : due.lines.empty() ? Settlement::order
                                                              : due.lines.front()->settlement;
            if (settlement == Settlement::compensation) {
                Obstacle obstacle = about(first, ObstacleKind::instalmentWithoutOrder);
                obstacle.text = first.order;
                found_.push_back(std::move(obstacle));
            }
            Cents called = 0;
            for (const Instalment* instalment : due.instalments) {
                called = plus(called, wholeCents(instalment->amount).value_or(0));
            }
            findInTotal(first, called);
        }
    }

    template <class Line>
    void findInTotal(const Line& line, Cents total) {
        if (std::abs(total) > maximumCents) {
            Obstacle obstacle = about(line, ObstacleKind::amountTooLarge);
            obstacle.amount = Rational(BigInt(total), BigInt(100));
            found_.push_back(std::move(obstacle));
        }
    }

    const Ledger& ledger_;
    const Recalculation& now_;
    const ClosingRequest& request_;
    Arranged workbook_;
    Positions positions_;
    std::vector<Obstacle> found_{};
};

}  // namespace

std::vector<Obstacle> obstaclesTo(const Ledger& ledger, const Recalculation& now,
                                  const ClosingRequest& request) {
    return Search(ledger, now, request).obstacles();
}

}  // namespace quotepart
