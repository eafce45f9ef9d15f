#include "addin/workbook/read_billing.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>

#include "addin/billing/table_reader.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

using billing::BillingData;
using billing::DeclaredTables;
using billing::ProblemKind;
using billing::TableCells;
using billing::TableDeclaration;
using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

Reference<css::container::XNameAccess> namedRanges(const Spreadsheet& spreadsheet) {
    return {as<css::beans::XPropertySet>(spreadsheet.uno())->getPropertyValue("NamedRanges"),
            css::uno::UNO_QUERY_THROW};
}

/// The names under which a table is declared.
std::vector<rtl::OUString> namesOf(const TableDeclaration& table,
                                   const Sequence<rtl::OUString>& all) {
    std::vector<rtl::OUString> found;
    for (const rtl::OUString& name : all) {
        if (name.equalsIgnoreAsciiCase(office::toUno(table.rangeName.french)) ||
            name.equalsIgnoreAsciiCase(office::toUno(table.rangeName.english))) {
            found.push_back(name);
        }
    }
    return found;
}

std::optional<CellRangeAddress> addressOf(const Reference<css::container::XNameAccess>& names,
                                          const rtl::OUString& name) {
    const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(name),
                                                             css::uno::UNO_QUERY_THROW);
    const Reference<css::sheet::XCellRangeAddressable> range(referrer->getReferredCells(),
                                                             css::uno::UNO_QUERY);
    return range.is() ? std::optional(range->getRangeAddress()) : std::nullopt;
}

class TableFinder {
  public:
    explicit TableFinder(const Spreadsheet& spreadsheet)
        : spreadsheet_(spreadsheet), names_(namedRanges(spreadsheet)) {
        css::util::Date nullDate;
        as<css::beans::XPropertySet>(spreadsheet.uno())->getPropertyValue("NullDate") >>= nullDate;
        firstDay_ = std::chrono::year{nullDate.Year} / std::chrono::month{nullDate.Month} /
                    std::chrono::day{nullDate.Day};
    }

    DeclaredTables find() {
        const Sequence<rtl::OUString> names = names_->getElementNames();
        for (const TableDeclaration& table : billing::tables()) {
            const std::vector<rtl::OUString> found = namesOf(table, names);
            if (found.size() > 1) {
                declared_.problems.push_back({.kind = ProblemKind::tableTwice, .table = &table});
            }
            if (!found.empty()) {
                read(table, found.front());
            } else if (table.isHistory) {
                findNameless(table);
            }
        }
        return std::move(declared_);
    }

  private:
    void read(const TableDeclaration& table, const rtl::OUString& name) {
        if (const auto address = addressOf(names_, name)) {
            read(table, office::fromUno(name), *address);
            return;
        }
        declared_.problems.push_back(
            {.kind = ProblemKind::notARange, .table = &table, .rangeName = office::fromUno(name)});
    }

    /// A sheet of the history without its named range: what it holds would not be seen any more.
    void findNameless(const TableDeclaration& table) {
        for (const Language language : {Language::french, Language::english}) {
            const std::string sheet(table.sheetName.in(language));
            const auto& sheets = spreadsheet_.sheetNames();
            if (std::find(sheets.begin(), sheets.end(), sheet) != sheets.end()) {
                declared_.problems.push_back({.kind = ProblemKind::nameGone,
                                              .table = &table,
                                              .place = report::Place{sheet, 0, 0}});
                return;
            }
        }
    }

    CellRangeAddress usedArea(int sheet) const {
        const Reference<css::sheet::XSheetCellCursor> cursor =
            spreadsheet_.sheet(sheet)->createCursor();
        as<css::sheet::XUsedAreaCursor>(cursor)->gotoEndOfUsedArea(false);
        return as<css::sheet::XCellRangeAddressable>(cursor)->getRangeAddress();
    }

    void read(const TableDeclaration& table, const std::string& name, CellRangeAddress address) {
        const CellRangeAddress used = usedArea(address.Sheet);
        address.EndRow = std::max(address.StartRow, std::min(address.EndRow, used.EndRow));
        address.EndColumn =
            std::max(address.StartColumn, std::min(address.EndColumn, used.EndColumn));
        TableCells cells{
            .table = &table,
            .rangeName = name,
            .first = {spreadsheet_.sheetNames().at(static_cast<std::size_t>(address.Sheet)),
                      address.StartColumn, address.StartRow},
            .cells = Grid<CellValue>(sizeOf(address), valuesOf(address)),
            .firstDay = firstDay_};
        if (address.EndRow < used.EndRow) {
            CellRangeAddress below = address;
            below.StartRow = below.EndRow = address.EndRow + 1;
            cells.below = valuesOf(below);
        }
        cells.left = headerAt(address, address.StartColumn - 1);
        cells.right = headerAt(address, address.EndColumn + 1);
        cells.formatted = [document = &spreadsheet_, address](std::size_t row, std::size_t column) {
            return formattedText(*document, address.Sheet,
                                 address.StartColumn + static_cast<int>(column),
                                 address.StartRow + static_cast<int>(row));
        };
        declared_.tables.push_back(std::move(cells));
    }

