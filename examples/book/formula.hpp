#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace quotepart::examples {

/// A formula as the add-in's user reads it (MUT.REPARTIR or MUT.ALLOCATE; the other functions in
/// English, ";" between arguments) as a program writes it: ORG.QUOTEPART.MUTUALISATION.ALLOCATE.
/// Throws std::invalid_argument for a MUT. function that does not exist.
[[nodiscard]] std::string programmatic(std::string_view formula);

/// Replaces every [name] outside of texts by what `resolve` gives for the name.
[[nodiscard]] std::string substituted(std::string_view formula,
                                      const std::function<std::string(std::string_view)>& resolve);

}  // namespace quotepart::examples
