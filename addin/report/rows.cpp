#include "addin/report/rows.hpp"

#include <algorithm>

#include "addin/report/wording.hpp"
#include "core/text/number_text.hpp"

namespace quotepart::report {

namespace {

/// ASCII and the accented letters of French.
std::string capitalized(std::string text) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (!text.empty() && at(0) >= 'a' && at(0) <= 'z') {
        text[0] = static_cast<char>(at(0) - 'a' + 'A');
    } else if (text.size() > 1 && at(0) == 0xC3 && at(1) >= 0xA0 && at(1) <= 0xBE &&
               at(1) != 0xB7) {
        text[1] = static_cast<char>(at(1) - 0x20);
    }
    return text;
}

Text kindOf(FindingKind kind) {
    switch (kind) {
        case FindingKind::error:
            return {"Erreur", "Error"};
        case FindingKind::check:
            return {"Contrôle", "Check"};
        case FindingKind::resultCut:
            return {"Résultat coupé", "Result cut"};
        case FindingKind::resultRepeated:
            return {"Résultat répété", "Result repeated"};
        case FindingKind::range3d:
            return {"Plusieurs feuilles", "Several sheets"};
        case FindingKind::textNumber:
            return {"Texte", "Text"};
        case FindingKind::billing:
            return {"Facturation", "Billing"};
    }
    return {};
}

Text adviceOn(FindingKind kind) {
    switch (kind) {
        case FindingKind::error:
        case FindingKind::billing:
            return {};
        case FindingKind::check:
            return {
                "Le total et la somme des parts diffèrent : cherchez la ligne qui manque, qui "
                "compte deux fois ou qui a été saisie par-dessus une formule.",
                "The total and the sum of the parts differ: look for the line that is missing, "
                "counts twice or was typed over a formula."};
        case FindingKind::resultCut:
            return {
                "Sélectionnez autant de cellules que le résultat en compte, puis validez à "
                "nouveau la formule par Ctrl+Maj+Entrée.",
                "Select as many cells as the result has, then enter the formula again with "
                "Ctrl+Shift+Enter."};
        case FindingKind::resultRepeated:
            return {
                "Effacez la formule matricielle, puis saisissez-la sur autant de cellules que "
                "le résultat en compte.",
                "Delete the array formula, then enter it over as many cells as the result "
                "has."};
        case FindingKind::range3d:
            return {
                "La fonction ne reçoit que la première feuille : écrivez une formule par "
                "feuille, ou réunissez les données sur une seule.",
                "The function is given the first sheet only: write a formula for each sheet, "
                "or bring the data together on one."};
        case FindingKind::textNumber:
            return {
                "Saisissez-le à nouveau comme un nombre, dans une cellule qui n’est pas au "
                "format Texte.",
                "Type it again as a number, in a cell whose format is not Text."};
    }
    return {};
}

bool isLoss(const Change& change) {
    return std::holds_alternative<ErrorCode>(change.after);
}

Text adviceOn(const Change& change, bool replaced) {
    if (!isLoss(change)) {
        return replaced ? Text{}
                        : Text{"Recalculez le classeur, menu Mutualisation.",
                               "Recalculate the workbook, menu Cost sharing."};
    }
    return {"Pour garder l’ancienne valeur, fermez le classeur sans l’enregistrer.",
            "To keep the old value, close the workbook without saving it."};
}

Row rowOf(const Change& change, bool replaced, Language language) {
    const Text kind = isLoss(change) ? Text{"Valeur perdue", "Value lost"}
                      : replaced     ? Text{"Résultat changé", "Result changed"}
                                     : Text{"Résultat périmé", "Stale result"};
    const Text sentence =
        replaced ? Text{"Valait {before}, vaut maintenant {after}", "Was {before}, is now {after}"}
                 : Text{"Affiche {before}, vaudrait {after} une fois recalculé",
                        "Shows {before}, would be {after} once recalculated"};
    return {change.place, cellName(change.place.column, change.place.row), filled(kind, language),
            filled(sentence, language,
                   {{"before", valueText(change.before, language)},
                    {"after", valueText(change.after, language)}}),
            filled(adviceOn(change, replaced), language)};
}

std::string cellsOf(const Finding& finding) {
    if (finding.place.sheet.empty()) {
        return {};
    }
    return finding.extent.empty() ? cellName(finding.place.column, finding.place.row)
                                  : finding.extent;
}

std::string counted(std::size_t number, Text one, Text several, Language language) {
    return filled(number == 1 ? one : several, language,
                  {{"n", numberText(static_cast<double>(number), language)}});
}

std::string formulasOf(const Report& report, Language language) {
    if (report.formulas == 0) {
        return filled({"aucune formule", "no formula"}, language);
    }
    const auto addin = static_cast<std::size_t>(report.addinFormulas);
    return counted(static_cast<std::size_t>(report.formulas), {"{n} formule", "{n} formula"},
                   {"{n} formules", "{n} formulas"}, language) +
           (addin == 0
                ? filled({", aucune de Quotepart", ", none of them Quotepart’s"}, language)
                : counted(addin, {", dont {n} de Quotepart", ", {n} of them Quotepart’s"},
                          {", dont {n} de Quotepart", ", {n} of them Quotepart’s"}, language));
}

}  // namespace

std::vector<Row> rowsOf(const Report& report, Language language) {
    std::vector<Row> rows;
    const bool replaced = wasRecalculated(report);
    const auto addChanges = [&](bool losses) {
        for (const Change& change : report.changes) {
            if (isLoss(change) == losses) {
                rows.push_back(rowOf(change, replaced, language));
            }
        }
    };
    addChanges(true);
    for (const Finding& finding : report.findings) {
        rows.push_back({finding.place, cellsOf(finding), filled(kindOf(finding.kind), language),
                        capitalized(finding.sentence), filled(adviceOn(finding.kind), language)});
    }
    addChanges(false);
    return rows;
}

std::string summaryOf(const Report& report, Language language) {
    if (report.outcome == Outcome::refused) {
        return filled({"Le classeur n’a pas pu être vérifié : {why}.",
                       "The workbook could not be checked: {why}."},
                      language, {{"why", report.refusalSentence}});
    }
    const bool replaced = wasRecalculated(report);
    const auto losses = static_cast<std::size_t>(
        std::count_if(report.changes.begin(), report.changes.end(), isLoss));
    const std::size_t changed = report.changes.size() - losses;
    const std::size_t look = report.findings.size() + losses + (replaced ? 0 : changed);
    std::string text;
    if (replaced) {
        text = changed == 0 ? filled({"Recalculé, aucun résultat n’a changé. ",
                                      "Recalculated, no result changed. "},
                                     language)
                            : counted(changed,
                                      {"Recalculé, {n} résultat a changé. ",
                                       "Recalculated, {n} result changed. "},
                                      {"Recalculé, {n} résultats ont changé. ",
                                       "Recalculated, {n} results changed. "},
                                      language);
    }
    if (look == 0) {
        text += filled({"Rien à signaler : ", "All is well: "}, language);
    } else {
        text += counted(look, {"{n} point à regarder, ", "{n} thing to look at, "},
                        {"{n} points à regarder, ", "{n} things to look at, "}, language);
    }
    return text + formulasOf(report, language) + ".";
}

}  // namespace quotepart::report
