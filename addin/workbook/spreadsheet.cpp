#include "addin/workbook/spreadsheet.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>

#include "addin/office/uno_text.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

using css::beans::PropertyValue;
using css::uno::Reference;

template <class Value>
PropertyValue property(const char* name, const Value& value) {
    PropertyValue result;
    result.Name = rtl::OUString::createFromAscii(name);
    result.Value <<= value;
    return result;
}

css::uno::Sequence<PropertyValue> sequenceOf(const std::vector<PropertyValue>& properties) {
    return {properties.data(), static_cast<sal_Int32>(properties.size())};
}

}  // namespace

Spreadsheet::Spreadsheet(const Context& context, const std::filesystem::path& path, Format format,
                         bool readOnly) {
    const std::vector<PropertyValue> options{
        property("Hidden", true),
        property("ReadOnly", readOnly),
        // A template is to be changed itself, not a new document made from it.
        property("AsTemplate", false),
        property("MacroExecutionMode", sal_Int16{0}),
        property("UpdateDocMode", sal_Int16{0}),
        property("PickListEntry", false),
        property("FilterName", office::toUno(filterOf(format))),
    };
    const Reference<css::frame::XDesktop2> desktop = css::frame::Desktop::create(context);
    const Reference<css::lang::XComponent> loaded = desktop->loadComponentFromURL(
        office::toUno(office::fileUrl(path)), "_blank", 0, sequenceOf(options));
    document_.set(loaded, css::uno::UNO_QUERY);
    if (!document_.is()) {
        if (const Reference<css::util::XCloseable> other(loaded, css::uno::UNO_QUERY); other.is()) {
            other->close(true);
        }
        throw css::uno::RuntimeException("not a workbook");
    }
    readSheets();
}

Spreadsheet::Spreadsheet(const Reference<css::sheet::XSpreadsheetDocument>& document)
    : isOurs_(false), document_(document) {
    readSheets();
}

Spreadsheet Spreadsheet::openAlready(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    return Spreadsheet(document);
}

void Spreadsheet::readSheets() {
    const auto all = as<css::container::XIndexAccess>(document_->getSheets());
    for (sal_Int32 i = 0; i < all->getCount(); ++i) {
        sheets_.emplace_back(all->getByIndex(i), css::uno::UNO_QUERY_THROW);
        names_.push_back(office::fromUno(as<css::container::XNamed>(sheets_.back())->getName()));
    }
}

Spreadsheet::~Spreadsheet() {
    try {
        if (isOurs_ && document_.is()) {
            as<css::util::XCloseable>(document_)->close(true);
        }
    } catch (const css::uno::Exception&) {
        // Closed already, or about to be.
    }
}

bool Spreadsheet::isReadOnly() const {
    return as<css::frame::XStorable>(document_)->isReadonly();
}

void Spreadsheet::calculateAll() const {
    as<css::sheet::XCalculatable>(document_)->calculateAll();
}

void Spreadsheet::storeTo(const std::filesystem::path& path, Format format) const {
    const std::vector<PropertyValue> options{
        property("FilterName", office::toUno(filterOf(format))), property("Overwrite", true)};
    as<css::frame::XStorable>(document_)->storeToURL(office::toUno(office::fileUrl(path)),
                                                     sequenceOf(options));
}

void Spreadsheet::storeWithoutThumbnail(const std::filesystem::path& path, Format format) const {
    as<css::frame::XStorable>(document_)->storeToURL(
        office::toUno(office::fileUrl(path)),
        sequenceOf({property("FilterName", office::toUno(filterOf(format))),
                    property("NoThumbnail", true), property("Overwrite", true)}));
}

Reference<css::sheet::XSpreadsheet> Spreadsheet::sheet(int index) const {
    return sheets_.at(static_cast<std::size_t>(index));
}

Reference<css::table::XCell> Spreadsheet::cell(int sheet, int column, int row) const {
    return this->sheet(sheet)->getCellByPosition(column, row);
}

Reference<css::table::XCellRange> Spreadsheet::range(
    const css::table::CellRangeAddress& address) const {
    return sheet(address.Sheet)
        ->getCellRangeByPosition(address.StartColumn, address.StartRow, address.EndColumn,
                                 address.EndRow);
}

int Spreadsheet::addScratchSheet() {
    std::string name = "quotepart";
    while (std::find(names_.begin(), names_.end(), name) != names_.end()) {
        name += '_';
    }
    return addSheet(name);
}

void Spreadsheet::removeScratchSheet() {
    document_->getSheets()->removeByName(office::toUno(names_.back()));
    sheets_.pop_back();
    names_.pop_back();
}

int Spreadsheet::addSheet(const std::string& name) {
    const auto index = static_cast<int>(sheets_.size());
    const Reference<css::sheet::XSpreadsheets> all = document_->getSheets();
    all->insertNewByName(office::toUno(name), static_cast<sal_Int16>(index));
    sheets_.emplace_back(as<css::container::XIndexAccess>(all)->getByIndex(index),
                         css::uno::UNO_QUERY_THROW);
    names_.push_back(name);
    return index;
}

void Spreadsheet::removeSheet(int index) {
    const auto place = static_cast<std::size_t>(index);
    document_->getSheets()->removeByName(office::toUno(names_.at(place)));
    sheets_.erase(sheets_.begin() + index);
    names_.erase(names_.begin() + index);
}

}  // namespace quotepart::workbook
