#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>

namespace quotepart {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

/// Whole numbers and fractions without any limit of size: the exact path, and every formula that is
/// not evaluated once per member.
using BigInt = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

}  // namespace quotepart
