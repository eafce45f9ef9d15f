#include "core/time/period.hpp"

#include <algorithm>

namespace quotepart {

namespace {

std::string padded(unsigned number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

}  // namespace

const WordList<PeriodKind>& periodKindWords() {
    using enum PeriodKind;
    static const WordList<PeriodKind> words({
        {quarter, {"trimestre", "quarter"}},
        {month, {"mois", "month"}},
        {halfYear, {"semestre", "half-year"}},
        {year, {"année", "year"}},
    });
    return words;
}

std::string periodName(std::chrono::sys_days day, PeriodKind kind) {
    const std::chrono::year_month_day date{day};
    const int yearNumber{date.year()};
    if (yearNumber < 1 || yearNumber > 9999) {
        throw Error(Reason::dateOutOfRange,
                    {.subject = {"date", "date"}, .value = static_cast<double>(yearNumber)});
    }
    const unsigned month{date.month()};
    const std::string year = padded(static_cast<unsigned>(yearNumber), 4);
    switch (kind) {
        case PeriodKind::quarter:
            return year + "-T" + std::to_string((month + 2) / 3);
        case PeriodKind::month:
            return year + "-" + padded(month, 2);
        case PeriodKind::halfYear:
            return year + "-S" + std::to_string((month + 5) / 6);
        case PeriodKind::year:
            break;
    }
    return year;
}

}  // namespace quotepart
