#include "addin/menu/go_to_cell.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart {

namespace css = com::sun::star;
using css::uno::Reference;
using workbook::as;

std::optional<std::string> goToCell(const workbook::OpenWorkbook& workbook,
                                    const report::Row& finding, Language language) {
    const auto sheets = as<css::sheet::XSpreadsheets>(workbook->getSheets());
    const rtl::OUString name = office::toUno(finding.place.sheet);
    const auto said = [&](Text text) {
        return report::filled(text, language, {{"sheet", finding.place.sheet}});
    };
    if (finding.cells.empty()) {
        return said({"Ce constat porte sur le classeur entier, non sur une cellule.",
                     "This is about the whole workbook, not about a cell."});
    }
    if (!sheets->hasByName(name)) {
        return said({"La feuille « {sheet} » n’existe plus : vérifiez à nouveau.",
                     "The sheet “{sheet}” is gone: check again."});
    }
    const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByName(name),
                                                    css::uno::UNO_QUERY_THROW);
    bool visible = true;
    as<css::beans::XPropertySet>(sheet)->getPropertyValue("IsVisible") >>= visible;
    if (!visible) {
        return said(
            {"La feuille « {sheet} » est masquée : affichez-la d’abord (menu Feuille ▸ "
             "Afficher la feuille).",
             "The sheet “{sheet}” is hidden: show it first (menu Sheet ▸ Show Sheet)."});
    }
    const auto controller =
        as<css::frame::XController>(as<css::frame::XModel>(workbook)->getCurrentController());
    as<css::sheet::XSpreadsheetView>(controller)->setActiveSheet(sheet);
    as<css::view::XSelectionSupplier>(controller)
        ->select(css::uno::Any(sheet->getCellRangeByName(office::toUno(finding.cells))));
    as<css::awt::XWindow>(controller->getFrame()->getComponentWindow())->setFocus();
    return std::nullopt;
}

}  // namespace quotepart
