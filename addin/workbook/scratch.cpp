#include "addin/workbook/scratch.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "addin/office/uno_text.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

using css::sheet::FormulaToken;
using css::uno::Reference;
using css::uno::Sequence;

Sequence<FormulaToken> sequenceOf(const Tokens& tokens) {
    return {tokens.data(), static_cast<sal_Int32>(tokens.size())};
}

FormulaToken tokenOf(sal_Int32 code) {
    FormulaToken token;
    token.OpCode = code;
    return token;
}

CellValue shownIn(const Reference<css::table::XCell>& cell) {
    if (const int error = cell->getError(); error != 0) {
        return report::ErrorCode{error};
    }
    sal_Int32 kind = 0;
    as<css::beans::XPropertySet>(cell)->getPropertyValue("FormulaResultType2") >>= kind;
    if (kind == css::sheet::FormulaResult::STRING) {
        return office::fromUno(as<css::text::XTextRange>(cell)->getString());
    }
    return cell->getValue();
}

}  // namespace

Tokens wrapped(sal_Int32 function, const Tokens& tokens, const OpCodes& codes) {
    Tokens result{tokenOf(function), tokenOf(codes.open)};
    result.insert(result.end(), tokens.begin(), tokens.end());
    result.push_back(tokenOf(codes.close));
    return result;
}

Scratch::Scratch(Spreadsheet& spreadsheet, const OpCodes& codes)
    : spreadsheet_(spreadsheet),
      codes_(codes),
      sheet_(spreadsheet.addScratchSheet()),
      automatic_(
          as<css::sheet::XCalculatable>(spreadsheet.uno())->isAutomaticCalculationEnabled()) {
    // Where a workbook is calculated by hand only, a cell would keep silent.
    as<css::sheet::XCalculatable>(spreadsheet.uno())->enableAutomaticCalculation(true);
}

Scratch::~Scratch() {
    try {
        spreadsheet_.removeScratchSheet();
        as<css::sheet::XCalculatable>(spreadsheet_.uno())->enableAutomaticCalculation(automatic_);
    } catch (const css::uno::Exception&) {
        // What is written is compared with what was read before.
    }
}

CellValue Scratch::evaluate(const Tokens& tokens, int column, int row) {
    const Reference<css::table::XCell> cell = spreadsheet_.cell(sheet_, column, row);
    as<css::sheet::XFormulaTokens>(cell)->setTokens(sequenceOf(tokens));
    CellValue value = shownIn(cell);
    cell->setFormula({});
    return value;
}

CellValue Scratch::evaluate(const Tokens& tokens, const css::table::CellRangeAddress& area) {
    css::table::CellRangeAddress here = area;
    here.Sheet = static_cast<sal_Int16>(sheet_);
    const Reference<css::table::XCellRange> range = spreadsheet_.range(here);
    as<css::sheet::XArrayFormulaTokens>(range)->setArrayTokens(sequenceOf(tokens));
    CellValue value = shownIn(range->getCellByPosition(0, 0));
    as<css::sheet::XArrayFormulaRange>(range)->setArrayFormula({});
    return value;
}

}  // namespace quotepart::workbook
