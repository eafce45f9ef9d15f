#include "examples/book/production.hpp"

#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <cmath>

#include "addin/office/uno_text.hpp"
#include "examples/book/uno_property.hpp"

namespace quotepart::examples {

namespace {

office::Cell cellAt(const office::Document& document, const Address& address) {
    return document.sheet(address.sheet).cell(address.row, address.column);
}

ComputedListing listed(const office::Document& document, const Listing& listing) {
    ComputedListing result{.title = listing.title,
                           .total = cellAt(document, listing.total).value(),
                           .format = listing.format};
    for (int row = 0; row < listing.names.rows; ++row) {
        result.lines.push_back({cellAt(document, listing.names.cell(row)).text(),
                                cellAt(document, listing.values.cell(row)).value()});
    }
    return result;
}

/// A million times the value, as amounts are compared: 0 within half a millionth.
bool isZero(double value) {
    return std::abs(value) < 0.5e-6;
}

}  // namespace

double ComputedFigure::gap() const {
    return figure.published ? computed - *figure.published : 0;
}

std::vector<std::string> Production::faults() const {
    std::vector<std::string> all;
    for (const ComputedFigure& figure : figures) {
        if (!isZero(figure.gap() - figure.figure.misprint)) {
            all.push_back(figure.figure.label + " : " + std::to_string(figure.computed) +
                          " au lieu de " + std::to_string(*figure.figure.published));
        }
    }
    for (const ComputedCheck& check : checks) {
        if (!check.isNumber || check.value != 0) {
            all.push_back("contrôle en écart — " + check.check.label);
        }
    }
    for (const std::string& error : errors) {
        all.push_back("cellule en erreur — " + error);
    }
    return all;
}

std::vector<std::string> errorCells(const office::Document& document) {
    std::vector<std::string> all;
    for (const std::string& name : document.sheetNames()) {
        const office::Sheet sheet = document.sheet(name);
        office::callUno("looking for errors", [&] {
            const auto ranges = as<css::sheet::XCellRangesQuery>(sheet.uno())
                                    ->queryFormulaCells(css::sheet::FormulaResult::ERROR);
            for (const css::table::CellRangeAddress& range : ranges->getRangeAddresses()) {
                const Address address{name, range.StartRow, range.StartColumn};
                all.push_back(name + "." + address.relative() + " : " +
                              cellAt(document, address).text());
            }
        });
    }
    return all;
}

Production produce(const office::Office& office, const Workbook& workbook,
                   const std::filesystem::path& ods,
                   const std::optional<std::filesystem::path>& pdf) {
    Book book(office, workbook.title, workbook.subject);
    workbook.fill(book);
    book.finish();
    book.document().storeAs(ods);
    book.close();

    const auto document = office::Document::open(office, ods);
    Production production;
    const auto start = std::chrono::steady_clock::now();
    document.calculateAll();
    production.recalculation = std::chrono::steady_clock::now() - start;
    document.store();
    for (const Figure& figure : book.figures()) {
        production.figures.push_back({figure, cellAt(document, figure.computed).value()});
    }
    for (const Listing& listing : book.listings()) {
        production.listings.push_back(listed(document, listing));
    }
    for (const Check& check : book.checks()) {
        const office::Cell cell = cellAt(document, check.cell);
        production.checks.push_back({check, cell.value(), cell.error() == 0 && !cell.isText()});
    }
    production.errors = errorCells(document);
    if (pdf) {
        // Where some sheets have print areas, those that have none are left out.
        for (const std::string& name : book.sheetsLeftOutOfPdf()) {
            office::callUno("choosing what is printed", [&] {
                as<css::sheet::XPrintAreas>(document.sheet(name).uno())->setPrintAreas({});
            });
        }
        document.exportPdf(*pdf);
    }
    return production;
}

}  // namespace quotepart::examples
