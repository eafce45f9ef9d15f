#include <gtest/gtest.h>

#include <random>

#include "core/error/error.hpp"
#include "core/time/prorata.hpp"

namespace quotepart {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

sys_days on(int y, unsigned m, unsigned d) {
    return year{y} / std::chrono::month{m} / std::chrono::day{d};
}

constexpr std::nullopt_t open = std::nullopt;
const DateRange year2023{on(2023, 1, 1), on(2023, 12, 31)};
const DateRange year2024{on(2024, 1, 1), on(2024, 12, 31)};

TEST(Prorata, KnownAmounts) {
    struct Row {
        Decimal amount;
        Stay stay;
        DateRange period;
        DayCount count;
        Decimal unit;
        Decimal due;
    };
    const Decimal euro = Decimal::whole(1);
    const Row rows[] = {
        {Decimal::whole(1500), {on(2023, 9, 1), open}, year2023, DayCount::days, cent, {50137, 2}},
        {Decimal::whole(1500), {on(2023, 9, 1), open}, year2023, DayCount::months, cent, {500, 0}},
        {Decimal::whole(1500),
         {on(2023, 9, 2), open},
         year2023,
         DayCount::monthsByFirstDay,
         cent,
         {375, 0}},
        {Decimal::whole(1500),
         {on(2023, 9, 1), open},
         year2023,
         DayCount::thirty360,
         cent,
         {500, 0}},
        {Decimal::whole(-1500),
         {on(2023, 9, 1), open},
         year2023,
         DayCount::days,
         cent,
         {-50137, 2}},
        {Decimal::whole(366),
         {on(2024, 2, 29), on(2024, 2, 29)},
         year2024,
         DayCount::days,
         cent,
         {1, 0}},
        {Decimal::whole(1500), {open, open}, year2023, DayCount::days, cent, {1500, 0}},
        {Decimal{1500005, 3}, {open, open}, year2023, DayCount::days, cent, {150001, 2}},
        {Decimal::whole(1500), {on(2024, 1, 1), open}, year2023, DayCount::days, cent, {}},
        {Decimal::whole(1500), {open, on(2022, 12, 31)}, year2023, DayCount::months, cent, {}},
        {Decimal::whole(7399), {on(2023, 4, 1), open}, year2023, DayCount::days, euro, {5575, 0}},
        {Decimal::whole(1), {open, on(2023, 6, 30)}, year2023, DayCount::months, euro, {1, 0}},
        {Decimal::whole(-1), {open, on(2023, 6, 30)}, year2023, DayCount::months, euro, {-1, 0}}};
    for (const Row& row : rows) {
        EXPECT_EQ(prorata(row.amount, row.stay, row.period, row.count, row.unit),
                  row.due.rational())
            << row.amount.nearestDouble();
    }
}

TEST(Prorata, OverAPeriodOfNoLengthOnlyNothingCanBeShared) {
    const DateRange midMonth{on(2023, 3, 2), on(2023, 3, 31)};
    try {
        prorata(Decimal::whole(1), {open, open}, midMonth, DayCount::monthsByFirstDay);
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_EQ(error.reason(), Reason::nothingToDivideBy);
    }
    EXPECT_EQ(prorata({}, {open, open}, midMonth, DayCount::monthsByFirstDay), 0);
    EXPECT_EQ(
        prorata(Decimal::whole(1), {on(2024, 1, 1), open}, midMonth, DayCount::monthsByFirstDay),
        0);
}

TEST(Prorata, Refuses) {
    const auto reasonOf = [](const auto& call) {
        try {
            call();
        } catch (const Error& error) {
            return error.reason();
        }
        throw std::logic_error("not refused");
    };
    EXPECT_EQ(reasonOf([] {
                  prorata({}, {on(2023, 2, 2), on(2023, 2, 1)}, year2023, DayCount::days);
              }),
              Reason::endBeforeStart);
    EXPECT_EQ(reasonOf([] {
                  prorata({}, {open, open}, {on(2023, 2, 2), on(2023, 2, 1)}, DayCount::days);
              }),
              Reason::endBeforeStart);
    EXPECT_EQ(reasonOf([] {
                  prorata({}, {open, open}, year2023, DayCount::days, Decimal{});
              }),
              Reason::unitNotPositive);
}

TEST(Prorata, OfSuccessiveStaysIsWithinAUnitOfTheWhole) {
    std::mt19937_64 random(2023);
    std::uniform_int_distribution<int> anyDay(0, 363);
    std::uniform_int_distribution<std::int64_t> cents(-10'000'000, 10'000'000);
    for (int i = 0; i < 1'000; ++i) {
        const Decimal amount(cents(random), 2);
        const sys_days handover = year2023.first + days{anyDay(random)};
        const Stay before{open, handover};
        const Stay after{handover + days{1}, open};
        for (const DayCount count :
             {DayCount::days, DayCount::monthsByFirstDay, DayCount::thirty360}) {
            const Rational gap = prorata(amount, before, year2023, count) +
                                 prorata(amount, after, year2023, count) - amount.rational();
            EXPECT_LE(abs(gap), cent.rational());
            EXPECT_EQ(prorata(-amount, before, year2023, count),
                      -prorata(amount, before, year2023, count));
        }
    }
}

}  // namespace
}  // namespace quotepart
