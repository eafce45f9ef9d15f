#include "addin/report/json.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace quotepart::report {

namespace {

/// The bytes of the UTF-8 character that starts here; 0: there is none.
std::size_t characterLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    std::size_t length = 0;
    std::uint32_t code = 0;
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first < 0xE0) {
        length = 2;
        code = first & 0x1FU;
    } else if (first >= 0xE0 && first < 0xF0) {
        length = 3;
        code = first & 0x0FU;
    } else if (first >= 0xF0 && first < 0xF5) {
        length = 4;
        code = first & 0x07U;
    }
    if (length == 0 || text.size() < length) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) {
            return 0;
        }
        code = code << 6U | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return overlong || surrogate || code > 0x10FFFF ? 0 : length;
}

void appendControl(std::string& out, char character) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (character) {
        case '\n':
            out += "\\n";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\r':
            out += "\\r";
            return;
        default:
            break;
    }
    const auto code = static_cast<unsigned char>(character);
    out += "\\u00";
    out += digits[code / 16];
    out += digits[code % 16];
}

void appendEscaped(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0) {
            out += "\xEF\xBF\xBD";
            text.remove_prefix(1);
            continue;
        }
        const char first = text.front();
        if (first == '"' || first == '\\') {
            out += '\\';
            out += first;
        } else if (length == 1 && static_cast<unsigned char>(first) < 0x20) {
            appendControl(out, first);
        } else {
            out += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
}

}  // namespace

void JsonWriter::separate() {
    if (named_) {
        named_ = false;
        return;
    }
    if (!started_.empty()) {
        if (started_.back()) {
            result_ += ',';
        }
        started_.back() = true;
    }
}

JsonWriter& JsonWriter::put(std::string_view token) {
    separate();
    result_ += token;
    return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    result_ += bracket;
    started_.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    result_ += bracket;
    started_.pop_back();
    return *this;
}

JsonWriter& JsonWriter::beginObject() {
    return open('{');
}

JsonWriter& JsonWriter::endObject() {
    return close('}');
}

JsonWriter& JsonWriter::beginList() {
    return open('[');
}

JsonWriter& JsonWriter::endList() {
    return close(']');
}

JsonWriter& JsonWriter::name(std::string_view name) {
    text(name);
    result_ += ':';
    named_ = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
    separate();
    result_ += '"';
    appendEscaped(result_, text);
    result_ += '"';
    return *this;
}

JsonWriter& JsonWriter::number(double number) {
    if (!std::isfinite(number)) {
        return null();
    }
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number == 0 ? 0.0 : number);
    return put({digits.data(), static_cast<std::size_t>(end.ptr - digits.data())});
}

JsonWriter& JsonWriter::whole(std::int64_t number) {
    return put(std::to_string(number));
}

JsonWriter& JsonWriter::boolean(bool value) {
    return put(value ? "true" : "false");
}

JsonWriter& JsonWriter::null() {
    return put("null");
}

}  // namespace quotepart::report
