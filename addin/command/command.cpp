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

constexpr Text yearToComeLabel{"Année à venir", "Year to come"};

/// An option whose value the service takes.
Option told(std::string_view name, std::string_view value, Text help, std::string_view argument,
            OptionKind kind) {
    return {.name = name, .value = value, .help = help, .argument = argument, .kind = kind};
}

Option required(Option option) {
    option.required = true;
    return option;
}

Option labelled(Option option, Text label) {
    option.label = label;
    return option;
}

Option repeated(Option option) {
    option.repeated = true;
    return option;
}

Option forceOption() {
    return labelled(
        told("--force", {},
             {"remplace les fichiers qui existent déjà", "replaces files that exist already"},
             "Force", OptionKind::flag),
        {"Remplacer les fichiers qui existent", "Replace files that exist"});
}

Option periodOption() {
    return labelled(told("--period", "2026-T4",
                         {"la période : 2026-T4, 2026-07, 2026-S1 ou 2026",
                          "the period: 2026-T4, 2026-07, 2026-S1 or 2026"},
                         "Period", OptionKind::period),
                    {"Période", "Period"});
}

Option authorOption(Text help) {
    return told("--author", "NAME", help, "Author", OptionKind::text);
}

Option dateOption(Text help) {
    return told("--date", "2026-12-31", help, "Date", OptionKind::date);
}

Option yearOption(Text help) {
    return told("--financial-year", "2026", help, "FinancialYear", OptionKind::number);
}

std::vector<Command> billingCommands() {
    return {
        {"close",
         "FILE...",
         {"arrête une période : fige ce qui est facturé",
          "closes a period: freezes what is billed"},
         {"Recalcule le classeur, puis fige dans ses feuilles d’historique les montants facturés "
          "pour la période, avec leur clé, leur source, l’arrondi et une empreinte. Ce qui a "
          "changé dans les périodes déjà arrêtées y est porté en régularisation, chaque période "
          "d’origine sur sa ligne. « quotepart tables » dit ce que le classeur doit déclarer.\n"
          "Le classeur est laissé tel quel, et toutes les raisons sont dites, si la période est "
          "déjà arrêtée ou n’est pas la suivante, si un montant n’est pas un nombre entier de "
          "centimes, si un contrôle n’est pas à zéro et n’a pas été accepté par écrit, si "
          "l’historique a été modifié, et dans les cas où « recalc » le laisse tel quel.",
          "Recalculates the workbook, then freezes in its history sheets the amounts billed for "
          "the period, with their key, its source, the rounding and a fingerprint. What changed in "
          "the periods closed before is an adjustment there, each period of origin on its own "
          "line. “quotepart tables” says what the workbook has to declare.\n"
          "The workbook is left as it was, and every reason is given, if the period is closed "
          "already or is not the next, if an amount is not whole cents, if a check is not zero and "
          "was not accepted in writing, if the history was changed, and where “recalc” leaves it "
          "as it was."},
         {required(periodOption()),
          repeated(told("--service", "NAME",
                        {"le service à arrêter, à répéter (tous ceux qui ont des lignes par "
                         "défaut)",
                         "the service to close, to be repeated (all that have lines unless "
                         "given)"},
                        "Service", OptionKind::text)),
          labelled(authorOption({"qui arrête la période ; gardé dans l’historique",
                                 "who closes the period; kept in the history"}),
                   {"Arrêtée par", "Closed by"}),
          yearOption({"l’exercice des titres (celui de la période par défaut)",
                      "the financial year of the orders (that of the period unless given)"}),
          dateOption({"la date de l’arrêté (aujourd’hui par défaut)",
                      "the date of the closing (today unless given)"}),
          outputOption, forceOption(), noBackupOption}},
        {"reopen",
         "FILE",
         {"rouvre une période arrêtée, en gardant la trace",
          "reopens a closed period and keeps a trace"},
         {"L’arrêté reste dans l’historique, avec le motif de sa réouverture, et ne compte plus : "
          "la période peut être arrêtée de nouveau. Refusé si une période plus récente est arrêtée "
          "ou si le numéro d’un titre émis est enregistré.",
          "The closing stays in the history, with the reason of its reopening, and no longer "
          "counts: the period can be closed again. Refused if a later period is closed, or if the "
          "number of an issued order is recorded."},
         {told("--closing", "N", {"le numéro de l’arrêté", "the number of the closing"}, "Closing",
               OptionKind::number),
          periodOption(), authorOption({"qui rouvre la période", "who reopens the period"}),
          told("--reason", "TEXT", {"le motif", "the reason"}, "Reason", OptionKind::text),
          dateOption({"la date (aujourd’hui par défaut)", "the date (today unless given)"}),
          outputOption, forceOption(), noBackupOption}},
        {"order",
         "FILE",
         {"enregistre le numéro d’un titre émis", "records the number of an issued order"},
         {"Enregistre le titre de recette (ou le mandat) émis pour ce qu’une période facture à un "
          "membre. La période ne peut plus être rouverte.",
          "Records the revenue order (or the payment order) issued for what a period bills to a "
          "member. The period can no longer be reopened."},
         {required(periodOption()),
          required(
              told("--member", "NAME", {"le membre", "the member"}, "Member", OptionKind::text)),
          required(told("--number", "TEXT", {"le numéro du titre", "the number of the order"},
                        "Number", OptionKind::text)),
          required(dateOption({"la date du titre", "the date of the order"})), outputOption,
          forceOption(), noBackupOption}},
        {"accruals",
         "FILE...",
         {"liste ce qui est dû pour un exercice et titré dans le suivant",
          "lists what is due for a financial year and ordered in the next"},
         {"Les rattachements de charges et de produits, des deux côtés : ceux de l’EPCI et ceux "
          "des membres. Rien n’est écrit.",
          "Accruals on both sides: those of the EPCI and those of the members. Nothing is "
          "written."},
         {required(yearOption({"l’exercice", "the financial year"}))}},
        {.name = "tables",
         .usage = "",
         .purpose = {"dit ce qu’un classeur doit déclarer pour être facturé",
                     "says what a workbook has to declare to be billed"},
         .details = {"La liste des plages nommées que Quotepart reconnaît, et de leurs colonnes.",
                     "The named ranges that Quotepart knows, and their columns."},
         .takesNothing = true},
    };
}

