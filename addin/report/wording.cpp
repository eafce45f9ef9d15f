#include "addin/report/wording.hpp"

#include <algorithm>

#include "core/text/number_text.hpp"
#include "core/text/utf.hpp"

namespace quotepart::report {

namespace {

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
}

}  // namespace

std::string filled(Text sentence, Language language,
                   std::initializer_list<std::pair<std::string_view, std::string>> values) {
    std::string text(sentence.in(language));
    if (language == Language::french) {
        for (const std::string_view mark : {":", ";", "?", "!", "»"}) {
            replaceAll(text, " " + std::string(mark), "\u00a0" + std::string(mark));
        }
        replaceAll(text, "« ", "«\u00a0");
    }
    for (const auto& [name, value] : values) {
        replaceAll(text, "{" + std::string(name) + "}", value);
    }
    return text;
}

std::string onOneLine(const std::string& text) {
    std::u16string units = toUtf16(text);
    std::replace_if(
        units.begin(), units.end(),
        [](char16_t c) {
            const bool isControl = c < 0x20 || (c >= 0x7F && c < 0xA0);
            const bool endsLine = c == 0x2028 || c == 0x2029;
            const bool turns = c == 0x061C || c == 0x200E || c == 0x200F ||
                               (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            return isControl || endsLine || turns;
        },
        u' ');
    return toUtf8(units);
}

std::string errorName(int code, Language language) {
    const bool french = language == Language::french;
    switch (code) {
        case 503:
            return french ? "#NOMBRE\u00a0!" : "#NUM!";
        case 519:
            return french ? "#VALEUR\u00a0!" : "#VALUE!";
        case 524:
            return french ? "#RÉF\u00a0!" : "#REF!";
        case 525:
            return french ? "#NOM\u00a0?" : "#NAME?";
        case 532:
            return french ? "#DIV/0\u00a0!" : "#DIV/0!";
        case 32767:
            return french ? "#N/D" : "#N/A";
        default:
            return (french ? "Err\u00a0:" : "Err:") + std::to_string(code);
    }
}

Text errorMeaning(int code) {
    switch (code) {
        case 501:
            return {"la formule contient un caractère invalide",
                    "the formula holds an invalid character"};
        case 502:
            return {"un argument n’est pas admis", "an argument is not allowed"};
        case 503:
            return {"le calcul sort du domaine des nombres", "the calculation leaves its domain"};
        case 504:
            return {"un argument n’est pas du type attendu, ou contient une erreur",
                    "an argument is not of the kind expected, or holds an error"};
        case 508:
            return {"une parenthèse manque", "a bracket is missing"};
        case 509:
            return {"un opérateur manque", "an operator is missing"};
        case 510:
        case 511:
            return {"un argument obligatoire manque", "a required argument is missing"};
        case 516:
        case 517:
        case 518:
        case 533:
            return {"la formule ne peut pas être calculée", "the formula cannot be calculated"};
        case 519:
            return {"un texte est là où un nombre est attendu, ou le contraire",
                    "a text is where a number is expected, or the reverse"};
        case 522:
            return {"la formule dépend d’elle-même (référence circulaire)",
                    "the formula depends on itself (circular reference)"};
        case 523:
            return {"le calcul itératif n’aboutit pas",
                    "the iterative calculation does not settle"};
        case 524:
            return {"la formule renvoie à une cellule ou à une feuille qui n’existe plus",
                    "the formula refers to a cell or a sheet that is gone"};
        case 525:
            return {"la formule emploie un nom ou une fonction que LibreOffice ne connaît pas ici",
                    "the formula uses a name or a function that LibreOffice does not know here"};
        case 532:
            return {"division par zéro", "division by zero"};
        case 540:
            return {"le contenu extérieur n’est pas lu ici (lien, page web)",
                    "outside content is not read here (link, web page)"};
        case 32767:
            return {"la valeur cherchée est introuvable", "the value looked for is not found"};
        default:
            return {"la formule ne donne pas de résultat", "the formula gives no result"};
    }
}

std::string valueText(const CellValue& value, Language language) {
    if (const auto* number = std::get_if<double>(&value)) {
        return numberText(*number, language);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return quoted(*text, language);
    }
    if (const auto* error = std::get_if<ErrorCode>(&value)) {
        return error->code == 0 ? filled({"une erreur", "an error"}, language)
                                : errorName(error->code, language);
    }
    return filled({"rien", "nothing"}, language);
}

Text titleOf(FindingKind kind) {
    switch (kind) {
        case FindingKind::error:
            return {"Cellules en erreur", "Cells in error"};
        case FindingKind::check:
            return {"Contrôles qui ne sont pas à zéro", "Checks that are not zero"};
        case FindingKind::resultCut:
            return {"Résultats coupés : la sélection est plus petite que le résultat",
                    "Results cut: the selection is smaller than the result"};
        case FindingKind::resultRepeated:
            return {"Résultats répétés : la sélection est plus grande que le résultat",
                    "Results repeated: the selection is larger than the result"};
        case FindingKind::range3d:
            return {"Plages sur plusieurs feuilles données à une fonction de Quotepart",
                    "Ranges over several sheets given to a Quotepart function"};
        case FindingKind::textNumber:
            return {"Textes qui ont l’air de nombres", "Texts that look like numbers"};
        case FindingKind::billing:
            return {"Facturation", "Billing"};
    }
    return {};
}

Text sentenceOf(Refusal refusal) {
    switch (refusal) {
        case Refusal::missing:
            return {"ce fichier n’existe pas", "there is no such file"};
        case Refusal::otherFormat:
            return {"ce n’est pas un classeur .ods, .ots, .fods ou .xlsx",
                    "this is not an .ods, .ots, .fods or .xlsx workbook"};
        case Refusal::locked:
            return {"quelqu’un l’a ouvert", "somebody has it open"};
        case Refusal::readOnly:
            return {"il est en lecture seule", "it is read-only"};
        case Refusal::password:
            return {"il est protégé par un mot de passe", "it is protected by a password"};
        case Refusal::broken:
            return {"il est endommagé : LibreOffice ne peut pas le lire",
                    "it is broken: LibreOffice cannot read it"};
        case Refusal::newErrors:
            return {"des cellules qui tenaient une valeur seraient maintenant en erreur",
                    "cells that held a value would now be errors"};
        case Refusal::wouldLose:
            return {"il contient ce que LibreOffice ne garde pas en enregistrant",
                    "it holds what LibreOffice does not keep on saving"};
        case Refusal::obstacles:
            return {"ce n’est pas possible, pour les raisons que voici",
                    "this is not possible, for these reasons"};
        case Refusal::changed:
            return {"quelqu’un l’a modifié entre-temps", "somebody changed it in the meantime"};
        case Refusal::cannotCopy:
            return {"la copie à examiner n’a pas pu être faite",
                    "the copy to be examined could not be made"};
        case Refusal::cannotWrite:
            return {"le nouveau fichier n’a pas pu être écrit",
                    "the new file could not be written"};
        case Refusal::notTheSame:
            return {"relu, le nouveau fichier n’est pas conforme au classeur recalculé",
                    "read back, the new file is not the workbook that was recalculated"};
        case Refusal::outputExists:
            return {
                "la sortie remplacerait un fichier qui existe déjà ; donnez-en une autre, ou "
                "demandez de le remplacer (--force)",
                "the output would replace a file that exists already; give another, or ask to "
                "replace it (--force)"};
        case Refusal::officeFailed:
            return {"LibreOffice s’est arrêté ou n’a pas répondu à temps",
                    "LibreOffice ended or did not answer in time"};
    }
    return {};
}

}  // namespace quotepart::report
