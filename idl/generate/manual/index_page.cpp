#include "idl/generate/manual/page_writer.hpp"
#include "idl/generate/manual/pages.hpp"

namespace quotepart::manual {

namespace {

Runs link(std::string_view name) {
    return {{Run::Kind::link, std::string(name), std::string(name)}};
}

void writeStart(PageWriter& page) {
    page.heading(Text{"Saisir une fonction", "Entering a function"});
    page.list(
        {{"Dans une cellule, tapez `=MUT.` puis la suite du nom : Calc propose les fonctions au "
          "fil de la frappe.",
          "In a cell, type `=MUT.` and the rest of the name: Calc suggests the functions as you "
          "type."},
         {"Ou bien : menu **Insertion ▸ Fonction…** (Ctrl+F2), catégorie **Extension**. "
          "L’assistant décrit chaque argument ; il les dit tous facultatifs : fiez-vous à la "
          "description, qui finit par « obligatoire » ou par la valeur par défaut. **Il s’arrête "
          "au "
          "premier argument vide et efface ceux qui le suivent** : n’en sautez pas dans "
          "l’assistant, écrivez la valeur par défaut.",
          "Or: menu **Insert ▸ Function…** (Ctrl+F2), category **Add-in**. The wizard describes "
          "each argument; it calls all of them optional: trust the description, which ends with "
          "“required” or with the default. **It stops at the first empty argument and deletes "
          "those "
          "after it**: do not skip one in the wizard, write its default."},
         {"Une fonction qui donne plusieurs cellules, comme MUT.REPARTIR, est une [formule "
          "matricielle](arguments#formules-matricielles) : sélectionnez d’abord toutes les "
          "cellules du résultat, puis "
          "validez par Ctrl+Maj+Entrée (ou cochez **Matrice** dans l’assistant).",
          "A function that gives several cells, such as MUT.ALLOCATE, is an [array "
          "formula](arguments#array-formulas): first select all the cells of the result, then "
          "finish with "
          "Ctrl+Shift+Enter (or tick **Array** in the wizard)."}});
    if (page.language() == Language::french) {
        page.add(Picture{"assistant-fonctions.png",
                         "L’assistant Fonction de Calc sur MUT.REPARTIR et ses arguments"});
    }
    page.paragraph(
        Text{"Une interface en français connaît les noms français, une interface en anglais les "
             "noms anglais. Un classeur passe de l’une à l’autre sans changement : Calc traduit "
             "les noms. Ouvert sur un poste où Quotepart n’est pas installé, il montre `#NOM ?` à "
             "la place des résultats : envoyez-y des valeurs, non des formules.",
             "A French interface knows the French names, an English one the English names. A "
             "workbook goes from one to the other unchanged: Calc translates the names. Opened "
             "where Quotepart is not installed it shows `#NAME?` instead of the results: send "
             "values there, not formulas."});
}

void writeMenu(PageWriter& page) {
    page.heading(Text{"Le menu Mutualisation", "The menu Cost sharing"});
    page.paragraph(Text{"Calc a un menu **Mutualisation**.", "Calc has a menu **Cost sharing**."});
    if (page.language() == Language::french) {
        page.add(Picture{"menu-mutualisation.png", "Le menu Mutualisation"});
    }
    page.list(
        {{"**Vérifier le classeur** cherche ce qui fait perdre de l’argent en silence : cellules "
          "en erreur et leur raison, contrôles qui ne sont pas à zéro, formules matricielles plus "
          "courtes ou plus longues que leur résultat, textes qui ont l’air de nombres, résultats "
          "périmés. Le classeur n’est pas touché.",
          "**Check the workbook** looks for what loses money in silence: cells in error and the "
          "reason, checks that are not zero, array formulas shorter or longer than their result, "
          "texts that look like numbers, stale results. The workbook is not touched."},
         {"**Recalculer le classeur** recalcule toutes les formules, puis dit quels résultats ont "
          "changé et ce qui mérite un regard. Rien n’est enregistré.",
          "**Recalculate the workbook** recalculates every formula, then tells which results "
          "changed and what deserves a look. Nothing is saved."},
         {"**Arrêter une période…** et **Décomptes…** figent ce qui est facturé, puis en font un "
          "PDF par membre : voir [la facturation](facturer).",
          "**Close a period…** and **Statements…** freeze what is billed, then make a PDF of it "
          "for each member: see [billing](billing)."},
         {"**Nouveau depuis un modèle…** : des classeurs prêts à remplir, catégorie "
          "**Mutualisation**.",
          "**New from a template…**: workbooks ready to be filled in, category **Mutualisation**."},
         {"**Budgets des communes…** prépare pour chaque commune son classeur de budget ; "
          "**Retours "
          "des communes…** collecte leurs réponses : voir [la saison budgétaire](budget).",
          "**Communes’ budgets…** prepares for each commune its budget workbook; **Communes’ "
          "returns…** collects their answers: see [the budget season](budget-season)."}});
    page.paragraph(Text{
        "Les constats s’affichent dans une fenêtre qui reste ouverte pendant que vous corrigez : "
        "un double-clic, ou la touche Entrée, va à la cellule ; **Vérifier à nouveau** dit si "
        "c’est mieux ; Échap ferme la fenêtre.",
        "The findings are shown in a window that stays open while you correct them: a "
        "double-click, or the Enter key, goes to the cell; **Check again** tells whether it is "
        "better; Escape closes the window."});
    if (page.language() == Language::french) {
        page.add(Picture{"constats.png",
                         "La fenêtre des constats, et la formule matricielle trop courte que l’un "
                         "d’eux désigne"});
    }
}

void writeTasks(PageWriter& page) {
    page.heading(Text{"Les fonctions par tâche", "The functions by task"});
    std::vector<std::vector<Runs>> rows;
    for (const Function& function : library()) {
        rows.push_back({page.runs(page.in(function.task)), link(page.in(function.name))});
    }
    page.table({{"Je veux…", "I want to…"}, {"Fonction", "Function"}}, std::move(rows));
}

void writeCategories(PageWriter& page) {
    page.heading(Text{"Les fonctions par thème", "The functions by theme"});
    std::vector<std::vector<Runs>> rows;
    const auto& all = library();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || all[i].category != all[i - 1].category) {
            page.heading(page.in(titleOf(all[i].category)), 3);
        }
        rows.push_back({link(page.in(all[i].name)), page.runs(sentence(page.in(all[i].purpose)))});
        if (i + 1 == all.size() || all[i + 1].category != all[i].category) {
            page.table({{"Fonction", "Function"}, {"Ce qu’elle fait", "What it does"}},
                       std::move(rows));
            rows.clear();
        }
    }
}

}  // namespace

