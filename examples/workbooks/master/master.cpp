#include "examples/book/read_me.hpp"
#include "examples/workbooks/master/billing_sheets.hpp"
#include "examples/workbooks/master/checks_sheet.hpp"
#include "examples/workbooks/master/dashboard_sheet.hpp"
#include "examples/workbooks/master/departments_sheet.hpp"
#include "examples/workbooks/master/garage_orders.hpp"
#include "examples/workbooks/master/garage_sheet.hpp"
#include "examples/workbooks/master/it_packs_sheet.hpp"
#include "examples/workbooks/master/parties_sheets.hpp"
#include "examples/workbooks/master/planning_sheet.hpp"
#include "examples/workbooks/master/year.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

using namespace master;

/// The pages of the services all have these columns: a name, what it is shared by, the year, the
/// quarters.
std::vector<double> serviceWidths() {
    return {62, 26, 20, 28, 27, 27, 27, 27};
}

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
    Page& board = book.page({.name = "Tableau de bord",
                             .widths = {41, 4, 41, 4, 41, 4, 41, 4, 41, 4, 41},
                             .landscape = true,
                             .tabColour = deepBlue,
                             .onePage = true,
                             .locked = true});
    Page& summary = add("Synthèse", {70, 30, 32, 30, 30, 32, 32, 32, 32, 32}, deepBlue);
    Page& billing =
        add("Facturation", {70, 34, 16, 56, 26, 23, 16, 48, 42, 50, 18, 26, 21, 22, 61}, deepBlue);
    Page& planning = add("ADS", serviceWidths(), blue);
    Page& departments = add("Services communs", serviceWidths(), blue);
    Page& garage = add("Garage", serviceWidths(), blue);
    Page& itPacks = add("Packs", {50, 20, 20, 20, 22, 28, 27, 27, 27, 27}, blue);
    Page& uses = add("Unités", {52, 40, 22, 26, 92, 24, 26, 24, 34}, orange);
    Page& costs = add("Coûts", {52, 32, 138, 38, 44}, orange);
    Page& instalments = add("Acomptes", {72, 44, 34, 32, 32, 28, 24, 50}, orange);
    Page& checks = add("Contrôles", {176, 34, 84, 54}, green);
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
    const ServiceOfYears departments = departmentsSheet(book, pages.departments);
    const ServiceOfYears garage = garageSheet(book, pages.garage);
    add(departments.lines);
    add(garage.lines);
    add(itPacksSheet(book, pages.itPacks));
    instalmentsSheet(book, pages.instalments);
    billingSheet(book, pages.billing, all.billing);
    costsSheet(book, pages.costs, all.costs);
    dashboard(book, pages.board, pages.summary, departments.years, garage.years);
    checksSheet(book, pages.checks);
    readMe(book,
           {.purpose =
                "Ce classeur maître tient une année de refacturation trimestrielle : les coûts, "
                "les clés et les parts de quatre services mutualisés, ce qui est à facturer à "
                "chaque membre, les acomptes et les contrôles. Quotepart l’arrête trimestre "
                "par trimestre et en tire les décomptes, sans autre saisie. Le tableau de bord "
                "et la synthèse suivent à chaque recalcul.",
            .sources =
                {std::string("Coûts, clés, populations DGF des EPCI, ordres de réparation, "
                             "heures, recettes, packs : ") +
                     report + ".",
                 "Populations des 22 communes : populations totales légales en vigueur en 2026 "
                 "(INSEE, DGCL ; Etalab, Licence Ouverte), à défaut des populations DGF de 2023 "
                 "par commune.",
                 "Illustratif : la répartition par trimestre, les ordres de réparation et les "
                 "interventions un par un, les prix du garage, le coût de chaque service "
                 "commun, les données des packs par commune, les acomptes, l’attribution de "
                 "compensation, les SIRET, adresses, conventions et comptes. Leurs totaux sont "
                 "ceux du rapport."},
            .reuse =
                {("Membres, Services, Comptes, Émetteur : remplacez nos données par les vôtres "
                  "dans les cellules jaunes. Les feuilles sont protégées sans mot de passe : "
                  "Outils ▸ Protéger la feuille."),
                 ("ADS, Services communs, Garage, Packs : saisissez les coûts, les clés et les "
                  "tarifs. Unités : un usage par ligne, à ajouter avant la dernière."),
                 ("Facturation : une ligne par membre, service, période et nature. Pour un membre "
                  "de plus, insérez une ligne au milieu du tableau et recopiez-y les formules "
                  "d’une ligne du même service."),
                 "Acomptes : notez le numéro et la date du titre quand l’acompte est appelé.",
                 "Contrôles : tous à zéro, ou motivés et acceptés par écrit.",
                 ("Chaque trimestre : vérifier, puis arrêter la période ; les montants facturés "
                  "sont figés dans des feuilles d’historique. Une donnée corrigée ensuite donne "
                  "une régularisation au décompte suivant.")},
            .functions = {"MUT.COUT.COMPLET", "MUT.REPARTIR", "MUT.REPARTIR.TABLEAU",
                          "MUT.CLE.POURCENT", "MUT.CLE.PONDEREE", "MUT.CLE.CONTROLE",
                          "MUT.RESTE.A.CHARGE", "MUT.ECHEANCIER", "MUT.SOLDE", "MUT.REMBOURSEMENT",
                          "MUT.PRESENCE", "MUT.PERIODE", "MUT.MONTANT.DU", "MUT.AC.NETTE",
                          "MUT.TAUX.GLOBAL", "MUT.EVOLUTION", "MUT.CONTROLE"}});
}

}  // namespace

Workbook masterWorkbook() {
    return {.id = "maitre-landerneau-daoulas-2023",
            .title = "Landerneau-Daoulas 2023 — classeur maître",
            .subject = "Refacturation trimestrielle des services mutualisés de la CAPLD",
            .fill = fill};
}

}  // namespace quotepart::examples
