#include "idl/generate/manual/page_writer.hpp"
#include "idl/generate/manual/pages.hpp"

namespace quotepart::manual {

namespace {

void writeNumbers(PageWriter& page) {
    page.heading(Text{"Nombres et montants", "Numbers and amounts"});
    page.list(
        {{"Un nombre vaut ce que Calc peut en montrer, soit quinze chiffres significatifs : "
          "0,1 + 0,2 vaut 0,3. Le calcul qui suit est exact, et l’arrondi n’a lieu qu’une fois, "
          "là où la fonction le dit.",
          "A number means what Calc can show of it, fifteen significant digits: 0.1 + 0.2 is 0.3. "
          "The computation that follows is exact, and rounding happens once, where the function "
          "says so."},
         {"Un montant est ensuite pris au millionième d’euro : la soustraction de Calc "
          "106641,02 − 106640,92 donne 0,10000000000582, et un contrôle doit donner 0.",
          "An amount is then taken to the nearest millionth of a euro: Calc’s subtraction "
          "106641.02 − 106640.92 gives 0.10000000000582, and a check has to give 0."},
         {"Un montant va de −9 999 999 999 999,99 à 9 999 999 999 999,99 €. Une base, un prix ou "
          "un taux reste au-dessous de 10¹⁵. Au-delà : `#NUM !`.",
          "An amount goes from −9,999,999,999,999.99 to €9,999,999,999,999.99. A base, a price or "
          "a rate stays below 10¹⁵. Beyond: `#NUM!`."},
         {"Un taux s’écrit en pourcentage ou en fraction : 10 % et 0,1 sont le même nombre.",
          "A rate is written as a percentage or as a fraction: 10% and 0.1 are the same number."},
         {"Un texte à la place d’un nombre donne `#VALEUR !`, jamais 0, même s’il ressemble à un "
          "nombre. Calc l’aligne à gauche ; **Données ▸ Texte en colonnes…** le change en nombre.",
          "A text for a number gives `#VALUE!`, never 0, even if it looks like a number. Calc "
          "aligns it to the left; **Data ▸ Text to Columns…** turns it into a number."}});
}

void writeRanges(PageWriter& page) {
    page.heading(Text{"Plages", "Ranges"});
    page.list(
        {{"Une liste (bases, noms, montants…) tient sur une seule ligne ou une seule colonne ; le "
          "résultat garde ce sens. Un tableau a plusieurs lignes et colonnes.",
          "A list (bases, names, amounts…) is in one row or one column; the result keeps that "
          "direction. A grid has several rows and columns."},
         {"Une plage, un tableau entre accolades et le résultat d’une autre fonction "
          "s’emploient l’un pour l’autre.",
          "A range, an array in braces and the result of another function may stand for one "
          "another."},
         {"Plusieurs cellules là où une seule valeur est attendue donnent `#VALEUR !`.",
          "Several cells where a single value is expected give `#VALUE!`."},
         {"Une cellule en erreur dans une plage donne `Err :504` : la fonction n’est pas appelée. "
          "Corrigez d’abord cette cellule.",
          "A cell with an error inside a range gives `Err:504`: the function is not called. Put "
          "that cell right first."},
         {"Une plage étendue sur plusieurs feuilles (`Feuille1.A1:Feuille3.A9`) n’est lue que "
          "sur la première, sans avertissement de Calc : donnez une plage par feuille.",
          "A range over several sheets (`Sheet1.A1:Sheet3.A9`) is read on the first one only, "
          "without a warning from Calc: give one range per sheet."}});
}

void writeEmptyCells(PageWriter& page) {
    page.heading(Text{"Cellules vides", "Empty cells"});
    page.table({{"Dans", "In"}, {"Une cellule vide", "An empty cell"}},
               {{page.runs(Text{"Des bases", "Bases"}),
                 page.runs(Text{"Le membre ne participe pas : il reçoit 0, et un partage à parts "
                                "égales l’ignore.",
                                "The member does not take part: it gets 0, and an equal split "
                                "leaves it out."})},
                {page.runs(Text{"Des montants", "Amounts"}),
                 page.runs(Text{"Compte pour 0 €.", "Counts as €0."})},
                {page.runs(Text{"Une date", "A date"}),
                 page.runs(Text{"Donne `#VALEUR !`, sauf si la fonction dit ce qu’elle en fait.",
                                "Gives `#VALUE!`, unless the function says what it makes of it."})},
                {page.runs(Text{"Un argument facultatif", "An optional argument"}),
                 page.runs(Text{"Donne la valeur par défaut.", "Gives the default."})}});
    page.paragraph(
        Text{"Une formule qui donne `\"\"` est une cellule vide. Un zéro n’en est pas une : un "
             "membre de base 0 participe et reçoit 0.",
             "A formula that gives `\"\"` is an empty cell. A zero is not: a member with a base of "
             "0 takes part and gets 0."});
    page.paragraph(
        Text{"Répartir un montant de 0 donne des zéros même quand toutes les bases sont nulles : "
             "un service sans activité ce trimestre ne dérange pas le tableau.",
             "Sharing out an amount of 0 gives zeros even when all bases are zero: a service that "
             "was idle this quarter does not disturb the table."});
}

void writeWords(PageWriter& page) {
    page.heading(Text{"Mots, noms et codes", "Words, names and codes"});
    page.list(
        {{"Les mots (types de clé, méthodes, modes) s’écrivent entre guillemets, en français ou "
          "en anglais quelle que soit l’interface, avec ou sans majuscules et accents : "
          "`\"égal\"`, `\"EGAL\"` et `\"equal\"` sont le même mot. Un mot inconnu donne "
          "`Err :502`.",
          "Words (key types, methods, modes) are written in quotation marks, in French or in "
          "English whatever the interface, with or without capitals and accents: `\"equal\"`, "
          "`\"EQUAL\"` and `\"égal\"` are the same word. An unknown word gives `Err:502`."},
         {"Les noms des membres se comparent sans tenir compte des majuscules, des accents, des "
          "espaces, des traits d’union ni des apostrophes ; St et Ste valent Saint et Sainte. "
          "« Saint-Éloy », « Saint Eloy » et « ST ELOY » sont la même commune.",
          "Names of members are compared whatever their capitals, accents, spaces, hyphens and "
          "apostrophes; St and Ste mean Saint and Sainte. “Saint-Éloy”, “Saint Eloy” and “ST "
          "ELOY” are the same commune."},
         {"Les codes (INSEE, SIREN) se comparent qu’ils soient des nombres ou des textes, sans "
          "les zéros de tête : 1004 et `\"01004\"` sont le même code.",
          "Codes (INSEE, SIREN) are compared whether they are numbers or texts, without their "
          "leading zeros: 1004 and `\"01004\"` are the same code."},
         {"Une liste qui sert à reconnaître les membres ne nomme chacun qu’une fois ; sinon "
          "`Err :502`.",
          "A list that serves to identify members names each of them once; else `Err:502`."}});
}

void writeDates(PageWriter& page) {
    page.heading(Text{"Dates et périodes", "Dates and periods"});
    page.list({{"Une date est une date de Calc, non un texte ; l’heure est ignorée.",
                "A date is a date of Calc, not a text; the time of day is ignored."},
               {"Une période comprend son premier et son dernier jour.",
                "A period includes its first and its last day."},
               {"Un résultat qui est une date s’affiche comme un nombre tant que la cellule n’a "
                "pas un format de date.",
                "A result that is a date shows as a number until the cell has a date format."}});
}

void writeOptional(PageWriter& page) {
    page.heading(Text{"Arguments facultatifs", "Optional arguments"});
    page.paragraph(
        Text{"Un argument facultatif s’omet à la fin de la formule, ou en laissant sa place vide : "
             "dans `=MUT.REPARTIR(290331;\"population\";{50614;28119};;1)`, la méthode est omise "
             "et l’unité vaut 1. Un argument obligatoire absent donne `Err :511`.",
             "An optional argument is left out at the end of the formula, or by leaving its place "
             "empty: in `=MUT.ALLOCATE(290331,\"population\",{50614;28119},,1)` the method is left "
             "out and the unit is 1. A required argument that is missing gives `Err:511`."});
    page.paragraph(
        Text{"Deux limites de l’assistant de Calc (Ctrl+F2) : il dit tous les arguments "
             "facultatifs (la description de ceux qu’il faut finit par « obligatoire ») ; et **il "
             "s’arrête au premier argument vide, en effaçant ceux qui le suivent**. Dans "
             "l’assistant, ne sautez donc pas d’argument : écrivez sa valeur par défaut, par "
             "exemple `\"plus fort reste\"`, ou donnez une cellule vide.",
             "Two limits of Calc’s wizard (Ctrl+F2): it calls every argument optional (the "
             "description of those needed ends with “required”); and **it stops at the first empty "
             "argument, deleting those after it**. So skip no argument in the wizard: write its "
             "default, for instance `\"largest remainder\"`, or give an empty cell."});
}

void writeArrayFormulas(PageWriter& page) {
    page.heading(Text{"Formules matricielles", "Array formulas"});
    page.paragraph(
        Text{"Une fonction qui donne plusieurs cellules s’emploie en formule matricielle : "
             "sélectionnez toutes les cellules du résultat, tapez la formule, validez par "
             "Ctrl+Maj+Entrée. Pour la modifier, sélectionnez-les toutes à nouveau.",
             "A function that gives several cells is used as an array formula: select all the "
             "cells of the result, type the formula, finish with Ctrl+Shift+Enter. To change it, "
             "select them all again."});
    page.table({{"Si la sélection est", "If the selection is"}, {"Calc", "Calc"}},
               {{page.runs(Text{"Trop courte", "Too short"}),
                 page.runs(Text{"Coupe le résultat **sans rien dire** : de l’argent manque.",
                                "Cuts the result **without a word**: money is missing."})},
                {page.runs(Text{"Trop longue", "Too long"}),
                 page.runs(Text{"Montre `#N/D` dans les cellules de trop.",
                                "Shows `#N/A` in the cells too many."})},
                {page.runs(Text{"De plusieurs cellules pour un résultat d’une seule",
                                "Several cells for a result of one"}),
                 page.runs(Text{"Répète le résultat dans chacune : de l’argent est compté "
                                "plusieurs fois.",
                                "Repeats the result in each: money is counted several times."})}});
    page.paragraph(
        Text{"Placez un MUT.CONTROLE sous chaque répartition : il donne 0 quand les "
             "parts font le total.",
             "Put a MUT.CHECK under every allocation: it gives 0 when the parts make "
             "the total."});
}

}  // namespace

Page argumentsPage(Language language) {
    PageWriter page(
        language, names::arguments,
        language == Language::french ? "Comment les arguments sont lus" : "How arguments are read");
    page.section(titleOfGeneralPages().in(language));
    page.paragraph(Text{"Toutes les fonctions lisent leurs arguments de la même manière.",
                        "All functions read their arguments in the same way."});
    writeNumbers(page);
    writeRanges(page);
    writeEmptyCells(page);
    writeWords(page);
    writeDates(page);
    writeOptional(page);
    writeArrayFormulas(page);
    return page.finish();
}

}  // namespace quotepart::manual
