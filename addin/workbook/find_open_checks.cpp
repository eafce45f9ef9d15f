#include <cmath>

#include "addin/report/wording.hpp"
#include "addin/workbook/inspection.hpp"

namespace quotepart::workbook {

namespace {

/// Less is what LibreOffice's own additions lose.
constexpr double smallestGap = 1e-9;

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

std::vector<OpenCheck> openChecks(Inspection& inspection) {
    std::vector<OpenCheck> open;
    for (const FormulaCell& cell : inspection.contents().formulas) {
        if (!cell.callsCheck) {
            continue;
        }
        if (std::holds_alternative<report::ErrorCode>(cell.value)) {
            open.push_back({&cell, cell.value});
            continue;
        }
        const Formula formula = inspection.formulaOf(cell);
        for (const AddinCall& call : formula.calls()) {
            if (!isCheck(call)) {
                continue;
            }
            const CellValue value = valueOf(inspection, cell, formula, call);
            if (const auto* gap = std::get_if<double>(&value);
                gap != nullptr && std::fabs(*gap) >= smallestGap) {
                open.push_back({&cell, value});
                break;
            }
        }
    }
    return open;
}

void findOpenChecks(Inspection& inspection, std::vector<report::Finding>& findings) {
    for (const OpenCheck& check : openChecks(inspection)) {
        if (!std::holds_alternative<double>(check.value)) {
            continue;  // said among the errors
        }
        report::Finding finding{.kind = report::FindingKind::check,
                                .place = inspection.place(*check.cell)};
        finding.value = check.value;
        finding.sentence =
            report::filled({"écart de {gap}", "off by {gap}"}, inspection.language(),
                           {{"gap", report::valueText(check.value, inspection.language())}});
        findings.push_back(std::move(finding));
    }
}

}  // namespace quotepart::workbook
