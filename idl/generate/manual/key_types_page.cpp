#include "core/key/key_type.hpp"

#include "idl/generate/manual/accepted_words.hpp"
#include "idl/generate/manual/page_writer.hpp"
#include "idl/generate/manual/pages.hpp"

namespace quotepart::manual {

namespace {

enum class Kind { count, measure, fixed, equal };

Kind kindOf(KeyType type) {
    if (type == KeyType::fixed) {
        return Kind::fixed;
    }
    if (type == KeyType::equal) {
        return Kind::equal;
    }
    return isCount(type) ? Kind::count : Kind::measure;
}

/// The words of the types of one kind.
void writeWords(PageWriter& page, Kind kind) {
    const bool french = page.language() == Language::french;
    std::vector<std::vector<Runs>> rows;
    for (const Synonyms& words : synonymsOf(keyTypeWords().texts())) {
        if (kindOf(keyTypeWords().meaningOf(words.french.front())) == kind) {
            rows.push_back({choice(words.in(page.language()), page.language()),
                            choice(french ? words.english : words.french, page.language())});
        }
    }
    page.table({{"En français", "In English"}, {"En anglais", "In French"}}, std::move(rows));
}

}  // namespace

Page keyTypesPage(Language language) {
    PageWriter page(language, names::keyTypes,
                    language == Language::french ? "Types de clé" : "Key types");
    page.section(titleOfGeneralPages().in(language));
    page.paragraph(
        Text{"Le type de clé dit ce que mesurent les bases. Il s’écrit entre guillemets, en "
             "français ou en anglais, quelle que soit la langue de l’interface ; majuscules et "
             "accents ne comptent pas.",
             "The key type says what the bases measure. It is written in quotation marks, in "
             "English or in French whatever the language of the interface; capitals and accents "
             "do not count."});
    page.heading(Text{"Dénombrements", "Counts"});
    page.paragraph(
        Text{"La part d’un membre est sa base divisée par la somme des bases. Aucune base ne peut "
             "être négative ; des décimales (moyennes, temps partiels) sont admises.",
             "A member’s share is its base divided by the sum of the bases. No base may be "
             "negative; decimals (averages, part-time) are accepted."});
    writeWords(page, Kind::count);
    page.heading(Text{"Mesures", "Measures"});
    page.paragraph(Text{"Le calcul est le même ; le mot dit ce que l’on mesure.",
                        "The computation is the same; the word says what is measured."});
    writeWords(page, Kind::measure);
    page.heading(Text{"Clé forfaitaire", "Fixed key"});
    page.paragraph(
        Text{"Les parts sont convenues d’avance et font 100 % à 10⁻⁹ près : 0,6 et 0,4, ou 60 % "
             "et 40 %. Trois fois `=1/3` est admis ; 99,99 % est refusé (`#NUM !`). Elles sont "
             "divisées par leur somme avant l’emploi, et le montant est réparti en entier.",
             "The shares are agreed in advance and make 100% within 10⁻⁹: 0.6 and 0.4, or 60% and "
             "40%. `=1/3` three times is accepted; 99.99% is refused (`#NUM!`). They are divided "
             "by their sum before use, and the amount is shared out entirely."});
    writeWords(page, Kind::fixed);
    page.heading(Text{"Parts égales", "Equal key"});
    page.paragraph(
        Text{"Chaque membre dont la cellule n’est pas vide reçoit la même part, même si elle "
             "contient un zéro ou un texte. Pour retirer un membre, videz sa cellule.",
             "Each member whose cell is not empty gets the same share, even if it holds a zero or "
             "a text. To leave a member out, empty its cell."});
    writeWords(page, Kind::equal);
    return page.finish();
}

}  // namespace quotepart::manual
