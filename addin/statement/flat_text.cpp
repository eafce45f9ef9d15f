#include "addin/statement/flat_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/text/xml_text.hpp"

namespace quotepart::statement {

namespace {

constexpr std::string_view sans = "Liberation Sans";
constexpr std::string_view mono = "Liberation Mono";

constexpr std::string_view ink = "#202124";
constexpr std::string_view deepBlue = "#1f3864";
constexpr std::string_view blue = "#2e6da4";
constexpr std::string_view grey = "#5f6b7a";
constexpr std::string_view white = "#ffffff";

// A4, in millimetres.
constexpr double shortSide = 210;
constexpr double longSide = 297;
constexpr double sideMargin = 18;

struct Look {
    ParagraphStyle style;
    std::string_view name;
    double size;  // points
    std::string_view colour = ink;
    bool bold = false;
    bool italic = false;
    double above = 0;  // millimetres
    double below = 0;
    int outline = 0;  // of a heading
    std::string_view lineBelow{};
    std::string_view font = sans;
};

constexpr std::array looks{
    Look{.style = ParagraphStyle::title,
         .name = "Titre",
         .size = 18,
         .colour = deepBlue,
         .bold = true,
         .above = 7,
         .below = 1,
         .outline = 1},
    Look{.style = ParagraphStyle::subtitle,
         .name = "Sous-titre",
         .size = 10.5,
         .colour = grey,
         .below = 1},
    Look{.style = ParagraphStyle::section,
         .name = "Intertitre",
         .size = 12,
         .colour = blue,
         .bold = true,
         .above = 5.5,
         .below = 2,
         .outline = 2,
         .lineBelow = "1pt solid #2e6da4"},
    Look{.style = ParagraphStyle::subsection,
         .name = "Sous-intertitre",
         .size = 10.5,
         .colour = deepBlue,
         .bold = true,
         .above = 2.5,
         .below = 1.5,
         .outline = 3},
    Look{.style = ParagraphStyle::text, .name = "Texte", .size = 9.5, .below = 1.5},
    Look{.style = ParagraphStyle::note,
         .name = "Note",
         .size = 8,
         .colour = grey,
         .above = 0.5,
         .below = 1},
    Look{.style = ParagraphStyle::label, .name = "Étiquette", .size = 8, .colour = grey},
    Look{.style = ParagraphStyle::partyName,
         .name = "Collectivité",
         .size = 11,
         .colour = deepBlue,
         .bold = true,
         .below = 0.5},
    Look{.style = ParagraphStyle::party, .name = "Adresse", .size = 9.5},
    Look{.style = ParagraphStyle::cell, .name = "Cellule", .size = 9},
    Look{.style = ParagraphStyle::cellDetail, .name = "Détail", .size = 7.5, .colour = grey},
    Look{.style = ParagraphStyle::cellStrong,
         .name = "Cellule forte",
         .size = 9,
         .colour = deepBlue,
         .bold = true},
    Look{.style = ParagraphStyle::cellHeader,
         .name = "En-tête de tableau",
         .size = 8.5,
         .colour = white,
         .bold = true},
    Look{.style = ParagraphStyle::cellLabel, .name = "Rubrique", .size = 9, .colour = grey},
    Look{.style = ParagraphStyle::fingerprint,
         .name = "Empreinte",
         .size = 7,
         .colour = grey,
         .font = mono},
    Look{.style = ParagraphStyle::amount,
         .name = "Somme",
         .size = 15,
         .colour = deepBlue,
         .bold = true},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (looks[i].style != static_cast<ParagraphStyle>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder());

struct CellLook {
    CellStyle style;
    std::string_view name;
    double upright;   // free space above and below, millimetres
    double sideways;  // and on both sides
    std::string_view fill{};
    std::string_view top{};
    std::string_view bottom{};
    std::string_view left{};
    std::string_view right{};
    std::string_view align = "middle";
};

constexpr std::string_view hairline = "0.5pt solid #c9d3e3";
constexpr std::string_view totalLine = "0.75pt solid #1f3864";

constexpr std::array cellLooks{
    CellLook{.style = CellStyle::bare, .name = "Nue", .upright = 0, .sideways = 0, .align = "top"},
    CellLook{.style = CellStyle::plain,
             .name = "Simple",
             .upright = 0.8,
             .sideways = 1,
             .bottom = hairline},
    CellLook{.style = CellStyle::header,
             .name = "EnTete",
             .upright = 1,
             .sideways = 1,
             .fill = deepBlue},
    CellLook{.style = CellStyle::group,
             .name = "Groupe",
             .upright = 0.9,
             .sideways = 1,
             .fill = "#f4f6fa",
             .bottom = hairline},
    CellLook{.style = CellStyle::total,
             .name = "Total",
             .upright = 1,
             .sideways = 1,
             .fill = "#e9eff8",
             .top = totalLine,
             .bottom = totalLine},
    CellLook{.style = CellStyle::card,
             .name = "Carte",
             .upright = 2,
             .sideways = 3,
             .fill = "#eef3fa",
             .left = "3pt solid #2e6da4"},
    CellLook{.style = CellStyle::addressee,
             .name = "Destinataire",
             .upright = 3,
             .sideways = 4,
             .top = hairline,
             .bottom = hairline,
             .left = hairline,
             .right = hairline,
             .align = "top"},
};

std::string decimals(double value) {
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3);
    return {text.data(), end.ptr};
}

std::string millimetres(double value) {
    return decimals(value) + "mm";
}

std::string points(double value) {
    return decimals(value) + "pt";
}

using Attribute = std::pair<std::string_view, std::string>;

/// Elements one within the other; those that hold no text stand on lines of their own.
class Xml {
  public:
    Xml& open(std::string_view name, std::initializer_list<Attribute> attributes = {}) {
        begin(name, attributes);
        text_ += '>';
        open_.emplace_back(name);
        return *this;
    }
    Xml& close() {
        text_ += "</" + open_.back() + ">";
        open_.pop_back();
        return *this;
    }
    Xml& empty(std::string_view name, std::initializer_list<Attribute> attributes = {}) {
        begin(name, attributes);
        text_ += "/>";
        return *this;
    }
    Xml& say(std::string_view text) {
        text_ += xmlText(text);
        return *this;
    }
    Xml& endLine() {
        text_ += '\n';
        return *this;
    }
    /// A text that may have several lines.
    Xml& words(std::string_view text) {
        while (true) {
            const std::size_t end = text.find('\n');
            say(text.substr(0, end));
            if (end == std::string_view::npos) {
                return *this;
            }
            empty("text:line-break");
            text.remove_prefix(end + 1);
        }
    }
    std::string result() && { return std::move(text_); }

