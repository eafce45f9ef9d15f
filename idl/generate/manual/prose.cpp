#include "idl/generate/manual/prose.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "idl/declaration/function.hpp"

namespace quotepart::manual {

namespace {

constexpr std::string_view noBreakSpace = "\u00a0";
constexpr std::string_view narrowNoBreakSpace = "\u202f";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool startsWithOneOf(std::string_view text, std::initializer_list<std::string_view> marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return text.starts_with(mark); });
}

bool endsWithOneOf(std::string_view text, std::initializer_list<std::string_view> marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return text.ends_with(mark); });
}

/// Exactly three figures: the next group of a number.
bool startsWithGroup(std::string_view text) {
    return text.size() >= 3 && std::all_of(text.begin(), text.begin() + 3, isDigit) &&
           (text.size() == 3 || !isDigit(text[3]));
}

std::string_view spaceBetween(std::string_view before, std::string_view after) {
    if (!before.empty() && isDigit(before.back()) && startsWithGroup(after)) {
        return narrowNoBreakSpace;
    }
    if (startsWithOneOf(after, {":", ";", "!", "?", "»", "%", "€"}) ||
        endsWithOneOf(before, {"«", " art.", " L.", " R.", " D.", "n°", "▸"}) ||
        startsWithOneOf(after, {"▸"})) {
        return noBreakSpace;
    }
    return " ";
}

/// The characters of a function's name.
bool isNamePart(char c) {
    return (c >= 'A' && c <= 'Z') || c == '.' || isDigit(c);
}

/// The function named at the start of a text; null if there is none.
const Function* functionAt(std::string_view text, Language language, std::size_t& length) {
    constexpr std::string_view prefix = "MUT.";
    if (!text.starts_with(prefix)) {
        return nullptr;
    }
    length = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isNamePart) -
                                      text.begin());
    while (text[length - 1] == '.') {
        --length;
    }
    const std::string_view name = text.substr(0, length);
    const auto& all = library();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Function& function) {
        return function.name.in(language) == name;
    });
    return found == all.end() ? nullptr : &*found;
}

/// Reads a text from left to right, collecting its runs.
class Reader {
  public:
    Reader(std::string_view text, Language language, std::string_view pageName)
        : rest_(text), language_(language), pageName_(pageName) {}

    Runs read() {
        while (!rest_.empty()) {
            if (!code() && !strong() && !link() && !functionName()) {
                plain_ += rest_.front();
                last_ = rest_.front();
                rest_.remove_prefix(1);
            }
        }
        flush();
        return std::move(runs_);
    }

  private:
    bool code() {
        const char mark = rest_.front();
        const std::size_t end =
            mark == '`' || mark == '"' ? rest_.find(mark, 1) : std::string_view::npos;
        if (end == std::string_view::npos) {
            return false;
        }
        // What is between quotation marks is typed with them.
        const std::string_view inside =
            mark == '"' ? rest_.substr(0, end + 1) : rest_.substr(1, end - 1);
        add({Run::Kind::code, std::string(inside)}, end + 1);
        return true;
    }

    bool strong() {
        const std::size_t end =
            rest_.starts_with("**") ? rest_.find("**", 2) : std::string_view::npos;
        if (end == std::string_view::npos) {
            return false;
        }
        add({Run::Kind::strong, typeset(rest_.substr(2, end - 2), language_)}, end + 2);
        return true;
    }

    bool link() {
        const std::size_t middle = rest_.front() == '[' ? rest_.find("](") : std::string_view::npos;
        const std::size_t end = middle == std::string_view::npos ? middle : rest_.find(')', middle);
        if (end == std::string_view::npos) {
            return false;
        }
        add({Run::Kind::link, typeset(rest_.substr(1, middle - 1), language_),
             std::string(rest_.substr(middle + 2, end - middle - 2))},
            end + 1);
        return true;
    }

    bool functionName() {
        if (isNamePart(last_)) {
            return false;
        }
        std::size_t length = 0;
        const Function* function = functionAt(rest_, language_, length);
        if (function == nullptr || function->name.in(language_) == pageName_) {
            return false;
        }
        const std::string name(rest_.substr(0, length));
        add({Run::Kind::link, name, name}, length);
        return true;
    }

    void add(Run run, std::size_t length) {
        flush();
        runs_.push_back(std::move(run));
        rest_.remove_prefix(length);
        last_ = ' ';
    }

    void flush() {
        if (!plain_.empty()) {
            runs_.push_back({Run::Kind::plain, typeset(plain_, language_)});
            plain_.clear();
        }
    }

    std::string_view rest_;
    Language language_;
    std::string_view pageName_;
    char last_ = ' ';
    std::string plain_;
    Runs runs_;
};

bool isIndexPart(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
}

Runs mathematicsLine(std::string_view line, Language language) {
    Runs runs;
    while (!line.empty()) {
        const std::size_t mark = std::min(line.find('_'), line.size());
        runs.push_back({Run::Kind::plain, typeset(line.substr(0, mark), language)});
        line.remove_prefix(mark);
        if (!line.empty()) {
            line.remove_prefix(1);
            const auto* end = std::find_if_not(line.begin(), line.end(), isIndexPart);
            const auto length = static_cast<std::size_t>(end - line.begin());
            runs.push_back({Run::Kind::subscript, std::string(line.substr(0, length))});
            line.remove_prefix(length);
        }
    }
    return runs;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) {
            parts.emplace_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return parts;
}

}  // namespace

std::string typeset(std::string_view text, Language language) {
    if (language == Language::english) {
        return std::string(text);
    }
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ') {
            result += spaceBetween(text.substr(0, i), text.substr(i + 1));
        } else {
            result += text[i];
        }
    }
    return result;
}

Runs prose(std::string_view text, Language language, std::string_view pageName) {
    return Reader(text, language, pageName).read();
}

Mathematics mathematics(std::string_view formula, Language language) {
    const std::string_view semicolon = language == Language::french ? " ; " : "; ";
    Mathematics result;
    for (const std::string& alternative : split(formula, semicolon)) {
        for (const std::string& line : split(alternative, ",  ")) {
            result.lines.push_back(mathematicsLine(line, language));
        }
    }
    return result;
}

std::vector<std::string> paragraphsOf(std::string_view text) {
    return split(text, "\n");
}

std::string sentence(std::string_view fragment) {
    std::string text = capitalized(fragment);
    if (!endsWithOneOf(text, {".", "…", "!", "?"})) {
        text += '.';
    }
    return text;
}

std::string capitalized(std::string_view fragment) {
    std::string text(fragment);
    // The two bytes of the accented letters from à (C3 A0) to þ (C3 BE).
    if (text.size() >= 2 && text[0] == '\xc3' && text[1] >= '\xa0' && text[1] <= '\xbe') {
        text[1] = static_cast<char>(text[1] - 0x20);
    } else if (!text.empty()) {
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    }
    return text;
}

std::string joined(const std::vector<std::string>& fragments, Language language) {
    std::string text;
    for (const std::string& fragment : fragments) {
        if (!text.empty()) {
            text += language == Language::french ? " ; " : "; ";
        }
        text += fragment;
    }
    return text;
}

}  // namespace quotepart::manual
