#include <algorithm>

#include "addin/budget/commune_workbook.hpp"
#include "addin/command/command.hpp"
#include "idl/convention/tables.hpp"
#include "idl/generate/manual/page_writer.hpp"
#include "idl/generate/manual/pages.hpp"
#include "idl/generate/manual/refusals.hpp"

namespace quotepart::manual {

namespace {

using billing::Column;
using billing::TableDeclaration;
using Rows = std::vector<std::vector<Runs>>;

void writeSteps(PageWriter& page) {
    page.heading(Text{"Les étapes", "The steps"});
    page.list(
        {{"**Préparer** le classeur maître : les lignes de l’année à venir, les membres, les "
          "services, les comptes.",
          "**Prepare** the master workbook: the lines of the year to come, the members, the "
          "services, the accounts."},
         {"**Distribuer** : un fichier par membre, `2027 Budget Daoulas.ods`, à envoyer à lui "
          "seul.",
          "**Distribute**: a file for each member, `2027 Budget Daoulas.ods`, to be sent to it "
          "alone."},
         {"**Rassembler** dans un dossier les fichiers renvoyés, tous ceux d’une commune compris.",
          "**Gather** the files sent back in one folder, all those of a commune included."},
         {"**Collecter** : les réponses vont dans une copie du classeur maître, et un rapport dit "
          "qui a répondu, qui manque, ce qui est refusé et pourquoi.",
          "**Collect**: the answers go into a copy of the master workbook, and a report says who "
          "answered, who is missing, what is refused and why."},
         {"**Relancer**, puis collecter de nouveau, toujours dans le classeur maître qui a servi à "
          "distribuer.",
          "**Remind**, then collect again, always into the master workbook that was "
          "distributed."}},
        true);
    const bool french = page.language() == Language::french;
    page.add(Code{french ? "quotepart distribute maître.ods --year 2027 --return-date 2026-12-15 "
                           "--output envoi"
                         : "quotepart distribute master.ods --year 2027 --return-date 2026-12-15 "
                           "--output sent"});
    page.add(Code{french ? "quotepart collect retours --into maître.ods --year 2027 --manifest "
                           "envoi/manifeste.json --output consolidé.ods --report retours.txt"
                         : "quotepart collect returns --into master.ods --year 2027 --manifest "
                           "sent/manifeste.json --output consolidated.ods --report returns.txt"});
}

/// What the season reads in a table of the master, and why.
struct Source {
    std::string_view table;
    std::vector<std::string_view> columns;
    Text use;
};

std::string listed(const TableDeclaration& table, const std::vector<std::string_view>& columns,
                   Language language) {
    std::vector<std::string> headers;
    for (const Column& column : table.columns) {
        if (std::find(columns.begin(), columns.end(), column.name) != columns.end()) {
            headers.emplace_back(column.header.in(language));
        }
    }
    return joined(headers, language);
}

void writeMaster(PageWriter& page) {
    page.heading(Text{"Ce que l’EPCI prépare", "What the EPCI prepares"});
    page.paragraph(
        Text{"Les tableaux sont ceux de [la facturation](facturer#déclarer-les-tableaux), déclarés "
             "de la même façon. Seul le premier est indispensable. **Toute ligne illisible est "
             "refusée**, dans tous ces tableaux : rien n’est distribué tant qu’une cellule ne se "
             "lit pas jusqu’à la fin de l’année à venir, qu’un montant n’est pas en centimes "
             "entiers, qu’un contrôle n’est ni à zéro "
             "ni accepté, ou que l’historique a été modifié. Toutes les raisons sont dites.",
             "The tables are those of [billing](billing#declaring-the-tables), declared the same "
             "way. Only the first is indispensable. **Every line that cannot be read is refused**, "
             "in all these tables: nothing is distributed as long as a cell cannot be read up to "
             "the end of the year to come, an amount is not whole cents, a check is neither zero "
             "nor accepted, or the history was "
             "changed. Every reason is given."});
    const std::vector<Source> sources{
        {"billing",
         {"member", "service", "period", "amount", "settlement", "nature", "key", "keySource",
          "keyYear", "cost", "base", "total", "rounding"},
         {"Les montants de l’année écoulée et de l’année à venir : **définitifs** pour les "
          "périodes arrêtées, **prévisionnels** pour les autres. L’imputation sépare les titres de "
          "l’attribution de compensation ; la clé, la base et le coût expliquent le montant.",
          "The amounts of the past year and of the year to come: **final** for closed periods, "
          "**forecast** for the others. The settlement parts orders from the compensation "
          "allocation; key, base and cost explain the amount."}},
        {"members",
         {"member", "code", "kind", "siret"},
         {"Qui reçoit un classeur, avec tout autre membre facturé. Le code est vérifié au retour ; "
          "la qualité choisit les comptes.",
          "Who gets a workbook, with every other member billed. The code is checked at the return; "
          "the kind of payer chooses the accounts."}},
        {"services",
         {"service", "unit"},
         {"Les services, dans leur ordre. Une unité (dossier, heure) donne au service un coût "
          "unitaire et demande des prévisions.",
          "The services, in their order. A unit (file, hour) gives the service a unit cost and "
          "asks for forecasts."}},
        {"accounts",
         {"service", "kind", "issuerAccount", "memberChapter", "memberAccount"},
         {"Où la commune inscrit chaque montant. La ligne la plus précise vaut.",
          "Where the commune enters each amount. The most precise line holds."}},
        {"uses",
         {"member", "service", "period", "units"},
         {"Les unités de chaque commune, et le diviseur du coût unitaire.",
          "The units of each commune, and what divides the unit cost."}},
        {"costs",
         {"service", "period", "nature", "kind", "amount"},
         {"Les charges du coût unitaire, si les lignes facturées du service ne disent ni clé, ni "
          "coût, ni base.",
          "The charges of the unit cost, if the billed lines of the service say no key, cost or "
          "base."}},
        {"instalments",
         {"member", "service", "period", "amount", "order", "date"},
         {"Les acomptes de l’année à venir.", "The instalments of the year to come."}},
        {"issuer",
         {"item", "value"},
         {"Qui facture (Nom) et à qui répondre (Contact).",
          "Who bills (Name) and whom to answer (Contact)."}}};
    Rows rows;
    for (const Source& source : sources) {
        const TableDeclaration& table = billing::table(source.table);
        rows.push_back({PageWriter::code(page.in(table.rangeName)),
                        page.runs(listed(table, source.columns, page.language())),
                        page.runs(source.use)});
    }
    page.table({{"Tableau", "Table"}, {"Colonnes", "Columns"}, {"À quoi il sert", "What for"}},
               std::move(rows));
}

/// The usage, the details and the options of a command, as its declaration has them.
void writeCommand(PageWriter& page, std::string_view name) {
    const command::Command& command = *command::commandNamed(name);
    page.add(Code{"quotepart " + std::string(command.name) + " [OPTIONS] " +
                  std::string(command.usage)});
    for (const std::string& paragraph : paragraphsOf(page.in(command.details))) {
        page.paragraph(paragraph);
    }
    Rows rows;
    for (const command::Option& option : command.options) {
        std::string help = sentence(page.in(option.help));
        // The program itself asks for the workbook.
        if (option.required || option.name == "--into") {
            help += page.language() == Language::french ? " **Obligatoire.**" : " **Required.**";
        }
        const std::string value(option.value);
        rows.push_back(
            {PageWriter::code(std::string(option.name) + (value.empty() ? "" : " " + value)),
             page.runs(help)});
    }
    page.table({{"Option", "Option"}, {"Ce qu’elle fait", "What it does"}}, std::move(rows));
}

/// Where the menu has a command, and what its form asks for.
void writeMenu(PageWriter& page, std::string_view name, Text entry) {
    std::vector<std::string> labels;
    for (const command::Option& option : command::commandNamed(name)->options) {
        if (!option.label.french.empty()) {
            labels.push_back("**" + std::string(page.in(option.label)) + "**");
        }
    }
    const std::string menu(page.in(entry));
    const std::string asked = joined(labels, page.language());
    page.paragraph(page.language() == Language::french
                       ? "Par le menu : **" + menu + "**, qui demande : " + asked +
                             ". Par la ligne de commande :"
                       : "From the menu: **" + menu + "**, which asks for: " + asked +
                             ". From the command line:");
}

void writeDistributing(PageWriter& page) {
    page.heading(Text{"Distribuer", "Distributing"});
    writeMenu(page, "distribute",
              {"Mutualisation ▸ Budgets des communes…", "Cost sharing ▸ Communes’ budgets…"});
    writeCommand(page, "distribute");
}

/// A sheet of the template, whose name is French in both languages.
struct Sheet {
    std::string_view name;
    Text content;
};

void writeReceived(PageWriter& page) {
    page.heading(Text{"Ce que reçoit une commune", "What a commune gets"});
    const std::vector<Sheet> sheets{
        {"À inscrire au budget",
         {"Ce que la commune inscrit, par chapitre et compte, puis par règlement : à payer sur "
          "titres, ou en moins de l’attribution de compensation.",
          "What the commune enters, by chapter and account, then by settlement: to be paid on "
          "orders, or taken off the compensation allocation."}},
        {"Montants",
         {"Chaque service et nature : année écoulée, année à venir, évolution, clé et sa source, "
          "base, calcul, explication.",
          "Each service and nature: past year, year to come, change, key and its source, base, "
          "computation, explanation."}},
        {"Acomptes",
         {"Les acomptes de l’année à venir, appelés ou prévus.",
          "The instalments of the year to come, called or foreseen."}},
        {"Évolution",
         {"Ce que la commune doit pour chaque année connue, en tableau et en graphique.",
          "What the commune owes for each year known, as a table and a chart."}},
        {"Coûts unitaires",
         {"Le coût unitaire de chaque service à l’unité dont elle se sert, sa date et son état.",
          "The unit cost of each service billed by units that it uses, its date and its state."}},
        {"Votre réponse",
         {"Les cellules jaunes, seules à remplir.", "The yellow cells, the only ones to fill in."}},
        {"Annexe",
         {"La base et le montant de chaque membre ; seulement avec `--annex`.",
          "The base and the amount of every member; only with `--annex`."}},
        {"Mode d’emploi",
         {"Les étapes, la version du modèle et l’empreinte.",
          "The steps, the version of the template and the fingerprint."}}};
    Rows rows;
    for (const Sheet& sheet : sheets) {
        rows.push_back({page.runs(sheet.name), page.runs(sheet.content)});
    }
    page.table({{"Feuille", "Sheet"}, {"Ce qu’elle montre", "What it shows"}}, std::move(rows));
    if (page.language() == Language::french) {
        page.add(Picture{"budget-commune.png",
                         "Le classeur d’une commune, première feuille : à inscrire au budget"});
    }
    page.heading(Text{"Ce qu’elle remplit", "What it fills in"});
    page.list({{"Les **unités prévues** de chaque service à l’unité. **Vide : pas de réponse ; 0 : "
                "aucune.**",
                "The **units foreseen** of each service billed by units. **Empty: no answer; 0: "
                "none.**"},
               {"Le **choix** d’adhérer à chaque service : oui, non, ou vide.",
                "The **choice** to join each service: oui (yes), non (no), or empty."},
               {"**Qui répond** : nom, qualité, date.", "**Who answers**: name, title, date."}});
    page.paragraph(
        Text{"Le reste est protégé sans mot de passe : ce n’est pas à modifier, et une empreinte "
             "le vérifie au retour. La commune enregistre sous le même nom, en .ods ou .xlsx, "
             "depuis LibreOffice ou Excel, et renvoie le fichier. Un texte (« 30 environ ») n’est "
             "pas une réponse : il est refusé, jamais deviné.",
             "The rest is protected without a password: it is not to be changed, and a fingerprint "
             "checks that at the return. The commune saves under the same name, as .ods or .xlsx, "
             "from LibreOffice or Excel, and sends the file back. A text (“about 30”) is no "
             "answer: it is refused, never guessed."});
}

void writeUnitCosts(PageWriter& page) {
    page.heading(Text{"Les coûts unitaires", "The unit costs"});
    page.paragraph(
        Text{"Le coût unitaire de fonctionnement est porté chaque année à la connaissance des "
             "bénéficiaires, avant l’adoption du budget (CGCT, art. D. 5211-16). Il est calculé "
             "pour tout service qui a une unité :",
             "The unit operating cost is made known to the beneficiaries each year, before the "
             "budget is adopted (CGCT, art. D. 5211-16). It is computed for every service that "
             "has a unit:"});
    page.list(
        {{"**Les charges** : ce que répartit la clé qui compte cette unité. C’est celle qui en "
          "porte le nom (« heures d’atelier » pour « heure d’atelier », à défaut « heures » ou "
          "« unités »), sinon celle dont le total est celui des usages, sinon la seule clé, si "
          "elle n’a pas de nom. Ce qu’une autre clé répartit n’y entre pas, et c’est dit.",
          "**The charges**: what the key that counts this unit spreads. It is the one that bears "
          "its name (“workshop hours” for “workshop hour”, failing that “hours” or “units”), else "
          "the one whose total is that of the uses, else the only key, if "
          "it has no name. What another key spreads does not enter, and that is said."},
         {"**Les unités** : les usages de tous les membres aux mêmes périodes, sinon le total des "
          "bases de cette clé, une fois par période.",
          "**The units**: the uses of all members in the same periods, else the total of the bases "
          "of that key, once for each period."},
         {"**Le coût** : les charges divisées par les unités, au centime ; sa **date** est le "
          "dernier jour des périodes comptées.",
          "**The cost**: the charges divided by the units, to the cent; its **date** is the last "
          "day of the periods counted."}});
    page.table(
        {{"État", "State"}, {"Ce qui est compté", "What is counted"}},
        {{page.runs("constaté"),
          page.runs(Text{"Les seules périodes arrêtées.", "(observed) Closed periods only."})},
         {page.runs("provisoire"),
          page.runs(Text{"L’année écoulée, dont aucune période n’est arrêtée : le coût peut "
                         "changer.",
                         "(provisional) The past year, none of whose periods is closed: the cost "
                         "may change."})},
         {page.runs("prévisionnel"),
          page.runs(Text{"L’année à venir, charges et unités prévues, faute d’un coût de l’année "
                         "écoulée.",
                         "(forecast) The year to come, charges and units foreseen, where the past "
                         "year gives no cost."})}});
    page.paragraph(
        Text{"Au moindre doute (clé qui ne se reconnaît pas, totaux qui se contredisent, unités "
             "d’une autre année), aucun coût n’est publié, et l’explication dit pourquoi.",
             "Where there is any doubt (a key that is not recognised, totals that contradict one "
             "another, units of another year), no cost is published, and the explanation says "
             "why."});
}

void writeCollecting(PageWriter& page) {
    page.heading(Text{"Collecter", "Collecting"});
    writeMenu(page, "collect",
              {"Mutualisation ▸ Retours des communes…", "Cost sharing ▸ Communes’ returns…"});
    writeCommand(page, "collect");
    const TableDeclaration& forecasts = billing::table("forecasts");
    std::vector<std::string> headers;
    for (const Column& column : forecasts.columns) {
        headers.emplace_back(column.header.in(page.language()));
    }
    const std::string sheet(page.in(forecasts.sheetName));
    const std::string range(page.in(forecasts.rangeName));
    page.paragraph(
        page.language() == Language::french
            ? "La copie a une feuille de plus, « " + sheet + " » (plage `" + range +
                  "`), une ligne par membre et service : " + joined(headers, page.language()) +
                  ". Un classeur maître qui l’a déjà est refusé, comme celui dont les membres ou "
                  "les services ne se lisent pas. Un retour refusé n’empêche pas les autres ; si "
                  "aucun n’est valable, seul le rapport est écrit. Les sous-dossiers ne sont pas "
                  "ouverts, et c’est dit."
            : "The copy has one more sheet, “" + sheet + "” (range `" + range +
                  "`), a line for each member and service: " + joined(headers, page.language()) +
                  ". A master workbook that has it already is refused, like one whose members or "
                  "services cannot be read. A refused return does not stop the others; if none is "
                  "sound, the report alone is written. Subfolders are not opened, and that is "
                  "said.");
    page.list(
        {{"**Deux retours d’une commune** : le dernier compte, d’après la date de la réponse si "
          "chacun en a une qui soit à un an au plus de l’année à venir ; à défaut, ou à égalité, "
          "d’après la date du fichier, qu’une copie peut changer : faites remplir la date. Deux "
          "retours également récents qui ne disent pas la même chose sont refusés tous les deux. "
          "Un retour refusé n’en remplace aucun.",
          "**Two returns of a commune**: the last counts, by the date of the answer if each has "
          "one that is within a year of the year to come; failing that, or if they are equal, by "
          "the date of the file, which a copy may change: have the date filled in. Two returns "
          "equally recent that do not say the same are both refused. A refused return replaces "
          "none."},
         {"**Le manifeste** (`--manifest`) liste l’empreinte de chaque classeur envoyé. Sans lui, "
          "un "
          "classeur dont l’empreinte est juste est accepté, or qui sait la calculer peut la "
          "refaire ; avec lui, seul ce qui a été envoyé à la commune est accepté. Gardez celui du "
          "dernier envoi, hors de portée des communes.",
          "**The manifest** (`--manifest`) lists the fingerprint of each workbook sent. Without "
          "it, a workbook whose fingerprint is right is accepted, and who knows how to compute it "
          "can make it again; with it, only what was sent to the commune is accepted. Keep that "
          "of the last sending, out of the communes’ reach."},
         {"**Jamais** un fichier renvoyé n’est ouvert dans LibreOffice. Il est lu tel qu’il est "
          "enregistré : aucune macro n’est exécutée, aucun lien vers un fichier, DDE ou le web "
          "n’est suivi, aucune formule n’est calculée (dans une cellule jaune, sa valeur "
          "enregistrée compte). Le rapport nomme les macros, les liens et les modifications "
          "suivies qu’il contient : à éclaircir avant de l’ouvrir soi-même.",
          "**Never** is a returned file opened in LibreOffice. It is read as it is stored: no "
          "macro is run, no link to a file, DDE or the web is followed, no formula is computed (in "
          "a yellow cell its stored value counts). The report names the macros, links and tracked "
          "changes that it holds: to be cleared up before opening it yourself."}});
}

void writeRefusals(PageWriter& page) {
    page.heading(Text{"Les retours refusés", "Refused returns"});
    page.paragraph(
        Text{"Le rapport nomme d’abord la cellule en cause. Le fichier corrigé prend la place de "
             "l’ancien dans le dossier.",
             "The report names the cell concerned first. The corrected file takes the place of "
             "the old one in the folder."});
    Rows rows;
    for (const Refusal& refusal : refusals(page.language())) {
        rows.push_back({page.runs(sentence(refusal.sentence)), page.runs(refusal.whatToDo)});
    }
    page.table({{"Ce que dit le rapport", "What the report says"}, {"Que faire", "What to do"}},
               std::move(rows));
}

void writeStatuses(PageWriter& page) {
    page.heading(Text{"Les codes de sortie", "The exit statuses"});
    const std::vector<std::pair<std::string_view, Text>> statuses{
        {"0",
         {"Tous les classeurs sont écrits ; à la collecte, tous les membres ont répondu et aucun "
          "fichier n’est refusé.",
          "All workbooks are written; when collecting, all members answered and no file is "
          "refused."}},
        {"1",
         {"La copie est écrite, mais un membre manque ou un fichier est refusé.",
          "The copy is written, but a member is missing or a file is refused."}},
        {"2",
         {"Ni classeur ni copie n’est écrit ; toutes les raisons sont dites.",
          "Neither workbook nor copy is written; every reason is given."}},
        {"3", {"La commande est mal écrite.", "The command line is wrong."}},
        {"4",
         {"LibreOffice ou l’extension est introuvable.",
          "LibreOffice or the extension is not found."}},
        {"130", {"Interrompu.", "Interrupted."}}};
    Rows rows;
    for (const auto& [status, meaning] : statuses) {
        rows.push_back({page.runs(status), page.runs(meaning)});
    }
    page.table({{"Code", "Status"}, {"Ce qu’il veut dire", "What it means"}}, std::move(rows));
}

void writeFields(PageWriter& page) {
    const bool french = page.language() == Language::french;
    Rows rows;
    for (const budget::Field& field : budget::fields()) {
        std::string help = sentence(page.in(field.help));
        if (field.isInput) {
            help += french ? " À remplir." : " To be filled in.";
        }
        if (field.required || field.isInput) {
            help += french ? " **Obligatoire.**" : " **Required.**";
        }
        rows.push_back({PageWriter::code(field.rangeName), page.runs(help)});
    }
    page.table({{"Cellule", "Cell"}, {"Ce qu’elle contient", "What it holds"}}, std::move(rows));
}

void writeCommuneTables(PageWriter& page) {
    Rows rows;
    for (const budget::CommuneTable& each : budget::communeTables()) {
        std::vector<std::string> headers;
        for (const Column& column : each.table.columns) {
            const bool isInput =
                std::find(each.inputs.begin(), each.inputs.end(), column.name) != each.inputs.end();
            const std::string header(column.header.in(page.language()));
            headers.push_back(isInput ? "**" + header + "**" : header);
        }
        rows.push_back({PageWriter::code(each.table.rangeName.in(page.language())),
                        page.runs(page.in(each.table.purpose)),
                        page.runs(joined(headers, page.language()))});
    }
    page.table(
        {{"Tableau", "Table"}, {"Ce qu’il contient", "What it holds"}, {"Colonnes", "Columns"}},
        std::move(rows));
}

void writeTemplate(PageWriter& page) {
    page.heading(Text{"Faire son propre modèle", "Making one’s own template"});
    page.paragraph(
        Text{"Partez de **Fichier ▸ Nouveau ▸ Modèles**, « Budget de la commune », enregistrez-le "
             "en .ots et donnez-le par `--template`. Seuls comptent les noms des plages et les "
             "titres des colonnes : le reste (feuilles, textes, formules de Calc, graphiques) est "
             "à vous.",
             "Start from **File ▸ New ▸ Templates**, “Budget de la commune”, save it as .ots and "
             "give it with `--template`. Only the names of the ranges and the headers of the "
             "columns matter: the rest (sheets, texts, formulas of Calc, charts) is yours."});
    page.list(
        {{"Un tableau a une ligne de titres, puis une ligne modèle dont les formats et les "
          "formules sont repris pour chaque ligne ; gardez deux lignes au moins sous les titres. "
          "Une formule peut renvoyer à la ligne du dessus, pas à celle du dessous.",
          "A table has a line of headers, then a model line whose formats and formulas are taken "
          "over for each line; keep two lines at least below the headers. A formula may refer to "
          "the line above, not to the one below."},
         {"Une cellule, une colonne ou un tableau dont vous ne voulez pas s’enlève, sauf ce qui "
          "est obligatoire : les cellules marquées ainsi, `COM_MONTANTS` avec « Année à venir », "
          "et les deux tableaux à remplir avec « Service » et leur colonne en gras, sans lesquels "
          "aucun retour n’est lu.",
          "A cell, a column or a table that you do not want can go, except what is required: the "
          "cells marked so, `COM_MONTANTS` with “Year to come”, and the two tables to be filled in "
          "with “Service” and their column in bold, without which no return is read."},
         {"Changez le texte de `COM_MODELE` à chaque adaptation : un retour fait sur une autre "
          "version est refusé.",
          "Change the text of `COM_MODELE` with every adaptation: a return made in another version "
          "is refused."},
         {"Les fonctions de Quotepart s’emploient dans les cellules, où leur résultat est mis à "
          "leur place ; un nom, une validité ou une mise en forme conditionnelle qui en appelle "
          "une est refusé, sauf avec `--live`.",
          "Use the functions of Quotepart in cells, where their result takes their place; a name, "
          "a validity or a conditional format that calls one is refused, but with `--live`."},
         {"Les feuilles peuvent être protégées, sans mot de passe.",
          "Sheets may be protected, without a password."}});
    writeFields(page);
    page.paragraph(Text{"Les colonnes en gras sont à remplir par la commune.",
                        "The commune fills in the columns in bold."});
    writeCommuneTables(page);
}

}  // namespace

Page budgetPage(Language language) {
    PageWriter page(language, names::budget,
                    language == Language::french ? "La saison budgétaire" : "The budget season");
    page.section(titleOfGeneralPages().in(language));
    page.paragraph(
        Text{"Avant le budget, chaque commune reçoit son propre classeur : ce qu’elle inscrit, et "
             "pourquoi. Elle l’ouvre sans rien installer, répond et le renvoie. Rien d’un autre "
             "membre n’y figure, sauf l’annexe si vous la joignez, et la somme des classeurs est "
             "celle du classeur maître, au "
             "centime près.",
             "Before the budget each commune gets a workbook of its own: what it enters, and why. "
             "It opens it without installing anything, answers and sends it back. Nothing of "
             "another member is in it, but for the annex if you add it, and the workbooks add up "
             "to the master workbook, to the "
             "cent."});
    writeSteps(page);
    writeMaster(page);
    writeDistributing(page);
    writeReceived(page);
    writeUnitCosts(page);
    writeCollecting(page);
    writeRefusals(page);
    writeStatuses(page);
    writeTemplate(page);
    return page.finish();
}

}  // namespace quotepart::manual
