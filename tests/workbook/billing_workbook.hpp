#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/workbook/quarter.hpp"

namespace quotepart {

/// A cell of a table: a number, a formula ("=..."), else a text.
struct Typed {
    Typed(double value) : number(value), isNumber(true) {}
    Typed(const char* value) : text(value) {}
    Typed(std::string value) : text(std::move(value)) {}
    std::string text{};
    double number = 0;
    bool isNumber = false;
};
using TypedLines = std::vector<std::vector<Typed>>;

/// Writes lines at A1 of a new sheet, the first of them the headers, and names them all.
void declareTable(const office::Document& document, const std::string& sheet,
                  const std::string& rangeName, const TypedLines& lines);

/// Gives cells a name.
void nameRange(const office::Document& document, const std::string& rangeName,
               const std::string& content);

/// Gives a name other cells, or takes it away.
void renameRange(const office::Document& document, const std::string& rangeName,
                 const std::string& content);
void removeName(const office::Document& document, const std::string& rangeName);

/// Opens a workbook, changes it, recalculates and saves it in its place, as a person would.
void editWorkbook(const std::filesystem::path& file, const Fill& change);

std::string withPlainSpaces(std::string text);

/// The lines of a named range of a workbook, their cells as they show joined by " | ", every space
/// a plain one.
std::vector<std::string> linesNamed(const std::filesystem::path& file, const std::string& name);

/// A workbook with a key in the sheet Clé (B2:B4 for Daoulas, Logonna, Saint-Éloy), a cost in B6,
/// and the four quarters of 2026 of the service ADS shared out by it.
void makeBillingWorkbook(const std::filesystem::path& file);

}  // namespace quotepart
