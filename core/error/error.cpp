#include "core/error/error.hpp"

#include "core/text/number_text.hpp"
#include "core/text/phrase.hpp"

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
        if (!details.name.empty()) {
            where += " (" + quoted(details.name, language) + ")";
        }
    }
    if (where.empty()) {
        where = "arguments";
    }
    return where;
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
    return phrase(sentenceOf(reason_), language,
                  {{"{where}", whereText(details_, language)},
                   {"{value}", quotedText(details_.value, language)},
                   {"{limit}", quotedText(details_.limit, language)}});
}

}  // namespace quotepart
