#include "addin/command/settings.hpp"

#include <algorithm>
#include <charconv>

#include "addin/report/wording.hpp"
#include "core/error/error.hpp"
#include "core/time/iso_date.hpp"

namespace quotepart::command {

namespace {

std::optional<int> numberOf(const std::string& text) {
    int number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
    return whole && number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<Period> periodOf(const std::string& text) {
    try {
        return Period::named(text);
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// As a French reader types it, 31/12/2026; nothing where it is not so written.
std::optional<std::string> isoOfFrench(const std::string& text) {
    const std::size_t first = text.find('/');
    const std::size_t second = text.find('/', first == std::string::npos ? first : first + 1);
    if (second == std::string::npos) {
        return std::nullopt;
    }
    const auto padded = [](const std::string& part) {
        return part.size() == 1 ? "0" + part : part;
    };
    std::string iso = text.substr(second + 1) + "-" +
                      padded(text.substr(first + 1, second - first - 1)) + "-" +
                      padded(text.substr(0, first));
    return isoDate(iso) ? std::optional(std::move(iso)) : std::nullopt;
}

bool isOfKind(const std::string& value, OptionKind kind) {
    switch (kind) {
        case OptionKind::number:
            return numberOf(value).has_value();
        case OptionKind::period:
            return periodOf(value).has_value();
        case OptionKind::date:
            return isoDate(value).has_value();
        case OptionKind::flag:
            return value == "true";
        case OptionKind::text:
        case OptionKind::path:
        case OptionKind::newPath:
            break;
    }
    return value.find_first_not_of(' ') != std::string::npos;
}

Text wantOf(OptionKind kind) {
    switch (kind) {
        case OptionKind::number:
            return {"{what} demande un nombre entier", "{what} wants a whole number"};
        case OptionKind::period:
            return {"{what} demande une période : 2026-T4, 2026-07, 2026-S1 ou 2026",
                    "{what} wants a period: 2026-T4, 2026-07, 2026-S1 or 2026"};
        case OptionKind::date:
            return {"{what} demande une date : 31/12/2026 ou 2026-12-31",
                    "{what} wants a date: 2026-12-31"};
        case OptionKind::flag:
            return {"{what} ne prend pas de valeur", "{what} takes no value"};
        case OptionKind::text:
        case OptionKind::path:
        case OptionKind::newPath:
            break;
    }
    return {"{what} demande une valeur", "{what} wants a value"};
}

[[noreturn]] void refuse(Text sentence, Language language, std::string_view what) {
    throw UsageError(report::filled(sentence, language, {{"what", std::string(what)}}));
}

}  // namespace

std::string Settings::nameOf(const Option& option, Language language) const {
    return asker_ == Asker::program
               ? std::string(option.name)
               : report::filled({"« {label} »", "“{label}”"}, language,
                                {{"label", report::filled(option.label, language)}});
}

std::string Settings::nameOf(std::string_view command, std::string_view argument,
                             Language language) const {
    return nameOf(*optionOf(*commandNamed(command), argument), language);
}

void Settings::add(const Option& option, std::string value, Language language) {
    if (option.kind == OptionKind::date && language == Language::french) {
        value = isoOfFrench(value).value_or(value);
    }
    if (!isOfKind(value, option.kind)) {
        refuse(wantOf(option.kind), language, nameOf(option, language));
    }
    if (!option.repeated && has(option.argument)) {
        refuse({"{what} est donné deux fois", "{what} is given twice"}, language,
               nameOf(option, language));
    }
    values_.emplace_back(option.argument, std::move(value));
}

void Settings::requireComplete(const Command& command, Language language) const {
    for (const Option& option : command.options) {
        if (option.required && !has(option.argument)) {
            refuse({"il manque {what}", "{what} is missing"}, language, nameOf(option, language));
        }
    }
}

bool Settings::has(std::string_view argument) const {
    return std::any_of(values_.begin(), values_.end(),
                       [&](const Pair& each) { return each.first == argument; });
}

std::string Settings::text(std::string_view argument) const {
    const auto found = std::find_if(values_.begin(), values_.end(),
                                    [&](const Pair& each) { return each.first == argument; });
    return found == values_.end() ? std::string() : found->second;
}

std::vector<std::string> Settings::texts(std::string_view argument) const {
    std::vector<std::string> found;
    for (const auto& [name, value] : values_) {
        if (name == argument) {
            found.push_back(value);
        }
    }
    return found;
}

std::optional<int> Settings::number(std::string_view argument) const {
    return numberOf(text(argument));
}

std::optional<Period> Settings::period(std::string_view argument) const {
    return periodOf(text(argument));
}

std::optional<std::chrono::sys_days> Settings::date(std::string_view argument) const {
    return isoDate(text(argument));
}

}  // namespace quotepart::command
