#include "idl/generate/manual/html.hpp"

#include "core/text/xml_text.hpp"
#include "core/version.hpp"
#include "idl/generate/concat.hpp"
#include "idl/generate/manual/pages.hpp"

namespace quotepart::manual {

namespace {

using generate::concat;

/// The content between the tags of an element; its name may carry attributes.
std::string element(std::string_view name, std::string_view content) {
    return concat({"<", name, ">", content, "</", name.substr(0, name.find(' ')), ">"});
}

std::string link(std::string_view target, std::string_view text, std::string_view attributes = {}) {
    return concat(
        {"<a href=\"", xmlText(target), ".html\"", attributes, ">", xmlText(text), "</a>"});
}

std::string run(const Run& run) {
    switch (run.kind) {
        case Run::Kind::plain:
            break;
        case Run::Kind::strong:
            return element("strong", xmlText(run.text));
        case Run::Kind::code:
            return element("code", xmlText(run.text));
        case Run::Kind::subscript:
            return element("sub", xmlText(run.text));
        case Run::Kind::link: {
            const Target target = targetOf(run);
            return concat({"<a href=\"", xmlText(target.page), ".html", xmlText(target.section),
                           "\">", xmlText(run.text), "</a>"});
        }
    }
    return xmlText(run.text);
}

std::string line(const Runs& runs) {
    std::string text;
    for (const Run& each : runs) {
        text += run(each);
    }
    return text;
}

struct Writer {
    /// Sections can be led to; the notes of examples, of the level below, are none.
    std::string operator()(const Heading& heading) const {
        const std::string name = concat({"h", std::to_string(heading.level)});
        return heading.level == 2 ? concat({"<h2 id=\"", xmlText(slug(heading.text)), "\">",
                                            xmlText(heading.text), "</h2>"})
                                  : element(name, xmlText(heading.text));
    }
    std::string operator()(const Paragraph& paragraph) const {
        return element("p", line(paragraph.text));
    }
    std::string operator()(const List& list) const {
        std::string items;
        for (const Runs& item : list.items) {
            items += element("li", line(item)) + "\n";
        }
        return element(list.numbered ? "ol" : "ul", items);
    }
    std::string operator()(const Table& table) const {
        std::string head;
        for (const std::string& header : table.headers) {
            head += element("th scope=\"col\"", xmlText(header));
        }
        std::string body;
        for (const auto& row : table.rows) {
            std::string cells;
            for (const Runs& cell : row) {
                cells += element(cells.empty() ? "th scope=\"row\"" : "td", line(cell));
            }
            body += element("tr", cells) + "\n";
        }
        return framed(element(table.figures ? "table class=\"figures\"" : "table",
                              rowsOf(element("tr", head), body)));
    }
    std::string operator()(const Mathematics& formulas) const {
        std::string lines;
        for (const Runs& formula : formulas.lines) {
            lines += element("p", line(formula));
        }
        return element("div class=\"mathematics\"", lines);
    }
    std::string operator()(const Code& code) const {
        return element("pre tabindex=\"0\"", element("code", xmlText(code.text)));
    }
    std::string operator()(const Cells& cells) const {
        std::string head("<td></td>");
        for (std::size_t column = 0; column < cells.shown.shape.columns; ++column) {
            head += element("th scope=\"col\"", columnName(column));
        }
        std::string body;
        for (std::size_t row = 0; row < cells.shown.shape.rows; ++row) {
            std::string line = element("th scope=\"row\"", std::to_string(row + 1));
            for (std::size_t column = 0; column < cells.shown.shape.columns; ++column) {
                line += element("td", xmlText(cells.shown.at(row, column)));
            }
            body += element("tr", line) + "\n";
        }
        return framed(element("table class=\"cells\"", rowsOf(element("tr", head), body)));
    }
    std::string operator()(const Picture& picture) const {
        return element("figure", concat({"<img src=\"../pictures/", xmlText(picture.file),
                                         "\" alt=\"", xmlText(picture.description), "\">",
                                         element("figcaption", xmlText(picture.description))}));
    }

