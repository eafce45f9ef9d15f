#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>

#include "addin/office/uno_text.hpp"
#include "examples/book/book.hpp"
#include "examples/book/chart_drawing.hpp"
#include "examples/book/page.hpp"
#include "examples/book/print_layout.hpp"
#include "examples/book/uno_property.hpp"

namespace quotepart::examples {

using css::uno::Reference;
using office::callUno;
using office::toUno;

void Page::finish() {
    callUno("finishing the sheet " + name(), [&] {
        fitHeights();
        drawCharts();
        view();
        print();
        if (setup_.locked) {
            as<css::util::XProtectable>(sheet_.uno())->protect("");
        }
    });
}

void Page::fitHeights() const {
    for (const auto& [first, count] : fitted_) {
        const auto rows =
            as<css::table::XColumnRowRange>(sheet_.range(first, 0, count, 1).uno())->getRows();
        set(rows, "OptimalHeight", true);
    }
    for (const Wrapped& text : wrapped_) {
        const office::Cell cell = sheet_.cell(text.row, text.column);
        const sal_Int32 height = book_.heightOf(cell.text(), text.style, text.width) + 60;
        const auto rows =
            as<css::table::XColumnRowRange>(sheet_.range(text.row, text.column, 1, 1).uno())
                ->getRows();
        const Reference<css::uno::XInterface> row(rows->getByIndex(0), css::uno::UNO_QUERY_THROW);
        if (get<sal_Int32>(row, "Height") < height) {
            set(rows, "Height", height);
        }
    }
}

void Page::view() const {
    const auto controller = as<css::frame::XModel>(book_.document_.uno())->getCurrentController();
    as<css::sheet::XSpreadsheetView>(controller)->setActiveSheet(sheet_.uno());
    set(controller, "ShowGrid", setup_.gridLines);
    set(controller, "ShowPageBreaks", false);
    if (frozenHeader_) {
        as<css::sheet::XViewFreezable>(controller)->freezeAtPosition(0, *frozenHeader_ + 1);
    }
}

void Page::drawCharts() const {
    // The names of charts are unique in the document, not only on their sheet.
    int number = 0;
    for (const auto& [row, left, chart] : charts_) {
        drawChart(book_.document_, sheet_, setup_.name + "_graphique_" + std::to_string(++number),
                  row, left, chart.width > 0 ? chart.width : width(0, columnCount()), chart);
    }
}

void Page::print() const {
    const std::string style = "Page " + name();
    definePageStyle(book_.document_.uno(), style, setup_.landscape, setup_.onePage);
    set(sheet_.uno(), "PageStyle", toUno(style));
    const auto areas = as<css::sheet::XPrintAreas>(sheet_.uno());
    const css::table::CellRangeAddress whole =
        as<css::sheet::XCellRangeAddressable>(
            sheet_.range(0, 0, std::max(row_, written_), columnCount()).uno())
            ->getRangeAddress();
    areas->setPrintAreas({&whole, 1});
    if (frozenHeader_) {
        areas->setPrintTitleRows(true);
        areas->setTitleRows(as<css::sheet::XCellRangeAddressable>(
                                sheet_.range(*frozenHeader_, 0, 1, columnCount()).uno())
                                ->getRangeAddress());
    }
}

}  // namespace quotepart::examples
