#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/grid/grid.hpp"
#include "core/text/language.hpp"

/// The manual as pages of blocks, before it is Markdown or HTML.
namespace quotepart::manual {

/// A piece of a line.
struct Run {
    enum class Kind {
        plain,
        strong,
        code,       ///< to be typed as it stands
        subscript,  ///< an index in a formula
        link,
    };

    Kind kind = Kind::plain;
    std::string text;
    /// Of a link: the name of a page of the same manual, and "#" with a section of it if need be.
    std::string target{};
};
using Runs = std::vector<Run>;

struct Heading {
    int level = 2;
    std::string text;
};

struct Paragraph {
    Runs text;
};

struct List {
    std::vector<Runs> items;
    bool numbered = false;
};

/// The first cell of each line names it; the others may be figures.
struct Table {
    std::vector<std::string> headers;
    std::vector<std::vector<Runs>> rows;
    bool figures = false;
};

/// Formulas in mathematical form, one a line.
struct Mathematics {
    std::vector<Runs> lines;
};

/// A formula to type or paste.
struct Code {
    std::string text;
};

/// Cells as Calc shows them, from A1 on.
struct Cells {
    Grid<std::string> shown;
};

/// A picture of the folder manual/pictures.
struct Picture {
    std::string file;
    std::string description;
};

using Block = std::variant<Heading, Paragraph, List, Table, Mathematics, Code, Cells, Picture>;

struct Page {
    Language language = Language::french;
    std::string name;       ///< of its file, without folder and extension
    std::string otherName;  ///< of the same page in the other language
    std::string title;
    std::string section;  ///< what it belongs to in the index; empty for the index itself
    std::vector<Block> blocks{};

    void add(Block block);
};

/// A heading as links name it, by the rules of Markdown: "Le paradoxe de l’Alabama" is
/// "le-paradoxe-de-lalabama".
std::string slug(std::string_view heading);

/// The two parts of a link's target: the page, and "#" with the section or nothing.
struct Target {
    std::string page;
    std::string section;
};
Target targetOf(const Run& link);

/// The name of a spreadsheet column, the first being 0: A, B … Z, AA.
std::string columnName(std::size_t column);

}  // namespace quotepart::manual