  private:
    /// An attribute without a value is left out.
    void begin(std::string_view name, std::initializer_list<Attribute> attributes) {
        text_ += '<';
        text_ += name;
        for (const auto& [key, value] : attributes) {
            if (!value.empty()) {
                text_ += " " + std::string(key) + "=\"" + xmlText(value) + "\"";
            }
        }
    }

    std::string text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::vector<std::string> open_{};
};

const Look& lookOf(ParagraphStyle style) {
    return looks.at(static_cast<std::size_t>(style));
}

const CellLook& lookOf(CellStyle style) {
    return *std::find_if(cellLooks.begin(), cellLooks.end(),
                         [style](const CellLook& look) { return look.style == style; });
}

/// All that makes the style of a paragraph.
struct Layout {
    ParagraphStyle style;
    Side side;
    bool isKeptWithNext;
    bool startsPage;

    friend bool operator<(const Layout& left, const Layout& right) {
        const auto tied = [](const Layout& each) {
            return std::tie(each.style, each.side, each.isKeptWithNext, each.startsPage);
        };
        return tied(left) < tied(right);
    }
};

Layout layoutOf(const Paragraph& paragraph) {
    return {paragraph.style, paragraph.side, paragraph.isKeptWithNext, paragraph.startsPage};
}

/// The name of a style within the file: letters and digits.
std::string styleName(const Layout& layout) {
    std::string name = "P" + std::to_string(static_cast<int>(layout.style));
    if (layout.side != Side::left) {
        name += layout.side == Side::right ? 'R' : 'C';
    }
    return name + (layout.isKeptWithNext ? "K" : "") + (layout.startsPage ? "B" : "");
}

std::set<Layout> layoutsOf(const Page& page) {
    std::set<Layout> layouts;
    for (const Block& block : page.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            layouts.insert(layoutOf(*paragraph));
            continue;
        }
        const auto& table = std::get<Table>(block);
        for (const std::vector<Row>* rows : {&table.header, &table.rows}) {
            for (const Row& row : *rows) {
                for (const Cell& cell : row) {
                    for (const Paragraph& paragraph : cell.paragraphs) {
                        layouts.insert(layoutOf(paragraph));
                    }
                }
            }
        }
    }
    return layouts;
}

/// Where the letters of an ordinal are: « er » in « 1er octobre », « e » in « 4e trimestre ».
struct Ordinal {
    std::size_t place = std::string_view::npos;
    std::size_t length = 0;
};

Ordinal firstOrdinal(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (!isDigit(text[i - 1]) || text[i] != 'e') {
            continue;
        }
        const std::size_t length = text.substr(i, 2) == "er" ? 2 : 1;
        std::string_view rest = text.substr(i + length);
        if (rest.starts_with("\u00a0")) {
            rest.remove_prefix(2);
        } else if (rest.starts_with(' ')) {
            rest.remove_prefix(1);
        } else {
            continue;
        }
        if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z') {
            return {i, length};
        }
    }
    return {};
}

