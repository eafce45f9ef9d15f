#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/text/language.hpp"

namespace quotepart::billing {

/// A column of a table, known by its header.
struct Column {
    std::string_view name;  ///< "member", for the code
    Text header;            ///< as Quotepart writes it; read whatever its case and accents
    Text help;              ///< what it holds
    bool required = false;
    /// Other headers understood, separated by "|".
    Text otherHeaders{};
};

/// A table that a workbook may declare: a named range whose first line holds the headers. Columns
/// come in any order, and others may stand among them; a line without anything in the columns known
/// is passed over.
struct TableDeclaration {
    std::string_view name;  ///< "billing", for the code
    Text rangeName;         ///< of the named range, either of the two
    Text purpose;
    /// Without it nothing can be closed.
    bool required = false;
    /// Written by the closing itself; nobody else edits it.
    bool isHistory = false;
    std::vector<Column> columns{};
    /// Without it the statements lack something that they have to say.
    bool isNeededForStatements = false;
    /// Read for the statements alone: what is wrong in it forbids no closing.
    bool isOnlyForStatements = false;
    /// Of the history: the name and the title of the sheet that the closing makes for it.
    Text sheetName{};
};

/// The convention: every table that is recognised. The manual, the sentences that say what is
/// missing, the reader and the writer of the history all come from it.
std::span<const TableDeclaration> tables();

/// The declaration of that name; a programming error where there is none.
const TableDeclaration& table(std::string_view name);

}  // namespace quotepart::billing
