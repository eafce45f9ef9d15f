#pragma once

#include <string_view>

#include "core/text/language.hpp"

namespace quotepart {

/// What is wrong with a number of the SIRENE register, if anything.
enum class RegisterNumberState { valid, empty, notDigits, wrongLength, wrongKey };

/// Whether a text is a SIREN: nine digits, the key of Luhn. Spaces of any kind are ignored.
/// Example: 242 900 801 (Pays de Landerneau-Daoulas) is valid.
RegisterNumberState sirenState(std::string_view text);

/// Whether a text is a SIRET: the SIREN and the five digits of the establishment, fourteen that
/// satisfy the key of Luhn; or, for an establishment of La Poste (SIREN 356 000 000), fourteen of
/// which the sum is a multiple of 5. Spaces of any kind are ignored.
/// Example: 732 829 320 00074 is valid, 732 829 320 00075 has a wrong key.
RegisterNumberState siretState(std::string_view text);

/// The reason in words, empty for a valid number: “14 digits are expected”.
Text siretReason(RegisterNumberState state);

}  // namespace quotepart
