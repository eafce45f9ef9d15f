#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "core/billing/close.hpp"
#include "core/billing/statement.hpp"
#include "tests/support/billing.hpp"
#include "tests/support/property_options.hpp"

namespace quotepart {
namespace {

/// A workbook that people change at random, and the closings made of it.
class RandomHistory {
  public:
    RandomHistory(std::uint64_t seed, std::uint64_t number) {
        std::seed_seq seeds{seed, number};
        random_.seed(seeds);
        for (const auto& [service, start] : starts_) {
            Period period = Period::named(start);
            for (int i = 0; i < 6; ++i, period = period.next()) {
                for (const char* member : {"Daoulas", "Logonna", "Saint-Éloy", "CCAS"}) {
                    if (chance(80)) {
                        addLine(member, service, period);
                    }
                }
                addLine("Dirinon", service, period);
            }
        }
    }

    void step() {
        switch (random_() % 8) {
            case 0:
            case 1:
            case 2:
                return changeAmount();
            case 3:
                return changeMembers();
            case 4:
                return changeInstalments();
            case 5:
                return reopenOrRecord();
            default:
                return closeSome();
        }
    }

    void expectAllAddsUp() const {
        expectConserved();
        expectStatementsClose();
        EXPECT_TRUE(ledger_.alteredClosings().empty());
    }

    int closings() const { return ledger_.nextNumber() - 1; }
    int reopened() const { return reopened_; }

  private:
    bool chance(unsigned percent) { return random_() % 100 < percent; }

    template <class List>
    std::size_t anyOf(const List& list) {
        return random_() % list.size();
    }

