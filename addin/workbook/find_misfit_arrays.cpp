#include "addin/report/wording.hpp"
#include "addin/workbook/inspection.hpp"

namespace quotepart::workbook {

namespace {

using css::table::CellRangeAddress;
using report::Finding;
using report::FindingKind;

std::string sizeText(const Shape& shape) {
    return std::to_string(shape.rows) + " × " + std::to_string(shape.columns);
}

Finding findingOf(const Inspection& inspection, FindingKind kind, const CellRangeAddress& area,
                  const Shape& result) {
    Finding finding{.kind = kind,
                    .place = inspection.place(area.Sheet, area.StartColumn, area.StartRow)};
    finding.extent =
        report::rangeName(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow);
    const Shape selection = sizeOf(area);
    Text sentence;
    if (kind == FindingKind::resultCut) {
        sentence = {
            "le résultat compte {result} cellules, la sélection {selection} : le reste "
            "n’apparaît pas",
            "the result has {result} cells, the selection {selection}: the rest is not "
            "shown"};
    } else if (result.isSingle()) {
        sentence = {"une seule valeur est répétée dans {selection} cellules",
                    "one single value is repeated in {selection} cells"};
    } else {
        sentence = {"le résultat compte {result} cellules, la sélection {selection}",
                    "the result has {result} cells, the selection {selection}"};
    }
    finding.sentence =
        report::filled(sentence, inspection.language(),
                       {{"result", sizeText(result)}, {"selection", sizeText(selection)}});
    return finding;
}

}  // namespace

void findMisfitArrays(Inspection& inspection, std::vector<Finding>& findings) {
    for (const ArrayFormula& array : inspection.arrays()) {
        if (!array.result) {
            continue;
        }
        const Shape selection = sizeOf(array.area);
        if (array.result->rows > selection.rows || array.result->columns > selection.columns) {
            findings.push_back(
                findingOf(inspection, FindingKind::resultCut, array.area, *array.result));
        }
        if (array.result->rows < selection.rows || array.result->columns < selection.columns) {
            findings.push_back(
                findingOf(inspection, FindingKind::resultRepeated, array.area, *array.result));
        }
    }
    // An ordinary formula shows the first cell of its result.
    for (const FormulaCell& cell : inspection.contents().formulas) {
        if (!cell.mayBeCut || std::holds_alternative<report::ErrorCode>(cell.value)) {
            continue;
        }
        const Formula formula = inspection.formulaOf(cell);
        const std::vector<AddinCall> calls = formula.calls();
        if (calls.empty() || !formula.isWhole(calls.front())) {
            continue;
        }
        const auto size = inspection.scratch().sizeOf(formula.tokens(), cell.column, cell.row);
        if (size && !size->isSingle()) {
            const CellRangeAddress area(static_cast<sal_Int16>(cell.sheet), cell.column, cell.row,
                                        cell.column, cell.row);
            findings.push_back(findingOf(inspection, FindingKind::resultCut, area, *size));
        }
    }
}

}  // namespace quotepart::workbook