Command statementsCommand() {
    Option members =
        repeated(told("--member", "NAME",
                      {"un membre, à répéter (tous, et l’état récapitulatif, par défaut)",
                       "a member, to be repeated (all, and the summary, unless given)"},
                      "Member", OptionKind::text));
    Option folder =
        labelled(required(told("--output", "DIR", {"le dossier des PDF", "the folder of the PDFs"},
                               "Folder", OptionKind::newPath)),
                 {"Dossier des décomptes", "Folder of the statements"});
    return {
        "statements",
        "FILE",
        {"fait les décomptes d’une période arrêtée, en PDF",
         "makes the statements of a closed period, as PDF"},
        {"Un PDF par membre, le décompte à joindre au titre de recette (bases de la "
         "liquidation), et l’état récapitulatif, qui tombe juste sur les deux totaux : à "
         "titrer, et imputé sur l’attribution de compensation, sans titre. Les montants "
         "viennent de l’historique seul : un décompte refait plus tard a le même contenu. Le "
         "classeur n’est pas modifié. Tous les fichiers paraissent ensemble, ou aucun.\nCe qui "
         "manque à un décompte régulier (SIRET, convention, comptes...) est dit et n’est pas "
         "imprimé.",
         "One PDF for each member, the statement that goes with the revenue order, and the "
         "summary, which closes on both totals: to be ordered, and charged to the compensation "
         "allocation, without an order. The amounts come from the history alone: a statement "
         "made again later has the same content. The workbook is not changed. All files appear "
         "together, or none.\nWhat a regular statement lacks (SIRET, agreement, accounts...) is "
         "said, and not printed."},
        {required(periodOption()), members, folder, forceOption()}};
}

Command collectCommand() {
    return {
        .name = "collect",
        .usage = "DIR",
        .purpose = {"lit les budgets que les communes ont renvoyés",
                    "reads the budgets that the communes sent back"},
        .details =
            {"Lit les classeurs .ods et .xlsx d’un dossier tels qu’ils sont enregistrés, et écrit "
             "les prévisions dans une copie du classeur maître, avec qui a répondu, quand et dans "
             "quel fichier. Rien de ce qu’ils contiennent n’est exécuté, suivi ni calculé.\nDit "
             "pour chaque membre : reçu, manquant, ou refusé et pourquoi. Le dernier retour d’un "
             "membre remplace les autres.",
             "Reads the .ods and .xlsx workbooks of a folder as they are stored, and writes the "
             "forecasts into a copy of the master workbook, with who answered, when and in which "
             "file. Nothing in them is run, followed or calculated.\nSays of every member: "
             "received, missing, or refused and why. The last return of a member replaces the "
             "others."},
        .options =
            {labelled(required(told("DIR", {},
                                    {"le dossier des retours", "the folder of what was sent back"},
                                    "Returns", OptionKind::path)),
                      {"Dossier des retours", "Folder of the returns"}),
             {.name = "--into",
              .value = "MASTER",
              .help = {"le classeur maître ; il n’est pas modifié",
                       "the master workbook; it is not changed"},
              .kind = OptionKind::path},
             labelled(required(told("--output", "FILE",
                                    {"la copie du classeur maître à écrire",
                                     "the copy of the master workbook to be written"},
                                    "NewMaster", OptionKind::newPath)),
                      {"Copie du classeur à écrire", "Copy of the workbook to write"}),
             labelled(told("--year", "2027",
                           {"l’année à venir (celle du manifeste par défaut, sinon la dernière de "
                            "la facturation)",
                            "the year to come (that of the manifest unless given, else the last "
                            "that is billed)"},
                           "Year", OptionKind::number),
                      yearToComeLabel),
             told("--template-version", "TEXT",
                  {"le modèle qui a été envoyé (celui du manifeste par défaut, sinon celui de la "
                   "plupart des retours)",
                   "the template that was sent (that of the manifest unless given, else that of "
                   "most returns)"},
                  "Version", OptionKind::text),
             labelled(
                 told("--manifest", "FILE",
                      {"la liste de ce qui a été envoyé (manifeste.json) : tout autre classeur est "
                       "refusé, même si son empreinte est juste",
                       "the list of what was sent (manifeste.json): any other workbook is refused, "
                       "even if its fingerprint is right"},
                      "Manifest", OptionKind::path),
                 {"Manifeste de l’envoi (manifeste.json)", "Manifest of what was sent"}),
             labelled(told("--report", "FILE",
                           {"écrit aussi ce qui est dit de chaque membre dans ce fichier (.json : "
                            "pour un programme)",
                            "also writes what is said of every member into this file (.json: for "
                            "a program)"},
                           "Report", OptionKind::newPath),
                      {"Rapport à écrire", "Report to write"}),
             forceOption()},
        .takesFolder = true};
}

