#pragma once

#include <rtl/ustring.hxx>

#include <optional>

#include "addin/billing/billing_data.hpp"
#include "addin/workbook/inspection.hpp"

namespace quotepart::workbook {

/// The cells that a workbook names as a table.
struct NamedTable {
    rtl::OUString name;
    css::table::CellRangeAddress address;
};

/// Nothing where there is no such name, or where it names no cells.
std::optional<NamedTable> namedTable(const Spreadsheet& spreadsheet,
                                     const billing::TableDeclaration& table);

/// The tables that a workbook declares: its named ranges of the names that the convention gives,
/// whatever their case. Ranges are cut where the used part of their sheet ends. What is given is
/// valid as long as the spreadsheet.
billing::DeclaredTables declaredTables(const Spreadsheet& spreadsheet);

/// What a workbook declares about its billing, as its cells show it now.
billing::BillingData billingOf(const Spreadsheet& spreadsheet);

/// The same; besides, every check of the workbook that is not zero or in error is among the checks.
/// One to which the value of a row of the table of checks refers is taken for that row's: either
/// the row stands for it, or it is listed with the row's acceptance.
billing::BillingData billingOf(Inspection& inspection);

}  // namespace quotepart::workbook
