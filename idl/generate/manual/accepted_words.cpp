#include "idl/generate/manual/accepted_words.hpp"

#include <algorithm>

namespace quotepart::manual {

namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void addOnce(std::vector<std::string>& words, std::string_view word) {
    if (!contains(words, word)) {
        words.emplace_back(word);
    }
}

}  // namespace

std::vector<Synonyms> synonymsOf(const std::vector<Text>& words) {
    std::vector<Synonyms> all;
    for (const Text& word : words) {
        if (all.empty() || (!contains(all.back().french, word.french) &&
                            !contains(all.back().english, word.english))) {
            all.emplace_back();
        }
        addOnce(all.back().french, word.french);
        addOnce(all.back().english, word.english);
    }
    return all;
}

Runs choice(const std::vector<std::string>& words, Language language) {
    Runs runs;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            const bool last = i + 1 == words.size();
            const std::string_view word = language == Language::french ? " ou " : " or ";
            runs.push_back({Run::Kind::plain, std::string(last ? word : ", ")});
        }
        runs.push_back({Run::Kind::code, words[i]});
    }
    return runs;
}

}  // namespace quotepart::manual
