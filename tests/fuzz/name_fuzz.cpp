// Names, words and codes: folding, lists, criteria, registered numbers.

#include <algorithm>
#include <map>

#include "core/billing/criterion.hpp"
#include "core/error/error.hpp"
#include "core/key/key_type.hpp"
#include "core/text/folding.hpp"
#include "core/text/name_list.hpp"
#include "core/text/phrase.hpp"
#include "core/text/siret.hpp"
#include "core/text/utf.hpp"
#include "core/time/day_count.hpp"
#include "tests/fuzz/input.hpp"

namespace quotepart {
namespace {

using fuzz::Input;
using fuzz::require;

std::u16string capitals(std::u16string text) {
    for (char16_t& unit : text) {
        unit = unit >= u'a' && unit <= u'z' ? static_cast<char16_t>(unit - u'a' + u'A') : unit;
    }
    return text;
}

void fold(const std::u16string& text) {
    const std::string key = folded(text);
    require(folded(key) == key, "folding again changes nothing");
    require(folded(capitals(text)) == key, "capitals change nothing");
    require(folded(u"\u2019" + text + u"\u00a0-") == key, "marks around change nothing");
    require(folded(toUtf8(text)) == key, "both encodings give one key");
    require(toUtf8(toUtf16(toUtf8(text))) == toUtf8(text), "encodings come back");
    const bool digits = !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
    require(!digits || folded(u'0' + toUtf16(key)) == key, "leading zeros do not count");
    require(sirenState(toUtf8(text)) != RegisterNumberState::valid || digits ||
                key.find_first_not_of("0123456789 ") == std::string::npos,
            "a SIREN is made of digits");
    require(siretReason(siretState(toUtf8(text))).french.empty() ==
                (siretState(toUtf8(text)) == RegisterNumberState::valid),
            "every refusal has its reason");
    require(phrase({"« {value} » : {limit} !", "{value}: {limit}"}, Language::french,
                   {{"{value}", toUtf8(text)}, {"{limit}", "{value}"}})
                    .find("{value}") != std::string::npos,
            "what is filled in is left as it is");
}

template <class Meaning>
void readWord(const WordList<Meaning>& words, const std::u16string& text) {
    const auto found = words.find(folded(text));
    try {
        require(words.meaningOf(text) == found, "one meaning by both ways");
    } catch (const Error& error) {
        require(error.reason() == Reason::unknownWord && !found, "a known word is accepted");
    }
}

void listNames(const std::vector<std::u16string>& texts) {
    std::vector<Name> names;
    std::map<std::string, std::size_t> first;
    bool twice = false;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        names.push_back({folded(texts[i]), toUtf8(texts[i])});
        twice |= !names.back().isEmpty() && !first.emplace(names.back().key, i).second;
    }
    try {
        const NameList list(names);
        require(!twice, "a name twice is refused");
        for (const Name& name : names) {
            const auto place = list.find(name);
            require(place.has_value() != name.isEmpty(), "every name but an empty one is found");
            require(!place || *place == first.at(name.key), "in its place");
        }
    } catch (const Error& error) {
        require(error.reason() == Reason::nameTwice && twice, "names met once are accepted");
    }
}

void compare(Input& input, const std::vector<std::u16string>& texts) {
    std::vector<Mention> mentions{Mention{}};
    for (const std::u16string& text : texts) {
        if (!text.empty()) {  // an empty text is an empty cell
            mentions.emplace_back(text);
        }
        mentions.emplace_back(input.number());
    }
    for (const Mention& expected : mentions) {
        const Criterion criterion(expected);
        const auto* number = std::get_if<double>(&expected);
        require(criterion.isMetBy(expected) || (number != nullptr && *number != *number),
                "what is expected meets");
        std::vector<bool> kept(mentions.size(), true);
        criterion.keepOnly(mentions, kept);
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            require(kept[i] == criterion.isMetBy(mentions[i]), "together as one by one");
            require(kept[i] == Criterion(mentions[i]).isMetBy(expected), "equality has no side");
        }
    }
}

}  // namespace
}  // namespace quotepart

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace quotepart;
    Input input(data, size);
    std::vector<std::u16string> texts;
    while (!input.isEmpty() && texts.size() < 6) {
        texts.push_back(!texts.empty() && input.between(0, 3) == 0 ? capitals(input.oneOf(texts))
                                                                   : input.text());
        fold(texts.back());
        readWord(keyTypeWords(), texts.back());
        readWord(dayCountWords(), texts.back());
    }
    listNames(texts);
    compare(input, texts);
    return 0;
}
