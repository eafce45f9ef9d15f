#include "examples/book/read_me.hpp"
#include "examples/workbooks/master/billing_sheets.hpp"
#include "examples/workbooks/master/checks_sheet.hpp"
#include "examples/workbooks/master/departments_sheet.hpp"
#include "examples/workbooks/master/garage_orders.hpp"
#include "examples/workbooks/master/garage_sheet.hpp"
#include "examples/workbooks/master/it_packs_sheet.hpp"
#include "examples/workbooks/master/parties_sheets.hpp"
#include "examples/workbooks/master/planning_sheet.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

using namespace master;

/// The pages of the services all have these columns: a name, what it is shared by, the year, the
/// quarters.
const std::vector<double> serviceWidths{62, 26, 20, 28, 27, 27, 27, 27};

struct Pages {
    explicit Pages(Book& target) : book(target) {}

    Page& add(const char* name, std::vector<double> widths, sal_Int32 colour) {
        return book.page({.name = name,
                          .widths = std::move(widths),
                          .landscape = true,
                          .tabColour = colour,
                          .locked = true});
    }

    Book& book;
    Page& billing =
        add("Facturation", {48, 36, 18, 52, 28, 21, 15, 46, 54, 60, 15, 28, 24, 26, 62}, deepBlue);
    Page& planning = add("ADS", serviceWidths, blue);
    Page& departments = add("Services communs", serviceWidths, blue);
    Page& garage = add("Garage", serviceWidths, blue);
    Page& itPacks = add("Packs", {50, 20, 20, 20, 22, 28, 27, 27, 27, 27}, blue);
    Page& uses = add("Unités", {52, 40, 22, 26, 92, 24, 26, 24, 34}, orange);
    Page& costs = add("Coûts", {44, 26, 110, 32, 38}, orange);
    Page& instalments = add("Acomptes", {66, 42, 34, 32, 32, 28, 24, 56}, orange);
    Page& checks = add("Contrôles", {150, 32, 66, 44}, green);
    Page& members = add("Membres", {70, 24, 42, 44, 96, 50, 26}, grey);
    Page& services = add("Services", {40, 52, 52, 52, 44, 28, 54}, grey);
    Page& accounts = add("Comptes", {40, 44, 34, 28, 28, 28, 28}, grey);
    Page& issuer = add("Émetteur", {60, 150}, grey);
};

void fill(Book& book) {
    Pages pages(book);
    membersSheet(book, pages.members);
    servicesSheet(book, pages.services);
    accountsSheet(book, pages.accounts);
    issuerSheet(book, pages.issuer);

    std::vector<UseLine> uses = garageOrders();
    const std::vector<UseLine> days = itPackUses();
    uses.insert(uses.end(), days.begin(), days.end());
    usesSheet(book, pages.uses, uses);
    ServiceLines all;
    const auto add = [&](const ServiceLines& lines) {
        all.billing.insert(all.billing.end(), lines.billing.begin(), lines.billing.end());
        all.costs.insert(all.costs.end(), lines.costs.begin(), lines.costs.end());
    };
    add(planningSheet(book, pages.planning));
    add(departmentsSheet(book, pages.departments));
    add(garageSheet(book, pages.garage));
    add(itPacksSheet(book, pages.itPacks));
    instalmentsSheet(book, pages.instalments);
    billingSheet(book, pages.billing, all.billing);
    costsSheet(book, pages.costs, all.costs);
    checksSheet(book, pages.checks);
    readMe(book, {.purpose = "À écrire.",
                  .sources = {},
                  .reuse = {},
                  .functions = {"MUT.MONTANT.DU", "MUT.CONTROLE"}});
}

}  // namespace

Workbook masterWorkbook() {
    return {.id = "maitre-landerneau-daoulas-2023",
            .title = "Landerneau-Daoulas 2023 — classeur maître",
            .subject = "Refacturation trimestrielle des services mutualisés de la CAPLD",
            .fill = fill};
}

}  // namespace quotepart::examples
