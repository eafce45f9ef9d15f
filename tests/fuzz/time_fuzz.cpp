// Dates: names of periods, lengths, presence, prorata, review dates.

#include "core/error/error.hpp"
#include "core/key/review_date.hpp"
#include "core/text/utf.hpp"
#include "core/time/period_name.hpp"
#include "core/time/prorata.hpp"
#include "tests/fuzz/input.hpp"

namespace quotepart {
namespace {

using fuzz::Input;
using fuzz::require;
using std::chrono::days;
using std::chrono::sys_days;

constexpr std::array counts{DayCount::days, DayCount::months, DayCount::monthsByFirstDay,
                            DayCount::thirty360};

/// As far as a cell may hold, mostly in our times.
sys_days someDay(Input& input) {
    const int reach = input.yes() ? 3'000'000 : 1'000;
    return sys_days{std::chrono::year{2026} / 1 / 1} + days{input.between(-reach, reach)};
}

std::optional<sys_days> maybeDay(Input& input) {
    return input.between(0, 3) == 0 ? std::nullopt : std::optional(someDay(input));
}

void readName(const std::u16string& text) {
    try {
        const Period period = Period::named(text);
        require(Period::named(period.name()) == period, "its own name is read back");
        require(Period::named(toUtf8(text)) == period, "both encodings name one period");
        require(period.first() <= period.last(), "a period begins before it ends");
        require(Period::holding(period.first(), period.kind()) == period, "it holds its first day");
        require(Period::holding(period.last(), period.kind()) == period, "it holds its last day");
        if (period.last() < sys_days{std::chrono::year{9999} / 12 / 31}) {
            require(period.next().follows(period) && period.next().previous() == period,
                    "the next one follows");
            require(period.precedes(period.next()) && !period.overlaps(period.next()),
                    "the next one comes after");
        }
    } catch (const Error& error) {
        require(error.reason() == Reason::notAPeriod, "a text is no period");
    }
}

void hold(sys_days day) {
    constexpr std::array kinds{PeriodKind::month, PeriodKind::quarter, PeriodKind::halfYear,
                               PeriodKind::year};
    for (const PeriodKind kind : kinds) {
        try {
            const Period period = Period::holding(day, kind);
            require(period.first() <= day && day <= period.last(), "the period holds the day");
        } catch (const Error& error) {
            const int year = static_cast<int>(std::chrono::year_month_day{day}.year());
            require(error.reason() == Reason::dateOutOfRange && (year < 1 || year > 9999),
                    "every day of the years 1 to 9999 has its periods");
        }
    }
}

void measure(sys_days a, sys_days b, sys_days c) {
    const auto [first, last] = std::minmax(a, b);
    const sys_days middle = std::min(std::max(c, first), last);
    for (const DayCount count : counts) {
        const std::int64_t whole = lengthOf(first, last, count);
        require(whole >= 0, "no length is negative");
        if (middle < last) {
            const std::int64_t parts =
                lengthOf(first, middle, count) + lengthOf(middle + days{1}, last, count);
            require(count == DayCount::months ? parts >= whole : parts == whole, "lengths add up");
        }
    }
}

void share(Input& input) {
    const Stay stay{maybeDay(input), maybeDay(input)};
    const DateRange period{someDay(input), someDay(input)};
    const DayCount count = input.oneOf(counts);
    const Decimal amount = input.decimal(13, 6);
    try {
        const std::int64_t there = presence(stay, period, count);
        const std::int64_t whole = lengthOf(period.first, period.last, count);
        require(there >= 0 && there <= whole, "a stay in a period is no longer than it");
        require(presence({}, period, count) == whole, "an open stay is the whole period");
        const Rational part = prorata(amount, stay, period, count);
        require(abs(part) <= abs(roundedToUnit(amount.rational(), cent)),
                "a part is no more than the whole");
        require(prorata(-amount, stay, period, count) == -part, "parts mirror");
        require(whole == 0 ||
                    prorata(amount, {}, period, count) == roundedToUnit(amount.rational(), cent),
                "an open stay bears the whole amount");
    } catch (const Error& error) {
        require(
            error.reason() == Reason::endBeforeStart || error.reason() == Reason::nothingToDivideBy,
            "a stay is refused for its ends, or for a period of no length");
    }
}

void review(sys_days adopted, int years, sys_days after) {
    const sys_days next = reviewDate(adopted, years, after);
    require(next > after && next > adopted, "a review comes after");
    require(reviewDate(adopted, years, next - days{1}) == next, "it is the first to come");
    require(next - std::max(adopted, after) <= days{366 * years}, "within those years");
}

}  // namespace
}  // namespace quotepart

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace quotepart;
    Input input(data, size);
    const sys_days a = someDay(input);
    const sys_days b = someDay(input);
    hold(a);
    measure(a, b, someDay(input));
    review(a, input.between(1, 100), b);
    share(input);
    readName(input.text(12));
    return 0;
}
