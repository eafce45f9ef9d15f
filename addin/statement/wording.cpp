#include "addin/statement/wording.hpp"

#include <algorithm>

#include "core/text/date_text.hpp"
#include "core/text/number_text.hpp"

namespace quotepart::statement {

namespace {

/// A minus sign as wide as a plus, which no line ends after, and spaces wide enough to be seen
/// between small digits.
std::string typeset(std::string number) {
    if (number.starts_with('-')) {
        number.replace(0, 1, "−");
    }
    constexpr std::string_view narrow = "\u202f";
    for (std::size_t at = number.find(narrow); at != std::string::npos; at = number.find(narrow)) {
        number.replace(at, narrow.size(), "\u00a0");
    }
    return number;
}

/// Whether its decimals come to an end.
bool isDecimal(const Rational& value) {
    BigInt rest = denominator(value);
    for (const int prime : {2, 5}) {
        while (rest % prime == 0) {
            rest /= prime;
        }
    }
    return rest == 1;
}

}  // namespace

std::string say(std::string_view sentence, std::initializer_list<Filling> fillings) {
    return phrase({sentence, sentence}, Language::french, fillings);
}

std::string money(Cents amount) {
    return typeset(euroText(amount, Language::french));
}

std::string money(const Rational& amount) {
    const int decimals = isDecimal(amount) ? std::max(decimalsOf(amount), 2) : 6;
    return typeset(euroText(amount, decimals, Language::french));
}

std::string moneyOrDash(Cents amount) {
    return amount == 0 ? "–" : money(amount);
}

std::string exact(const Rational& value) {
    constexpr int shown = 6;
    if (isDecimal(value) && decimalsOf(value) <= shown) {
        return typeset(numberText(value, Language::french));
    }
    // Cut, not rounded: the dots stand for the digits that follow.
    const BigInt power = bigPowerOfTen(shown);
    const Rational scaled = value * Rational(power);
    const BigInt digits = numerator(scaled) / denominator(scaled);
    return typeset(numberText(Rational(digits, power), shown, Language::french)) + "…";
}

std::string percentage(const Rational& share) {
    const bool isSmall = share != 0 && abs(share) < Rational(1, 100);
    return typeset(numberText(share * 100, isSmall ? 4 : 2, Language::french)) + "\u00a0%";
}

std::string day(std::chrono::sys_days date) {
    return dateText(date, Language::french);
}

std::string siret(const std::string& text) {
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits += c;
        }
    }
    if (digits.size() != 14) {
        return text;
    }
    const std::string space = "\u00a0";
    return digits.substr(0, 3) + space + digits.substr(3, 3) + space + digits.substr(6, 3) + space +
           digits.substr(9);
}

std::string vatText(const VatTreatment& vat) {
    if (vat.rate) {
        return say(
            "TVA à {rate} %",
            {{"{rate}", numberText(Rational(vat.rate->rational() * 100), Language::french)}});
    }
    return vat.ground.empty() ? "Sans TVA" : say("Sans TVA : {why}", {{"{why}", vat.ground}});
}

std::string joined(std::initializer_list<std::string> texts, std::string_view between) {
    std::string result;
    for (const std::string& text : texts) {
        if (!text.empty()) {
            result += (result.empty() ? std::string() : std::string(between)) + text;
        }
    }
    return result;
}

}  // namespace quotepart::statement
