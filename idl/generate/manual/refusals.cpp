#include "idl/generate/manual/refusals.hpp"

#include "addin/budget/commune_workbook.hpp"
#include "addin/budget/return_problem.hpp"
#include "addin/budget/returned.hpp"

namespace quotepart::manual {

namespace {

using billing::ProblemKind;
using budget::ReturnProblem;
using budget::ReturnProblemKind;
using file::Fault;

constexpr const char* unknown = "…";
constexpr const char* unknownName = "COM_…";

constexpr Text answerInOwnWorkbook{
    "Reporter les réponses dans le classeur envoyé, et rien d’autre.",
    "Copy the answers into the workbook that was sent, no more."};
constexpr Text correctNumber{"Faire corriger : un nombre positif ou nul, ou rien.",
                             "Have it corrected: a number, zero or above, or nothing."};
constexpr Text askWhereFrom{"Demander à la commune d’où vient ce fichier, et un nouvel envoi.",
                            "Ask the commune where this file comes from, and for another."};

ReturnProblem unreadable(Fault fault) {
    return {.kind = ReturnProblemKind::unreadable, .fault = fault};
}

ReturnProblem about(ReturnProblemKind kind) {
    return {.kind = kind, .found = unknown, .expected = unknown};
}

/// A cell of the answers that cannot be read.
ReturnProblem inAnswers(ProblemKind kind, std::string_view table, std::string_view column,
                        report::CellValue value = std::string(unknown)) {
    const billing::TableDeclaration& declared = budget::communeTable(table).table;
    billing::Problem problem{.kind = kind,
                             .table = &declared,
                             .value = std::move(value),
                             .expected = {"oui, non", "yes, no"}};
    for (const billing::Column& each : declared.columns) {
        if (each.name == column) {
            problem.column = &each;
        }
    }
    return {.kind = ReturnProblemKind::inTable, .inTable = std::move(problem)};
}

/// The same of any cell.
ReturnProblem inCell(ProblemKind kind) {
    static const billing::Column anyColumn{
        .name = unknown, .header = {unknown, unknown}, .help = {}};
    ReturnProblem problem = inAnswers(kind, "forecasts", {});
    problem.inTable->rangeName = unknownName;
    problem.inTable->column = &anyColumn;
    return problem;
}

struct Reason {
    ReturnProblem problem;
    Text whatToDo;
};

std::vector<Reason> ofFile() {
    return {
        {unreadable(Fault::missing),
         {"Vérifier les droits sur le fichier, ou l’enregistrer de nouveau dans le dossier.",
          "Look at the permissions of the file, or save it into the folder again."}},
        {unreadable(Fault::broken), {"Demander un nouvel envoi.", "Ask for it again."}},
        {unreadable(Fault::otherFormat),
         {"Demander le classeur lui-même, ni imprimé ni converti.",
          "Ask for the workbook itself, not printed, not converted."}},
        {unreadable(Fault::encrypted),
         {"Demander le classeur sans mot de passe.", "Ask for the workbook without a password."}},
        {unreadable(Fault::tooLarge),
         {"Demander le classeur sans image ni feuille ajoutée.",
          "Ask for the workbook without added pictures or sheets."}},
        {unreadable(Fault::tooDeep), askWhereFrom},
        {unreadable(Fault::declaresType), askWhereFrom},
    };
}

std::vector<Reason> ofWorkbook() {
    ReturnProblem nameMissing = about(ReturnProblemKind::nameMissing);
    nameMissing.found = unknownName;
    return {
        {std::move(nameMissing), answerInOwnWorkbook},
        {about(ReturnProblemKind::otherYear),
         {"Vérifier `--year` ; sinon faire répondre dans le classeur de l’année.",
          "Look at `--year`; else have the workbook of the year filled in."}},
        {about(ReturnProblemKind::otherVersion),
         {"Renvoyer le bon classeur ; si ce modèle est celui de l’envoi, le dire par "
          "`--template-version`.",
          "Send the right workbook; if that template is the one sent, say so with "
          "`--template-version`."}},
        {about(ReturnProblemKind::unknownMember),
         {"Compléter `MUT_MEMBRES`, ou y rétablir le nom d’avant l’envoi.",
          "Complete `MUT_MEMBERS`, or put back the name it had when sent."}},
        {about(ReturnProblemKind::otherCode),
         {"Corriger le code dans `MUT_MEMBRES`, ou renvoyer à la commune son propre classeur.",
          "Correct the code in `MUT_MEMBERS`, or send the commune its own workbook."}},
        {about(ReturnProblemKind::unknownService),
         {"Rétablir dans le classeur maître le nom du service d’avant l’envoi.",
          "Put back in the master workbook the name the service had when sent."}},
        {about(ReturnProblemKind::notSent),
         {"Vérifier que `--manifest` est celui du dernier envoi ; si c’est lui, demander où ce "
          "classeur a été pris.",
          "Look whether `--manifest` is that of the last sending; if it is, ask where this "
          "workbook was taken from."}},
        {about(ReturnProblemKind::altered), answerInOwnWorkbook},
        {about(ReturnProblemKind::emptied), answerInOwnWorkbook},
        {inCell(ProblemKind::columnMissing), answerInOwnWorkbook},
        {inCell(ProblemKind::columnTwice), answerInOwnWorkbook},
        {inCell(ProblemKind::valueMissing), answerInOwnWorkbook},
        {inCell(ProblemKind::notWhole), answerInOwnWorkbook},
        {about(ReturnProblemKind::undecided),
         {"Demander à la commune lequel vaut, et ôter l’autre du dossier.",
          "Ask the commune which one holds, and take the other out of the folder."}},
    };
}

std::vector<Reason> ofAnswers() {
    ReturnProblem tooMany = about(ReturnProblemKind::outOfRange);
    tooMany.most = Decimal::whole(budget::mostUnits);
    ReturnProblem tooLong = about(ReturnProblemKind::tooLong);
    tooLong.expected = std::to_string(budget::mostLetters);
    constexpr int notAvailable = 32767;
    return {
        {inAnswers(ProblemKind::textForNumber, "forecasts", "units"), correctNumber},
        {inAnswers(ProblemKind::errorInCell, "forecasts", "units", report::ErrorCode{notAvailable}),
         correctNumber},
        {inAnswers(ProblemKind::numberOutOfRange, "forecasts", "units"), correctNumber},
        {about(ReturnProblemKind::negative), correctNumber},
        {std::move(tooMany), correctNumber},
        {inAnswers(ProblemKind::unknownWord, "memberships", "choice"),
         {"Faire choisir oui ou non, ou laisser la cellule vide.",
          "Have oui (yes) or non (no) chosen, or the cell left empty."}},
        {inCell(ProblemKind::notADate),
         {"Faire taper une date : 15/11/2026.", "Have a date typed: 15/11/2026."}},
        {std::move(tooLong),
         {"Faire abréger le nom ou la qualité de qui répond.",
          "Have the name or the title of who answers shortened."}},
    };
}

}  // namespace

std::vector<Refusal> refusals(Language language) {
    std::vector<Refusal> all;
    for (const auto& reasons : {ofFile(), ofWorkbook(), ofAnswers()}) {
        for (const Reason& reason : reasons) {
            all.push_back({reason.problem.sentence(language), reason.whatToDo});
        }
    }
    return all;
}

}  // namespace quotepart::manual
