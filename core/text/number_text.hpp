#pragma once

#include <string>

#include "core/number/decimal.hpp"
#include "core/text/language.hpp"

namespace quotepart {

/// A number as a reader of the language writes it, with exactly that many decimals, rounded half
/// away from zero: "1 234,57" (narrow no-break space between thousands) or "1,234.57".
std::string numberText(const Rational& value, int decimals, Language language);

/// The same with as many decimals as the number has, at least `minimumDecimals`.
std::string numberText(const Decimal& value, Language language, int minimumDecimals = 0);

/// How many decimals an exact figure has. Precondition: a finite number.
int decimalsOf(const Rational& value);

/// An exact figure with all its decimals. Precondition: it has a finite number of them.
std::string numberText(const Rational& value, Language language);

/// A number of a cell, whatever its size: its 15 significant digits.
std::string numberText(double value, Language language);

/// A number for machines: no grouping, a decimal point, no trailing zeros.
std::string plainNumberText(const Decimal& value);

/// An amount in euros: "1 234,56 €" or "€1,234.56"; more decimals only when it has more.
std::string euroText(const Decimal& amount, Language language);

/// An exact amount in euros with exactly that many decimals, rounded half away from zero.
std::string euroText(const Rational& amount, int decimals, Language language);

/// A number between the quotation marks of the language: « Daoulas » or “Daoulas”.
std::string quoted(const std::string& text, Language language);

}  // namespace quotepart
