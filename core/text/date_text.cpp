#include "core/text/date_text.hpp"

#include <array>

namespace quotepart {

namespace {

constexpr std::array<Text, 12> months{{{"janvier", "January"},
                                       {"février", "February"},
                                       {"mars", "March"},
                                       {"avril", "April"},
                                       {"mai", "May"},
                                       {"juin", "June"},
                                       {"juillet", "July"},
                                       {"août", "August"},
                                       {"septembre", "September"},
                                       {"octobre", "October"},
                                       {"novembre", "November"},
                                       {"décembre", "December"}}};

constexpr std::string_view noBreakSpace = "\u00a0";

std::string monthText(unsigned month, Language language) {
    return std::string(months.at(month - 1).in(language));
}

std::string rankText(int rank, Language language) {
    constexpr std::array<Text, 4> endings{{{"er", "st"}, {"e", "nd"}, {"e", "rd"}, {"e", "th"}}};
    return std::to_string(rank) +
           std::string(endings.at(static_cast<std::size_t>(rank) - 1).in(language));
}

}  // namespace

std::string dateText(std::chrono::year_month_day day, Language language) {
    const auto number = static_cast<unsigned>(day.day());
    const bool first = language == Language::french && number == 1;
    return std::to_string(number) + (first ? "er" : "") + std::string(noBreakSpace) +
           monthText(static_cast<unsigned>(day.month()), language) + " " +
           std::to_string(static_cast<int>(day.year()));
}

std::string periodText(const Period& period, Language language) {
    const bool french = language == Language::french;
    const std::string year = std::to_string(period.year());
    const auto ranked = [&](Text unit) {
        return rankText(period.rank(), language) + std::string(noBreakSpace) +
               std::string(unit.in(language)) + (french ? " " : " of ") + year;
    };
    switch (period.kind()) {
        case PeriodKind::month:
            return monthText(static_cast<unsigned>(period.rank()), language) + " " + year;
        case PeriodKind::quarter:
            return ranked({"trimestre", "quarter"});
        case PeriodKind::halfYear:
            return ranked({"semestre", "half"});
        case PeriodKind::year:
            break;
    }
    return (french ? "année " : "year ") + year;
}

}  // namespace quotepart
