#include "examples/book/chart_drawing.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <array>
#include <stdexcept>
#include <vector>

#include "addin/office/uno_text.hpp"
#include "examples/book/french_text.hpp"
#include "examples/book/number_format.hpp"
#include "examples/book/uno_property.hpp"

namespace quotepart::examples {

namespace {

using css::chart::XChartDocument;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::XInterface;

constexpr sal_Int32 paleGrid = 0xDDE3EC;
constexpr sal_Int32 ink = 0x3C4043;

CellRangeAddress rangeOn(std::int16_t sheetIndex, const Area& area) {
    return {sheetIndex, area.column, area.row, area.column + area.columns - 1,
            area.row + area.rows - 1};
}

bool isHorizontal(ChartKind kind) {
    return kind == ChartKind::bars || kind == ChartKind::stackedBars;
}

bool isStacked(ChartKind kind) {
    return kind == ChartKind::stacked || kind == ChartKind::stackedBars;
}

std::string_view serviceOf(ChartKind kind) {
    return kind == ChartKind::pie ? "com.sun.star.chart.PieDiagram"
                                  : "com.sun.star.chart.BarDiagram";
}

void dressTitle(const Reference<XChartDocument>& document, const std::string& title) {
    set(document, "HasMainTitle", true);
    const Reference<XInterface> shape = document->getTitle();
    set(shape, "String", office::toUno(typographic(title)));
    set(shape, "CharHeight", 12.0F);
    set(shape, "CharWeight", css::awt::FontWeight::BOLD);
    set(shape, "CharColor", deepBlue);
    set(shape, "CharFontName", office::toUno("Liberation Sans"));
}

void show(const Reference<XChartDocument>& document, const Reference<XInterface>& numbers,
          Format format) {
    set(numbers, "LinkNumberFormatToSource", false);
    set(numbers, "NumberFormat",
        NumberFormats(as<css::util::XNumberFormatsSupplier>(document)).key(format));
}

void dressAxes(const Reference<XChartDocument>& document,
               const Reference<css::chart::XDiagram>& diagram, const Chart& chart) {
    const auto horizontal = as<css::chart::XAxisXSupplier>(diagram);
    const auto vertical = as<css::chart::XAxisYSupplier>(diagram);
    const Reference<XInterface> wall = as<css::chart::X3DDisplay>(diagram)->getWall();
    set(wall, "FillStyle", css::drawing::FillStyle_NONE);
    set(wall, "LineStyle", css::drawing::LineStyle_NONE);
    set(diagram, "HasXAxisGrid", false);
    set(diagram, "HasYAxisGrid", true);
    set(vertical->getYMainGrid(), "LineColor", paleGrid);
    const std::array<Reference<XInterface>, 2> axes{horizontal->getXAxis(), vertical->getYAxis()};
    for (const Reference<XInterface>& axis : axes) {
        set(axis, "CharHeight", 8.5F);
        set(axis, "CharColor", ink);
        set(axis, "LineColor", paleGrid);
    }
    show(document, vertical->getYAxis(), chart.format.value_or(Format::wholeEuro));
    if (isHorizontal(chart.kind)) {
        set(horizontal->getXAxis(), "ReverseDirection", true);
        set(horizontal->getXAxis(), "GapWidth", sal_Int32{35});
    } else {
        set(horizontal->getXAxis(), "GapWidth", sal_Int32{70});
    }
    set(horizontal->getXAxis(), "Overlap", sal_Int32{isStacked(chart.kind) ? 100 : 0});
    if (chart.fromZero) {
        set(vertical->getYAxis(), "Min", 0.0);
    }
    // The amounts are written beside the bars: the axis would say them again.
    if (chart.labels && !isStacked(chart.kind)) {
        set(diagram, "HasYAxisDescription", false);
        set(diagram, "HasYAxisGrid", false);
        set(vertical->getYAxis(), "LineStyle", css::drawing::LineStyle_NONE);
    }
}

void dressSeries(const Reference<XChartDocument>& document,
                 const Reference<css::chart::XDiagram>& diagram, const Chart& chart) {
    const bool inside = chart.kind == ChartKind::pie || isStacked(chart.kind);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const Reference<XInterface> series =
            diagram->getDataRowProperties(static_cast<sal_Int32>(i));
        set(series, "FillColor", chart.colours.at(i % chart.colours.size()));
        set(series, "CharHeight", 8.5F);
        set(series, "CharColor", inside ? sal_Int32{0xFFFFFF} : ink);
        if (chart.labels) {
            set(series, "DataCaption", sal_Int32{css::chart::ChartDataCaption::VALUE});
            if (chart.format) {
                show(document, series, *chart.format);
            }
        }
    }
    for (int i = 0; chart.kind == ChartKind::pie && i < chart.names.rows; ++i) {
        set(diagram->getDataPointProperties(i, 0), "FillColor",
            chart.colours.at(static_cast<std::size_t>(i) % chart.colours.size()));
    }
}

void dressLegend(const Reference<XChartDocument>& document, const Chart& chart) {
    const bool needed = chart.kind == ChartKind::pie || chart.series.size() > 1;
    set(document, "HasLegend", needed);
    if (needed) {
        const Reference<XInterface> legend = document->getLegend();
        set(legend, "Alignment", css::chart::ChartLegendPosition_BOTTOM);
        set(legend, "CharHeight", 9.0F);
        set(legend, "CharColor", ink);
        set(legend, "LineStyle", css::drawing::LineStyle_NONE);
        set(legend, "FillStyle", css::drawing::FillStyle_NONE);
    }
}

std::int16_t indexOf(const Reference<css::sheet::XSpreadsheet>& sheet) {
    return static_cast<std::int16_t>(
        as<css::sheet::XCellRangeAddressable>(sheet)->getRangeAddress().Sheet);
}

}  // namespace

