#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCell.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "addin/workbook/file_format.hpp"

namespace quotepart::workbook {

/// A workbook loaded in this LibreOffice, hidden, without running its macros or following its
/// links; closed without saving when this object goes away. Or one that somebody has open, which is
/// only read and left open. UNO's exceptions are passed on.
class Spreadsheet {
  public:
    /// Throws com.sun.star.uno.Exception where the file cannot be read as a workbook.
    Spreadsheet(const Context& context, const std::filesystem::path& path, Format format,
                bool readOnly);
    /// A workbook that is open. It is somebody's: const, it can be read and recalculated.
    static Spreadsheet openAlready(
        const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);
    ~Spreadsheet();
    Spreadsheet(const Spreadsheet&) = delete;
    Spreadsheet& operator=(const Spreadsheet&) = delete;

    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& uno() const { return document_; }
    bool isReadOnly() const;
    /// Recalculates every formula, whether or not it seems to need it.
    void calculateAll() const;
    /// Writes a copy; the document stays what it was.
    void storeTo(const std::filesystem::path& path, Format format) const;
    /// The same, without the picture of its first sheet.
    void storeWithoutThumbnail(const std::filesystem::path& path, Format format) const;

    const std::vector<std::string>& sheetNames() const { return names_; }
    css::uno::Reference<css::sheet::XSpreadsheet> sheet(int index) const;
    css::uno::Reference<css::table::XCell> cell(int sheet, int column, int row) const;
    css::uno::Reference<css::table::XCellRange> range(
        const css::table::CellRangeAddress& address) const;
    /// An empty sheet after the last, of a name not taken; its index.
    int addScratchSheet();
    /// Takes the sheet after all others away again.
    void removeScratchSheet();
    /// An empty sheet of that name after the last; its index.
    int addSheet(const std::string& name);
    void removeSheet(int index);

  private:
    explicit Spreadsheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);
    void readSheets();

    bool isOurs_ = true;
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
    std::vector<css::uno::Reference<css::sheet::XSpreadsheet>> sheets_;
    std::vector<std::string> names_;
};

}  // namespace quotepart::workbook
