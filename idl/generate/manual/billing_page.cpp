#include "idl/convention/tables.hpp"
#include "idl/generate/manual/page_writer.hpp"
#include "idl/generate/manual/pages.hpp"

namespace quotepart::manual {

namespace {

using billing::Column;
using billing::TableDeclaration;

void writeSteps(PageWriter& page) {
    page.heading(Text{"Les étapes", "The steps"});
    page.list(
        {{"**Recalculer** le classeur (menu **Mutualisation**, ou `quotepart recalc FICHIER`) : "
          "tous les résultats sont à jour.",
          "**Recalculate** the workbook (menu **Cost sharing**, or `quotepart recalc FILE`): all "
          "results are up to date."},
         {"**Vérifier** : les erreurs avec leur raison, les contrôles qui ne sont pas à zéro, ce "
          "qui manque pour facturer (`quotepart check FICHIER`).",
          "**Check**: errors with their reason, checks that are not zero, what is missing to bill "
          "(`quotepart check FILE`)."},
         {"**Arrêter la période** : ce qui est facturé est figé dans l’historique (`quotepart "
          "close FICHIER --period 2026-T4 --author NOM`).",
          "**Close the period**: what is billed is frozen in the history (`quotepart close FILE "
          "--period 2026-T4 --author NAME`)."},
         {"**Éditer les décomptes**, un PDF par membre et un état récapitulatif (`quotepart "
          "statements FICHIER --period 2026-T4 --output DOSSIER`).",
          "**Make the statements**, a PDF for each member and a summary (`quotepart statements "
          "FILE --period 2026-T4 --output FOLDER`)."},
         {"**Enregistrer le numéro de chaque titre** une fois émis (`quotepart order FICHIER "
          "--period 2026-T4 --member NOM --number N --date 2027-01-15`).",
          "**Record the number of each order** once issued (`quotepart order FILE --period "
          "2026-T4 --member NAME --number N --date 2027-01-15`)."}},
        true);
    page.paragraph(
        Text{"Chaque commande écrit le nouveau classeur à côté de l’ancien, le relit, garde une "
             "copie datée de l’ancien, puis le remplace. Si quelque chose s’y oppose, le classeur "
             "reste tel quel et toutes les raisons sont dites.",
             "Each command writes the new workbook beside the old one, reads it back, keeps a "
             "dated copy of the old one, then replaces it. If anything stands in the way, the "
             "workbook is left as it was and every reason is given."});
}

void writeDeclaring(PageWriter& page) {
    page.heading(Text{"Déclarer les tableaux", "Declaring the tables"});
    page.paragraph(
        Text{"Le classeur garde la forme que vous lui donnez. Quotepart y reconnaît des tableaux "
             "par le **nom de leur plage** : sélectionnez le tableau, titres des colonnes compris, "
             "puis **Feuille ▸ Plages et expressions nommées ▸ Définir** (ou tapez le nom dans la "
             "zone de nom, à gauche de la barre de formule). Les colonnes viennent dans l’ordre "
             "que vous voulez, d’autres peuvent se trouver entre elles ; majuscules et accents ne "
             "comptent pas, les titres anglais sont compris aussi.",
             "The workbook keeps the form you give it. Quotepart knows tables in it by the **name "
             "of their range**: select the table, headers included, then **Sheet ▸ Named Ranges "
             "and Expressions ▸ Define** (or type the name into the name box, left of the formula "
             "bar). Columns come in any order, and others may stand among them; capitals and "
             "accents do not count, French headers are understood too."});
    page.list(
        {{"Une ligne vide est passée. Une cellule illisible est nommée, jamais comptée pour zéro.",
          "An empty line is passed over. A cell that cannot be read is named, never counted as "
          "zero."},
         {"Pour ajouter des lignes, insérez-les **à l’intérieur** du tableau : la plage s’étend "
          "d’elle-même. Une ligne complète qui suit la plage sans en faire partie est signalée.",
          "To add lines, insert them **inside** the table: the range grows by itself. A complete "
          "line that follows the range without being part of it is reported."},
         {"Une période s’écrit en texte : `2026-T4`, `2026-07`, `2026-S1` ; une année aussi en "
          "nombre. Une date est une date de Calc, ou le texte `2026-12-31`.",
          "A period is written as a text: `2026-T4`, `2026-07`, `2026-S1`; a year as a number too. "
          "A date is a date of Calc, or the text `2026-12-31`."}});
}

void writeTable(PageWriter& page, const TableDeclaration& table) {
    const Language language = page.language();
    page.heading(std::string(page.in(table.rangeName)), 3);
    page.paragraph(page.in(table.purpose));
    std::vector<std::vector<Runs>> rows;
    for (const Column& column : table.columns) {
        std::string help = sentence(page.in(column.help));
        if (column.required) {
            help += language == Language::french ? " **Obligatoire.**" : " **Required.**";
        }
        rows.push_back({page.runs(page.in(column.header)), page.runs(help)});
    }
    page.table({{"Colonne", "Column"}, {"Ce qu’elle contient", "What it holds"}}, std::move(rows));
}

template <class Wanted>
void writeTables(PageWriter& page, Wanted wanted) {
    for (const TableDeclaration& table : billing::tables()) {
        if (wanted(table)) {
            writeTable(page, table);
        }
    }
}

void writeChecks(PageWriter& page) {
    page.heading(Text{"Les contrôles", "The checks"});
    page.paragraph(
        Text{"Une période ne s’arrête que si tous les contrôles sont à zéro : les lignes de "
             "`MUT_CONTROLES`, et toute cellule du classeur qui appelle MUT.CONTROLE ou "
             "MUT.CLE.CONTROLE. Pour passer outre un écart, donnez-lui une ligne de "
             "`MUT_CONTROLES` dont la valeur renvoie à sa cellule, avec le motif et l’auteur de "
             "l’acceptation : ils sont gardés dans l’historique.",
             "A period is closed only if all checks are zero: the lines of `MUT_CHECKS`, and every "
             "cell of the workbook that calls MUT.CHECK or MUT.KEY.CHECK. To let a gap through, "
             "give it a line of `MUT_CHECKS` whose value refers to its cell, with the reason and "
             "the author of the acceptance: they are kept in the history."});
}

void writeHistory(PageWriter& page) {
    page.heading(Text{"L’historique", "The history"});
    page.paragraph(
        Text{"Le premier arrêté ajoute au classeur les feuilles de l’historique, protégées sans "
             "mot de passe contre une fausse manœuvre. Elles ne contiennent que des valeurs. "
             "Chaque arrêté porte une **empreinte**, qui tient compte de celle d’avant : une "
             "valeur changée, une ligne ôtée ou ajoutée se voient à la vérification, et plus rien "
             "ne s’arrête. Les formules du classeur peuvent se servir de l’historique, par le nom "
             "de ses plages.",
             "The first closing adds the sheets of the history to the workbook, protected without "
             "a password against a slip of the hand. They hold values only. Each closing bears a "
             "**fingerprint**, which takes in the one before: a value changed, a line taken away "
             "or added shows at the next check, and nothing is closed any more. Formulas of the "
             "workbook may use the history, by the names of its ranges."});
    std::vector<std::vector<Runs>> rows;
    for (const TableDeclaration& table : billing::tables()) {
        if (table.isHistory) {
            rows.push_back({page.runs(page.in(table.sheetName)),
                            PageWriter::code(page.in(table.rangeName)),
                            page.runs(page.in(table.purpose))});
        }
    }
    page.table({{"Feuille", "Sheet"}, {"Plage", "Range"}, {"Contenu", "Content"}}, std::move(rows));
}

void writeRules(PageWriter& page) {
    page.heading(Text{"Ce qui est facturé", "What is billed"});
    page.list(
        {{"**Régularisation.** Laissez dans le classeur les lignes des périodes arrêtées : ce "
          "qu’elles donnent maintenant, moins tout ce qui a été facturé pour elles, fait une "
          "régularisation, chaque période d’origine sur sa ligne. Rien n’est corrigé deux fois. "
          "Une période dont le classeur n’a plus aucune ligne est laissée en l’état.",
          "**Adjustment.** Leave the lines of closed periods in the workbook: what they give now, "
          "less all that was billed for them, is an adjustment, each period of origin on its own "
          "line. Nothing is corrected twice. A period of which the workbook has no line left is "
          "left alone."},
         {"**Membre parti.** Il garde un décompte tant que son solde n’est pas à zéro.",
          "**A member that left** keeps a statement until its balance is zero."},
         {"**Acomptes.** Un acompte est déduit une fois son titre émis ; sans numéro de titre il "
          "ne l’est pas, et l’arrêté le dit.",
          "**Instalments.** One is deducted once its order is issued; without an order number it "
          "is not, and the closing says so."},
         {"**Moins de 15 €.** Une créance trop faible pour un titre (CGCT, art. L. 1611-5) est "
          "reportée au décompte suivant.",
          "**Less than €15.** A claim too small for an order (CGCT, art. L. 1611-5) is carried "
          "forward to the next statement."},
         {"**Deux totaux**, jamais mêlés : à titrer, et imputé sur l’attribution de compensation "
          "sans titre.",
          "**Two totals**, never mixed: to be ordered, and charged to the compensation allocation "
          "without an order."}});
    page.heading(Text{"Rouvrir une période", "Reopening a period"});
    page.paragraph(
        Text{"`quotepart reopen FICHIER --period 2026-T4 --author NOM --reason MOTIF` garde "
             "l’arrêté dans l’historique, avec la date, l’auteur et le motif de sa réouverture ; "
             "la période peut être arrêtée de nouveau. C’est refusé si une période plus récente "
             "est arrêtée, ou si le numéro d’un titre émis est enregistré : la correction passe "
             "alors par la régularisation de la période suivante.",
             "`quotepart reopen FILE --period 2026-T4 --author NAME --reason REASON` keeps the "
             "closing in the history, with the date, the author and the reason of its reopening; "
             "the period can be closed again. It is refused if a later period is closed, or if "
             "the number of an issued order is recorded: the correction then comes with the "
             "adjustment of the next period."});
    page.heading(Text{"La fin de l’exercice", "The end of the financial year"});
    page.paragraph(
        Text{"Arrêter une période qui finit le 31 décembre donne la liste des **rattachements** : "
             "ce qui est dû pour l’exercice et sera titré dans le suivant, du côté de l’EPCI et du "
             "côté de chaque membre. `quotepart accruals FICHIER --financial-year 2026` la donne à "
             "tout moment, sans rien écrire.",
             "Closing a period that ends on 31 December gives the list of **accruals**: what is "
             "due for the year and will be ordered in the next, on the side of the EPCI and of "
             "each member. `quotepart accruals FILE --financial-year 2026` gives it at any time "
             "and writes nothing."});
}

}  // namespace

Page billingPage(Language language) {
    PageWriter page(
        language, names::billing,
        language == Language::french ? "La facturation d’un trimestre" : "Billing a quarter");
    page.section(titleOfGeneralPages().in(language));
    page.paragraph(
        Text{"Un classeur qui calcule ce que chaque membre doit peut aussi être facturé : chaque "
             "trimestre, mois, semestre ou année est arrêté, ses montants sont figés, et ce qui "
             "change ensuite fait l’objet d’une régularisation sur la facture suivante.",
             "A workbook that computes what each member owes can be billed too: each quarter, "
             "month, half-year or year is closed, its amounts are frozen, and what changes later "
             "is adjusted on the next bill."});
    writeSteps(page);
    writeDeclaring(page);
    page.heading(Text{"Les tableaux de la facturation", "The tables of the bill"});
    page.paragraph(Text{"Seul le premier est indispensable.", "Only the first is indispensable."});
    writeTables(page, [](const TableDeclaration& table) {
        return !table.isHistory && !table.isOnlyForStatements;
    });
    page.heading(Text{"Les tableaux des décomptes", "The tables of the statements"});
    page.paragraph(Text{"Ils donnent aux décomptes ce que la loi demande.",
                        "They give the statements what the law asks for."});
    writeTables(page, [](const TableDeclaration& table) { return table.isOnlyForStatements; });
    writeChecks(page);
    writeHistory(page);
    writeRules(page);
    return page.finish();
}

}  // namespace quotepart::manual
