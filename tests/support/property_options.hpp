#pragma once

#include <cstdint>

namespace quotepart {

/// Which random cases a property is tried on: property_tests --cases N --seed S --first I.
struct PropertyOptions {
    std::uint64_t cases = 100'000;
    std::uint64_t seed = 2026;
    std::uint64_t first = 0;
};

/// What the command line asked for.
PropertyOptions& propertyOptions();

}  // namespace quotepart
