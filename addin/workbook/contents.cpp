#include "addin/workbook/contents.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <algorithm>
#include <string_view>

#include "addin/office/uno_text.hpp"
#include "addin/workbook/number_like.hpp"
#include "addin/workbook/same_value.hpp"
#include "addin/workbook/uno_query.hpp"
#include "idl/declaration/function.hpp"

namespace quotepart::workbook {

namespace {

using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

/// FNV-1a, a cell at a time.
class Hash {
  public:
    void mix(std::uint64_t value) {
        for (int i = 0; i < 8; ++i) {
            value_ = (value_ ^ (value >> (8 * i) & 0xFFU)) * 0x100000001B3U;
        }
    }
    void mix(std::u16string_view text) {
        for (const char16_t unit : text) {
            value_ = (value_ ^ unit) * 0x100000001B3U;
        }
    }
    std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::uint64_t hashOf(int sheet, int column, int row, std::u16string_view text,
                     std::uint64_t number) {
    Hash hash;
    hash.mix(static_cast<std::uint64_t>(sheet));
    hash.mix(static_cast<std::uint64_t>(column));
    hash.mix(static_cast<std::uint64_t>(row));
    hash.mix(text);
    hash.mix(number);
    return hash.value();
}

std::vector<CellRangeAddress> addressesOf(const Reference<css::sheet::XSheetCellRanges>& ranges) {
    const Sequence<CellRangeAddress> addresses = ranges->getRangeAddresses();
    return {addresses.begin(), addresses.end()};
}

constexpr std::u16string_view addinPrefix = u"ORG.QUOTEPART.MUTUALISATION.";

bool containsAny(std::u16string_view text, std::initializer_list<std::u16string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::u16string_view part) {
        return text.find(part) != std::u16string_view::npos;
    });
}

/// After the colon of a range, does a sheet's name come? "$Sheet1.A1:Sheet3.B9", "…:$'Une
/// autre'.B9"
bool namesSheetAfterColon(std::u16string_view formula) {
    for (std::size_t at = formula.find(u':'); at != std::u16string_view::npos;
         at = formula.find(u':', at + 1)) {
        std::size_t i = at + 1;
        while (i < formula.size() && formula[i] == u'$') {
            ++i;
        }
        if (i < formula.size() && formula[i] == u'\'') {
            return true;
        }
        constexpr std::u16string_view ends = u".;:()+-*/^&=<>\"' {}|~!%";
        i = std::min(formula.find_first_of(ends, i), formula.size());
        if (i < formula.size() && formula[i] == u'.') {
            return true;
        }
    }
    return false;
}

/// The functions whose result may be a range, as formulas begin with them: "=ORG…ALLOCATE(".
const std::vector<std::u16string>& beginningsThatMayBeCut() {
    static const std::vector<std::u16string> all = [] {
        std::vector<std::u16string> beginnings;
        for (const Function& function : library()) {
            const auto isRange = [](const Example& example) {
                return std::holds_alternative<Grid<ExampleItem>>(example.result.value());
            };
            if (std::any_of(function.examples.begin(), function.examples.end(), isRange)) {
                std::u16string begin = u"=" + std::u16string(addinPrefix);
                for (const char letter : function.method) {
                    begin += static_cast<char16_t>(
                        letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
                }
                beginnings.push_back(begin + u"(");
            }
        }
        return beginnings;
    }();
    return all;
}

void readText(std::u16string_view formula, FormulaCell& cell) {
    cell.isArray = formula.starts_with(u'{');
    cell.isVolatile =
        containsAny(formula, {u"NOW(", u"TODAY(", u"RAND(", u"RANDBETWEEN(", u"RANDARRAY("});
    cell.sums = containsAny(formula, {u"SUM(", u"SUMIF", u"SUBTOTAL(", u"AVERAGE"});
    cell.usesAddin = containsAny(formula, {addinPrefix});
    if (!cell.usesAddin) {
        return;
    }
    cell.callsCheck = containsAny(formula, {u"MUTUALISATION.CHECK(", u"MUTUALISATION.KEYCHECK("});
    cell.spansSheets = namesSheetAfterColon(formula);
    const auto& beginnings = beginningsThatMayBeCut();
    cell.mayBeCut = !cell.isArray && std::any_of(beginnings.begin(), beginnings.end(),
                                                 [&](const std::u16string& begin) {
                                                     return formula.starts_with(begin);
                                                 });
}

CellValue valueOf(const Any& any) {
    if (const auto* number = heldBy<double>(any)) {
        return *number;
    }
    if (const auto* text = heldBy<rtl::OUString>(any)) {
        return office::fromUno(*text);
    }
    return report::ErrorCode{};
}

void keepNumberText(const Any& value, int sheet, int column, int row, Contents& contents) {
    const auto* text = heldBy<rtl::OUString>(value);
    if (text != nullptr && looksLikeNumber(viewOf(*text))) {
        contents.numberTexts.push_back({sheet, column, row, *text});
    }
}

void readFormulas(const Spreadsheet& spreadsheet, const CellRangeAddress& address,
                  Contents& contents) {
    const Reference<css::table::XCellRange> range = spreadsheet.range(address);
    const Sequence<Sequence<rtl::OUString>> texts =
        as<css::sheet::XCellRangeFormula>(range)->getFormulaArray();
    const Sequence<Sequence<Any>> values = as<css::sheet::XCellRangeData>(range)->getDataArray();
    for (sal_Int32 i = 0; i < texts.getLength(); ++i) {
        for (sal_Int32 j = 0; j < texts[i].getLength(); ++j) {
            const std::u16string_view formula = viewOf(texts[i][j]);
            FormulaCell cell{.sheet = address.Sheet,
                             .column = static_cast<int>(address.StartColumn + j),
                             .row = static_cast<int>(address.StartRow + i)};
            readText(formula, cell);
            cell.value = valueOf(values[i][j]);
            keepNumberText(values[i][j], cell.sheet, cell.column, cell.row, contents);
            contents.fingerprint += hashOf(cell.sheet, cell.column, cell.row, formula, 0);
            contents.formulas.push_back(std::move(cell));
        }
    }
}

/// The code of each error: the values of a range only say that there is one.
void readErrors(const Spreadsheet& spreadsheet, Contents& contents) {
    for (FormulaCell& cell : contents.formulas) {
        if (std::holds_alternative<report::ErrorCode>(cell.value)) {
            const int code = spreadsheet.cell(cell.sheet, cell.column, cell.row)->getError();
            if (code == 0) {
                cell.value = std::monostate{};
            } else {
                cell.value = report::ErrorCode{code};
            }
        }
    }
}

void hashConstants(const Spreadsheet& spreadsheet, const CellRangeAddress& address,
                   Contents& contents) {
    const Sequence<Sequence<Any>> values =
        as<css::sheet::XCellRangeData>(spreadsheet.range(address))->getDataArray();
    for (sal_Int32 i = 0; i < values.getLength(); ++i) {
        for (sal_Int32 j = 0; j < values[i].getLength(); ++j) {
            const int column = static_cast<int>(address.StartColumn + j);
            const int row = static_cast<int>(address.StartRow + i);
            if (const auto* number = heldBy<double>(values[i][j])) {
                contents.fingerprint += hashOf(address.Sheet, column, row, {}, 2);
                contents.numbers.push_back(*number);
            } else if (const auto* text = heldBy<rtl::OUString>(values[i][j])) {
                contents.fingerprint += hashOf(address.Sheet, column, row, viewOf(*text), 1);
                keepNumberText(values[i][j], address.Sheet, column, row, contents);
            }
        }
    }
}

std::vector<CellRangeAddress> constants(const Spreadsheet& spreadsheet, int sheet,
                                        sal_Int16 flags) {
    return addressesOf(
        as<css::sheet::XCellRangesQuery>(spreadsheet.sheet(sheet))->queryContentCells(flags));
}

std::vector<CellRangeAddress> formulas(const Spreadsheet& spreadsheet, int sheet,
                                       sal_Int32 results) {
    return addressesOf(
        as<css::sheet::XCellRangesQuery>(spreadsheet.sheet(sheet))->queryFormulaCells(results));
}

}  // namespace

Contents contentsOf(const Spreadsheet& spreadsheet) {
    Contents contents;
    const auto sheets = static_cast<int>(spreadsheet.sheetNames().size());
    for (int sheet = 0; sheet < sheets; ++sheet) {
        using namespace css::sheet;
        for (const CellRangeAddress& address :
             formulas(spreadsheet, sheet,
                      FormulaResult::VALUE | FormulaResult::STRING | FormulaResult::ERROR)) {
            readFormulas(spreadsheet, address, contents);
        }
        for (const CellRangeAddress& address :
             constants(spreadsheet, sheet,
                       static_cast<sal_Int16>(CellFlags::VALUE | CellFlags::DATETIME |
                                              CellFlags::STRING))) {
            hashConstants(spreadsheet, address, contents);
        }
    }
    readErrors(spreadsheet, contents);
    return contents;
}

bool sameContents(const Contents& left, const Contents& right) {
    return left.fingerprint == right.fingerprint &&
           std::equal(left.numbers.begin(), left.numbers.end(), right.numbers.begin(),
                      right.numbers.end(), sameNumber);
}

}  // namespace quotepart::workbook
