#include "addin/office/document.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <array>
#include <utility>

#include "addin/office/uno_text.hpp"

namespace quotepart::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

template <class Interface, class Source>
Reference<Interface> as(const Source& source) {
    return Reference<Interface>(source, css::uno::UNO_QUERY_THROW);
}

template <class Value>
css::beans::PropertyValue property(const char* name, const Value& value) {
    css::beans::PropertyValue result;
    result.Name = rtl::OUString::createFromAscii(name);
    result.Value <<= value;
    return result;
}

Sequence<css::beans::PropertyValue> sequenceOf(
    const std::vector<css::beans::PropertyValue>& properties) {
    return {properties.data(), static_cast<sal_Int32>(properties.size())};
}

std::string_view filterFor(const std::filesystem::path& path) {
    using Entry = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Entry, 6> filters{Entry{".ods", "calc8"},
                                           Entry{".ots", "calc8_template"},
                                           Entry{".fods", "OpenDocument Spreadsheet Flat XML"},
                                           Entry{".xlsx", "Calc MS Excel 2007 XML"},
                                           Entry{".xls", "MS Excel 97"},
                                           Entry{".csv", "Text - txt - csv (StarCalc)"}};
    for (const auto& [extension, filter] : filters) {
        if (path.extension() == extension) {
            return filter;
        }
    }
    throw OfficeError("no file format is known by the extension of " + path.string());
}

/// LibreOffice would make the folder: a mistyped path has to be said instead.
void requireFolderOf(const std::filesystem::path& path) {
    const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
    if (!std::filesystem::is_directory(folder)) {
        throw OfficeError("there is no folder " + folder.string());
    }
}

Any cellProperty(const Reference<css::table::XCell>& cell, const char* name) {
    return as<css::beans::XPropertySet>(cell)->getPropertyValue(
        rtl::OUString::createFromAscii(name));
}

}  // namespace

void Cell::setFormula(std::string_view formula) const {
    callUno("setting a formula", [&] { cell_->setFormula(toUno(formula)); });
}

void Cell::setFormulaLocal(std::string_view formula) const {
    callUno("setting a formula", [&] {
        as<css::beans::XPropertySet>(cell_)->setPropertyValue("FormulaLocal",
                                                              css::uno::makeAny(toUno(formula)));
    });
}

void Cell::setValue(double value) const {
    callUno("setting a value", [&] { cell_->setValue(value); });
}

void Cell::setText(std::string_view text) const {
    callUno("setting a text", [&] { as<css::text::XTextRange>(cell_)->setString(toUno(text)); });
}

std::string Cell::formula() const {
    return callUno("reading a formula", [&] { return fromUno(cell_->getFormula()); });
}

std::string Cell::formulaLocal() const {
    return callUno("reading a formula", [&] {
        return fromUno(cellProperty(cell_, "FormulaLocal").get<rtl::OUString>());
    });
}

double Cell::value() const {
    return callUno("reading a value", [&] { return cell_->getValue(); });
}

std::string Cell::text() const {
    return callUno("reading a text",
                   [&] { return fromUno(as<css::text::XTextRange>(cell_)->getString()); });
}

bool Cell::isText() const {
    return callUno("reading the kind of a cell", [&] {
        if (cell_->getType() != css::table::CellContentType_FORMULA) {
            return cell_->getType() == css::table::CellContentType_TEXT;
        }
        sal_Int32 kind = 0;
        as<css::beans::XPropertySet>(cell_)->getPropertyValue("FormulaResultType2") >>= kind;
        return kind == css::sheet::FormulaResult::STRING;
    });
}

int Cell::error() const {
    return callUno("reading an error", [&] { return cell_->getError(); });
}

int Range::rows() const {
    return callUno("counting rows",
                   [&] { return as<css::table::XColumnRowRange>(range_)->getRows()->getCount(); });
}

int Range::columns() const {
    return callUno("counting columns", [&] {
        return as<css::table::XColumnRowRange>(range_)->getColumns()->getCount();
    });
}

Cell Range::cell(int row, int column) const {
    return callUno("finding a cell", [&] { return Cell(range_->getCellByPosition(column, row)); });
}