class Writing {
  public:
    explicit Writing(const Page& page) : page_(page), layouts_(layoutsOf(page)) {}

    std::string result() && {
        xml_.open("office:document",
                  {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                   {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                   {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                   {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                   {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                   {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                   {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                   {"office:version", "1.3"},
                   {"office:mimetype", "application/vnd.oasis.opendocument.text"}});
        meta();
        fonts();
        styles();
        automaticStyles();
        masterPages();
        body();
        xml_.close().endLine();
        return std::move(xml_).result();
    }

  private:
    double textWidth() const { return (page_.isLandscape ? longSide : shortSide) - 2 * sideMargin; }

    void meta() {
        xml_.open("office:meta").open("dc:title").say(page_.title).close();
        xml_.open("meta:initial-creator").say(page_.author).close();
        xml_.open("dc:creator").say(page_.author).close();
        xml_.open("dc:language").say("fr-FR").close().close().endLine();
    }

    void fonts() {
        xml_.open("office:font-face-decls");
        for (const std::string_view font : {sans, mono}) {
            xml_.empty("style:font-face", {{"style:name", std::string(font)},
                                           {"svg:font-family", "'" + std::string(font) + "'"}});
        }
        xml_.close().endLine();
    }

    void styles() {
        xml_.open("office:styles").endLine();
        xml_.open("style:default-style", {{"style:family", "paragraph"}});
        xml_.empty("style:paragraph-properties",
                   {{"fo:orphans", "2"}, {"fo:widows", "2"}, {"style:writing-mode", "lr-tb"}});
        xml_.empty("style:text-properties", {{"style:font-name", std::string(sans)},
                                             {"fo:font-size", "9.5pt"},
                                             {"fo:language", "fr"},
                                             {"fo:country", "FR"},
                                             {"fo:hyphenate", "false"}});
        xml_.close().endLine();
        for (const Layout& layout : layouts_) {
            paragraphStyle(layout);
        }
        runningStyle("Haut", "");
        runningStyle("Pied", "0.5pt solid #c9d3e3");
        xml_.open("style:style", {{"style:name", "Fort"}, {"style:family", "text"}});
        xml_.empty("style:text-properties", {{"fo:font-weight", "bold"}}).close().endLine();
        xml_.open("style:style", {{"style:name", "Exposant"}, {"style:family", "text"}});
        xml_.empty("style:text-properties", {{"style:text-position", "super 62%"}}).close();
        xml_.endLine().close().endLine();
    }

    void paragraphStyle(const Layout& layout) {
        const Look& look = lookOf(layout.style);
        std::string shown(look.name);
        std::string align = "start";
        if (layout.side == Side::right) {
            shown += ", à droite";
            align = "end";
        } else if (layout.side == Side::centre) {
            shown += ", au centre";
            align = "center";
        }
        shown += layout.isKeptWithNext ? ", suivi" : "";
        shown += layout.startsPage ? ", en haut de page" : "";
        const bool isKept = layout.isKeptWithNext || look.outline != 0;
        xml_.open("style:style", {{"style:name", styleName(layout)},
                                  {"style:display-name", shown},
                                  {"style:family", "paragraph"},
                                  {"style:default-outline-level",
                                   look.outline == 0 ? "" : std::to_string(look.outline)}});
        xml_.empty("style:paragraph-properties",
                   {{"fo:text-align", align},
                    {"fo:margin-top", millimetres(look.above)},
                    {"fo:margin-bottom", millimetres(look.below)},
                    {"fo:border-bottom", std::string(look.lineBelow)},
                    {"fo:padding-bottom", look.lineBelow.empty() ? "" : "0.6mm"},
                    {"fo:keep-with-next", isKept ? "always" : ""},
                    {"fo:break-before", layout.startsPage ? "page" : ""}});
        xml_.empty("style:text-properties", {{"style:font-name", std::string(look.font)},
                                             {"fo:font-size", points(look.size)},
                                             {"fo:color", std::string(look.colour)},
                                             {"fo:font-weight", look.bold ? "bold" : "normal"},
                                             {"fo:font-style", look.italic ? "italic" : "normal"}});
        xml_.close().endLine();
    }

    /// A line at the top or the bottom of each page.
    void runningStyle(std::string_view name, std::string_view lineAbove) {
        xml_.open("style:style",
                  {{"style:name", std::string(name)}, {"style:family", "paragraph"}});
        xml_.open("style:paragraph-properties",
                  {{"fo:border-top", std::string(lineAbove)},
                   {"fo:padding-top", lineAbove.empty() ? "" : "1mm"}});
        xml_.open("style:tab-stops")
            .empty("style:tab-stop",
                   {{"style:position", millimetres(textWidth())}, {"style:type", "right"}})
            .close()
            .close();
        xml_.empty("style:text-properties",
                   {{"fo:font-size", "7.5pt"}, {"fo:color", std::string(grey)}});
        xml_.close().endLine();
    }

    void pageLayout(std::string_view name, bool hasHeader) {
        xml_.open("style:page-layout", {{"style:name", std::string(name)}});
        xml_.empty("style:page-layout-properties",
                   {{"fo:page-width", millimetres(page_.isLandscape ? longSide : shortSide)},
                    {"fo:page-height", millimetres(page_.isLandscape ? shortSide : longSide)},
                    {"style:print-orientation", page_.isLandscape ? "landscape" : "portrait"},
                    {"fo:margin-left", millimetres(sideMargin)},
                    {"fo:margin-right", millimetres(sideMargin)},
                    {"fo:margin-top", hasHeader ? "12mm" : "15mm"},
                    {"fo:margin-bottom", "10mm"}});
        if (hasHeader) {
            xml_.open("style:header-style")
                .empty("style:header-footer-properties",
                       {{"fo:min-height", "4mm"}, {"fo:margin-bottom", "4mm"}})
                .close();
        }
        xml_.open("style:footer-style")
            .empty("style:header-footer-properties",
                   {{"fo:min-height", "5mm"}, {"fo:margin-top", "4mm"}})
            .close();
        xml_.close().endLine();
    }

    void automaticStyles() {
        xml_.open("office:automatic-styles").endLine();
        pageLayout("M1", false);
        pageLayout("M2", true);
        for (const CellLook& look : cellLooks) {
            cellStyle(look);
        }
        xml_.open("style:style", {{"style:name", "Rangee"}, {"style:family", "table-row"}})
            .empty("style:table-row-properties", {{"fo:keep-together", "always"}})
            .close()
            .endLine();
        int number = 0;
        for (const Block& block : page_.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                tableStyle(*table, ++number, &block == &page_.blocks.front());
            }
        }
        if (const auto* first = std::get_if<Paragraph>(&page_.blocks.front())) {
            xml_.open("style:style", {{"style:name", "Premier"},
                                      {"style:family", "paragraph"},
                                      {"style:parent-style-name", styleName(layoutOf(*first))},
                                      {"style:master-page-name", "Premiere"}})
                .close()
                .endLine();
        }
        xml_.close().endLine();
    }

    void cellStyle(const CellLook& look) {
        const auto border = [](std::string_view line) {
            return std::string(line.empty() ? "none" : line);
        };
        xml_.open("style:style",
                  {{"style:name", std::string(look.name)}, {"style:family", "table-cell"}});
        xml_.empty("style:table-cell-properties",
                   {{"fo:background-color", std::string(look.fill)},
                    {"fo:padding-top", millimetres(look.upright)},
                    {"fo:padding-bottom", millimetres(look.upright)},
                    {"fo:padding-left", millimetres(look.sideways)},
                    {"fo:padding-right", millimetres(look.sideways)},
                    {"fo:border-top", border(look.top)},
                    {"fo:border-bottom", border(look.bottom)},
                    {"fo:border-left", border(look.left)},
                    {"fo:border-right", border(look.right)},
                    {"style:vertical-align", std::string(look.align)}});
        xml_.close().endLine();
    }

    void tableStyle(const Table& table, int number, bool isFirst) {
        const std::string name = "T" + std::to_string(number);
        xml_.open("style:style", {{"style:name", name},
                                  {"style:family", "table"},
                                  {"style:master-page-name", isFirst ? "Premiere" : ""}});
        xml_.empty("style:table-properties",
                   {{"style:width", millimetres(textWidth())},
                    {"table:align", "margins"},
                    {"fo:margin-top", millimetres(table.above)},
                    {"fo:margin-bottom", "3mm"},
                    {"style:may-break-between-rows", table.isKeptTogether ? "false" : "true"},
                    {"fo:keep-with-next", table.isKeptWithNext ? "always" : "auto"},
                    {"table:border-model", "collapsing"}});
        xml_.close();
        const double sum = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
        for (std::size_t i = 0; i < table.widths.size(); ++i) {
            xml_.open("style:style",
                      {{"style:name", columnName(number, i)}, {"style:family", "table-column"}})
                .empty("style:table-column-properties",
                       {{"style:column-width", millimetres(textWidth() * table.widths[i] / sum)}})
                .close();
        }
        xml_.endLine();
    }

    static std::string columnName(int table, std::size_t column) {
        return "T" + std::to_string(table) + "C" + std::to_string(column + 1);
    }

    void masterPages() {
        xml_.open("office:master-styles").endLine();
        xml_.open("style:master-page", {{"style:name", "Premiere"},
                                        {"style:page-layout-name", "M1"},
                                        {"style:next-style-name", "Standard"}});
        foot();
        xml_.close().endLine();
        xml_.open("style:master-page",
                  {{"style:name", "Standard"}, {"style:page-layout-name", "M2"}});
        xml_.open("style:header").open("text:p", {{"text:style-name", "Haut"}});
        xml_.say(page_.runningTitle).empty("text:tab").say(page_.runningAuthor).close().close();
        foot();
        xml_.close().endLine();
        xml_.close().endLine();
    }

    void foot() {
        xml_.open("style:footer").open("text:p", {{"text:style-name", "Pied"}});
        xml_.say(page_.foot).empty("text:tab").say("Page\u00a0");
        xml_.open("text:page-number", {{"text:select-page", "current"}}).say("1").close();
        xml_.say("\u00a0/\u00a0").open("text:page-count").say("1").close();
        xml_.close().close();
    }

    void body() {
        xml_.open("office:body").open("office:text").endLine();
        int tables = 0;
        for (const Block& block : page_.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                write(*table, ++tables);
            } else {
                const auto& paragraph = std::get<Paragraph>(block);
                const bool isFirst = &block == &page_.blocks.front();
                write(paragraph, isFirst ? "Premier" : styleName(layoutOf(paragraph)));
            }
        }
        xml_.close().close().endLine();
    }

    void write(const Paragraph& paragraph, const std::string& style) {
        const int outline = lookOf(paragraph.style).outline;
        if (outline > 0) {
            xml_.open("text:h", {{"text:style-name", style},
                                 {"text:outline-level", std::to_string(outline)}});
        } else {
            xml_.open("text:p", {{"text:style-name", style}});
        }
        for (const Span& span : paragraph.spans) {
            if (span.strong) {
                xml_.open("text:span", {{"text:style-name", "Fort"}});
                write(span.text);
                xml_.close();
            } else {
                write(span.text);
            }
        }
        xml_.close().endLine();
    }

    void write(std::string_view text) {
        while (!text.empty()) {
            const Ordinal ordinal = firstOrdinal(text);
            xml_.words(text.substr(0, ordinal.place));
            if (ordinal.length == 0) {
                return;
            }
            xml_.open("text:span", {{"text:style-name", "Exposant"}})
                .say(text.substr(ordinal.place, ordinal.length))
                .close();
            text.remove_prefix(ordinal.place + ordinal.length);
        }
    }

    void write(const Table& table, int number) {
        xml_.open("table:table", {{"table:name", table.name + " " + std::to_string(number)},
                                  {"table:style-name", "T" + std::to_string(number)}});
        for (std::size_t i = 0; i < table.widths.size(); ++i) {
            xml_.empty("table:table-column", {{"table:style-name", columnName(number, i)}});
        }
        xml_.endLine();
        if (!table.header.empty()) {
            xml_.open("table:table-header-rows").endLine();
            for (const Row& row : table.header) {
                write(row);
            }
            xml_.close().endLine();
        }
        for (const Row& row : table.rows) {
            write(row);
        }
        xml_.close().endLine();
    }

    void write(const Row& row) {
        xml_.open("table:table-row", {{"table:style-name", "Rangee"}});
        for (const Cell& cell : row) {
            xml_.open("table:table-cell",
                      {{"table:style-name", std::string(lookOf(cell.style).name)},
                       {"table:number-columns-spanned",
                        cell.columns == 1 ? "" : std::to_string(cell.columns)},
                       {"office:value-type", "string"}});
            for (const Paragraph& paragraph : cell.paragraphs) {
                write(paragraph, styleName(layoutOf(paragraph)));
            }
            xml_.close();
            for (int covered = 1; covered < cell.columns; ++covered) {
                xml_.empty("table:covered-table-cell");
            }
        }
        xml_.close().endLine();
    }

    const Page& page_;
    std::set<Layout> layouts_;
    Xml xml_{};
};

}  // namespace

std::string flatText(const Page& page) {
    return Writing(page).result();
}

}  // namespace quotepart::statement
