#pragma once

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/billing/statement.hpp"
#include "core/text/phrase.hpp"

/// The words of the documents, which are French whatever the language of the interface.
namespace quotepart::statement {

/// A French sentence, its no-break spaces set and its {placeholders} filled in.
std::string say(std::string_view sentence, std::initializer_list<Filling> fillings = {});

/// « 1 234,56 € », « −12,00 € »; its spaces do not break.
std::string money(Cents amount);
std::string money(const Rational& amount);
/// A dash for 0: where most lines of a column are.
std::string moneyOrDash(Cents amount);

/// A number with all its decimals; one that has no end is cut after 6 and says so: « 0,333333… ».
std::string exact(const Rational& value);

/// A percentage as printed: two decimals, four below 1 %.
std::string percentage(const Rational& share);

std::string day(std::chrono::sys_days date);

/// « 242 900 801 00123 »; what has not 14 digits is left as it is.
std::string siret(const std::string& text);

/// « TVA à 20 % », or the ground on which there is none.
std::string vatText(const VatTreatment& vat);

/// The texts that are not empty, with something between them.
std::string joined(std::initializer_list<std::string> texts, std::string_view between);

inline constexpr std::string_view toPayOrDeduct = "À mandater ou à déduire";
inline constexpr std::string_view toOrder = "À titrer";
inline constexpr std::string_view toCompensation =
    "Imputé sur l’attribution de compensation (sans titre)";

}  // namespace quotepart::statement