void Range::setArrayFormula(std::string_view formula) const {
    callUno("setting an array formula",
            [&] { as<css::sheet::XArrayFormulaRange>(range_)->setArrayFormula(toUno(formula)); });
}

// Calc has no array formula in the interface's language: its first cell translates it.
void Range::setArrayFormulaLocal(std::string_view formula) const {
    if (!formula.starts_with('=')) {
        throw OfficeError("not a formula: " + std::string(formula));
    }
    const Cell first = cell(0, 0);
    setArrayFormula("");
    first.setFormulaLocal(formula);
    const std::string translated = first.formula();
    if (!translated.starts_with('=')) {
        throw OfficeError("not a formula: " + std::string(formula));
    }
    first.setFormula("");
    setArrayFormula(translated);
}

// XArrayFormulaRange gives the interface's language, a cell's getFormula the programs'.
std::string Range::arrayFormula() const {
    return arrayFormulaLocal().empty() ? std::string() : cell(0, 0).formula();
}

std::string Range::arrayFormulaLocal() const {
    return callUno("reading an array formula", [&] {
        return fromUno(as<css::sheet::XArrayFormulaRange>(range_)->getArrayFormula());
    });
}

void Range::setData(const Sequence<Sequence<Any>>& data) const {
    callUno("setting values", [&] { as<css::sheet::XCellRangeData>(range_)->setDataArray(data); });
}

Sequence<Sequence<Any>> Range::data() const {
    return callUno("reading values",
                   [&] { return as<css::sheet::XCellRangeData>(range_)->getDataArray(); });
}

std::string Sheet::name() const {
    return callUno("reading a sheet's name",
                   [&] { return fromUno(as<css::container::XNamed>(sheet_)->getName()); });
}

void Sheet::rename(std::string_view name) const {
    callUno("renaming a sheet", [&] { as<css::container::XNamed>(sheet_)->setName(toUno(name)); });
}

Cell Sheet::cell(std::string_view address) const {
    return range(address).cell(0, 0);
}

Cell Sheet::cell(int row, int column) const {
    return callUno("finding a cell", [&] { return Cell(sheet_->getCellByPosition(column, row)); });
}

Range Sheet::range(std::string_view address) const {
    return callUno("finding " + std::string(address),
                   [&] { return Range(sheet_->getCellRangeByName(toUno(address))); });
}

Range Sheet::range(int row, int column, int rows, int columns) const {
    return callUno("finding a range", [&] {
        return Range(
            sheet_->getCellRangeByPosition(column, row, column + columns - 1, row + rows - 1));
    });
}

Range Sheet::usedRange() const {
    return callUno("finding the cells in use", [&] {
        const Reference<css::sheet::XSheetCellCursor> cursor = sheet_->createCursor();
        as<css::sheet::XUsedAreaCursor>(cursor)->gotoEndOfUsedArea(true);
        return Range(Reference<css::table::XCellRange>(cursor, css::uno::UNO_QUERY_THROW));
    });
}

Document::Document(const Reference<css::sheet::XSpreadsheetDocument>& document)
    : document_(document) {}

// The SDK's Reference has no move of its own: a copy left behind would close the document.
Document::Document(Document&& other) noexcept : document_(std::exchange(other.document_, {})) {}

Document& Document::operator=(Document&& other) noexcept {
    if (this != &other) {
        close();
        document_ = std::exchange(other.document_, {});
    }
    return *this;
}

Document::~Document() {
    close();
}

void Document::close() {
    const Reference<css::sheet::XSpreadsheetDocument> document = std::exchange(document_, {});
    try {
        if (document.is()) {
            as<css::util::XCloseable>(document)->close(true);
        }
    } catch (const css::uno::Exception&) {
        // Closed already, or gone with its LibreOffice; or somebody still uses it, who now closes
        // it.
    }
}

