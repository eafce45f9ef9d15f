#include "core/text/siret.hpp"

#include <string>

#include "core/text/utf.hpp"

namespace quotepart {

namespace {

constexpr std::size_t sirenLength = 9;
constexpr std::size_t siretLength = 14;

bool isSpace(char16_t c) {
    return c == u' ' || c == u'\t' || c == 0x00A0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F;
}

struct Digits {
    std::string text;
    bool onlyDigits = true;
};

Digits digitsOf(std::string_view text) {
    Digits result;
    for (const char16_t c : toUtf16(text)) {
        if (c >= u'0' && c <= u'9') {
            result.text += static_cast<char>(c);
        } else if (!isSpace(c)) {
            result.onlyDigits = false;
        }
    }
    return result;
}

/// From the right, every second digit doubled and its digits added: a multiple of 10.
bool satisfiesLuhn(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int weighted = i % 2 == 1 ? 2 * digit : digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
}

bool isOfLaPoste(std::string_view digits) {
    int sum = 0;
    for (const char digit : digits) {
        sum += digit - '0';
    }
    return digits.starts_with("356000000") && sum % 5 == 0;
}

RegisterNumberState stateOf(std::string_view text, std::size_t length) {
    const Digits digits = digitsOf(text);
    if (!digits.onlyDigits) {
        return RegisterNumberState::notDigits;
    }
    if (digits.text.empty()) {
        return RegisterNumberState::empty;
    }
    if (digits.text.size() != length) {
        return RegisterNumberState::wrongLength;
    }
    const bool nothingButZeros = digits.text.find_first_not_of('0') == std::string::npos;
    const bool hasKey =
        satisfiesLuhn(digits.text) || (length == siretLength && isOfLaPoste(digits.text));
    return hasKey && !nothingButZeros ? RegisterNumberState::valid : RegisterNumberState::wrongKey;
}

}  // namespace

RegisterNumberState sirenState(std::string_view text) {
    return stateOf(text, sirenLength);
}

RegisterNumberState siretState(std::string_view text) {
    return stateOf(text, siretLength);
}

Text siretReason(RegisterNumberState state) {
    switch (state) {
        case RegisterNumberState::valid:
            return {};
        case RegisterNumberState::empty:
            return {"SIRET absent", "SIRET missing"};
        case RegisterNumberState::notDigits:
            return {"SIRET\u00a0: des chiffres seulement sont attendus",
                    "SIRET: only digits are expected"};
        case RegisterNumberState::wrongLength:
            return {"SIRET\u00a0: 14 chiffres sont attendus", "SIRET: 14 digits are expected"};
        case RegisterNumberState::wrongKey:
            return {
                "SIRET\u00a0: la clé de contrôle est fausse, un chiffre est sans doute mal saisi",
                "SIRET: the check digit is wrong, a digit is probably mistyped"};
    }
    return {};
}

}  // namespace quotepart
