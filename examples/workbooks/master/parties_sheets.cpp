#include "examples/workbooks/master/parties_sheets.hpp"

#include "examples/book/declared_table.hpp"
#include "examples/workbooks/master/member.hpp"
#include "examples/workbooks/master/service.hpp"
#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

/// A column of texts to be typed.
Column typed(std::string_view table, const char* name) {
    return declared(table, {.name = name, .style = Style::inputText});
}

void calendar(Book& book, Page& page) {
    page.section("Calendrier de facturation");
    const Table table = page.table(
        {.columns = {{.name = "poste", .title = "Poste", .style = Style::label},
                     {.name = "T1", .title = "1er trimestre", .style = Style::input},
                     {.name = "T2", .title = "2e trimestre", .style = Style::input},
                     {.name = "T3", .title = "3e trimestre", .style = Style::input},
                     {.name = "T4", .title = "4e trimestre", .style = Style::input},
                     {.name = "total", .title = "Année", .format = Format::wholePercent}},
         .rows = {{"Période", quarters[0], quarters[1], quarters[2], quarters[3]},
                  {"Part d’un coût annuel", input(0.25, Format::wholePercent),
                   input(0.25, Format::wholePercent), input(0.25, Format::wholePercent),
                   input(0.25, Format::wholePercent), "=SUM([T1]:[T4])"}}});
    page.check("100 % moins les quatre parts",
               "=MUT.CLE.CONTROLE(" + Area(table.cell(1, "T1")).across(4).absolute() + ")", 5);
    book.define("Trimestres", Area(table.cell(0, "T1")).across(4));
    book.define("Quarts", Area(table.cell(1, "T1")).across(4));
}

}  // namespace

void membersSheet(Book& book, Page& page) {
    page.title("Membres");
    page.subtitle("Les 22 communes, le CCAS de Landerneau, l’EPCI voisin et Eau du Ponant");
    page.gap();
    std::vector<Row> rows;
    rows.reserve(members().size());
    for (const Member& member : members()) {
        rows.push_back({member.name, member.code, member.kind, member.siret, member.address,
                        member.accountant,
                        member.population > 0 ? Item(member.population) : Item()});
    }
    const Table table = page.table(
        {.columns = {typed("members", "member"),
                     typed("members", "code"),
                     declared("members",
                              {.name = "kind",
                               .style = Style::inputText,
                               .validation = Validation{.words = {memberCommune, socialCentre,
                                                                  otherEpci, localCompany},
                                                        .message = "La qualité du payeur."}}),
                     typed("members", "siret"),
                     typed("members", "address"),
                     typed("members", "accountant"),
                     {.name = "population",
                      .title = "Population totale",
                      .style = Style::input,
                      .format = Format::integer,
                      .total = "=SUM([population:])",
                      .validation = Validation{.least = 0,
                                               .whole = true,
                                               .message = "Un nombre entier d’habitants."}}},
         .rows = std::move(rows),
         .freezeHeader = true});
    declare(book, "members", table);
    Area names = table.column("member");
    Area populations = table.column("population");
    book.define("Membres", names);
    names.rows = populations.rows = static_cast<int>(communes().size());
    book.define("Communes", names);
    book.define("Populations", populations);
    page.gap(2);
    page.note(
        "Populations totales légales en vigueur en 2026 (INSEE, DGCL ; Etalab, Licence Ouverte) : "
        "elles tiennent lieu des populations DGF de 2023, que le rapport ne donne pas par commune. "
        "SIRET (clés justes), adresses et comptables illustratifs : à remplacer par les vôtres.");
}

