#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "core/text/word_list.hpp"

namespace quotepart {

/// The lengths of the periods in which services are billed.
enum class PeriodKind { month, quarter, halfYear, year };

/// The words accepted: « trimestre » or “quarter”, « mois » or “month”, « semestre » or
/// “half-year”, « année » or “year”.
const WordList<PeriodKind>& periodKindWords();

/// A month, a quarter, a half-year or a year of the calendar, known by one name in every language:
/// 2026-07, 2026-T4, 2026-S1, 2026.
class Period {
  public:
    static constexpr int firstYear = 1;
    static constexpr int lastYear = 9999;

    /// The period of that rank in its year, the first being 1; always 1 for a year.
    /// Refuses (Reason::dateOutOfRange) a year outside 1 to 9999 and (Reason::outsideLimits) a rank
    /// that the year does not have.
    static Period of(PeriodKind kind, int year, int rank = 1);

    /// The period of that kind which holds a day. 14 November 2026: 2026-11, 2026-T4, 2026-S2,
    /// 2026.
    static Period holding(std::chrono::sys_days day, PeriodKind kind);

    /// The period of a name. Surrounding spaces, small letters, any dash and the English Q and H
    /// (quarter, half) are understood; what name() prints is always the same.
    /// Refuses (Reason::notAPeriod) anything else: 2026-T5, 2026-7, 26-T4, T4 2026.
    static Period named(std::string_view name);
    static Period named(std::u16string_view name);

    PeriodKind kind() const { return kind_; }
    int year() const;
    int rank() const;
    std::string name() const;

    /// Both days belong to the period.
    std::chrono::sys_days first() const;
    std::chrono::sys_days last() const;

    /// The period of the same kind just after and just before: 2026-T4 is followed by 2027-T1.
    /// Refuses (Reason::dateOutOfRange) to leave the years 1 to 9999.
    Period next() const;
    Period previous() const;

    /// Refuses (Reason::periodKindsDiffer) two periods of different kinds.
    bool precedes(const Period& other) const;

    /// Whether one begins the day after the other ends, whatever their kinds: 2027-01 follows
    /// 2026-T4.
    bool follows(const Period& other) const;

    bool overlaps(const Period& other) const;

    friend bool operator==(const Period&, const Period&) = default;

    /// An order for lists: by first day, the longer first.
    friend std::strong_ordering operator<=>(const Period& left, const Period& right);

  private:
    Period(PeriodKind kind, int ordinal) : kind_(kind), ordinal_(ordinal) {}

    PeriodKind kind_;
    int ordinal_;  ///< periods of this kind since the year 0
};

}  // namespace quotepart
