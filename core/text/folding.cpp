#include "core/text/folding.hpp"

#include <array>
#include <string_view>

#include "core/text/number_text.hpp"
#include "core/text/utf.hpp"

namespace quotepart {

namespace {

/// U+00C0 to U+017F without their accents; '*' is a letter kept as it is, two letters are spelt out
/// below.
constexpr std::string_view latinLetters =
    "aaaaaa*ceeeeiiii"   // 00C0 À…Ï
    "*nooooo ouuuuy**"   // 00D0 Ð…ß
    "aaaaaa*ceeeeiiii"   // 00E0 à…ï
    "*nooooo ouuuuy*y"   // 00F0 ð…ÿ
    "aaaaaaccccccccdd"   // 0100
    "ddeeeeeeeeeegggg"   // 0110
    "gggghhhhiiiiiiii"   // 0120
    "ii**jjkkklllllll"   // 0130
    "lllnnnnnn***oooo"   // 0140
    "oo**rrrrrrssssss"   // 0150
    "ssttttttuuuuuuuu"   // 0160
    "uuuuwwyyyzzzzzzs";  // 0170
constexpr char16_t firstLatin = 0x00C0;
static_assert(latinLetters.size() == 0x0180 - firstLatin);

bool isSeparator(char16_t c) {
    switch (c) {
        case u' ':
        case u'-':
        case u'\'':
        case u'.':
        case u'`':
        case u'_':
        case u'\t':
        case u'\n':
        case u'\v':
        case u'\f':
        case u'\r':
        case 0x00A0:  // no-break space
        case 0x00AD:  // soft hyphen
        case 0x00B4:  // acute accent as an apostrophe
        case 0x02B9:
        case 0x02BB:  // okina, as in Polynesian names
        case 0x02BC:
        case 0x1680:  // a space of its own script, as 0x3000
        case 0x2028:  // line and paragraph separators
        case 0x2029:
        case 0x202F:  // narrow no-break space
        case 0x2032:  // prime as an apostrophe
        case 0x2043:  // hyphen bullet
        case 0x205F:  // mathematical space
        case 0x2060:  // word joiner
        case 0x2212:  // minus
        case 0x3000:
        case 0xA78C:  // saltillo, an apostrophe
        case 0xFE58:  // small and full-width forms of the hyphen and the apostrophe
        case 0xFE63:
        case 0xFEFF:
        case 0xFF07:
        case 0xFF0D:
            return true;
        default:
            return (c >= 0x2000 && c <= 0x201B);  // spaces, hyphens, dashes, quotation marks
    }
}

bool isCombiningMark(char16_t c) {
    return c >= 0x0300 && c <= 0x036F;
}

void appendUtf8(std::string& text, std::u16string_view units) {
    text += toUtf8(units);
}

void appendFolded(std::string& text, std::u16string_view rest, std::size_t& at) {
    const char16_t c = rest[at];
    if (c < 0x80) {
        text +=
            (c >= u'A' && c <= u'Z') ? static_cast<char>(c - u'A' + u'a') : static_cast<char>(c);
        return;
    }
    switch (c) {
        case 0x0152:
        case 0x0153:
            text += "oe";
            return;
        case 0x00C6:
        case 0x00E6:
            text += "ae";
            return;
        case 0x00DF:
        case 0x1E9E:
            text += "ss";
            return;
        case 0x00D8:
        case 0x00F8:
            text += 'o';
            return;
        default:
            break;
    }
    if (c >= firstLatin && c < firstLatin + latinLetters.size()) {
        const char letter = latinLetters[c - firstLatin];
        if (letter != '*' && letter != ' ') {
            text += letter;
            return;
        }
    }
    const bool pair = c >= 0xD800 && c < 0xDC00 && at + 1 < rest.size();
    appendUtf8(text, rest.substr(at, pair ? 2 : 1));
    at += pair ? 1 : 0;
}

std::string_view spelledOut(std::string_view word) {
    if (word == "st") {
        return "saint";
    }
    if (word == "ste") {
        return "sainte";
    }
    return word;
}

bool isCode(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

void dropLeadingZeros(std::string& code) {
    const std::size_t first = code.find_first_not_of('0');
    code.erase(0, first == std::string::npos ? code.size() - 1 : first);
}

}  // namespace

std::string folded(std::u16string_view name) {
    std::string result;
    std::string word;
    const auto closeWord = [&] {
        if (!word.empty()) {
            if (!result.empty()) {
                result += ' ';
            }
            result += spelledOut(word);
            word.clear();
        }
    };
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (isSeparator(name[at])) {
            closeWord();
        } else if (!isCombiningMark(name[at])) {
            appendFolded(word, name, at);
        }
    }
    closeWord();
    if (isCode(result)) {
        dropLeadingZeros(result);
    }
    return result;
}

std::string folded(std::string_view name) {
    return folded(toUtf16(name));
}

std::string foldedCode(double number) {
    return plainNumberText(Decimal::of(number));
}

}  // namespace quotepart
