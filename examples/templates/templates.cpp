#include "examples/templates/templates.hpp"

#include "examples/templates/commune/commune_budget.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

Workbook titled(std::string_view title, Workbook workbook) {
    workbook.title = title;
    return workbook;
}

}  // namespace

const std::vector<Template>& templates() {
    static const std::vector<Template> all{
        {"budget-de-la-commune.ots", communeBudget()},
        {"classeur-maitre.ots", titled("Classeur maître de refacturation", masterWorkbook())},
        {"instruction-ads.ots", titled("Instruction des autorisations d’urbanisme", ads2023())},
        {"services-communs.ots", titled("Services communs", sharedServices())},
        {"garage-par-trimestre.ots", titled("Garage par trimestre", sharedGarage())},
        {"packs-informatiques.ots", titled("Packs informatiques", itPacks())},
        {"cout-unitaire.ots", titled("Coût unitaire de fonctionnement", unitCost())},
    };
    return all;
}

}  // namespace quotepart::examples
