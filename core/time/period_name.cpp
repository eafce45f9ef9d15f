#include "core/time/period_name.hpp"

#include <charconv>
#include <optional>

#include "core/error/error.hpp"
#include "core/text/folding.hpp"
#include "core/text/utf.hpp"

namespace quotepart {

namespace {

using std::chrono::sys_days;

int perYear(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::month:
            return 12;
        case PeriodKind::quarter:
            return 4;
        case PeriodKind::halfYear:
            return 2;
        case PeriodKind::year:
            break;
    }
    return 1;
}

/// The number made by digits, all of them; nothing when there is anything else.
std::optional<int> wholeOf(std::string_view digits) {
    int value = 0;
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return read.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

std::u16string_view trimmed(std::u16string_view text) {
    constexpr std::u16string_view spaces = u" \t\u00a0\u202f";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::u16string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool isLetterOrDigit(char16_t c) {
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

/// A dash at either end is a name cut short: “2026-” is no year.
bool hasCleanEnds(std::u16string_view text) {
    return !text.empty() && isLetterOrDigit(text.front()) && isLetterOrDigit(text.back());
}

struct Parts {
    PeriodKind kind;
    int rank;
};

/// What follows the year: "07", "t4", "s1".
std::optional<Parts> partsOf(std::string_view text) {
    if (text.size() != 2) {
        return std::nullopt;
    }
    const char letter = text.front();
    if (letter == 't' || letter == 'q') {
        if (const auto rank = wholeOf(text.substr(1))) {
            return Parts{PeriodKind::quarter, *rank};
        }
    } else if (letter == 's' || letter == 'h') {
        if (const auto rank = wholeOf(text.substr(1))) {
            return Parts{PeriodKind::halfYear, *rank};
        }
    } else if (const auto rank = wholeOf(text)) {
        return Parts{PeriodKind::month, *rank};
    }
    return std::nullopt;
}

std::optional<Period> read(std::string_view folded) {
    constexpr std::size_t yearDigits = 4;
    const auto year = wholeOf(folded.substr(0, yearDigits));
    if (!year || *year < Period::firstYear) {
        return std::nullopt;
    }
    if (folded.size() == yearDigits) {
        return Period::of(PeriodKind::year, *year);
    }
    if (folded.size() < yearDigits + 2 || folded[yearDigits] != ' ') {
        return std::nullopt;
    }
    const auto parts = partsOf(folded.substr(yearDigits + 1));
    if (!parts || parts->rank < 1 || parts->rank > perYear(parts->kind)) {
        return std::nullopt;
    }
    return Period::of(parts->kind, *year, parts->rank);
}

}  // namespace

const WordList<PeriodKind>& periodKindWords() {
    static const WordList<PeriodKind> words({
        {PeriodKind::quarter, {"trimestre", "quarter"}},
        {PeriodKind::month, {"mois", "month"}},
        {PeriodKind::halfYear, {"semestre", "half-year"}},
        {PeriodKind::year, {"année", "year"}},
    });
    return words;
}

Period Period::of(PeriodKind kind, int year, int rank) {
    if (year < firstYear || year > lastYear) {
        throw Error(Reason::dateOutOfRange, {.value = static_cast<double>(year)});
    }
    const int ranks = perYear(kind);
    if (rank < 1 || rank > ranks) {
        const std::string limits = "1–" + std::to_string(ranks);
        throw Error(Reason::outsideLimits,
                    {.value = static_cast<double>(rank), .limit = Wording{limits, limits}});
    }
    return {kind, year * ranks + rank - 1};
}

Period Period::holding(sys_days day, PeriodKind kind) {
    const std::chrono::year_month_day date{day};
    const int month = static_cast<int>(static_cast<unsigned>(date.month()));
    return of(kind, static_cast<int>(date.year()), (month - 1) * perYear(kind) / 12 + 1);
}

Period Period::named(std::u16string_view name) {
    if (const std::u16string_view text = trimmed(name); hasCleanEnds(text)) {
        // Folding would take a year alone for a code and drop its leading zeros.
        std::string withTail = folded(std::u16string(text) + u" x");
        withTail.resize(withTail.size() - 2);
        if (const auto period = read(withTail)) {
            return *period;
        }
    }
    throw Error(Reason::notAPeriod, {.value = toUtf8(name)});
}

Period Period::named(std::string_view name) {
    return named(toUtf16(name));
}

int Period::year() const {
    return ordinal_ / perYear(kind_);
}

int Period::rank() const {
    return ordinal_ % perYear(kind_) + 1;
}

std::string Period::name() const {
    std::string year = std::to_string(this->year());
    year.insert(0, 4 - year.size(), '0');
    switch (kind_) {
        case PeriodKind::month:
            return year + (rank() < 10 ? "-0" : "-") + std::to_string(rank());
        case PeriodKind::quarter:
            return year + "-T" + std::to_string(rank());
        case PeriodKind::halfYear:
            return year + "-S" + std::to_string(rank());
        case PeriodKind::year:
            return year;
    }
    return year;
}

sys_days Period::first() const {
    const int month = (rank() - 1) * 12 / perYear(kind_) + 1;
    return std::chrono::year{year()} / month / 1;
}

sys_days Period::last() const {
    const int month = rank() * 12 / perYear(kind_);
    return std::chrono::year{year()} / month / std::chrono::last;
}

Period Period::next() const {
    const Period result{kind_, ordinal_ + 1};
    return of(kind_, result.year(), result.rank());
}

Period Period::previous() const {
    const Period result{kind_, ordinal_ - 1};
    return of(kind_, result.year(), result.rank());
}

bool Period::precedes(const Period& other) const {
    if (kind_ != other.kind_) {
        throw Error(Reason::periodKindsDiffer, {.value = name(), .limit = other.name()});
    }
    return ordinal_ < other.ordinal_;
}

bool Period::follows(const Period& other) const {
    return first() == other.last() + std::chrono::days{1};
}

bool Period::overlaps(const Period& other) const {
    return first() <= other.last() && other.first() <= last();
}

std::strong_ordering operator<=>(const Period& left, const Period& right) {
    if (const auto byFirst =
            left.first().time_since_epoch().count() <=> right.first().time_since_epoch().count();
        std::is_neq(byFirst)) {
        return byFirst;
    }
    return right.last().time_since_epoch().count() <=> left.last().time_since_epoch().count();
}

}  // namespace quotepart
