#pragma once

#include <span>
#include <string_view>

#include "idl/convention/tables.hpp"

namespace quotepart::budget {

/// A single cell of a commune's workbook, known by the name given to it.
struct Field {
    std::string_view name;       ///< "member", for the code
    std::string_view rangeName;  ///< "COM_MEMBRE", of the named cell
    Text help{};                 ///< what it holds
    bool isInput = false;        ///< the commune fills it in
    bool required = false;       ///< a template without it cannot be distributed
};

/// A table of a commune's workbook: a named range whose first line holds the headers and whose
/// second is the model of the lines; `inputs` are the columns that the commune fills in.
struct CommuneTable {
    billing::TableDeclaration table;
    std::vector<std::string_view> inputs{};  ///< names of columns
};

/// What a template for the communes may hold, and what is read in the workbooks they send back.
/// A field or a table that the template does not have is not filled in.
std::span<const Field> fields();
std::span<const CommuneTable> communeTables();

/// The declaration of that name; a programming error where there is none.
const Field& field(std::string_view name);
const CommuneTable& communeTable(std::string_view name);

}  // namespace quotepart::budget
