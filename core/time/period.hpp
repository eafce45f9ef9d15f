#pragma once

#include <chrono>
#include <string>

#include "core/text/word_list.hpp"

namespace quotepart {

/// The periods in which costs are settled.
enum class PeriodKind { quarter, month, halfYear, year };

/// The words accepted: « trimestre » or “quarter”, « mois » or “month”, « semestre » or
/// “half-year”, « année » or “year”.
const WordList<PeriodKind>& periodKindWords();

/// The name of the period that a day belongs to, the same text in every language: "2026-T4",
/// "2026-11", "2026-S2" or "2026". Names of one kind sort as the periods follow each other.
///
/// Refuses (Reason::dateOutOfRange) a day outside the years 1 to 9999.
std::string periodName(std::chrono::sys_days day, PeriodKind kind);

}  // namespace quotepart
