#include "idl/generate/manual/page_writer.hpp"

namespace quotepart::manual {

PageWriter::PageWriter(Language language, const Text& name, std::string title) {
    const Language other = language == Language::french ? Language::english : Language::french;
    page_.language = language;
    page_.name = name.in(language);
    page_.otherName = name.in(other);
    page_.title = std::move(title);
}

Runs PageWriter::runs(std::string_view text) const {
    return prose(text, page_.language, page_.name);
}

Runs PageWriter::code(std::string_view text) {
    return {{Run::Kind::code, std::string(text)}};
}

void PageWriter::heading(std::string_view text, int level) {
    add(Heading{level, typeset(text, page_.language)});
}

void PageWriter::paragraph(std::string_view text) {
    add(Paragraph{runs(text)});
}

void PageWriter::list(const std::vector<Text>& items, bool numbered) {
    List list;
    list.numbered = numbered;
    for (const Text& item : items) {
        list.items.push_back(runs(item));
    }
    add(std::move(list));
}

void PageWriter::table(const std::vector<Text>& headers, std::vector<std::vector<Runs>> rows,
                       bool figures) {
    Table table;
    table.figures = figures;
    for (const Text& header : headers) {
        table.headers.push_back(typeset(in(header), page_.language));
    }
    table.rows = std::move(rows);
    add(std::move(table));
}

}  // namespace quotepart::manual
