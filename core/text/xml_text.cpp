#include "core/text/xml_text.hpp"

namespace quotepart {

namespace {

bool isAllowed(char c) {
    return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

std::string xmlText(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // U+FFFE and U+FFFF
        if (const std::string_view three = text.substr(i, 3);
            three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            i += 2;
            continue;
        }
        switch (text[i]) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            case '\'':
                result += "&apos;";
                break;
            default:
                if (isAllowed(text[i])) {
                    result += text[i];
                }
        }
    }
    return result;
}

}  // namespace quotepart
