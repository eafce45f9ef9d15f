#include "addin/workbook/member_workbook.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <set>

#include "addin/billing/table_reader.hpp"
#include "addin/budget/seal.hpp"
#include "addin/file/zip_file.hpp"
#include "addin/office/private_folder.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/contents.hpp"
#include "addin/workbook/quiet.hpp"
#include "addin/workbook/uno_query.hpp"
#include "addin/workbook/work.hpp"

namespace quotepart::workbook {

namespace {

using billing::Written;
using css::beans::XPropertySet;
using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

Reference<css::sheet::XNamedRanges> namesOf(const Spreadsheet& spreadsheet) {
    return {as<XPropertySet>(spreadsheet.uno())->getPropertyValue("NamedRanges"),
            css::uno::UNO_QUERY_THROW};
}

bool isFormula(const Reference<css::table::XCell>& cell) {
    return cell->getType() == css::table::CellContentType_FORMULA;
}

/// An empty text empties the cell; a void would make it #N/A.
Any anyOf(const report::CellValue& value) {
    if (const auto* number = std::get_if<double>(&value)) {
        return Any(*number);
    }
    const auto* text = std::get_if<std::string>(&value);
    return Any(office::toUno(text == nullptr ? std::string() : *text));
}

}  // namespace

MemberWorkbook::MemberWorkbook(const Context& context, const std::filesystem::path& file,
                               Format format, Language language)
    : spreadsheet_(context, file, format, false), language_(language) {
    css::util::Date nullDate;
    as<XPropertySet>(spreadsheet_.uno())->getPropertyValue("NullDate") >>= nullDate;
    firstDay_ = std::chrono::year{nullDate.Year} / std::chrono::month{nullDate.Month} /
                std::chrono::day{nullDate.Day};
    requireComplete();
}

void MemberWorkbook::refuse(Text sentence, const std::string& what) const {
    throw LeftAlone{
        report::Refusal::obstacles, {}, {report::filled(sentence, language_, {{"what", what}})}};
}

std::optional<CellRangeAddress> MemberWorkbook::find(std::string_view name) const {
    const Reference<css::sheet::XNamedRanges> names = namesOf(spreadsheet_);
    for (const rtl::OUString& each : names->getElementNames()) {
        if (each.equalsIgnoreAsciiCase(office::toUno(name))) {
            const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(each),
                                                                     css::uno::UNO_QUERY_THROW);
            const Reference<css::sheet::XCellRangeAddressable> range(referrer->getReferredCells(),
                                                                     css::uno::UNO_QUERY);
            return range.is() ? std::optional(range->getRangeAddress()) : std::nullopt;
        }
    }
    return std::nullopt;
}

CellRangeAddress MemberWorkbook::cellOf(std::string_view field) const {
    return find(budget::field(field).rangeName).value();
}

void MemberWorkbook::requireComplete() const {
    const auto require = [&](std::string_view name) {
        if (!find(name)) {
            refuse({"le modèle n’a pas de cellules nommées {what}",
                    "the template has no cells named {what}"},
                   std::string(name));
        }
    };
    for (const budget::Field& field : budget::fields()) {
        if (field.required || field.isInput) {
            require(field.rangeName);
        }
    }
    // Without a table that is filled in, the workbook could not be taken back.
    for (const budget::CommuneTable& each : budget::communeTables()) {
        if (each.table.name == "amounts" || !each.inputs.empty()) {
            require(each.table.rangeName.french);
        }
    }
}

void MemberWorkbook::fill(const budget::MemberContent& content) {
    const Quiet quiet(spreadsheet_);
    as<css::sheet::XCalculatable>(spreadsheet_.uno())->enableAutomaticCalculation(false);
    unprotect();
    removeSheetOf(budget::field("internal").rangeName);
    for (const budget::CommuneTable& table : budget::communeTables()) {
        const auto lines = std::find_if(
            content.tables.begin(), content.tables.end(),
            [&](const billing::WrittenLines& each) { return each.table == &table.table; });
        if (lines == content.tables.end() && table.table.name == "annex") {
            removeSheetOf(table.table.rangeName.french);
        } else {
            fillTable(table, lines == content.tables.end() ? nullptr : &*lines);
        }
    }
    fillFields(content);
    describe(content);
    protect();
    as<css::sheet::XCalculatable>(spreadsheet_.uno())->enableAutomaticCalculation(true);
    spreadsheet_.calculateAll();
}