Page indexPage(Language language) {
    PageWriter page(language, names::index,
                    language == Language::french ? "Manuel des fonctions de Quotepart"
                                                 : "Manual of the functions of Quotepart");
    const std::string count = std::to_string(library().size());
    page.paragraph(language == Language::french
                       ? "Quotepart ajoute à LibreOffice Calc " + count +
                             " fonctions pour répartir le coût des services mutualisés entre un "
                             "EPCI et ses communes membres et calculer ce que chacune doit, au "
                             "centime près."
                       : "Quotepart adds " + count +
                             " functions to LibreOffice Calc, to share out the cost of pooled "
                             "services between an EPCI (intercommunality) and its member communes "
                             "and compute what each of them owes, to the cent.");
    page.heading(Text{"À lire une fois", "To be read once"});
    page.list({{"[Comment les arguments sont lus](arguments) : nombres, plages, cellules vides, "
                "noms des communes, dates, formules matricielles.",
                "[How arguments are read](arguments): numbers, ranges, empty cells, names of "
                "communes, dates, array formulas."},
               {"[Les erreurs et que faire](erreurs)", "[Errors and what to do](errors)"},
               {"[Les types de clé](types-de-cle) et leurs mots",
                "[Key types](key-types) and their words"},
               {"[Les méthodes d’arrondi](arrondis), un exemple pour chacune",
                "[Rounding methods](rounding), with an example of each"},
               {"[La facturation d’un trimestre](facturer) : arrêter une période, la "
                "régulariser, éditer les décomptes",
                "[Billing a quarter](billing): closing a period, adjusting it, making the "
                "statements"},
               {"[La saison budgétaire](budget) : un classeur pour chaque commune, et ce qu’elle "
                "répond",
                "[The budget season](budget-season): a workbook for each commune, and what it "
                "answers"}});
    writeStart(page);
    writeMenu(page);
    writeTasks(page);
    writeCategories(page);
    return page.finish();
}

}  // namespace quotepart::manual
