#include "addin/command/command.hpp"

#include <algorithm>

namespace quotepart::command {

namespace {

const Option outputOption{
    "--output",
    "DIR",
    {"écrit les classeurs recalculés dans ce dossier et laisse les originaux tels quels",
     "writes the recalculated workbooks into this folder and leaves the originals alone"}};
const Option noBackupOption{
    "--no-backup",
    {},
    {"ne garde pas de copie datée du classeur remplacé (NOM.AAAA-MM-JJ_HHMMSS.bak)",
     "keeps no dated copy of a replaced workbook (NAME.YYYY-MM-DD_HHMMSS.bak)"}};

std::vector<Command> all() {
    return {
        {"recalc",
         "FILE|FOLDER...",
         {"recalcule des classeurs et les enregistre", "recalculates workbooks and saves them"},
         {"Recalcule toutes les formules des classeurs .ods, .ots, .fods et .xlsx nommés, ou de "
          "ceux d’un dossier, et les enregistre à leur place si un résultat enregistré n’était pas "
          "le bon : le nouveau fichier est écrit à côté, relu, puis prend la place de l’ancien. "
          "Dit pour chacun ce que dit « check ».\nUn classeur est laissé tel quel, et les autres "
          "continuent, si quelqu’un l’a ouvert, s’il est en lecture seule, protégé par un mot de "
          "passe, endommagé ou d’un autre format, si une cellule qui tenait une valeur serait "
          "maintenant en erreur, ou si LibreOffice perdrait une partie de son contenu ; ces deux "
          "derniers peuvent l’être avec --output.",
          "Recalculates all formulas of the .ods, .ots, .fods and .xlsx workbooks named, or of "
          "those of a folder, and saves them in place if a stored result was not right: the new "
          "file is written beside, read back, then takes the old one’s place. Says of each what "
          "“check” says.\nA workbook is left as it was, and the others go on, if somebody has it "
          "open, if it is read-only, protected by a password, broken or of another format, if a "
          "cell that held a value would now be an error, or if LibreOffice would lose some of its "
          "content; these last two can be done with --output."},
         {outputOption, noBackupOption}},
        {"check",
         "FILE|FOLDER...",
         {"dit ce qui est à regarder dans des classeurs, sans rien écrire",
          "says what deserves a look in workbooks, writes nothing"},
         {"Recalcule les classeurs sans les enregistrer et dit : les cellules en erreur et "
          "pourquoi, les MUT.CONTROLE qui ne sont pas à zéro, les résultats qui changeraient, les "
          "formules matricielles dont la sélection n’a pas la taille du résultat, les plages sur "
          "plusieurs feuilles données à une fonction, les textes qui ont l’air de nombres.",
          "Recalculates workbooks without saving them and says: the cells in error and why, the "
          "MUT.CHECK that are not zero, the results that would change, the array formulas whose "
          "selection has not the size of the result, the ranges over several sheets given to a "
          "function, the texts that look like numbers."},
         {}},
    };
}

}  // namespace

std::span<const Command> commands() {
    static const std::vector<Command> declared = all();
    return declared;
}

const Command* commandNamed(std::string_view name) {
    const auto found = std::find_if(commands().begin(), commands().end(),
                                    [&](const Command& each) { return each.name == name; });
    return found == commands().end() ? nullptr : &*found;
}

const Option* optionOf(const Command& command, std::string_view argument) {
    const auto found = std::find_if(
        command.options.begin(), command.options.end(),
        [&](const Option& each) { return !each.argument.empty() && each.argument == argument; });
    return found == command.options.end() ? nullptr : &*found;
}

}  // namespace quotepart::command
