#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "addin/report/report.hpp"
#include "core/text/language.hpp"

namespace quotepart::report {

/// A sentence with its {placeholders} filled in, set as the language wants: in French a no-break
/// space stands before a colon, a semicolon and the like.
std::string filled(Text sentence, Language language,
                   std::initializer_list<std::pair<std::string_view, std::string>> values = {});

/// A text that may have been typed by anybody as one line: what ends a line, moves the cursor or
/// turns the direction of writing is a space.
std::string onOneLine(const std::string& text);

/// How Calc shows an error in an interface of that language: "#N/A", "#N/D", "Err:502".
std::string errorName(int code, Language language);

/// What an error means where nothing more is known of it, as the rest of a sentence.
Text errorMeaning(int code);

/// A value as a person reads it.
std::string valueText(const CellValue& value, Language language);

/// The title under which findings of a kind are listed.
Text titleOf(FindingKind kind);

/// Why a file was left as it was, where nothing more precise is said.
Text sentenceOf(Refusal refusal);

}  // namespace quotepart::report