void drawChart(const office::Document& document, const office::Sheet& sheet,
               const std::string& name, int row, double left, double width, const Chart& chart) {
    if (chart.series.empty()) {
        throw std::invalid_argument("the chart " + chart.title + " has no series");
    }
    office::callUno("drawing the chart " + chart.title, [&] {
        std::vector<CellRangeAddress> ranges;
        const std::int16_t source = indexOf(document.sheet(chart.names.sheet).uno());
        ranges.push_back(rangeOn(source, chart.names.withHeader()));
        for (const Area& series : chart.series) {
            ranges.push_back(rangeOn(source, series.withHeader()));
        }
        const auto corner = get<css::awt::Point>(sheet.cell(row, 0).uno(), "Position");
        const css::awt::Rectangle place(corner.X + static_cast<sal_Int32>(left * 100), corner.Y,
                                        static_cast<sal_Int32>(width * 100),
                                        static_cast<sal_Int32>(chart.height * 100));
        const auto charts = as<css::table::XTableChartsSupplier>(sheet.uno())->getCharts();
        charts->addNewByName(office::toUno(name), place,
                             {ranges.data(), static_cast<sal_Int32>(ranges.size())}, true, true);
        const auto embedded = as<css::document::XEmbeddedObjectSupplier>(
            as<css::container::XNameAccess>(charts)->getByName(office::toUno(name)));
        const auto drawn = as<XChartDocument>(embedded->getEmbeddedObject());
        const auto factory = as<css::lang::XMultiServiceFactory>(drawn);
        drawn->setDiagram(as<css::chart::XDiagram>(
            factory->createInstance(office::toUno(serviceOf(chart.kind)))));
        const Reference<css::chart::XDiagram> diagram = drawn->getDiagram();
        if (chart.kind != ChartKind::pie) {
            set(diagram, "Vertical", isHorizontal(chart.kind));
            set(diagram, "Stacked", isStacked(chart.kind));
            dressAxes(drawn, diagram, chart);
        }
        dressTitle(drawn, chart.title);
        dressLegend(drawn, chart);
        dressSeries(drawn, diagram, chart);
        set(drawn->getArea(), "LineStyle", css::drawing::LineStyle_NONE);
    });
}

}  // namespace quotepart::examples
