#pragma once

#include <string>

#include "idl/call/value.hpp"

namespace quotepart {

/// A result as one comparable text: doubles to their last bit, the shape, texts as they are.
std::string valueText(const Value& value);

/// The same of one cell of it.
std::string itemText(const Item& item);

}  // namespace quotepart
