#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>

#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/inspection.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

/// Whether the workbook gives names at all: their content is not in the text of a formula.
bool hasNames(const Inspection& inspection) {
    const auto count = [](const css::uno::Reference<css::beans::XPropertySet>& holder) {
        const css::uno::Reference<css::container::XIndexAccess> names(
            holder->getPropertyValue("NamedRanges"), css::uno::UNO_QUERY);
        return names.is() ? names->getCount() : 0;
    };
    if (count(as<css::beans::XPropertySet>(inspection.spreadsheet().uno())) > 0) {
        return true;
    }
    const auto sheets = static_cast<int>(inspection.spreadsheet().sheetNames().size());
    for (int sheet = 0; sheet < sheets; ++sheet) {
        if (count(as<css::beans::XPropertySet>(inspection.spreadsheet().sheet(sheet))) > 0) {
            return true;
        }
    }
    return false;
}

}  // namespace

void findRangesOverSheets(Inspection& inspection, std::vector<report::Finding>& findings) {
    const bool lookAtAll = hasNames(inspection);
    for (const FormulaCell& cell : inspection.contents().formulas) {
        if (!cell.usesAddin || !(lookAtAll || cell.spansSheets)) {
            continue;
        }
        if (const ArrayFormula* array = inspection.arrayAt(cell.sheet, cell.column, cell.row);
            array != nullptr &&
            (array->area.StartColumn != cell.column || array->area.StartRow != cell.row)) {
            continue;
        }
        const Formula formula = inspection.formulaOf(cell);
        const std::vector<AddinCall> calls = formula.calls();
        for (const ReferredRange& range : formula.ranges()) {
            const bool given = std::any_of(calls.begin(), calls.end(), [&](const AddinCall& call) {
                return range.token > call.first && range.token < call.end;
            });
            if (range.firstSheet == range.lastSheet || !given) {
                continue;
            }
            report::Finding finding{.kind = report::FindingKind::range3d,
                                    .place = inspection.place(cell)};
            finding.value = cell.value;
            const auto& names = inspection.spreadsheet().sheetNames();
            finding.sentence = report::filled(
                {"la plage va de la feuille « {first} » à « {last} » ; la fonction n’en reçoit que "
                 "la première",
                 "the range goes from sheet “{first}” to “{last}”; the function is given the "
                 "first only"},
                inspection.language(),
                {{"first", names.at(static_cast<std::size_t>(range.firstSheet))},
                 {"last", names.at(static_cast<std::size_t>(range.lastSheet))}});
            findings.push_back(std::move(finding));
            break;
        }
    }
}

}  // namespace quotepart::workbook
