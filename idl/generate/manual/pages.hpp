#pragma once

#include <array>
#include <string>
#include <vector>

#include "idl/declaration/function.hpp"
#include "idl/generate/manual/page.hpp"

namespace quotepart::manual {

/// The names of the general pages, by which the others lead to them.
namespace names {
inline constexpr Text index{"index", "index"};
inline constexpr Text arguments{"arguments", "arguments"};
inline constexpr Text errors{"erreurs", "errors"};
inline constexpr Text keyTypes{"types-de-cle", "key-types"};
inline constexpr Text rounding{"arrondis", "rounding"};
inline constexpr Text billing{"facturer", "billing"};
inline constexpr Text budget{"budget", "budget-season"};
}  // namespace names

/// The section of the general pages in the index.
Text titleOfGeneralPages();

Page indexPage(Language language);
Page argumentsPage(Language language);
Page errorsPage(Language language);
Page keyTypesPage(Language language);
Page roundingPage(Language language);
Page billingPage(Language language);
Page budgetPage(Language language);
Page functionPage(const Function& function, Language language);

/// The manual of one language: the index, the general pages, a page per function.
std::vector<Page> manualPages(Language language);

/// Both languages.
inline constexpr std::array<Language, 2> languages{Language::french, Language::english};

/// "fr" or "en": the folder of a language.
std::string folderOf(Language language);

}  // namespace quotepart::manual