void MemberWorkbook::removeSheetOf(std::string_view name) {
    if (const auto at = find(name)) {
        protected_.erase(
            std::remove(protected_.begin(), protected_.end(), spreadsheet_.sheet(at->Sheet)),
            protected_.end());
        spreadsheet_.removeSheet(at->Sheet);
        const Reference<css::sheet::XNamedRanges> names = namesOf(spreadsheet_);
        for (const rtl::OUString& each : names->getElementNames()) {
            const Reference<css::sheet::XNamedRange> range(names->getByName(each),
                                                           css::uno::UNO_QUERY_THROW);
            if (range->getContent().indexOf("#REF!") >= 0) {
                names->removeByName(each);
            }
        }
    }
}

void MemberWorkbook::unprotect() {
    protected_.clear();
    for (std::size_t i = 0; i < spreadsheet_.sheetNames().size(); ++i) {
        const auto sheet = spreadsheet_.sheet(static_cast<int>(i));
        const auto protection = as<css::util::XProtectable>(sheet);
        if (!protection->isProtected()) {
            continue;
        }
        try {
            protection->unprotect("");
        } catch (const css::uno::Exception&) {
            // It has a password: seen just below.
        }
        if (protection->isProtected()) {
            refuse({"la feuille « {what} » du modèle est protégée par un mot de passe : ôtez-le",
                    "the sheet “{what}” of the template is protected by a password: take it off"},
                   spreadsheet_.sheetNames()[i]);
        }
        protected_.push_back(sheet);
    }
}

void MemberWorkbook::protect() {
    for (const auto& sheet : protected_) {
        as<css::util::XProtectable>(sheet)->protect("");
    }
}

void MemberWorkbook::set(const CellRangeAddress& cell, const Written& value) {
    const Any content = anyOf(billing::cellValue(value, firstDay_));
    const Sequence<Any> line(&content, 1);
    CellRangeAddress first = cell;
    first.EndColumn = first.StartColumn;
    first.EndRow = first.StartRow;
    as<css::sheet::XCellRangeData>(spreadsheet_.range(first))->setDataArray({&line, 1});
}

void MemberWorkbook::fillFields(const budget::MemberContent& content) {
    for (const budget::Field& field : budget::fields()) {
        const auto at = find(field.rangeName);
        const auto value = std::find_if(content.fields.begin(), content.fields.end(),
                                        [&](const auto& each) { return each.first == field.name; });
        if (!at || (value == content.fields.end() && !field.isInput)) {
            continue;
        }
        if (!isFormula(spreadsheet_.cell(at->Sheet, at->StartColumn, at->StartRow))) {
            set(*at, value == content.fields.end() ? Written{} : value->second);
        }
    }
}

void MemberWorkbook::resize(CellRangeAddress& area, int lines, std::string_view name) {
    const int present = area.EndRow - area.StartRow;
    const auto rows = as<css::table::XColumnRowRange>(spreadsheet_.sheet(area.Sheet))->getRows();
    // Between the first and the last line: sums, names and charts grow and shrink with them.
    if (lines > present && present < 2) {
        refuse({"le tableau {what} du modèle doit avoir au moins deux lignes sous ses en-têtes",
                "the table {what} of the template has to have two lines at least under its "
                "headers"},
               std::string(name));
    }
    if (lines > present) {
        rows->insertByIndex(area.EndRow, lines - present);
    } else if (lines < present) {
        rows->removeByIndex(area.StartRow + 2, present - lines);
    }
    area.EndRow = area.StartRow + lines;
}

