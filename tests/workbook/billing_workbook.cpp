#include "tests/workbook/billing_workbook.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "addin/office/uno_text.hpp"
#include "addin/report/place.hpp"

namespace quotepart {

namespace {

namespace css = com::sun::star;

template <class Interface>
css::uno::Reference<Interface> namesOf(const office::Document& document) {
    const css::uno::Reference<css::beans::XPropertySet> properties(document.uno(),
                                                                   css::uno::UNO_QUERY_THROW);
    return {properties->getPropertyValue("NamedRanges"), css::uno::UNO_QUERY_THROW};
}

}  // namespace

void nameRange(const office::Document& document, const std::string& rangeName,
               const std::string& content) {
    namesOf<css::sheet::XNamedRanges>(document)->addNewByName(
        office::toUno(rangeName), office::toUno(content), css::table::CellAddress(0, 0, 0), 0);
}

void renameRange(const office::Document& document, const std::string& rangeName,
                 const std::string& content) {
    const css::uno::Reference<css::sheet::XNamedRange> range(
        namesOf<css::container::XNameAccess>(document)->getByName(office::toUno(rangeName)),
        css::uno::UNO_QUERY_THROW);
    range->setContent(office::toUno(content));
}

void removeName(const office::Document& document, const std::string& rangeName) {
    namesOf<css::sheet::XNamedRanges>(document)->removeByName(office::toUno(rangeName));
}

void declareTable(const office::Document& document, const std::string& sheetName,
                  const std::string& rangeName, const TypedLines& lines) {
    const office::Sheet sheet = document.addSheet(sheetName);
    std::size_t width = 0;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        width = std::max(width, lines[row].size());
        for (std::size_t column = 0; column < lines[row].size(); ++column) {
            const Typed& typed = lines[row][column];
            const office::Cell cell = sheet.cell(static_cast<int>(row), static_cast<int>(column));
            if (typed.isNumber) {
                cell.setValue(typed.number);
            } else if (typed.text.starts_with("=")) {
                cell.setFormula(typed.text);
            } else {
                cell.setText(typed.text);
            }
        }
    }
    const std::string last = report::cellName(static_cast<int>(width) - 1, 0);
    nameRange(document, rangeName,
              "$'" + sheetName + "'.$A$1:$" + last.substr(0, last.size() - 1) + "$" +
                  std::to_string(lines.size()));
}

void editWorkbook(const std::filesystem::path& file, const Fill& change) {
    const auto document = office::Document::open(quarterOffice(), file);
    change(document);
    document.calculateAll();
    document.store();
}

std::string withPlainSpaces(std::string text) {
    for (const std::string_view space : {"\u00a0", "\u202f"}) {
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space)) {
            text.replace(at, space.size(), " ");
        }
    }
    return text;
}

std::vector<std::string> linesNamed(const std::filesystem::path& file, const std::string& name) {
    const auto document = office::Document::open(quarterOffice(), file, {.readOnly = true});
    const auto names = namesOf<css::container::XNameAccess>(document);
    const css::uno::Reference<css::sheet::XCellRangeReferrer> referrer(
        names->getByName(office::toUno(name)), css::uno::UNO_QUERY_THROW);
    const office::Range range(referrer->getReferredCells());
    std::vector<std::string> lines;
    for (int row = 0; row < range.rows(); ++row) {
        std::string line;
        for (int column = 0; column < range.columns(); ++column) {
            line += (column == 0 ? "" : " | ") + withPlainSpaces(range.cell(row, column).text());
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void makeBillingWorkbook(const std::filesystem::path& file) {
    makeWorkbook(file, [](const office::Document& document) {
        const office::Sheet key = document.sheet(0);
        key.rename("Clé");
        const std::vector<std::pair<std::string, double>> members{
            {"Daoulas", 2000}, {"Logonna", 1000}, {"Saint-Éloy", 500}};
        key.cell("A1").setText("population");
        for (std::size_t i = 0; i < members.size(); ++i) {
            key.cell(static_cast<int>(i) + 1, 0).setText(members[i].first);
            key.cell(static_cast<int>(i) + 1, 1).setValue(members[i].second);
        }
        key.cell("A6").setText("coût d’un trimestre");
        key.cell("B6").setValue(1000);
        TypedLines lines{{"Membre", "Service", "Période", "Montant", "Clé", "Source de la clé"}};
        for (int quarter = 1; quarter <= 4; ++quarter) {
            for (int i = 0; i < 3; ++i) {
                lines.push_back({members[static_cast<std::size_t>(i)].first, "ADS",
                                 "2026-T" + std::to_string(quarter),
                                 "=ORG.QUOTEPART.MUTUALISATION.SHARE($'Clé'.$B$6;\"population\";$'"
                                 "Clé'.$B$2:$B$4;" +
                                     std::to_string(i + 1) + ")",
                                 "population DGF", "fiche DGF 2026"});
            }
        }
        declareTable(document, "Facturation", "MUT_FACTURATION", lines);
        declareTable(
            document, "Contrôles", "MUT_CONTROLES",
            {{"Contrôle", "Valeur", "Motif d’acceptation", "Accepté par"},
             {"Total du T1", "=ORG.QUOTEPART.MUTUALISATION.CHECK($'Clé'.B6;$Facturation.D2:D4)"}});
    });
}

}  // namespace quotepart