    static std::string rowsOf(const std::string& head, const std::string& body) {
        return concat({"\n", element("thead", head), "\n<tbody>\n", body, "</tbody>\n"});
    }
    /// A table wider than a small screen scrolls by itself.
    static std::string framed(const std::string& table) {
        return element("div class=\"scroll\"", table);
    }
};

/// The list of all pages, beside the one being read.
std::string contents(const Page& page, const std::vector<Page>& all) {
    std::string text;
    std::string section;
    for (const Page& each : all) {
        if (each.section.empty()) {
            continue;
        }
        if (each.section != section) {
            text += section.empty() ? "" : "</ul>\n";
            text += concat({element("h2", xmlText(each.section)), "\n<ul>\n"});
            section = each.section;
        }
        text += element("li", link(each.name, each.title,
                                   each.name == page.name ? " aria-current=\"page\"" : "")) +
                "\n";
    }
    return section.empty() ? text : text + "</ul>\n";
}

struct Labels {
    std::string_view manual;
    std::string_view start;
    std::string_view skip;
    std::string_view contents;
    std::string_view other;
    std::string_view otherCode;
    std::string_view licence;
};

constexpr Labels labelsOf(Language language) {
    return language == Language::french ? Labels{"Quotepart – Manuel des fonctions",
                                                 "Manuel",
                                                 "Aller au contenu",
                                                 "Pages du manuel",
                                                 "English",
                                                 "en",
                                                 "licence publique Mozilla 2.0 (MPL-2.0)"}
                                        : Labels{"Quotepart – Manual of the functions",
                                                 "Manual",
                                                 "Skip to the content",
                                                 "Pages of the manual",
                                                 "Français",
                                                 "fr",
                                                 "Mozilla Public License 2.0 (MPL-2.0)"};
}

std::string otherLanguage(const Page& page, const Labels& labels) {
    const auto code = labels.otherCode;
    return link(concat({"../", code, "/", page.otherName}), labels.other,
                concat({" lang=\"", code, "\" hreflang=\"", code, "\""}));
}

std::string head(const Page& page, const Labels& labels) {
    const std::string title =
        page.section.empty() ? std::string(labels.manual) : page.title + " – Quotepart";
    constexpr std::string_view meta =
        R"(<meta charset="utf-8"><meta name="viewport" content="width=device-width">)";
    return concat({"<head>\n", meta, "\n", element("title", xmlText(title)), "\n",
                   element("style", styleSheet()), "\n</head>\n"});
}

/// Where the reader is; nothing on the index.
std::string where(const Page& page, const Labels& labels) {
    if (page.section.empty()) {
        return "";
    }
    return concat({"<p class=\"where\">", link(names::index.in(page.language), labels.start), " › ",
                   xmlText(page.section), "</p>\n"});
}

}  // namespace

std::string html(const Page& page, const std::vector<Page>& all) {
    const Labels labels = labelsOf(page.language);
    std::string blocks;
    for (const Block& block : page.blocks) {
        blocks += std::visit(Writer{}, block) + "\n";
    }
    return concat({"<!DOCTYPE html>\n<html lang=\"",
                   folderOf(page.language),
                   "\">\n",
                   head(page, labels),
                   "<body>\n<a class=\"skip\" href=\"#content\">",
                   xmlText(labels.skip),
                   "</a>\n<header>",
                   link(names::index.in(page.language), labels.manual, " class=\"home\""),
                   otherLanguage(page, labels),
                   "</header>\n<div class=\"frame\">\n",
                   R"(<nav class="contents" aria-label=")",
                   xmlText(labels.contents),
                   "\">\n",
                   contents(page, all),
                   "</nav>\n<main id=\"content\">\n",
                   where(page, labels),
                   element("h1", xmlText(page.title)),
                   "\n",
                   blocks,
                   "</main>\n</div>\n<footer>Quotepart ",
                   version(),
                   " · ",
                   xmlText(labels.licence),
                   "</footer>\n</body>\n</html>\n"});
}

}  // namespace quotepart::manual