void MemberWorkbook::fillTable(const budget::CommuneTable& table,
                               const billing::WrittenLines* lines) {
    const std::string_view name = table.table.rangeName.french;
    auto area = find(name);
    if (!area) {
        return;
    }
    const std::size_t count = lines == nullptr ? 0 : lines->lines.size();
    const int wanted = std::max(static_cast<int>(count), 1);
    resize(*area, wanted, name);

    const auto movement = as<css::sheet::XCellRangeMovement>(spreadsheet_.sheet(area->Sheet));
    CellRangeAddress model = *area;
    model.StartRow = model.EndRow = area->StartRow + 1;
    for (int row = model.StartRow + 1; row <= area->EndRow; ++row) {
        movement->copyRange({area->Sheet, area->StartColumn, row}, model);
    }

    CellRangeAddress headers = *area;
    headers.EndRow = headers.StartRow;
    const auto titles = as<css::sheet::XCellRangeData>(spreadsheet_.range(headers))->getDataArray();
    for (int i = 0; i < titles[0].getLength(); ++i) {
        const auto* title = heldBy<rtl::OUString>(titles[0][i]);
        const billing::Column* column =
            title == nullptr ? nullptr
                             : billing::columnOfHeader(table.table, office::fromUno(*title));
        const int place = area->StartColumn + i;
        if (column == nullptr || isFormula(spreadsheet_.cell(area->Sheet, place, model.StartRow))) {
            continue;
        }
        const auto index = static_cast<std::size_t>(column - table.table.columns.data());
        std::vector<Sequence<Any>> values;
        for (int line = 0; line < wanted; ++line) {
            const auto at = static_cast<std::size_t>(line);
            const Any value =
                anyOf(at < count ? billing::cellValue(lines->lines[at][index], firstDay_)
                                 : report::CellValue{});
            values.emplace_back(&value, 1);
        }
        CellRangeAddress cells = *area;
        cells.StartColumn = cells.EndColumn = place;
        cells.StartRow = model.StartRow;
        as<css::sheet::XCellRangeData>(spreadsheet_.range(cells))
            ->setDataArray({values.data(), static_cast<sal_Int32>(values.size())});
    }
    CellRangeAddress body = *area;
    body.StartRow = model.StartRow;
    setProperty(as<css::table::XColumnRowRange>(spreadsheet_.range(body))->getRows(),
                "OptimalHeight", true);
    if (table.table.name == "evolution") {
        letChartsGoBelowZero(body);
    }
}

/// The axes of the charts of amounts begin at zero, unless there is a negative one.
void MemberWorkbook::letChartsGoBelowZero(const CellRangeAddress& area) {
    const auto data = as<css::sheet::XCellRangeData>(spreadsheet_.range(area))->getDataArray();
    const bool anyNegative = std::any_of(data.begin(), data.end(), [](const auto& line) {
        return std::any_of(line.begin(), line.end(), [](const Any& value) {
            const auto* number = heldBy<double>(value);
            return number != nullptr && *number < 0;
        });
    });
    if (!anyNegative) {
        return;
    }
    const auto charts =
        as<css::table::XTableChartsSupplier>(spreadsheet_.sheet(area.Sheet))->getCharts();
    for (const rtl::OUString& name : charts->getElementNames()) {
        const Reference<css::document::XEmbeddedObjectSupplier> holder(charts->getByName(name),
                                                                       css::uno::UNO_QUERY_THROW);
        const Reference<css::chart::XChartDocument> chart(holder->getEmbeddedObject(),
                                                          css::uno::UNO_QUERY);
        const Reference<css::chart::XAxisYSupplier> axes(
            chart.is() ? chart->getDiagram() : Reference<css::chart::XDiagram>(),
            css::uno::UNO_QUERY);
        if (axes.is()) {
            setProperty(axes->getYAxis(), "AutoMin", true);
        }
    }
}

/// The properties of the document: nothing of who made the template, or of other workbooks.
void MemberWorkbook::describe(const budget::MemberContent& content) {
    const auto properties =
        as<css::document::XDocumentPropertiesSupplier>(spreadsheet_.uno())->getDocumentProperties();
    std::string title = "Budget";
    std::string author;
    for (const auto& [name, value] : content.fields) {
        if (const auto* year = std::get_if<int>(&value); name == "year" && year != nullptr) {
            title += " " + std::to_string(*year);
        }
        if (const auto* issuer = std::get_if<std::string>(&value);
            name == "issuer" && issuer != nullptr) {
            author = *issuer;
        }
    }
    // LibreOffice would add the name of whoever runs it.
    const auto factory = as<css::lang::XMultiServiceFactory>(spreadsheet_.uno());
    setProperty(factory->createInstance("com.sun.star.document.Settings"), "ApplyUserData", false);
    properties->resetUserData(office::toUno(author));
    properties->setTitle(office::toUno(title + " — " + content.member.shown));
    properties->setTemplateName({});
    properties->setTemplateURL({});
}

