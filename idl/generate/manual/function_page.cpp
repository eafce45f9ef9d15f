#include <algorithm>

#include "core/key/key_type.hpp"
#include "core/number/rounding.hpp"
#include "idl/declaration/error_text.hpp"
#include "idl/declaration/formula_text.hpp"
#include "idl/generate/manual/accepted_words.hpp"
#include "idl/generate/manual/page_writer.hpp"
#include "idl/generate/manual/pages.hpp"
#include "idl/generate/manual/result.hpp"

namespace quotepart::manual {

namespace {

void append(Runs& runs, Runs more) {
    std::move(more.begin(), more.end(), std::back_inserter(runs));
}

Runs strong(std::string_view text, Language language) {
    return {{Run::Kind::strong, typeset(text, language)}};
}

/// MUT.REPARTIR(montant; type de clé; bases; [méthode]): the brackets mark what may be left out.
std::string syntax(const Function& function, Language language) {
    std::string text(function.name.in(language));
    text += '(';
    for (const Parameter& parameter : function.parameters) {
        if (&parameter != &function.parameters.front()) {
            text += language == Language::french ? "; " : ", ";
        }
        const std::string label(parameter.label.in(language));
        text += parameter.optional ? "[" + label + "]" : label;
        text += parameter.repeated ? "…" : "";
    }
    return text + ")";
}

void writeSyntax(PageWriter& page, const Function& function) {
    page.heading(Text{"Syntaxe", "Syntax"});
    page.add(Code{syntax(function, page.language())});
    const auto& all = function.parameters;
    if (std::any_of(all.begin(), all.end(), [](const auto& each) { return each.optional; })) {
        page.paragraph(
            Text{"Les arguments entre crochets sont facultatifs : on les omet à la fin, ou l’on "
                 "laisse leur place vide entre deux points-virgules.",
                 "Arguments in brackets are optional: leave them out at the end, or leave their "
                 "place empty between two commas."});
    }
}

void writeFormula(PageWriter& page, const Function& function) {
    if (const auto formula = page.in(function.formula.text); !formula.empty()) {
        page.heading(Text{"Formule", "Formula"});
        page.add(mathematics(formula, page.language()));
    }
}

Runs meaningOf(const PageWriter& page, const Parameter& parameter) {
    Runs runs = page.runs(sentence(page.in(parameter.help)));
    if (parameter.repeated) {
        append(runs, page.runs(Text{" Autant de fois qu’il le faut.", " As often as needed."}));
    }
    return runs;
}

/// `dossiers` (`files`); `population` where both languages have the same word.
Runs wordsOf(const Synonyms& words, Language language) {
    const Language other = language == Language::french ? Language::english : Language::french;
    Runs runs = choice(words.in(language), language);
    if (words.in(language) != words.in(other)) {
        runs.push_back({Run::Kind::plain, " ("});
        append(runs, choice(words.in(other), language));
        runs.push_back({Run::Kind::plain, ")"});
    }
    return runs;
}

/// The page that says more of the words of a parameter.
const Text* pageOf(const std::vector<Text>& words) {
    if (words == keyTypeWords().texts()) {
        return &names::keyTypes;
    }
    if (words == roundingMethodWords().texts()) {
        return &names::rounding;
    }
    return nullptr;
}

void writeWords(PageWriter& page, const Parameter& parameter) {
    if (parameter.words == nullptr) {
        return;
    }
    const auto all = synonymsOf(parameter.words());
    Runs runs = strong(capitalized(page.in(parameter.label)), page.language());
    append(runs, page.runs(Text{" – mots admis, dans l’une ou l’autre langue : ",
                                " – words accepted, in either language: "}));
    for (const Synonyms& words : all) {
        if (&words != &all.front()) {
            runs.push_back({Run::Kind::plain, ", "});
        }
        append(runs, wordsOf(words, page.language()));
    }
    runs.push_back({Run::Kind::plain, "."});
    if (const Text* more = pageOf(parameter.words())) {
        const std::string name(page.in(*more));
        append(runs, page.runs(page.language() == Language::french
                                   ? " Voir [leur signification](" + name + ")."
                                   : " See [what they mean](" + name + ")."));
    }
    page.add(Paragraph{std::move(runs)});
}

void writeArguments(PageWriter& page, const Function& function) {
    if (function.parameters.empty()) {
        return;
    }
    page.heading(Text{"Arguments", "Arguments"});
    std::vector<std::vector<Runs>> rows;
    for (const Parameter& parameter : function.parameters) {
        const Runs presence =
            parameter.optional ? page.runs(Text{"Facultatif. Par défaut : ", "Optional. Default: "})
                               : page.runs(Text{"Obligatoire", "Required"});
        rows.push_back({strong(capitalized(page.in(parameter.label)), page.language()),
                        meaningOf(page, parameter), presence});
        if (parameter.optional) {
            append(rows.back().back(), page.runs(page.in(parameter.fallback)));
        }
    }
    page.table({{"Argument", "Argument"},
                {"Signification", "Meaning"},
                {"Obligatoire ou facultatif", "Required or optional"}},
               std::move(rows));
    for (const Parameter& parameter : function.parameters) {
        writeWords(page, parameter);
    }
}

void writeResult(PageWriter& page, const Function& function) {
    page.heading(Text{"Résultat", "Result"});
    page.paragraph(sentence(page.in(function.gives)));
}

void writeDetails(PageWriter& page, const Function& function) {
    page.heading(Text{"Précisions", "Details"});
    for (const std::string& paragraph : paragraphsOf(page.in(function.details))) {
        page.paragraph(paragraph);
    }
}

void writeExample(PageWriter& page, const Function& function, const Example& example) {
    const Language language = page.language();
    const bool french = language == Language::french;
    if (const auto note = page.in(example.note); !note.empty()) {
        page.heading(note, 3);
    }
    page.add(Code{formulaText(function, example, french ? Dialect::french : Dialect::english)});
    if (const auto shown = shownResult(example.result.value(), language)) {
        Runs runs = page.runs(Text{"Résultat : ", "Result: "});
        const bool isSentence = shown->size() > 60;
        runs.push_back(
            {isSentence ? Run::Kind::plain : Run::Kind::strong, typeset(*shown, language)});
        page.add(Paragraph{std::move(runs)});
    } else if (const auto* grid = std::get_if<Grid<ExampleItem>>(&example.result.value())) {
        page.paragraph(arrayInstruction(grid->shape, language));
        page.add(shownCells(*grid, language));
    }
}

bool givesRange(const Example& example) {
    return std::holds_alternative<Grid<ExampleItem>>(example.result.value());
}

bool takesRange(const Example& example) {
    return std::any_of(example.arguments.begin(), example.arguments.end(), [](const auto& each) {
        return std::holds_alternative<Grid<ExampleItem>>(each.value());
    });
}

void writeExamples(PageWriter& page, const Function& function) {
    const auto& all = function.examples;
    page.heading(Text{"Exemples", "Examples"});
    if (std::any_of(all.begin(), all.end(), takesRange)) {
        page.paragraph(
            Text{"À coller dans une cellule. Les valeurs entre accolades tiennent lieu de plages : "
                 "dans un classeur, donnez plutôt les références des cellules, par exemple "
                 "`B2:B9`.",
                 "To be pasted into a cell. The values in braces stand for ranges: in a workbook "
                 "give the references of the cells instead, `B2:B9` for instance."});
    }
    for (const Example& example : all) {
        writeExample(page, function, example);
    }
    if (std::any_of(all.begin(), all.end(), givesRange)) {
        page.paragraph(Text{
            "Attention : une sélection plus courte que le résultat le coupe sans rien dire. Voir "
            "[les formules matricielles](arguments#formules-matricielles).",
            "Beware: a selection shorter than the result cuts it without a word. See [array "
            "formulas](arguments#array-formulas)."});
    }
}

/// What the reading of the arguments refuses, whatever the function.
std::vector<Text> commonCases(const Function& function, ErrorKind kind) {
    const auto& all = function.parameters;
    const auto any = [&](auto condition) { return std::any_of(all.begin(), all.end(), condition); };
    if (kind == ErrorKind::value) {
        return {{"un texte à la place d’un nombre ; une plage à la place d’une seule valeur",
                 "a text for a number; a range for a single value"}};
    }
    if (kind == ErrorKind::number) {
        return {{"un nombre trop grand pour être calculé exactement",
                 "a number too large to be computed exactly"}};
    }
    if (kind == ErrorKind::missingArgument &&
        any([](const Parameter& each) { return !each.optional; })) {
        return {{"un argument obligatoire absent", "a required argument is missing"}};
    }
    std::vector<Text> cases;
    if (kind == ErrorKind::invalidArgument) {
        if (any([](const Parameter& each) { return each.words != nullptr; })) {
            cases.push_back({"un mot inconnu", "an unknown word"});
        }
        if (any([](const Parameter& each) { return each.name == "unit"; })) {
            cases.push_back({"une unité d’arrondi nulle ou négative",
                             "a rounding unit that is zero or negative"});
        }
    }
    return cases;
}

std::string casesOf(const Function& function, ErrorKind kind, Language language) {
    std::vector<std::string> cases;
    for (const ErrorCase& each : function.errors) {
        if (each.kind == kind) {
            cases.emplace_back(each.when.in(language));
        }
    }
    const std::string own = joined(cases, language);
    for (const Text& common : commonCases(function, kind)) {
        if (own.find(common.in(language)) == std::string::npos) {
            cases.emplace_back(common.in(language));
        }
    }
    return joined(cases, language);
}

void writeErrors(PageWriter& page, const Function& function) {
    if (function.parameters.empty()) {
        return;
    }
    page.heading(Text{"Erreurs", "Errors"});
    if (function.refusesInWords) {
        page.paragraph(
            Text{"Aucune : quand les arguments sont refusés, la réponse est la raison, en une "
                 "phrase. Seule une cellule elle-même en erreur donne une erreur.",
                 "None: when the arguments are refused, the answer is the reason, in a sentence. "
                 "Only a cell that holds an error itself gives an error."});
        return;
    }
    std::vector<std::vector<Runs>> rows;
    for (const ErrorKind kind : errorKinds) {
        const std::string cases = casesOf(function, kind, page.language());
        if (!cases.empty()) {
            rows.push_back(
                {PageWriter::code(page.in(errorText(kind))), page.runs(sentence(cases))});
        }
    }
    page.table({{"Calc affiche", "Calc shows"}, {"Quand", "When"}}, std::move(rows));
    page.paragraph(Text{"Voir [toutes les erreurs et que faire](erreurs).",
                        "See [all errors and what to do](errors)."});
}

void writeLegalSource(PageWriter& page, const Function& function) {
    if (const auto source = page.in(function.legalSource); !source.empty()) {
        page.heading(Text{"Textes de référence", "Legal source"});
        page.paragraph(sentence(source));
    }
}

void writeNames(PageWriter& page, const Function& function) {
    const bool french = page.language() == Language::french;
    const std::string other(french ? function.name.english : function.name.french);
    page.heading(Text{"Nom dans l’autre langue et dans les fichiers",
                      "Name in the other language and in files"});
    page.paragraph((french ? "Dans une interface en anglais : `" : "In a French interface: `") +
                   other +
                   (french ? "`. Dans les fichiers et les macros, quelle que soit la langue : `"
                           : "`. In files and macros, whatever the language: `") +
                   programmaticName(function) + "`.");
}

void writeSeeAlso(PageWriter& page, const Function& function) {
    List list;
    for (const Function& other : library()) {
        if (other.category == function.category && other.method != function.method) {
            const std::string name(page.in(other.name));
            Runs item{{Run::Kind::link, name, name}};
            append(item, page.runs((page.language() == Language::french ? " : " : ": ") +
                                   std::string(page.in(other.purpose))));
            list.items.push_back(std::move(item));
        }
    }
    if (!list.items.empty()) {
        page.heading(Text{"Voir aussi", "See also"});
        page.add(std::move(list));
    }
}

}  // namespace

Page functionPage(const Function& function, Language language) {
    PageWriter page(language, function.name, std::string(function.name.in(language)));
    page.section(titleOf(function.category).in(language));
    page.paragraph(sentence(page.in(function.purpose)));
    writeSyntax(page, function);
    writeFormula(page, function);
    writeArguments(page, function);
    writeResult(page, function);
    writeDetails(page, function);
    writeExamples(page, function);
    writeErrors(page, function);
    writeLegalSource(page, function);
    writeNames(page, function);
    writeSeeAlso(page, function);
    return page.finish();
}

}  // namespace quotepart::manual