Document Document::load(const Office& office, const std::string& url, const OpenOptions& options) {
    std::vector<css::beans::PropertyValue> arguments{
        property("Hidden", options.hidden), property("MacroExecutionMode", options.macros),
        property("UpdateDocMode", options.updates), property("AsTemplate", options.asTemplate),
        property("ReadOnly", options.readOnly)};
    if (!options.filter.empty()) {
        arguments.push_back(property("FilterName", toUno(options.filter)));
    }
    if (!options.filterOptions.empty()) {
        arguments.push_back(property("FilterOptions", toUno(options.filterOptions)));
    }
    const Reference<css::frame::XDesktop2> desktop = office.desktop();
    return callUno("opening " + url, [&] {
        const Reference<css::lang::XComponent> component =
            desktop->loadComponentFromURL(toUno(url), "_blank", 0, sequenceOf(arguments));
        const Reference<css::sheet::XSpreadsheetDocument> document(component, css::uno::UNO_QUERY);
        if (!document.is()) {
            if (component.is()) {
                as<css::util::XCloseable>(component)->close(true);
            }
            throw OfficeError("not a spreadsheet LibreOffice can read: " + url);
        }
        return Document(document);
    });
}

Document Document::create(const Office& office, bool hidden) {
    OpenOptions options;
    options.hidden = hidden;
    return load(office, "private:factory/scalc", options);
}

Document Document::open(const Office& office, const std::filesystem::path& path,
                        const OpenOptions& options) {
    if (!std::filesystem::exists(path)) {
        throw OfficeError("there is no file " + path.string());
    }
    return load(office, fileUrl(path), options);
}

bool Document::isReadOnly() const {
    return callUno("asking whether a document is read-only", [&] {
        return static_cast<bool>(as<css::frame::XStorable>(document_)->isReadonly());
    });
}

int Document::sheetCount() const {
    return callUno("counting the sheets", [&] {
        return as<css::container::XIndexAccess>(document_->getSheets())->getCount();
    });
}

std::vector<std::string> Document::sheetNames() const {
    return callUno("listing the sheets", [&] {
        std::vector<std::string> names;
        for (const rtl::OUString& name : document_->getSheets()->getElementNames()) {
            names.push_back(fromUno(name));
        }
        return names;
    });
}

Sheet Document::sheet(int index) const {
    return callUno("finding sheet " + std::to_string(index), [&] {
        const auto sheets = as<css::container::XIndexAccess>(document_->getSheets());
        return Sheet(Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(index),
                                                         css::uno::UNO_QUERY_THROW));
    });
}

Sheet Document::sheet(std::string_view name) const {
    return callUno("finding the sheet " + std::string(name), [&] {
        return Sheet(Reference<css::sheet::XSpreadsheet>(
            document_->getSheets()->getByName(toUno(name)), css::uno::UNO_QUERY_THROW));
    });
}

Sheet Document::addSheet(std::string_view name) const {
    callUno("adding the sheet " + std::string(name), [&] {
        document_->getSheets()->insertNewByName(toUno(name), static_cast<sal_Int16>(sheetCount()));
    });
    return sheet(name);
}

void Document::calculateAll() const {
    callUno("recalculating", [&] { as<css::sheet::XCalculatable>(document_)->calculateAll(); });
}

void Document::store() const {
    callUno("saving", [&] { as<css::frame::XStorable>(document_)->store(); });
}

void Document::storeAs(const std::filesystem::path& path, std::string_view filter) const {
    const rtl::OUString name = toUno(filter.empty() ? filterFor(path) : filter);
    requireFolderOf(path);
    callUno("saving " + path.string(), [&] {
        as<css::frame::XStorable>(document_)->storeToURL(
            toUno(fileUrl(path)),
            sequenceOf({property("FilterName", name), property("Overwrite", true)}));
    });
}

void Document::exportPdf(const std::filesystem::path& path,
                         std::optional<std::string> sheet) const {
    requireFolderOf(path);
    std::vector<css::beans::PropertyValue> choices;
    if (sheet) {
        choices.push_back(property("Selection", this->sheet(*sheet).usedRange().uno()));
    }
    callUno("writing " + path.string(), [&] {
        as<css::frame::XStorable>(document_)->storeToURL(
            toUno(fileUrl(path)),
            sequenceOf({property("FilterName", toUno("calc_pdf_Export")),
                        property("FilterData", sequenceOf(choices)), property("Overwrite", true)}));
    });
}

}  // namespace quotepart::office
