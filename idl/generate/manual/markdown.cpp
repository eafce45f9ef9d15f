#include "idl/generate/manual/markdown.hpp"

#include <algorithm>

#include "idl/generate/concat.hpp"
#include "idl/generate/manual/pages.hpp"

namespace quotepart::manual {

namespace {

using generate::concat;

constexpr std::string_view origin =
    "<!-- Made from the declarations of the functions: `cmake --build --preset release "
    "--target manual`. -->\n\n";

/// In a table a vertical bar ends the cell, even in code.
enum class Place { text, cell };

std::string codeRun(std::string_view text, Place place) {
    const std::string mark = text.find('`') == std::string_view::npos ? "`" : "``";
    std::string result = mark;
    for (const char c : text) {
        result += place == Place::cell && c == '|' ? "\\|" : std::string(1, c);
    }
    return result + mark;
}

std::string run(const Run& run, Place place) {
    switch (run.kind) {
        case Run::Kind::plain:
            break;
        case Run::Kind::strong:
            return concat({"**", markdownEscaped(run.text), "**"});
        case Run::Kind::code:
            return codeRun(run.text, place);
        case Run::Kind::subscript:
            return concat({"<sub>", markdownEscaped(run.text), "</sub>"});
        case Run::Kind::link: {
            const Target target = targetOf(run);
            return concat(
                {"[", markdownEscaped(run.text), "](", target.page, ".md", target.section, ")"});
        }
    }
    return markdownEscaped(run.text);
}

std::string line(const Runs& runs, Place place = Place::text) {
    std::string text;
    for (const Run& each : runs) {
        text += run(each, place);
    }
    return text;
}

class Writer {
  public:
    explicit Writer(const Page& page) : page_(page) {}

    std::string operator()(const Heading& heading) const {
        const std::string mark(static_cast<std::size_t>(heading.level), '#');
        return concat({mark, " ", markdownEscaped(heading.text), "\n"});
    }
    std::string operator()(const Paragraph& paragraph) const { return line(paragraph.text) + "\n"; }
    std::string operator()(const List& list) const {
        std::string text;
        std::size_t number = 0;
        for (const Runs& item : list.items) {
            ++number;
            const std::string mark = list.numbered ? std::to_string(number) + "." : "-";
            text += concat({mark, " ", line(item), "\n"});
        }
        return text;
    }
    std::string operator()(const Table& table) const {
        std::string text = "|";
        std::string rule = "|";
        for (const std::string& header : table.headers) {
            text += concat({" ", markdownEscaped(header), " |"});
            rule += table.figures && &header != &table.headers.front() ? " ---: |" : " --- |";
        }
        text += "\n" + rule + "\n";
        for (const auto& row : table.rows) {
            text += "|";
            for (const Runs& cell : row) {
                text += concat({" ", line(cell, Place::cell), " |"});
            }
            text += "\n";
        }
        return text;
    }
    std::string operator()(const Mathematics& formulas) const {
        std::string text;
        for (const Runs& formula : formulas.lines) {
            // Two spaces at its end break a line.
            text += concat({text.empty() ? "> " : "  \n> ", line(formula)});
        }
        return text + "\n";
    }
    std::string operator()(const Code& code) const {
        return concat({"```text\n", code.text, "\n```\n"});
    }
    std::string operator()(const Cells& cells) const {
        std::string text = "|  |";
        std::string rule = "| --- |";
        for (std::size_t column = 0; column < cells.shown.shape.columns; ++column) {
            text += concat({" ", columnName(column), " |"});
            rule += " ---: |";
        }
        text += "\n" + rule + "\n";
        for (std::size_t row = 0; row < cells.shown.shape.rows; ++row) {
            text += concat({"| **", std::to_string(row + 1), "** |"});
            for (std::size_t column = 0; column < cells.shown.shape.columns; ++column) {
                text += concat({" ", markdownEscaped(cells.shown.at(row, column)), " |"});
            }
            text += "\n";
        }
        return text;
    }
    std::string operator()(const Picture& picture) const {
        return concat(
            {"![", markdownEscaped(picture.description), "](../pictures/", picture.file, ")\n"});
    }

    /// Where the reader is, and the way to the same page in the other language.
    std::string top() const {
        const bool french = page_.language == Language::french;
        std::string other = concat({"[", french ? "English" : "Français", "](../",
                                    french ? "en" : "fr", "/", page_.otherName, ".md)\n"});
        if (page_.section.empty()) {
            return other;
        }
        return concat({"[", french ? "Manuel" : "Manual", "](", names::index.in(page_.language),
                       ".md) › ", markdownEscaped(page_.section), " · ", other});
    }

  private:
    const Page& page_;
};

}  // namespace

std::string markdownEscaped(std::string_view text) {
    constexpr std::string_view special = "\\`*_[]<>|#";
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // A number sign has a meaning at the start of a line only: #N/A stays readable elsewhere.
        if (special.find(text[i]) != std::string_view::npos && (text[i] != '#' || i == 0)) {
            result += '\\';
        }
        result += text[i];
    }
    return result;
}

std::string markdown(const Page& page) {
    const Writer writer(page);
    std::string text = concat({origin, writer.top(), "\n# ", markdownEscaped(page.title), "\n"});
    for (const Block& block : page.blocks) {
        text += concat({"\n", std::visit(writer, block)});
    }
    return text;
}

}  // namespace quotepart::manual
