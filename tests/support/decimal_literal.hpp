#pragma once

#include <string>
#include <string_view>

#include "core/number/decimal.hpp"

namespace quotepart {

/// A decimal written as such: 106641.02_d, 50'614_d; the sign is an operator, as in -100_d.
consteval Decimal operator""_d(const char* digits) {
    std::int64_t coefficient = 0;
    int scale = 0;
    bool afterPoint = false;
    for (const char c : std::string_view(digits)) {
        if (c == '.') {
            afterPoint = true;
        } else if (c != '\'') {
            coefficient = coefficient * 10 + (c - '0');
            scale += afterPoint ? 1 : 0;
        }
    }
    return {coefficient, scale};
}

}  // namespace quotepart
