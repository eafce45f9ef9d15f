#pragma once

#include <cstdint>
#include <iosfwd>

#include "core/key/key.hpp"

namespace quotepart {

/// Something to share out, made by chance.
struct RandomAllocation {
    Decimal amount;
    Decimal unit;
    KeyType type = KeyType::points;
    Bases bases;
    /// Someone who takes part, with a base or without; nobody where nobody takes part.
    std::optional<std::size_t> designated;
};

/// Always the same for one seed and one index. Amounts go from nothing to the limit, of both signs,
/// with more decimals than the unit or without. Members are mostly 1 to 50, at times up to 5,000,
/// their bases whole numbers to decimals of fifteen digits, with zeros, empty ones, repeats and
/// ties made on purpose; some keys are fixed or equal, some hold no base at all.
RandomAllocation randomAllocation(std::uint64_t seed, std::uint64_t index);

std::ostream& operator<<(std::ostream& out, const RandomAllocation& allocation);

}  // namespace quotepart
