#include <cmath>

#include "addin/report/wording.hpp"
#include "addin/workbook/inspection.hpp"

namespace quotepart::workbook {

namespace {

bool isCheck(const AddinCall& call) {
    return call.function->method == "check" || call.function->method == "keyCheck";
}

/// What a check inside a formula gives, or the cell itself where the check is all it holds.
CellValue valueOf(Inspection& inspection, const FormulaCell& cell, const Formula& formula,
                  const AddinCall& call) {
    if (formula.isWhole(call)) {
        return cell.value;
    }
    const Tokens tokens(formula.tokens().begin() + static_cast<std::ptrdiff_t>(call.first),
                        formula.tokens().begin() + static_cast<std::ptrdiff_t>(call.end));
    if (const ArrayFormula* array = inspection.arrayAt(cell.sheet, cell.column, cell.row)) {
        return inspection.scratch().evaluate(tokens, array->area);
    }
    return inspection.scratch().evaluate(tokens, cell.column, cell.row);
}

}  // namespace

void findOpenChecks(Inspection& inspection, std::vector<report::Finding>& findings) {
    for (const FormulaCell& cell : inspection.contents().formulas) {
        if (!cell.callsCheck) {
            continue;
        }
        const Formula formula = inspection.formulaOf(cell);
        for (const AddinCall& call : formula.calls()) {
            if (!isCheck(call)) {
                continue;
            }
            const CellValue value = valueOf(inspection, cell, formula, call);
            const auto* gap = std::get_if<double>(&value);
            if (gap == nullptr || std::fabs(*gap) < 1e-9) {
                continue;
            }
            report::Finding finding{.kind = report::FindingKind::check,
                                    .place = inspection.place(cell)};
            finding.value = value;
            finding.sentence =
                report::filled({"écart de {gap}", "off by {gap}"}, inspection.language(),
                               {{"gap", report::valueText(value, inspection.language())}});
            findings.push_back(std::move(finding));
            break;
        }
    }
}

}  // namespace quotepart::workbook