void servicesSheet(Book& book, Page& page) {
    page.title("Services facturés");
    page.subtitle("Conventions, délibérations, arrondis et service fait, repris sur les décomptes");
    page.gap();
    const Table table = page.table(
        {.columns = {typed("services", "service"), typed("services", "agreement"),
                     typed("services", "decision"), typed("services", "rounding"),
                     typed("services", "bearer"), typed("services", "unit"),
                     typed("services", "done")},
         .rows =
             {{planning,
               ("Convention du service commun d’instruction des autorisations d’urbanisme, 2015 "
                "(référence illustrative)"),
               ("Délibération du conseil communautaire du 26 juin 2016, pour la prise en charge de "
                "80 000 €"),
               ("EPCI : plus fort reste, à l’euro sur l’année ; communes : plus fort reste, au "
                "centime, cumulé depuis janvier"),
               "aucune : les parts font le coût au centime", "",
               "Dossiers instruits ; attesté par la responsable du service ADS (illustratif)"},
              {sharedDepartments,
               ("Convention des services communs entre la CAPLD et Landerneau (référence "
                "illustrative)"),
               "Délibération du 9 février 2023, schéma de mutualisation",
               "Plus fort reste, à l’euro sur l’année, par service et par nature",
               "aucune : les parts font le coût à l’euro", "",
               "Clés arrêtées au 31 décembre ; attesté par la direction générale (illustratif)"},
              {garage,
               "Conventions d’adhésion au garage commun, 2017 et 2019 (références illustratives)",
               "Délibération annuelle des tarifs (référence illustrative)",
               "Au centime, par usager et par trimestre",
               "sans objet : heures au tarif, pièces au coût", "heure pondérée",
               "Ordres de réparation signés ; attesté par le chef d’atelier (illustratif)"},
              {itPacks,
               ("Convention de mutualisation informatique avec les communes, 2020 (référence "
                "illustrative)"),
               "Délibération du 9 février 2023, schéma de mutualisation",
               "Plus fort reste, au centime, cumulé depuis janvier",
               "aucune : les parts font le montant du pack", "jour",
               "Interventions et licences en service ; attesté par le SSI (illustratif)"}},
         .freezeHeader = true});
    declare(book, "services", table);
    book.define("Services_noms", table.column("service"));
    calendar(book, page);
}

void accountsSheet(Book& book, Page& page) {
    page.title("Comptes budgétaires");
    page.subtitle(
        "Nomenclature M57, par service et qualité du payeur ; à faire valider par le comptable");
    page.gap();
    std::vector<Row> rows;
    const auto add = [&](const char* service, const char* kind, const char* chapter,
                         const char* account, const char* memberChapter,
                         const char* memberAccount) {
        rows.push_back(
            {service, kind, "Budget principal", chapter, account, memberChapter, memberAccount});
    };
    add(planning, memberCommune, "70", "70845", "012", "6216");
    add(planning, otherEpci, "70", "70848", "012", "6218");
    add(sharedDepartments, memberCommune, "014", "739211", "73", "73211");
    add(garage, memberCommune, "70", "70875", "011", "62876");
    add(garage, socialCentre, "70", "70873", "011", "62878");
    add(garage, localCompany, "70", "70878", "61", "6155");
    add(itPacks, memberCommune, "70", "70875", "011", "62876");
    const Table table = page.table(
        {.columns = {typed("accounts", "service"), typed("accounts", "kind"),
                     typed("accounts", "budget"), typed("accounts", "issuerChapter"),
                     typed("accounts", "issuerAccount"), typed("accounts", "memberChapter"),
                     typed("accounts", "memberAccount")},
         .rows = std::move(rows)});
    declare(book, "accounts", table);
    page.gap(2);
    page.note(
        "Les services communs sont imputés sur l’attribution de compensation de Landerneau : la "
        "Communauté minore sa dépense (739211), la commune sa recette (73211), sans titre. Comptes "
        "donnés à titre d’exemple.");
}

void issuerSheet(Book& book, Page& page) {
    page.title("Émetteur des décomptes");
    page.subtitle("Ces rubriques figurent en tête et au pied de chaque décompte");
    page.gap();
    const Table table =
        page.table({.columns = {declared("issuer", {.name = "item", .style = Style::label}),
                                typed("issuer", "value")},
                    .rows = {{"Nom", "Communauté d’agglomération du Pays de Landerneau-Daoulas"},
                             {"SIRET", siretOf("24290080")},
                             {"Adresse", "59 rue de Brest, 29800 Landerneau"},
                             {"Comptable", "SGC de Landerneau"},
                             {"Signataire", "Prénom NOM"},
                             {"Qualité du signataire", "Le Président"},
                             {"Lieu", "Landerneau"},
                             {"Contact", "Direction des finances, finances@exemple.fr"}}});
    declare(book, "issuer", table);
    page.gap(2);
    page.note("SIREN réel ; établissement, signataire et contact illustratifs.");
}

}  // namespace quotepart::examples::master
