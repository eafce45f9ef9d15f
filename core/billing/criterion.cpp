#include "core/billing/criterion.hpp"

#include <cmath>
#include <unordered_map>

#include "core/number/decimal.hpp"
#include "core/text/folding.hpp"

namespace quotepart {

namespace {

/// Equal at 15 significant digits; numbers that far out of the usual must be equal altogether.
bool equal(double a, double b) {
    if (a == b) {
        return true;
    }
    const double noise = 1e-14;
    return std::fabs(a - b) <= noise * std::fabs(a) && Decimal::canHold(a) && Decimal::canHold(b) &&
           Decimal::of(a) == Decimal::of(b);
}

bool isDigits(const std::string& key) {
    return !key.empty() && key.size() <= Decimal::maximumDigits &&
           key.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

Criterion::Criterion(const Mention& expected) {
    if (const auto* number = std::get_if<double>(&expected)) {
        number_ = *number;
        if (Decimal::canHold(*number)) {
            key_ = foldedCode(*number);
        }
    } else if (const auto* text = std::get_if<std::u16string_view>(&expected)) {
        key_ = folded(*text);
        if (isDigits(*key_)) {
            number_ = static_cast<double>(std::stoll(*key_));
        }
    }
}

bool Criterion::isMetByText(std::u16string_view text) const {
    return key_ && folded(text) == *key_;
}

bool Criterion::isMetByNumber(double number) const {
    return number_ && equal(number, *number_);
}

bool Criterion::isMetBy(const Mention& found) const {
    if (const auto* number = std::get_if<double>(&found)) {
        return isMetByNumber(*number);
    }
    if (const auto* text = std::get_if<std::u16string_view>(&found)) {
        return isMetByText(*text);
    }
    return !number_ && !key_;
}

void Criterion::keepOnly(std::span<const Mention> mentions, std::vector<bool>& kept) const {
    // A column repeats few spellings many times: each is folded once.
    std::unordered_map<std::u16string_view, bool> met;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (!kept[i]) {
            continue;
        }
        if (const auto* text = std::get_if<std::u16string_view>(&mentions[i])) {
            const auto [known, isNew] = met.try_emplace(*text, false);
            if (isNew) {
                known->second = isMetByText(*text);
            }
            kept[i] = known->second;
        } else {
            kept[i] = isMetBy(mentions[i]);
        }
    }
}

}  // namespace quotepart