    CellValue headerAt(CellRangeAddress address, int column) const {
        constexpr int lastColumn = 16383;
        if (column < 0 || column > lastColumn) {
            return {};
        }
        address.StartColumn = address.EndColumn = column;
        address.EndRow = address.StartRow;
        try {
            return valuesOf(address).front();
        } catch (const css::lang::IndexOutOfBoundsException&) {
            return {};  // a sheet of fewer columns
        }
    }

    std::vector<CellValue> valuesOf(const CellRangeAddress& address) const {
        const Sequence<Sequence<Any>> data =
            as<css::sheet::XCellRangeData>(spreadsheet_.range(address))->getDataArray();
        std::vector<CellValue> values;
        for (sal_Int32 row = 0; row < data.getLength(); ++row) {
            for (sal_Int32 column = 0; column < data[row].getLength(); ++column) {
                values.push_back(valueOf(data[row][column], address.Sheet,
                                         address.StartColumn + column, address.StartRow + row));
            }
        }
        return values;
    }

    CellValue valueOf(const Any& any, int sheet, int column, int row) const {
        if (const auto* number = heldBy<double>(any)) {
            return *number;
        }
        if (const auto* text = heldBy<rtl::OUString>(any)) {
            return office::fromUno(*text);
        }
        return report::ErrorCode{spreadsheet_.cell(sheet, column, row)->getError()};
    }

    /// Dates, and codes shown with their zeros.
    static std::string formattedText(const Spreadsheet& spreadsheet, int sheet, int column,
                                     int row) {
        const Reference<css::table::XCell> cell = spreadsheet.cell(sheet, column, row);
        sal_Int32 key = 0;
        as<css::beans::XPropertySet>(cell)->getPropertyValue("NumberFormat") >>= key;
        const auto formats =
            as<css::util::XNumberFormatsSupplier>(spreadsheet.uno())->getNumberFormats();
        sal_Int16 kind = 0;
        formats->getByKey(key)->getPropertyValue("Type") >>= kind;
        const std::string text = office::fromUno(as<css::text::XTextRange>(cell)->getString());
        const bool isDate = (kind & css::util::NumberFormat::DATE) != 0;
        const bool isCode = text.find_first_not_of("0123456789") == std::string::npos;
        return isDate || isCode ? text : std::string();
    }

    const Spreadsheet& spreadsheet_;
    Reference<css::container::XNameAccess> names_;
    std::chrono::sys_days firstDay_;
    DeclaredTables declared_{};
};

/// Adds the open checks that no row of the table of checks stands for.
class CheckCollector {
  public:
    CheckCollector(Inspection& inspection, BillingData& data)
        : inspection_(inspection), data_(data), rows_(data.checks) {
        for (const report::Place& place : data.checkPlaces) {
            const auto& sheets = inspection.spreadsheet().sheetNames();
            const int sheet = static_cast<int>(
                std::find(sheets.begin(), sheets.end(), place.sheet) - sheets.begin());
            cells_.push_back(keyOf(sheet, place.column, place.row));
            referred_.push_back(inspection.rangesOf(sheet, place.column, place.row));
        }
    }

    void collect() {
        for (const OpenCheck& check : openChecks(inspection_)) {
            const FormulaCell& cell = *check.cell;
            const std::uint64_t key = keyOf(cell.sheet, cell.column, cell.row);
            if (std::find(cells_.begin(), cells_.end(), key) == cells_.end()) {
                add(check);
            }
        }
    }

  private:
    void add(const OpenCheck& check) {
        Check added{.name = report::fullName(inspection_.place(*check.cell))};
        const auto* gap = std::get_if<double>(&check.value);
        if (gap != nullptr && Decimal::canHold(*gap)) {
            added.value = Decimal::of(*gap);
        }
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const bool refers =
                std::any_of(referred_[i].begin(), referred_[i].end(), [&](const auto& range) {
                    return range.holds(check.cell->sheet, check.cell->column, check.cell->row);
                });
            if (refers) {
                if (!rows_[i].value || !rows_[i].value->isZero()) {
                    return;
                }
                added.acceptance = rows_[i].acceptance;
            }
        }
        data_.checks.push_back(std::move(added));
    }

    Inspection& inspection_;
    BillingData& data_;
    const std::vector<Check> rows_;
    std::vector<std::uint64_t> cells_{};
    std::vector<std::vector<ReferredRange>> referred_{};
};

}  // namespace

std::optional<NamedTable> namedTable(const Spreadsheet& spreadsheet,
                                     const TableDeclaration& table) {
    const auto names = namedRanges(spreadsheet);
    for (const rtl::OUString& name : namesOf(table, names->getElementNames())) {
        if (const auto address = addressOf(names, name)) {
            return NamedTable{name, *address};
        }
    }
    return std::nullopt;
}

DeclaredTables declaredTables(const Spreadsheet& spreadsheet) {
    return TableFinder(spreadsheet).find();
}

BillingData billingOf(const Spreadsheet& spreadsheet) {
    return billing::readBilling(declaredTables(spreadsheet));
}

BillingData billingOf(Inspection& inspection) {
    BillingData data = billingOf(inspection.spreadsheet());
    CheckCollector(inspection, data).collect();
    return data;
}

}  // namespace quotepart::workbook
