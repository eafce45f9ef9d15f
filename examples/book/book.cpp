#include "examples/book/book.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "addin/office/uno_text.hpp"
#include "examples/book/uno_property.hpp"

namespace quotepart::examples {

namespace {

using css::uno::Reference;
using office::callUno;
using office::toUno;

void describe(const office::Document& document, std::string_view title, std::string_view subject) {
    callUno("setting the document's properties", [&] {
        const auto properties =
            as<css::document::XDocumentPropertiesSupplier>(document.uno())->getDocumentProperties();
        properties->setTitle(toUno(title));
        properties->setSubject(toUno(subject));
        properties->setAuthor("Quotepart");
        properties->setModifiedBy("Quotepart");
        properties->setLanguage(css::lang::Locale("fr", "FR", ""));
    });
}

/// While it is written, a document neither calculates nor measures its lines at each change.
void setAtWork(const office::Document& document, bool atWork) {
    callUno("preparing a document", [&] {
        as<css::sheet::XCalculatable>(document.uno())->enableAutomaticCalculation(!atWork);
        set(document.uno(), "IsAdjustHeightEnabled", !atWork);
    });
}

}  // namespace

Book::Book(const office::Office& office, std::string_view title, std::string_view subject)
    : document_(office::Document::create(office)),
      scratch_(document_.sheet(0)),
      formats_(as<css::util::XNumberFormatsSupplier>(document_.uno())) {
    describe(document_, title, subject);
    defineStyles(document_.uno());
    scratch_.rename("Brouillon");
    setAtWork(document_, true);
}

Book::~Book() = default;

Page& Book::page(PageSetup setup) {
    pages_.push_back(std::make_unique<Page>(*this, std::move(setup)));
    return *pages_.back();
}

void Book::define(std::string_view name, const Area& area) {
    callUno("naming " + std::string(name), [&] {
        const Reference<css::sheet::XNamedRanges> names(
            get<Reference<css::uno::XInterface>>(document_.uno(), "NamedRanges"),
            css::uno::UNO_QUERY_THROW);
        names->addNewByName(toUno(name), toUno(area.full()), css::table::CellAddress(0, 0, 0), 0);
    });
}

std::vector<std::string> Book::sheetsLeftOutOfPdf() const {
    std::vector<std::string> names;
    for (const std::unique_ptr<Page>& page : pages_) {
        if (!page->setup_.inPdf) {
            names.push_back(page->name());
        }
    }
    return names;
}

sal_Int32 Book::heightOf(const std::string& text, Style style, double width) const {
    return callUno("measuring a text", [&] {
        const office::Cell cell = scratch_.cell(0, 0);
        const auto lines = as<css::table::XColumnRowRange>(cell.uno());
        set(lines->getColumns(), "Width", static_cast<sal_Int32>(width * 100));
        set(cell.uno(), "CellStyle", toUno(nameOf(style)));
        cell.setText(text);
        set(lines->getRows(), "OptimalHeight", true);
        const Reference<css::uno::XInterface> row(lines->getRows()->getByIndex(0),
                                                  css::uno::UNO_QUERY_THROW);
        return get<sal_Int32>(row, "Height");
    });
}

void Book::finish() {
    setAtWork(document_, false);
    document_.calculateAll();
    for (const std::unique_ptr<Page>& page : pages_) {
        page->finish();
    }
    callUno("putting the first sheet in front", [&] {
        const auto view = as<css::sheet::XSpreadsheetView>(
            as<css::frame::XModel>(document_.uno())->getCurrentController());
        view->setActiveSheet(pages_.at(0)->sheet().uno());
        document_.uno()->getSheets()->removeByName("Brouillon");
    });
}

}  // namespace quotepart::examples
