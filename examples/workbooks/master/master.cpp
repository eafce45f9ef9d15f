#include "examples/book/read_me.hpp"
#include "examples/workbooks/master/billing_sheets.hpp"
#include "examples/workbooks/master/checks_sheet.hpp"
#include "examples/workbooks/master/parties_sheets.hpp"
#include "examples/workbooks/master/planning_sheet.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

using namespace master;

void fill(Book& book) {
    Page& billing =
        book.page({.name = "Facturation",
                   .widths = {46, 32, 18, 40, 26, 21, 15, 42, 36, 50, 15, 26, 22, 24, 52},
                   .landscape = true,
                   .tabColour = deepBlue,
                   .locked = true});
    Page& planningPage = book.page({.name = "ADS",
                                    .widths = {62, 26, 20, 28, 27, 27, 27, 27},
                                    .landscape = true,
                                    .locked = true});
    Page& costs = book.page(
        {.name = "Coûts", .widths = {36, 22, 70, 26, 30}, .tabColour = deepBlue, .locked = true});
    Page& checks = book.page({.name = "Contrôles",
                              .widths = {120, 30, 60, 40},
                              .landscape = true,
                              .tabColour = green,
                              .locked = true});
    Page& memberList = book.page({.name = "Membres",
                                  .widths = {46, 22, 32, 40, 66, 38, 24},
                                  .landscape = true,
                                  .tabColour = grey,
                                  .locked = true});
    Page& serviceList = book.page({.name = "Services",
                                   .widths = {36, 50, 46, 46, 40, 24, 46},
                                   .landscape = true,
                                   .tabColour = grey,
                                   .locked = true});
    Page& accounts = book.page({.name = "Comptes",
                                .widths = {36, 36, 32, 26, 26, 26, 26},
                                .landscape = true,
                                .tabColour = grey,
                                .locked = true});
    Page& issuer =
        book.page({.name = "Émetteur", .widths = {50, 130}, .tabColour = grey, .locked = true});

    membersSheet(book, memberList);
    servicesSheet(book, serviceList);
    accountsSheet(book, accounts);
    issuerSheet(book, issuer);

    ServiceLines all;
    const auto add = [&](ServiceLines lines) {
        all.billing.insert(all.billing.end(), lines.billing.begin(), lines.billing.end());
        all.costs.insert(all.costs.end(), lines.costs.begin(), lines.costs.end());
    };
    add(planningSheet(book, planningPage));
    billingSheet(book, billing, all.billing);
    costsSheet(book, costs, all.costs);
    checksSheet(book, checks);
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
