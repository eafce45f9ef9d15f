#pragma once

#include <string>
#include <vector>

#include "core/text/language.hpp"
#include "idl/generate/manual/page.hpp"

namespace quotepart::manual {

/// Words of one meaning, in each language.
struct Synonyms {
    std::vector<std::string> french;
    std::vector<std::string> english;

    const std::vector<std::string>& in(Language language) const {
        return language == Language::french ? french : english;
    }
};

/// Words (see WordList::texts), those of one meaning together.
std::vector<Synonyms> synonymsOf(const std::vector<Text>& words);

/// Words between which one may choose: `forfait`, `fixe` or `pourcentage`.
Runs choice(const std::vector<std::string>& words, Language language);

}  // namespace quotepart::manual
