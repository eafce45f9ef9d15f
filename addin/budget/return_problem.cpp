#include "addin/budget/return_problem.hpp"

#include "addin/report/wording.hpp"
#include "core/text/number_text.hpp"

namespace quotepart::budget {

namespace {

Text sentenceOf(file::Fault fault) {
    switch (fault) {
        case file::Fault::missing:
            return {"le fichier ne peut pas être ouvert", "the file cannot be opened"};
        case file::Fault::broken:
            return {"le fichier est endommagé", "the file is broken"};
        case file::Fault::otherFormat:
            return {"ce n’est ni un classeur .ods ni un classeur .xlsx",
                    "it is neither an .ods nor an .xlsx workbook"};
        case file::Fault::encrypted:
            return {"le fichier est protégé par un mot de passe : demandez-en un sans",
                    "the file is protected by a password: ask for one without"};
        case file::Fault::tooLarge:
            return {"le fichier est bien plus grand que ce qui a été envoyé : il n’a pas été lu",
                    "the file is far larger than what was sent: it was not read"};
        case file::Fault::tooDeep:
            return {"le fichier est imbriqué sans fin : il n’a pas été lu",
                    "the file is nested without end: it was not read"};
        case file::Fault::declaresType:
            return {
                "le fichier contient une déclaration de type, comme aucun tableur n’en écrit : "
                "il n’a pas été lu",
                "the file holds a document type, which no spreadsheet writes: it was not read"};
    }
    return {};
}

Text sentenceOf(ReturnProblemKind kind) {
    switch (kind) {
        case ReturnProblemKind::nameMissing:
            return {
                "{found} n’est plus dans le classeur, ou y est deux fois : ce n’est pas celui "
                "qui a été envoyé",
                "{found} is no longer in the workbook, or twice: it is not the one that was "
                "sent"};
        case ReturnProblemKind::otherYear:
            return {"le classeur est celui de {found}, la collecte celle de {expected}",
                    "the workbook is that of {found}, the collection that of {expected}"};
        case ReturnProblemKind::otherVersion:
            return {"le classeur vient du modèle « {found} », pas de « {expected} »",
                    "the workbook was made from the template “{found}”, not “{expected}”"};
        case ReturnProblemKind::unknownMember:
            return {"« {found} » n’est pas dans la liste des membres",
                    "“{found}” is not in the list of members"};
        case ReturnProblemKind::otherCode:
            return {"le code {found} n’est pas celui de cette commune ({expected})",
                    "the code {found} is not that of this commune ({expected})"};
        case ReturnProblemKind::notSent:
            return {"d’après le manifeste, ce n’est pas le classeur qui a été envoyé à « {found} »",
                    "by the manifest, it is not the workbook that was sent to “{found}”"};
        case ReturnProblemKind::altered:
            return {"ce qui n’est pas à remplir a été modifié",
                    "what is not to be filled in was changed"};
        case ReturnProblemKind::emptied:
            return {"avant cette cellule, une autre, qui n’est pas à remplir, a été vidée",
                    "before this cell another, which is not to be filled in, was emptied"};
        case ReturnProblemKind::unknownService:
            return {"« {found} » n’est pas un service de la facturation",
                    "“{found}” is not a service that is billed"};
        case ReturnProblemKind::negative:
            return {"{found} est négatif", "{found} is negative"};
        case ReturnProblemKind::outOfRange:
            return {"{found} dépasse {expected}", "{found} exceeds {expected}"};
        case ReturnProblemKind::tooLong:
            return {"le texte a {found} caractères, {expected} au plus sont attendus",
                    "the text has {found} letters, {expected} at most are expected"};
        case ReturnProblemKind::undecided:
            return {
                "un autre retour de la commune, {found}, donne d’autres réponses et rien ne "
                "dit lequel est le dernier",
                "another return of the commune, {found}, gives other answers and nothing says "
                "which is the last"};
        case ReturnProblemKind::unreadable:
        case ReturnProblemKind::inTable:
            break;
    }
    return {};
}

}  // namespace

std::string ReturnProblem::sentence(Language language) const {
    if (kind == ReturnProblemKind::unreadable) {
        return report::filled(sentenceOf(fault), language);
    }
    if (inTable) {
        return inTable->placedSentence(language);
    }
    std::string text =
        report::filled(sentenceOf(kind), language,
                       {{"found", number ? numberText(*number, language) : found},
                        {"expected", most ? numberText(*most, language) : expected}});
    if (!place) {
        return text;
    }
    return report::filled({"{place} : {what}", "{place}: {what}"}, language,
                          {{"place", report::fullName(*place)}, {"what", text}});
}

}  // namespace quotepart::budget
