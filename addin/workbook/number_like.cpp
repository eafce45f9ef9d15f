#include "addin/workbook/number_like.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace quotepart::workbook {

namespace {

bool isDigit(char16_t unit) {
    return unit >= u'0' && unit <= u'9';
}

bool isSpace(char16_t unit) {
    return unit == u' ' || unit == u'\t' || unit == u'\u00a0' || unit == u'\u202f' ||
           unit == u'\u2009';
}

bool isThousandsMark(char16_t unit) {
    return isSpace(unit) || unit == u'\'' || unit == u'\u2019';
}

std::u16string_view trimmed(std::u16string_view text) {
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

bool removePrefix(std::u16string_view& text, std::u16string_view prefix) {
    if (!text.starts_with(prefix)) {
        return false;
    }
    text = trimmed(text.substr(prefix.size()));
    return true;
}

bool removeSuffix(std::u16string_view& text, std::u16string_view suffix) {
    if (!text.ends_with(suffix)) {
        return false;
    }
    text = trimmed(text.substr(0, text.size() - suffix.size()));
    return true;
}

/// Groups of three after a first of one to three, or one run of digits.
bool isWholePart(std::u16string_view text, bool (*isMark)(char16_t)) {
    std::size_t run = 0;
    std::size_t groups = 0;
    for (const char16_t unit : text) {
        if (isDigit(unit)) {
            ++run;
            continue;
        }
        if (!isMark(unit) || run == 0 || (groups > 0 ? run != 3 : run > 3)) {
            return false;
        }
        ++groups;
        run = 0;
    }
    return groups > 0 ? run == 3 : run > 0 && run < 9;
}

bool isFraction(std::u16string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isNumber(std::u16string_view text, char16_t decimal, bool (*isMark)(char16_t)) {
    const std::size_t at = text.rfind(decimal);
    const std::u16string_view whole = text.substr(0, at);
    return isWholePart(whole, isMark) &&
           (at == std::u16string_view::npos || isFraction(text.substr(at + 1)));
}

}  // namespace

bool looksLikeNumber(std::u16string_view text) {
    text = trimmed(text);
    if (text.size() > 40) {
        return false;
    }
    if (text.starts_with(u'(') && text.ends_with(u')')) {
        text = trimmed(text.substr(1, text.size() - 2));
    }
    removeSuffix(text, u"€") || removeSuffix(text, u"EUR") || removeSuffix(text, u"%") ||
        removePrefix(text, u"€");
    removePrefix(text, u"-") || removePrefix(text, u"+") || removePrefix(text, u"\u2212");
    if (text.empty() || !isDigit(text.front())) {
        return false;
    }
    if (text.size() > 1 && text[0] == u'0' && isDigit(text[1])) {
        return false;
    }
    return isNumber(text, u',', isThousandsMark) || isNumber(text, u'.', isThousandsMark) ||
           isNumber(text, u',', [](char16_t unit) { return unit == u'.'; }) ||
           isNumber(text, u'.', [](char16_t unit) { return unit == u','; });
}

}  // namespace quotepart::workbook
