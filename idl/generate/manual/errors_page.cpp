#include "idl/declaration/error_text.hpp"
#include "idl/generate/manual/page_writer.hpp"
#include "idl/generate/manual/pages.hpp"

namespace quotepart::manual {

namespace {

struct Advice {
    Text meaning;
    Text whatToDo;
};

Advice adviceOn(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::value:
            return {{"Une cellule n’est pas de la nature attendue, ou des plages ne vont pas "
                     "ensemble.",
                     "A cell is not of the kind expected, or ranges do not go together."},
                    {"Cherchez un nombre saisi en texte (Calc l’aligne à gauche), une plage trop "
                     "large, deux listes de longueurs différentes, une date absente.",
                     "Look for a number entered as a text (Calc aligns it to the left), a range "
                     "too wide, two lists of different lengths, a missing date."}};
        case ErrorKind::number:
            return {{"Les données sont lisibles, mais le calcul n’a pas de sens avec elles.",
                     "The data can be read, but the computation makes no sense with them."},
                    {"Vérifiez les signes, le total des parts d’un forfait, l’ordre des dates, "
                     "les planchers et les plafonds.",
                     "Check the signs, the total of the shares of a fixed key, the order of the "
                     "dates, floors and caps."}};
        case ErrorKind::division:
            return {{"Il n’y a rien à quoi rapporter le montant : tout est nul ou vide.",
                     "There is nothing to relate the amount to: everything is zero or empty."},
                    {"Vérifiez que la plage des bases est la bonne et qu’elle est remplie.",
                     "Check that the range of the bases is the right one and that it is filled."}};
        case ErrorKind::notAvailable:
            return {{"Un membre, une catégorie, un prix ou une date n’a pas été trouvé.",
                     "A member, a category, a price or a date was not found."},
                    {"Comparez le nom avec la liste : les majuscules, accents et traits d’union "
                     "ne comptent pas, les lettres si. Dans une formule matricielle, ce sont aussi "
                     "les cellules sélectionnées en trop.",
                     "Compare the name with the list: capitals, accents and hyphens do not count, "
                     "letters do. In an array formula these are also the cells selected beyond "
                     "the result."}};
        case ErrorKind::missingArgument:
            return {{"Un argument obligatoire manque.", "A required argument is missing."},
                    {"L’assistant (Ctrl+F2) montre les arguments ; la description de ceux "
                     "qu’il faut finit par « obligatoire ».",
                     "The wizard (Ctrl+F2) shows the arguments; the description of those "
                     "needed ends with “required”."}};
        case ErrorKind::invalidArgument:
            return {{"Un mot, un rang ou une unité ne convient pas, ou une liste nomme deux fois "
                     "le même membre.",
                     "A word, a rank or a unit does not fit, or a list names a member twice."},
                    {"Vérifiez le mot dans les listes : [types de clé](types-de-cle), [méthodes "
                     "d’arrondi](arrondis), ou la page de la fonction.",
                     "Check the word against the lists: [key types](key-types), [rounding "
                     "methods](rounding), or the page of the function."}};
    }
    return {};
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        text.replace(at, what.size(), by);
        at += by.size();
    }
}

/// The sentence of a reason without what only a call knows: "… is a text…".
std::string causeOf(Reason reason, Language language) {
    std::string text(sentenceOf(reason).in(language));
    for (const std::string_view where : {"{where} : ", "{where}\u00a0: ", "{where}: "}) {
        replaceAll(text, where, "");
    }
    for (const std::string_view detail : {"{where}", "{value}", "{limit}"}) {
        replaceAll(text, detail, "…");
    }
    return sentence(text);
}

void writeCauses(PageWriter& page, ErrorKind kind) {
    List list;
    for (int reason = 0; reason <= static_cast<int>(lastReason); ++reason) {
        if (kindOf(static_cast<Reason>(reason)) == kind) {
            list.items.push_back(page.runs(causeOf(static_cast<Reason>(reason), page.language())));
        }
    }
    page.add(std::move(list));
}

void writeKind(PageWriter& page, ErrorKind kind) {
    const Advice advice = adviceOn(kind);
    page.heading(errorText(kind));
    page.paragraph(advice.meaning);
    page.paragraph((page.language() == Language::french ? "**Que faire :** " : "**What to do:** ") +
                   std::string(page.in(advice.whatToDo)));
    page.paragraph(Text{"Les causes :", "The causes:"});
    writeCauses(page, kind);
}

void writeCalcErrors(PageWriter& page) {
    page.heading(Text{"Erreurs de Calc lui-même", "Errors of Calc itself"});
    page.table(
        {{"Calc affiche", "Calc shows"}, {"Quand", "When"}},
        {{PageWriter::code(page.in(Text{"#NOM ?", "#NAME?"})),
          page.runs(Text{"Quotepart n’est pas installé sur ce poste, ou le nom de la fonction "
                         "n’est pas celui de la langue de l’interface.",
                         "Quotepart is not installed here, or the name of the function is not "
                         "that of the language of the interface."})},
         {PageWriter::code(page.in(Text{"Err :504", "Err:504"})),
          page.runs(Text{"Une cellule de la plage est elle-même en erreur, ou la formule a un "
                         "argument de trop.",
                         "A cell of the range holds an error itself, or the formula has one "
                         "argument too many."})},
         {PageWriter::code("###"),
          page.runs(Text{"La colonne est trop étroite pour le nombre : élargissez-la.",
                         "The column is too narrow for the number: widen it."})}});
}

}  // namespace

Page errorsPage(Language language) {
    PageWriter page(
        language, names::errors,
        language == Language::french ? "Les erreurs et que faire" : "Errors and what to do");
    page.section(titleOfGeneralPages().in(language));
    page.paragraph(
        Text{"Une fonction qui ne peut pas répondre juste donne une erreur, jamais un montant "
             "approché. L’erreur passe à toutes les formules qui utilisent la cellule : aucun "
             "euro ne disparaît d’un total en silence.",
             "A function that cannot answer rightly gives an error, never an approximate amount. "
             "The error goes on to every formula that uses the cell: no euro goes missing from a "
             "total in silence."});
    if (functionOfMethod("explain") != nullptr) {
        page.paragraph(
            Text{"Pour une part, MUT.EXPLIQUER, avec les mêmes arguments que MUT.QUOTEPART, donne "
                 "la cause en une phrase et nomme l’élément en faute.",
                 "For a share, MUT.EXPLAIN, with the same arguments as MUT.SHARE, gives the cause "
                 "in a sentence and names the element at fault."});
    }
    for (const ErrorKind kind : errorKinds) {
        writeKind(page, kind);
    }
    writeCalcErrors(page);
    return page.finish();
}

}  // namespace quotepart::manual
