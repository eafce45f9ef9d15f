#pragma once

#include <fuzzer/FuzzedDataProvider.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <span>
#include <string>
#include <string_view>

#include "core/number/decimal.hpp"

namespace quotepart::fuzz {

/// Ends the program, which libFuzzer reports with the input, when a property does not hold.
inline void require(bool holds, const char* property, std::string_view of = {}) {
    if (!holds) {
        std::cerr << "does not hold: " << property << ' ' << of << std::endl;
        std::abort();
    }
}

/// The bytes that libFuzzer chose, as what our functions take.
class Input {
  public:
    Input(const std::uint8_t* data, std::size_t size) : bytes_(data, size) {}

    bool isEmpty() { return bytes_.remaining_bytes() == 0; }
    std::string rest() { return bytes_.ConsumeRemainingBytesAsString(); }
    bool yes() { return bytes_.ConsumeBool(); }

    template <class Whole>
    Whole between(Whole least, Whole most) {
        return bytes_.ConsumeIntegralInRange<Whole>(least, most);
    }

    template <class List>
    auto oneOf(const List& list) {
        return list[between<std::size_t>(0, std::size(list) - 1)];
    }

    /// Any bits that make a double.
    double anyDouble() {
        const auto bits = bytes_.ConsumeIntegral<std::uint64_t>();
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        return number;
    }

    /// A decimal of at most that many digits, and that many decimals, of either sign.
    Decimal decimal(int digits = Decimal::maximumDigits, int decimals = Decimal::maximumScale) {
        const std::int64_t limit = powerOfTen(between(1, digits)) - 1;
        return {between(-limit, limit), between(0, decimals)};
    }

    Decimal notNegative(int digits = Decimal::maximumDigits, int decimals = Decimal::maximumScale) {
        const Decimal any = decimal(digits, decimals);
        return any.isNegative() ? -any : any;
    }

    /// What someone may have typed: a number of some decimals, or any bits at all.
    double number() {
        constexpr std::array odd{0.0,
                                 -0.0,
                                 1.0,
                                 -1.0,
                                 0.1 + 0.2,
                                 1e15,
                                 1e-15,
                                 9e-16,
                                 1e300,
                                 5e-324,
                                 3e6,
                                 -3e6,
                                 45'245.0,
                                 100.0 / 3,
                                 9'999'999'999'999.99,
                                 999'999'999'999'999.5};
        switch (between(0, 7)) {
            case 0:
                return anyDouble();
            case 1:
                return oneOf(odd);
            case 2:
                return between(0, 40'000) + 20'000;  // a date
            case 3:
                return between(-3, 100);
            default:
                return decimal(15, 8).nearestDouble();
        }
    }

    /// Any text of at most that many units; lone surrogates are among them.
    std::u16string text(std::size_t most = 24) {
        std::u16string result(between<std::size_t>(0, most), u' ');
        for (char16_t& unit : result) {
            unit = yes() ? between<char16_t>(0x20, 0x7e) : bytes_.ConsumeIntegral<char16_t>();
        }
        return result;
    }

  private:
    FuzzedDataProvider bytes_;
};

}  // namespace quotepart::fuzz