Option flag(std::string_view name, Text help, std::string_view argument) {
    return told(name, {}, help, argument, OptionKind::flag);
}

Command distributeCommand() {
    return {
        "distribute",
        "MASTER",
        {"prépare pour chaque commune son classeur de budget",
         "prepares for each member its budget workbook"},
        {"Remplit un modèle pour chaque membre à partir du classeur maître : ses montants de "
         "l’année écoulée et de l’année à venir, ses acomptes, ce qu’il inscrit à son budget, et "
         "rien d’un autre membre. Chaque fichier est relu : leur somme est celle du classeur "
         "maître, au centime près. Tous les fichiers et leur liste (manifeste.json) paraissent "
         "ensemble, ou aucun ; le classeur maître n’est pas modifié. Le dossier de l’envoi d’une "
         "autre "
         "année est refusé.\nLes classeurs s’ouvrent "
         "sans Quotepart : les résultats sont des valeurs, ou des formules ordinaires de Calc.",
         "Fills in a template for each member from the master workbook: its amounts of the past "
         "year and of the year to come, its instalments, what it enters in its budget, and nothing "
         "of another member. Each file is read again: together they add up to the master workbook, "
         "to the cent. All files and their list (manifeste.json) appear together, or none; the "
         "master workbook is not changed. The folder of what was sent for another year is "
         "refused.\nThe workbooks open without Quotepart: results are "
         "values, or ordinary formulas of Calc."},
        {labelled(required(told("--year", "2027", {"l’année à venir", "the year to come"}, "Year",
                                OptionKind::number)),
                  yearToComeLabel),
         labelled(required(told("--output", "DIR",
                                {"le dossier des classeurs", "the folder of the workbooks"},
                                "Folder", OptionKind::newPath)),
                  {"Dossier des classeurs", "Folder of the workbooks"}),
         labelled(told("--template", "FILE",
                       {"le modèle (« Budget de la commune » de l’extension par défaut)",
                        "the template (“Budget de la commune” of the extension unless given)"},
                       "Template", OptionKind::path),
                  {"Modèle (vide : celui de l’extension)", "Template (empty: the extension’s)"}),
         labelled(told("--format", "ods|xlsx|both",
                       {"le format des classeurs (ods par défaut)",
                        "the format of the workbooks (ods unless given)"},
                       "Format", OptionKind::text),
                  {"Format", "Format"}),
         labelled(told("--return-date", "2026-12-15",
                       {"la date à laquelle ils doivent être revenus", "when they have to be back"},
                       "ReturnDate", OptionKind::date),
                  {"À retourner avant le (15/12/2026)", "To return by (2026-12-15)"}),
         labelled(told("--contact", "TEXT",
                       {"à qui répondre (le contact de l’émetteur par défaut)",
                        "whom to answer (the contact of the issuer unless given)"},
                       "Contact", OptionKind::text),
                  {"Contact (vide : celui de l’EPCI)", "Contact (empty: that of the EPCI)"}),
         labelled(flag("--annex",
                       {"ajoute l’annexe : la base et la part de chaque membre",
                        "adds the annex: the base and the share of every member"},
                       "Annex"),
                  {"Joindre l’annexe de tous les membres", "Add every member’s annex"}),
         flag("--live",
              {"garde les formules de Quotepart que le modèle contient, pour les membres qui "
               "l’ont",
               "keeps the formulas of Quotepart that the template holds, for members who have it"},
              "Live"),
         forceOption()}};
}

std::vector<Command> workbookCommands() {
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
         {outputOption, forceOption(), noBackupOption}},
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
    static const std::vector<Command> declared = [] {
        std::vector<Command> commands = workbookCommands();
        for (Command& command : billingCommands()) {
            commands.push_back(std::move(command));
        }
        commands.push_back(statementsCommand());
        commands.push_back(distributeCommand());
        commands.push_back(collectCommand());
        return commands;
    }();
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