void MemberWorkbook::freeze() {
    const Contents contents = contentsOf(spreadsheet_);
    unprotect();
    for (const FormulaCell& formula : contents.formulas) {
        if (!formula.usesAddin) {
            continue;
        }
        const auto cell = spreadsheet_.cell(formula.sheet, formula.column, formula.row);
        if (!isFormula(cell)) {
            continue;  // of an array that is values already
        }
        if (cell->getError() != 0) {
            refuse({"la formule {what} du modèle donne une erreur",
                    "the formula {what} of the template gives an error"},
                   report::fullName(
                       {spreadsheet_.sheetNames().at(static_cast<std::size_t>(formula.sheet)),
                        formula.column, formula.row}));
        }
        const auto cursor =
            spreadsheet_.sheet(formula.sheet)
                ->createCursorByRange(as<css::sheet::XSheetCellRange>(
                    spreadsheet_.range({static_cast<sal_Int16>(formula.sheet), formula.column,
                                        formula.row, formula.column, formula.row})));
        if (formula.isArray) {
            cursor->collapseToCurrentArray();
        }
        const auto data = as<css::sheet::XCellRangeData>(cursor)->getDataArray();
        if (formula.isArray) {
            as<css::sheet::XArrayFormulaRange>(cursor)->setArrayFormula({});
        }
        as<css::sheet::XCellRangeData>(cursor)->setDataArray(data);
    }
    protect();
}

void MemberWorkbook::requireFrozen() const {
    constexpr std::string_view call = "ORG.QUOTEPART.MUTUALISATION.";
    const office::PrivateFolder folder("quotepart-");
    const std::filesystem::path copy = folder / "copy.ods";
    storeTo(copy, Format::ods);
    const file::ZipFile zip(copy, file::ownLimits);
    for (const char* part : {"content.xml", "styles.xml"}) {
        std::string text;
        bool isCalled = false;
        zip.read(part, [&](std::string_view piece) {
            text += piece;
            isCalled = isCalled || text.find(call) != std::string::npos;
            text.erase(0, text.size() - std::min(text.size(), call.size()));
        });
        if (isCalled) {
            refuse({"le modèle appelle Quotepart hors de ses cellules (un nom, une validité ou une "
                    "mise en forme conditionnelle) : la commune n’aurait pas ce résultat",
                    "the template calls Quotepart outside its cells (a name, a validity or a "
                    "conditional format): the commune would not have that result"},
                   {});
        }
    }
}

budget::WorkbookCells MemberWorkbook::cells() const {
    using css::sheet::CellFlags::DATETIME;
    using css::sheet::CellFlags::FORMULA;
    using css::sheet::CellFlags::STRING;
    using css::sheet::CellFlags::VALUE;
    budget::WorkbookCells cells;
    const auto& sheets = spreadsheet_.sheetNames();
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        cells.sheet(sheets[i]);
        const auto query =
            as<css::sheet::XCellRangesQuery>(spreadsheet_.sheet(static_cast<int>(i)));
        for (const bool formulas : {false, true}) {
            const auto flags =
                static_cast<sal_Int16>(formulas ? FORMULA : VALUE | DATETIME | STRING);
            for (const CellRangeAddress& range :
                 query->queryContentCells(flags)->getRangeAddresses()) {
                const auto data =
                    as<css::sheet::XCellRangeData>(spreadsheet_.range(range))->getDataArray();
                for (sal_Int32 row = 0; row < data.getLength(); ++row) {
                    for (sal_Int32 column = 0; column < data[row].getLength(); ++column) {
                        report::CellValue value;
                        if (const auto* number = heldBy<double>(data[row][column])) {
                            value = *number;
                        } else if (const auto* text = heldBy<rtl::OUString>(data[row][column])) {
                            value = office::fromUno(*text);
                        }
                        cells.cell(sheets[i], range.StartColumn + column, range.StartRow + row,
                                   std::move(value), formulas);
                    }
                }
            }
        }
    }
    const auto name = [&](std::string_view rangeName) {
        if (const auto at = find(rangeName)) {
            cells.named({.name = std::string(rangeName),
                         .sheet = sheets.at(static_cast<std::size_t>(at->Sheet)),
                         .firstColumn = at->StartColumn,
                         .firstRow = at->StartRow,
                         .lastColumn = at->EndColumn,
                         .lastRow = at->EndRow});
        }
    };
    for (const budget::Field& field : budget::fields()) {
        name(field.rangeName);
    }
    for (const budget::CommuneTable& table : budget::communeTables()) {
        name(table.table.rangeName.french);
    }
    return cells;
}

std::string MemberWorkbook::seal() {
    std::string seal = budget::sealOf(cells());
    unprotect();
    set(cellOf("seal"), seal);
    protect();
    return seal;
}

void MemberWorkbook::storeTo(const std::filesystem::path& file, Format format) const {
    spreadsheet_.storeWithoutThumbnail(file, format);
}

}  // namespace quotepart::workbook
