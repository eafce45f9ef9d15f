#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "addin/office/office.hpp"

namespace quotepart::office {

/// One cell of an open document.
class Cell {
  public:
    explicit Cell(const css::uno::Reference<css::table::XCell>& cell) : cell_(cell) {}
    [[nodiscard]] const css::uno::Reference<css::table::XCell>& uno() const { return cell_; }

    /// As a program writes it, whatever the language: English names, ";" between arguments; or a
    /// plain text or number.
    void setFormula(std::string_view formula) const;
    /// As a person types it in the interface's language: =SOMME(1;2), =SUM(1,2), 12,5.
    void setFormulaLocal(std::string_view formula) const;
    void setValue(double value) const;
    void setText(std::string_view text) const;

    [[nodiscard]] std::string formula() const;
    [[nodiscard]] std::string formulaLocal() const;
    [[nodiscard]] double value() const;
    /// What is displayed.
    [[nodiscard]] std::string text() const;
    /// Whether the content, or the result of the formula, is a text.
    [[nodiscard]] bool isText() const;
    /// Calc's error code (502, 519, 32767, ...); 0: none.
    [[nodiscard]] int error() const;

  private:
    css::uno::Reference<css::table::XCell> cell_;
};

/// A rectangle of cells of one sheet.
class Range {
  public:
    explicit Range(const css::uno::Reference<css::table::XCellRange>& range) : range_(range) {}
    [[nodiscard]] const css::uno::Reference<css::table::XCellRange>& uno() const { return range_; }

    [[nodiscard]] int rows() const;
    [[nodiscard]] int columns() const;
    /// A cell counted from the range's first, from 0.
    [[nodiscard]] Cell cell(int row, int column) const;

    /// One array formula over the whole range, as a program writes it (English names; in an inline
    /// array ";" separates columns and "|" rows). Empty: the array formula is removed.
    void setArrayFormula(std::string_view formula) const;
    /// The same, as a person types it in the interface's language; throws OfficeError if it is not
    /// a formula.
    void setArrayFormulaLocal(std::string_view formula) const;
    /// The array formula of this range as a program writes it, in braces; empty: it is not exactly
    /// one array formula.
    [[nodiscard]] std::string arrayFormula() const;
    /// The same in the interface's language.
    [[nodiscard]] std::string arrayFormulaLocal() const;

    /// Numbers and texts, row by row; the sizes have to agree.
    void setData(const css::uno::Sequence<css::uno::Sequence<css::uno::Any>>& data) const;
    [[nodiscard]] css::uno::Sequence<css::uno::Sequence<css::uno::Any>> data() const;

  private:
    css::uno::Reference<css::table::XCellRange> range_;
};

/// One sheet of an open document.
class Sheet {
  public:
    explicit Sheet(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet) : sheet_(sheet) {}
    [[nodiscard]] const css::uno::Reference<css::sheet::XSpreadsheet>& uno() const {
        return sheet_;
    }

    [[nodiscard]] std::string name() const;
    void rename(std::string_view name) const;
    /// The cell at an address ("B3").
    [[nodiscard]] Cell cell(std::string_view address) const;
    /// The cell at a row and a column, from 0.
    [[nodiscard]] Cell cell(int row, int column) const;
    /// The range at an address ("A1:B9"), or of this name.
    [[nodiscard]] Range range(std::string_view address) const;
    /// The range of that many rows and columns whose first cell is at a row and a column, from 0.
    [[nodiscard]] Range range(int row, int column, int rows, int columns) const;
    /// From A1 to the last cell in use.
    [[nodiscard]] Range usedRange() const;

  private:
    css::uno::Reference<css::sheet::XSpreadsheet> sheet_;
};

struct OpenOptions {
    bool hidden = true;
    bool readOnly = false;
    /// A new document from this template, instead of the file itself.
    bool asTemplate = false;
    /// MacroExecutionMode 0: no macro runs. UpdateDocMode 0: no link is followed.
    std::int16_t macros = 0;
    std::int16_t updates = 0;
    /// Import filter and its options ("Text - txt - csv (StarCalc)", "59,34,76"); empty: as
    /// LibreOffice finds it.
    std::string filter{};
    std::string filterOptions{};
};

/// A spreadsheet open in an Office, closed without saving when this object goes away. Everything
/// throws OfficeError.
class Document {
  public:
    /// A new, empty spreadsheet.
    [[nodiscard]] static Document create(const Office& office, bool hidden = true);
    [[nodiscard]] static Document open(const Office& office, const std::filesystem::path& path,
                                       const OpenOptions& options = {});
    Document(Document&& other) noexcept;
    Document& operator=(Document&& other) noexcept;
    ~Document();
    void close();

    [[nodiscard]] const css::uno::Reference<css::sheet::XSpreadsheetDocument>& uno() const {
        return document_;
    }
    /// True for a file that could not be opened for writing, as when somebody else has it open.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] int sheetCount() const;
    [[nodiscard]] std::vector<std::string> sheetNames() const;
    [[nodiscard]] Sheet sheet(int index) const;
    [[nodiscard]] Sheet sheet(std::string_view name) const;
    /// A new sheet after the last.
    [[nodiscard]] Sheet addSheet(std::string_view name) const;

    /// Recalculates every formula, whether or not it seems to need it.
    void calculateAll() const;
    /// Saves to the file it was opened from.
    void store() const;
    /// Writes a copy, replacing the file if there is one. Filter: empty: by the extension (.ods,
    /// .ots, .fods, .xlsx, .xls, .csv).
    void storeAs(const std::filesystem::path& path, std::string_view filter = {}) const;
    /// Writes all sheets, or the one named, as it would be printed.
    void exportPdf(const std::filesystem::path& path,
                   std::optional<std::string> sheet = std::nullopt) const;

  private:
    explicit Document(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);
    static Document load(const Office& office, const std::string& url, const OpenOptions& options);

    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
};

}  // namespace quotepart::office
