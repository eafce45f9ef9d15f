#include "core/error/error.hpp"

#include "core/text/number_text.hpp"

namespace quotepart {

namespace {

std::string quotedText(const Quoted& quotedValue, Language language) {
    if (const auto* number = std::get_if<double>(&quotedValue)) {
        return numberText(*number, language);
    }
    if (const auto* text = std::get_if<std::string>(&quotedValue)) {
        return quoted(*text, language);
    }
    if (const auto* wording = std::get_if<Wording>(&quotedValue)) {
        return language == Language::french ? wording->french : wording->english;
    }
    return {};
}

std::string whereText(const ErrorDetails& details, Language language) {
    std::string where(details.subject.in(language));
    if (details.element) {
        if (!where.empty()) {
            where += ", ";
        }
        where += language == Language::french ? "élément n°\u00a0" : "element ";
        where += std::to_string(*details.element);
    }
    if (where.empty()) {
        where = language == Language::french ? "arguments" : "arguments";
    }
    return where;
}

/// What stands for a placeholder; it is not searched for placeholders in its turn.
std::string filledIn(std::string_view placeholder, const ErrorDetails& details, Language language) {
    if (placeholder == "{where}") {
        return whereText(details, language);
    }
    return quotedText(placeholder == "{value}" ? details.value : details.limit, language);
}

/// French sets a no-break space before a colon or a semicolon.
void setNoBreakSpaces(std::string& text) {
    for (const std::string_view mark : {" :", " ;", " €"}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            text.replace(at, 1, "\u00a0");
        }
    }
}

}  // namespace

Error::Error(Reason reason, ErrorDetails details)
    : reason_(reason), details_(std::move(details)), what_(sentence(Language::english)) {}

Error Error::about(Text subject) const {
    if (!details_.subject.french.empty()) {
        return *this;
    }
    ErrorDetails details = details_;
    details.subject = subject;
    return Error(reason_, std::move(details));
}

std::string Error::sentence(Language language) const {
    std::string text(sentenceOf(reason_).in(language));
    if (language == Language::french) {
        setNoBreakSpaces(text);
    }
    std::string filled;
    std::size_t at = 0;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', at)) {
        const std::size_t close = text.find('}', open) + 1;
        filled += text.substr(at, open - at);
        filled += filledIn(text.substr(open, close - open), details_, language);
        at = close;
    }
    return filled + text.substr(at);
}

}  // namespace quotepart
