#include "core/allocation/allocate.hpp"

#include <array>
#include <numeric>
#include <span>

#include "core/text/number_text.hpp"
#include "idl/declaration/formula_text.hpp"
#include "idl/generate/manual/accepted_words.hpp"
#include "idl/generate/manual/page_writer.hpp"
#include "idl/generate/manual/pages.hpp"
#include "idl/generate/manual/result.hpp"

namespace quotepart::manual {

namespace {

struct Rule {
    RoundingMethod method;
    Text text;
};

/// In the order of the enumeration, as its contract says.
const std::vector<Rule>& rules() {
    using enum RoundingMethod;
    static const std::vector<Rule> all{
        {largestRemainder,
         {"C’est la méthode par défaut. Chaque part exacte est coupée vers zéro à l’unité ; ce qui "
          "manque est distribué à raison d’une unité chacun aux membres dont le reste coupé est "
          "le plus fort. À égalité de restes, la base la plus grande passe d’abord, puis le "
          "premier de la liste.",
          "This is the default. Every exact share is cut toward zero to the unit; what is missing "
          "goes out one unit each to the members whose cut remainder is largest. Of equal "
          "remainders the larger base comes first, then the first in the list."}},
        {largestMember,
         {"Chaque part est arrondie au plus proche ; le membre qui a la plus grande base porte "
          "l’écart, en plus ou en moins (le premier, à égalité).",
          "Every share is rounded to the nearest; the member with the largest base carries the "
          "difference, whichever its sign (the first of equals)."}},
        {designated,
         {"De même, mais l’écart est porté par le membre que l’on désigne, par son rang ou par "
          "son nom. Une base nulle est admise et ne porte que l’écart.",
          "The same, but the difference is carried by the member that one designates, by rank or "
          "by name. A base of zero is accepted and carries only the difference."}},
        {residualLine,
         {"De même, mais l’écart va sur une ligne de plus, à la fin. Sélectionnez une cellule de "
          "plus que de bases : Calc coupe sans rien dire un résultat plus long que la sélection.",
          "The same, but the difference goes to one more line at the end. Select one cell more "
          "than there are bases: Calc cuts a result longer than the selection without a word."}},
        {halfUp,
         {"Chaque part est arrondie au plus proche, la moitié en s’éloignant de zéro. **Les parts "
          "peuvent ne pas faire le montant.**",
          "Every share is rounded to the nearest, halves away from zero. **The parts may not make "
          "the amount.**"}},
        {truncation,
         {"Chaque part est coupée vers zéro. **Les parts peuvent ne pas faire le montant.**",
          "Every share is cut toward zero. **The parts may not make the amount.**"}}};
    return all;
}

constexpr std::array<double, 3> exampleBases{1, 1, 4};
constexpr double exampleAmount = 1000;
constexpr double designatedRank = 2;

Grid<ExampleItem> columnOf(std::span<const double> numbers) {
    Grid<ExampleItem> grid;
    grid.shape = {numbers.size(), 1};
    for (const double number : numbers) {
        grid.values.emplace_back(number);
    }
    return grid;
}

Parts partsOf(double amount, std::span<const double> bases, const Rounding& rounding) {
    Bases exact;
    for (const double base : bases) {
        exact.emplace_back(Decimal::of(base));
    }
    return allocate(Decimal::of(amount), Key(KeyType::hours, exact), rounding);
}

Rounding exampleRounding(RoundingMethod method) {
    Rounding rounding{.method = method};
    if (method == RoundingMethod::designated) {
        rounding.designated = static_cast<std::size_t>(designatedRank) - 1;
    }
    return rounding;
}

/// The worked example of a method, as an example of MUT.REPARTIR.
Example exampleOf(RoundingMethod method) {
    std::vector<ExampleArgument> arguments{exampleAmount, Text{"heures", "hours"},
                                           columnOf(exampleBases),
                                           roundingMethodWords().textOf(method)};
    if (method == RoundingMethod::designated) {
        arguments.insert(arguments.end(), {leftOut, designatedRank});
    }
    const Parts parts = partsOf(exampleAmount, exampleBases, exampleRounding(method));
    std::vector<double> result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        result.push_back(parts.euros(i));
    }
    return {std::move(arguments), columnOf(result)};
}

std::string total(const Parts& parts, Language language) {
    const auto units = std::accumulate(parts.units.begin(), parts.units.end(), std::int64_t{0});
    return numberText(Rational(units) * parts.unit.rational(), 2, language);
}

std::string part(const Parts& parts, std::size_t member, Language language) {
    if (member >= parts.size()) {
        return "–";
    }
    return *shownResult(parts.euros(member), language);
}

Runs plain(std::string text) {
    return {{Run::Kind::plain, std::move(text)}};
}

/// The same amount by every method, side by side.
void writeComparison(PageWriter& page) {
    std::vector<std::vector<Runs>> rows;
    for (const Rule& rule : rules()) {
        const Parts parts = partsOf(exampleAmount, exampleBases, exampleRounding(rule.method));
        std::vector<Runs> row{
            plain(std::string(page.in(roundingMethodWords().textOf(rule.method))))};
        for (std::size_t member = 0; member <= exampleBases.size(); ++member) {
            row.push_back(plain(part(parts, member, page.language())));
        }
        row.push_back(plain(total(parts, page.language())));
        rows.push_back(std::move(row));
    }
    page.table({{"Méthode", "Method"},
                {"A (base 1)", "A (base 1)"},
                {"B (base 1)", "B (base 1)"},
                {"C (base 4)", "C (base 4)"},
                {"Ligne de reliquat", "Residual line"},
                {"Somme", "Sum"}},
               std::move(rows), true);
}

void writeMethod(PageWriter& page, const Rule& rule) {
    const Language language = page.language();
    const bool french = language == Language::french;
    page.heading(capitalized(page.in(roundingMethodWords().textOf(rule.method))), 3);
    page.paragraph(rule.text);
    for (const Synonyms& words : synonymsOf(roundingMethodWords().texts())) {
        if (roundingMethodWords().meaningOf(words.french.front()) == rule.method) {
            Runs runs = page.runs(Text{"Mots admis : ", "Words accepted: "});
            const Runs own = choice(words.in(language), language);
            const Runs other =
                choice(words.in(french ? Language::english : Language::french), language);
            runs.insert(runs.end(), own.begin(), own.end());
            runs.push_back({Run::Kind::plain, french ? ", en anglais " : ", in French "});
            runs.insert(runs.end(), other.begin(), other.end());
            runs.push_back({Run::Kind::plain, "."});
            page.add(Paragraph{std::move(runs)});
        }
    }
    const Example example = exampleOf(rule.method);
    page.add(Code{formulaText(*functionOfMethod("allocate"), example,
                              french ? Dialect::french : Dialect::english)});
    page.add(shownCells(std::get<Grid<ExampleItem>>(example.result.value()), language));
}

/// One euro more to share out, and C loses one.
void writeParadox(PageWriter& page) {
    constexpr std::array<double, 3> bases{6, 6, 2};
    std::vector<std::vector<Runs>> rows;
    for (const double amount : {10.0, 11.0}) {
        const Parts parts = partsOf(amount, bases, {.unit = Decimal::whole(1)});
        rows.push_back({plain(*shownResult(amount, page.language()))});
        for (std::size_t member = 0; member < bases.size(); ++member) {
            rows.back().push_back(plain(part(parts, member, page.language())));
        }
    }
    page.heading(Text{"Le paradoxe de l’Alabama", "The Alabama paradox"});
    page.paragraph(
        Text{"Avec « plus fort reste », un montant un peu plus élevé peut donner à un membre une "
             "unité de moins : l’ordre des restes a changé. L’effet ne dépasse jamais une unité "
             "d’arrondi, soit un centime le plus souvent. Exemple à l’euro, à montrer si la "
             "question est posée :",
             "With “largest remainder” a slightly larger amount can give a member one unit less: "
             "the order of the remainders has changed. The effect never exceeds one rounding "
             "unit, most often a cent. An example to the euro, to be shown when the question "
             "comes:"});
    page.table({{"Montant", "Amount"},
                {"A (base 6)", "A (base 6)"},
                {"B (base 6)", "B (base 6)"},
                {"C (base 2)", "C (base 2)"}},
               std::move(rows), true);
    page.paragraph(
        Text{"Pour 10 €, les parts exactes sont 4,286, 4,286 et 1,429 : l’euro qui manque va au "
             "plus fort reste, celui de C. Pour 11 €, elles sont 4,714, 4,714 et 1,571 : les deux "
             "euros qui manquent vont à A et à B.",
             "For €10 the exact shares are 4.286, 4.286 and 1.429: the missing euro goes to the "
             "largest remainder, that of C. For €11 they are 4.714, 4.714 and 1.571: the two "
             "missing euros go to A and B."});
}

}  // namespace

