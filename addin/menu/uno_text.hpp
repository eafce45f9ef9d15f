#pragma once

#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

namespace quotepart {

/// UTF-8 to UNO's text.
inline rtl::OUString unoText(std::string_view text) {
    return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}

/// UNO's text to UTF-8.
inline std::string utf8Text(const rtl::OUString& text) {
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

}  // namespace quotepart