    /// Often small, to meet the threshold; now and then negative or nothing.
    Decimal anyAmount() {
        const auto small = static_cast<std::int64_t>(random_() % 2'000);
        const auto large = static_cast<std::int64_t>(random_() % 10'000'000);
        const std::int64_t cents = chance(10) ? 0 : (chance(50) ? small : large);
        return decimalOf(chance(15) ? -cents : cents);
    }

    VatTreatment anyVat() {
        if (chance(50)) {
            return {.ground = "hors champ, CGI art. 256 B"};
        }
        return {.rate = chance(50) ? Decimal{2, 1} : Decimal{55, 3}};
    }

    void addLine(const std::string& member, const std::string& service, const Period& period) {
        BilledLine line = lineOf(member, service, period.name(), anyAmount());
        // One treatment for a member and a service; it changes later, see changeAmount.
        const auto [at, isNew] = treatments_.try_emplace(member + service);
        if (isNew) {
            at->second = {chance(70) ? Settlement::order : Settlement::compensation, anyVat()};
        }
        line.settlement = at->second.first;
        line.vat = at->second.second;
        now_.lines.push_back(line);
    }

    void changeAmount() {
        BilledLine& line = now_.lines[anyOf(now_.lines)];
        line.amount = anyAmount();
        if (chance(5)) {  // the settings of a service change, for all its lines
            const VatTreatment vat = anyVat();
            for (BilledLine& each : now_.lines) {
                if (each.service.key == line.service.key && each.member.key == line.member.key) {
                    each.vat = vat;
                }
            }
            treatments_[line.member.shown + line.service.shown].second = vat;
        }
    }

    void changeMembers() {
        const std::size_t at = anyOf(now_.lines);
        const BilledLine line = now_.lines[at];
        const auto samePeriod =
            std::count_if(now_.lines.begin(), now_.lines.end(), [&](const BilledLine& each) {
                return each.service.key == line.service.key && each.period == line.period;
            });
        if (chance(50) && samePeriod > 1) {
            now_.lines.erase(now_.lines.begin() + static_cast<std::ptrdiff_t>(at));
        } else {
            addLine(chance(50) ? "Hanvec" : line.member.shown, line.service.shown, line.period);
        }
    }

    void changeInstalments() {
        if (!now_.instalments.empty() && chance(40)) {
            Instalment& instalment = now_.instalments[anyOf(now_.instalments)];
            instalment.amount = anyAmount();
            if (chance(20)) {
                instalment.order += "b";
            }
            return;
        }
        const BilledLine& line = now_.lines[anyOf(now_.lines)];
        if (line.settlement == Settlement::order) {
            Instalment instalment =
                instalmentOf(line.member.shown, line.service.shown, line.period.name(), anyAmount(),
                             "T" + std::to_string(random_() % 50));
            instalment.vat = line.vat;
            now_.instalments.push_back(instalment);
        }
    }

    void reopenOrRecord() {
        if (ledger_.closings().empty()) {
            return;
        }
        const Closing closing = ledger_.closings()[anyOf(ledger_.closings())];
        if (chance(15) && !closing.entries.empty()) {
            try {
                ledger_.record(closing.number, {closing.entries[anyOf(closing.entries)].member,
                                                std::to_string(random_() % 1000), closing.date});
            } catch (const Refused&) {
                EXPECT_FALSE(closing.isInForce());
            }
            return;
        }
        const bool isLast = std::all_of(
            closing.services.begin(), closing.services.end(),
            [&](const Name& service) { return ledger_.lastClosed(service) == closing.period; });
        const bool allowed = closing.isInForce() && closing.orders.empty() && isLast;
        try {
            ledger_.reopen(closing.number, {closing.date, "M. Le Gall", "erreur"});
            EXPECT_TRUE(allowed);
            ++reopened_;
        } catch (const Refused&) {
            EXPECT_FALSE(allowed);
        }
    }

    /// Some services of which the next period is the same.
    void closeSome() {
        std::map<Period, std::vector<std::string>> next;
        for (const auto& [service, start] : starts_) {
            const auto last = ledger_.lastClosed(nameOf(service));
            const Period period = last ? last->next() : Period::named(start);
            if (hasLine(service, period)) {
                next[period].push_back(service);
            }
        }
        if (next.empty()) {
            return;
        }
        auto at = next.begin();
        std::advance(at, static_cast<std::ptrdiff_t>(anyOf(next)));
        std::vector<std::string> services = at->second;
        if (services.size() > 1 && chance(40)) {
            services.erase(services.begin() + static_cast<std::ptrdiff_t>(anyOf(services)));
        }
        const ClosingRequest request = requestOf(at->first.name(), services);
        if (const auto obstacles = obstaclesTo(ledger_, now_, request); !obstacles.empty()) {
            // The only thing these people do wrong.
            for (const Obstacle& obstacle : obstacles) {
                EXPECT_EQ(obstacle.kind, ObstacleKind::instalmentWithoutOrder)
                    << obstacle.sentence(Language::english);
            }
            std::erase_if(now_.instalments, [&](const Instalment& each) {
                return std::any_of(obstacles.begin(), obstacles.end(),
                                   [&](const Obstacle& obstacle) {
                                       return obstacle.member == each.member.shown &&
                                              obstacle.service == each.service.shown;
                                   });
            });
            return;
        }
        const Closing closing = close(ledger_, now_, request).closing;
        expectSameInAnyOrder(request, closing.fingerprint);
        ledger_.append(closing);
        EXPECT_TRUE(
            isRefusedFor(std::vector<ObstacleKind>(services.size(), ObstacleKind::closedAlready),
                         [&] { close(ledger_, now_, request); }));
        for (const std::string& service : services) {
            expectUpToDate(nameOf(service));
        }
        expectThreshold(closing);
    }

    bool hasLine(const std::string& service, const Period& period) const {
        return std::any_of(now_.lines.begin(), now_.lines.end(), [&](const BilledLine& line) {
            return line.service.shown == service && line.period == period;
        });
    }

    void expectSameInAnyOrder(const ClosingRequest& request, const std::string& fingerprint) {
        Recalculation shuffled = now_;
        std::shuffle(shuffled.lines.begin(), shuffled.lines.end(), random_);
        std::shuffle(shuffled.instalments.begin(), shuffled.instalments.end(), random_);
        EXPECT_EQ(close(ledger_, shuffled, request).closing.fingerprint, fingerprint);
    }

    /// Σ billed = the amount last recalculated, for each member, service and origin.
    void expectUpToDate(const Name& service) const {
        std::map<std::pair<std::string, Period>, Cents> lines;
        std::map<std::pair<std::string, Period>, Cents> called;
        std::set<Period> closed;
        std::set<Period> withLines;
        std::set<Period> withInstalments;
        for (const Closing& closing : ledger_.closings()) {
            if (closing.isInForce() && closing.covers(service)) {
                closed.insert(closing.period);
            }
        }
        for (const BilledLine& line : now_.lines) {
            if (line.service.key == service.key && closed.contains(line.period)) {
                lines[{line.member.key, line.period}] += *wholeCents(line.amount);
                withLines.insert(line.period);
            }
        }
        for (const Instalment& each : now_.instalments) {
            if (each.service.key == service.key && closed.contains(each.period)) {
                called[{each.member.key, each.period}] += *wholeCents(each.amount);
                withInstalments.insert(each.period);
            }
        }
        EXPECT_EQ(withLines, closed);
        for (const auto& [key, position] : ledger_.positions()) {
            if (key.service == service.key) {
                const Cents expected = lines[{key.member, key.origin}];
                EXPECT_EQ(position.billed, expected);
                EXPECT_EQ(position.billedTax, taxIn(expected, position.vat));
                if (withInstalments.contains(key.origin)) {
                    const Cents deducted = called[{key.member, key.origin}];
                    EXPECT_EQ(position.deductedTotal(), deducted);
                    EXPECT_EQ(position.deductedTax, taxIn(deducted, position.vat));
                }
                lines.erase({key.member, key.origin});
                called.erase({key.member, key.origin});
            }
        }
        for (const auto& [key, amount] : lines) {
            EXPECT_EQ(amount, 0);
        }
        for (const auto& [key, amount] : called) {
            EXPECT_EQ(amount, 0);
        }
    }

    /// A closing collects nothing from a member, or at least the threshold.
    static void expectThreshold(const Closing& closing) {
        std::map<std::string, std::map<std::string, Cents>> nets;
        std::map<std::pair<std::string, std::string>, Cents> carried;
        for (const Entry& entry : closing.entries) {
            if (entry.settlement == Settlement::order) {
                nets[entry.member.key][entry.service.key] += entry.amount;
            }
            if (entry.kind == EntryKind::carriedForward) {
                carried[{entry.member.key, entry.service.key}] -= entry.amount;
            }
        }
        for (const auto& [key, amount] : carried) {
            EXPECT_GT(amount, 0);  // never what is owed to the member
            EXPECT_LT(amount, collectionThreshold);
        }
        for (const auto& [member, services] : nets) {
            Cents collected = 0;
            for (const auto& [service, net] : services) {
                collected += std::max<Cents>(net, 0);
            }
            EXPECT_TRUE(collected == 0 || collected >= collectionThreshold) << collected;
        }
    }

    /// Σ ordered + waiting = Σ billed − Σ deducted, for each position; the same for the tax.
    void expectConserved() const {
        std::map<PositionKey, std::pair<Cents, Cents>> settled;
        for (const Closing& closing : ledger_.closings()) {
            for (const Entry& entry : closing.entries) {
                if (closing.isInForce()) {
                    auto& [amount, tax] =
                        settled[{entry.member.key, entry.service.key, entry.origin}];
                    amount += entry.amount;
                    tax += entry.tax;
                }
            }
        }
        for (const auto& [key, position] : ledger_.positions()) {
            EXPECT_EQ(settled[key].first + position.waiting,
                      position.billed - position.deductedTotal());
            EXPECT_EQ(settled[key].second + position.waitingTax,
                      position.billedTax - position.deductedTax);
        }
    }

    static void expectVat(const std::vector<VatLine>& lines, Cents total) {
        Cents gross = 0;
        for (const VatLine& line : lines) {
            gross += line.gross;
        }
        EXPECT_EQ(gross, total);
    }

    void expectStatementsClose() const {
        std::set<Period> periods;
        for (const Closing& closing : ledger_.closings()) {
            if (closing.isInForce()) {
                periods.insert(closing.period);
            }
        }
        for (const Period& period : periods) {
            const Summary summary = summaryOf(ledger_, period);
            EXPECT_TRUE(summary.closes());
            Cents net = 0;
            Cents compensation = 0;
            Cents waiting = 0;
            for (const Name& member : membersOf(ledger_, period)) {
                const Statement statement = statementOf(ledger_, period, member);
                EXPECT_EQ(statement.net(), statement.toOrder.due());
                EXPECT_GE(statement.collect, 0);
                EXPECT_GE(statement.pay, 0);
                expectVat(statement.collectVat, statement.collect);
                expectVat(statement.payVat, statement.pay);
                expectVat(statement.compensationVat, statement.compensation.due());
                net += statement.net();
                compensation += statement.compensation.due();
                waiting += statement.waiting;
            }
            EXPECT_EQ(summary.total.net(), net);
            EXPECT_EQ(summary.total.compensation.due(), compensation);
            EXPECT_EQ(summary.total.waiting, waiting);
        }
    }

    std::mt19937 random_{};
    std::map<std::string, std::string> starts_{{"ADS", "2025-T1"},
                                               {"Garage", "2025-T1"},
                                               {"SIG", "2025-T2"},
                                               {"IT", "2025-01"},
                                               {"SRH", "2025"}};
    std::map<std::string, std::pair<Settlement, VatTreatment>> treatments_{};
    Recalculation now_{};
    Ledger ledger_{};
    int reopened_ = 0;
};

/// A history is as much work as that many allocations; it bears the number of the first of them.
constexpr std::uint64_t casesPerHistory = 500;

TEST(RandomHistories, AddUpWhateverHappens) {
    const auto& [cases, seed, first] = propertyOptions();
    std::uint64_t histories = 0;
    int closings = 0;
    int reopened = 0;
    for (std::uint64_t number = first; number < first + cases; ++number) {
        if (number % casesPerHistory != 0) {
            continue;
        }
        RandomHistory history(seed, number);
        for (int step = 0; step < 80; ++step) {
            history.step();
            if (step % 10 == 9) {
                history.expectAllAddsUp();
            }
            if (testing::Test::HasFailure()) {
                FAIL() << "step " << step << ": property_tests --seed " << seed << " --first "
                       << number << " --cases 1";
            }
        }
        ++histories;
        closings += history.closings();
        reopened += history.reopened();
    }
    if (histories >= 20) {
        EXPECT_GT(closings, static_cast<int>(10 * histories));
        EXPECT_GT(reopened, static_cast<int>(histories));
    }
}

}  // namespace
}  // namespace quotepart