Page roundingPage(Language language) {
    PageWriter page(language, names::rounding,
                    language == Language::french ? "Méthodes d’arrondi" : "Rounding methods");
    page.section(titleOfGeneralPages().in(language));
    page.paragraph(
        Text{"Des parts exactes ont rarement un nombre entier de centimes. La méthode d’arrondi "
             "dit qui reçoit le centime qui manque ou rend celui qui est en trop.",
             "Exact shares are seldom a whole number of cents. The rounding method says who gets "
             "the cent that is missing or gives back the one too many."});
    page.heading(Text{"Ce qui vaut pour toutes", "What holds for all"});
    page.list(
        {{"Le montant est d’abord arrondi à l’unité : au plus proche, la moitié en s’éloignant de "
          "zéro. L’unité est le centime (0,01), sauf si l’argument en donne une autre (1 pour "
          "l’euro).",
          "The amount is first rounded to the unit: to the nearest, halves away from zero. The "
          "unit is the cent (0.01) unless the argument gives another (1 for the euro)."},
         {"Avec les quatre premières méthodes, les parts font exactement ce montant.",
          "With the first four methods the parts make exactly that amount."},
         {"Un avoir est le reflet de la facture : répartir −100 € donne les parts de 100 €, "
          "changées de signe.",
          "A refund mirrors the bill: sharing out −€100 gives the parts of €100 with the other "
          "sign."},
         {"Une base nulle ou vide reçoit 0, jamais un centime égaré (le membre désigné excepté).",
          "A base of zero, or an empty one, gets 0, never a stray cent (the designated member "
          "apart)."},
         {"Multiplier toutes les bases par un même nombre ne change rien ; changer l’ordre des "
          "membres ne change que celui qui l’emporte à égalité.",
          "Multiplying all bases by one number changes nothing; changing the order of the members "
          "changes only who wins a tie."},
         {"Une part n’a jamais le signe opposé au montant. Sur de très petits montants, « plus "
          "grand » et « désigné » pourraient y conduire : la fonction donne alors `#NUM !`, et "
          "« plus fort reste » convient.",
          "A part never has the sign opposite to the amount. On very small amounts “largest "
          "member” and “designated” could lead to one: the function then gives `#NUM!`, and "
          "“largest remainder” will do."}});
    page.heading(Text{"Le même montant par chaque méthode", "The same amount by each method"});
    page.paragraph(
        Text{"1 000 € entre trois membres A, B et C de bases 1, 1 et 4 : les parts exactes sont "
             "166,666…, 166,666… et 666,666… €. Le membre désigné est B.",
             "€1,000 among three members A, B and C with bases 1, 1 and 4: the exact shares are "
             "€166.666…, 166.666… and 666.666…. The designated member is B."});
    writeComparison(page);
    page.heading(Text{"Chaque méthode", "Each method"});
    for (const Rule& rule : rules()) {
        writeMethod(page, rule);
    }
    writeParadox(page);
    return page.finish();
}

}  // namespace quotepart::manual
