#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/error/error.hpp"
#include "core/text/folding.hpp"
#include "core/text/language.hpp"
#include "core/text/utf.hpp"

namespace quotepart {

/// A word that a user may type, in French and in English, and what it means.
/// Several words may have one meaning; the first of them is the one shown.
template <class Meaning>
struct Word {
    Meaning meaning;
    Text text;
};

/// The words a parameter accepts, in either language whatever the language of the interface.
template <class Meaning>
class WordList {
  public:
    explicit WordList(std::vector<Word<Meaning>> words) : words_(std::move(words)) {
        for (const Word<Meaning>& word : words_) {
            folded_.push_back({folded(word.text.french), folded(word.text.english)});
        }
    }

    std::span<const Word<Meaning>> words() const { return words_; }

    /// Every word in both languages, those of one meaning one after the other.
    std::vector<Text> texts() const {
        std::vector<Text> all;
        for (const Word<Meaning>& word : words_) {
            all.push_back(word.text);
        }
        return all;
    }

    /// The meaning of a folded text, if it is one of the words.
    std::optional<Meaning> find(std::string_view foldedText) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (folded_[i].french == foldedText || folded_[i].english == foldedText) {
                return words_[i].meaning;
            }
        }
        return std::nullopt;
    }

    /// Refuses (Reason::unknownWord) what is not in the list.
    Meaning meaningOf(std::string_view foldedText, const std::string& typed) const {
        if (const auto meaning = find(foldedText)) {
            return *meaning;
        }
        throw Error(Reason::unknownWord,
                    {.value = typed,
                     .limit = Wording{listed(Language::french), listed(Language::english)}});
    }

    Meaning meaningOf(std::u16string_view typed) const {
        return meaningOf(folded(typed), toUtf8(typed));
    }
    Meaning meaningOf(std::string_view typed) const {
        return meaningOf(folded(typed), std::string(typed));
    }

    /// The word shown for a meaning.
    Text textOf(Meaning meaning) const {
        for (const Word<Meaning>& word : words_) {
            if (word.meaning == meaning) {
                return word.text;
            }
        }
        return {};
    }

    /// The words of one language, each once, separated by commas.
    std::string listed(Language language) const {
        std::vector<std::string_view> found;
        std::string list;
        for (const Word<Meaning>& word : words_) {
            const std::string_view text = word.text.in(language);
            if (std::find(found.begin(), found.end(), text) != found.end()) {
                continue;
            }
            found.push_back(text);
            list += list.empty() ? "" : ", ";
            list += text;
        }
        return list;
    }

  private:
    struct FoldedWord {
        std::string french;
        std::string english;
    };
    std::vector<Word<Meaning>> words_;
    std::vector<FoldedWord> folded_;
};

}  // namespace quotepart
