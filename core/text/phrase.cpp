#include "core/text/phrase.hpp"

namespace quotepart {

namespace {

/// Before a colon, a semicolon and a unit, and inside quotation marks.
void setNoBreakSpaces(std::string& text) {
    constexpr std::string_view noBreakSpace = "\u00a0";
    for (const std::string_view mark : {" :", " ;", " !", " ?", " %", " €", " »"}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            text.replace(at, 1, noBreakSpace);
        }
    }
    constexpr std::string_view opening = "« ";
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening)) {
        text.replace(at + opening.size() - 1, 1, noBreakSpace);
    }
}

/// One pass over the sentence, so that braces in what is filled in mean nothing.
std::string filled(std::string_view sentence, std::initializer_list<Filling> fillings) {
    std::string result;
    while (!sentence.empty()) {
        const Filling* next = nullptr;
        std::size_t place = sentence.size();
        for (const Filling& filling : fillings) {
            if (const std::size_t at = sentence.find(filling.first); at < place) {
                place = at;
                next = &filling;
            }
        }
        result += sentence.substr(0, place);
        if (next == nullptr) {
            break;
        }
        result += next->second;
        sentence.remove_prefix(place + next->first.size());
    }
    return result;
}

}  // namespace

std::string phrase(const Text& sentence, Language language,
                   std::initializer_list<Filling> fillings) {
    std::string text(sentence.in(language));
    if (language == Language::french) {
        setNoBreakSpaces(text);
    }
    return filled(text, fillings);
}

}  // namespace quotepart
