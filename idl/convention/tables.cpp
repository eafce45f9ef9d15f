#include "idl/convention/tables.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace quotepart::billing {

namespace {

Column required(std::string_view name, Text header, Text help, Text otherHeaders = {}) {
    return {name, header, help, true, otherHeaders};
}

Column optional(std::string_view name, Text header, Text help, Text otherHeaders = {}) {
    return {name, header, help, false, otherHeaders};
}

Column member() {
    return required("member", {"Membre", "Member"}, {"nom du membre", "name of the member"},
                    {"Commune|Bénéficiaire|Collectivité", "Municipality|Beneficiary"});
}

Column service() {
    return required("service", {"Service", "Service"}, {"nom du service", "name of the service"});
}

Column period(Text help = {"2026-T4, 2026-07, 2026-S1 ou 2026",
                           "2026-T4, 2026-07, 2026-S1, 2026"}) {
    return required("period", {"Période", "Period"}, help);
}

Column vatRate() {
    return optional("vatRate", {"Taux de TVA", "VAT rate"}, {"vide : pas de taxe", "empty: no tax"},
                    {"TVA", "VAT"});
}

Column vatGround() {
    return optional("vatGround", {"Motif d’exonération", "Ground of exemption"},
                    {"pourquoi il n’y a pas de taxe : « hors champ, CGI art. 256 B »",
                     "why there is no tax: “outside the scope, CGI art. 256 B”"},
                    {"Exonération", "Exemption"});
}

/// What an amount was computed from; the same columns where it is billed and where it is frozen.
std::vector<Column> basis() {
    return {
        optional("key", {"Clé", "Key"},
                 {"nom de la clé de répartition", "name of the allocation key"},
                 {"Clé de répartition", "Allocation key"}),
        optional("keySource", {"Source de la clé", "Source of the key"},
                 {"d’où viennent ses valeurs : « fiche DGF 2026 »",
                  "where its values come from: “DGF sheet 2026”"}),
        optional("keyYear", {"Année de la clé", "Year of the key"},
                 {"millésime de ses valeurs", "year or date of its values"}),
        optional("cost", {"Coût réparti", "Cost allocated"},
                 {"somme à répartir", "amount allocated"}),
        optional("base", {"Base", "Base"},
                 {"base du membre dans la clé", "the member’s base in the key"},
                 {"Base du membre", "Member’s base"}),
        optional("total", {"Total des bases", "Total of the bases"},
                 {"somme des bases de tous", "sum of the bases of all"}),
        optional("rounding", {"Arrondi", "Rounding"},
                 {"méthode d’arrondi, et qui supporte la différence",
                  "rounding method, and who bears the difference"}),
    };
}

template <class... More>
std::vector<Column> joined(std::vector<Column> first, const More&... more) {
    (first.insert(first.end(), more.begin(), more.end()), ...);
    return first;
}

std::vector<TableDeclaration> billed() {
    return {
        {.name = "billing",
         .rangeName = {"MUT_FACTURATION", "MUT_BILLING"},
         .purpose = {"Ce qui est à facturer : un montant par ligne. Les lignes des périodes "
                     "arrêtées restent et sont recalculées : leur différence avec ce qui a été "
                     "facturé fait la régularisation.",
                     "What is to be billed, an amount a line. Lines of closed periods stay and "
                     "are recalculated: what they differ by from what was billed is the "
                     "adjustment."},
         .required = true,
         .columns = joined(
             {member(), service(), period(),
              required("amount", {"Montant", "Amount"},
                       {"toutes taxes comprises, en centimes entiers ; négatif : l’EPCI doit",
                        "tax included, whole cents; negative: the EPCI owes it"},
                       {"Montant dû|Montant TTC", "Amount due|Amount including VAT"}),
              optional("settlement", {"Imputation", "Settlement"},
                       {"« titre » (par défaut) ou « AC » : imputé sur l’attribution de "
                        "compensation, sans titre",
                        "“order” (unless given) or “compensation”: taken off the compensation "
                        "allocation, without an order"}),
              vatRate(), vatGround(),
              optional("nature", {"Nature", "Nature"},
                       {"nature du coût : personnel, pièces, licences",
                        "nature of the cost: personnel, parts, licences"})},
             basis())},
        {.name = "costs",
         .rangeName = {"MUT_COUTS", "MUT_COSTS"},
         .purpose = {"Le coût de chaque service par nature, ce qui en est exclu et ce que l’EPCI "
                     "prend à sa charge.",
                     "The cost of each service by nature, what is left out of it and what the "
                     "EPCI bears."},
         .columns = {service(), period(),
                     required("nature", {"Nature", "Nature"},
                              {"personnel, charges de structure, licences",
                               "personnel, structure costs, licences"},
                              {"Libellé", "Label"}),
                     optional(
                         "kind", {"Type", "Type"},
                         {"« coût » (par défaut), « exclusion » ou « participation » de l’EPCI",
                          "“cost” (unless given), “exclusion” or “contribution” of the EPCI"}),
                     required("amount", {"Montant", "Amount"},
                              {"positif pour les trois", "positive for all three"})},
         .isNeededForStatements = true},
        {.name = "instalments",
         .rangeName = {"MUT_ACOMPTES", "MUT_INSTALMENTS"},
         .purpose = {"Les acomptes prévus et appelés. Un acompte est appelé quand son titre a un "
                     "numéro.",
                     "Instalments foreseen and called. One is called once its order has a number."},
         .columns = {member(), service(), period(),
                     required("amount", {"Montant", "Amount"},
                              {"toutes taxes comprises", "tax included"},
                              {"Acompte", "Instalment"}),
                     optional("order", {"N° de titre", "Order number"},
                              {"vide : l’acompte n’est pas appelé", "empty: it is not called"},
                              {"Titre|Numéro de titre", "Order"}),
                     optional("date", {"Date", "Date"}, {"du titre", "of the order"},
                              {"Date du titre", "Date of the order"}),
                     vatRate(), vatGround()}},
        {.name = "checks",
         .rangeName = {"MUT_CONTROLES", "MUT_CHECKS"},
         .purpose = {"Les contrôles, à zéro. Un contrôle qui n’est pas à zéro empêche d’arrêter la "
                     "période, à moins d’être accepté par écrit.",
                     "The checks, at zero. One that is not forbids the closing, unless it is "
                     "accepted in writing."},
         .columns = {required("check", {"Contrôle", "Check"},
                              {"ce qui est contrôlé", "what it checks"}),
                     required("value", {"Valeur", "Value"},
                              {"0 quand tout est juste", "0 when right"}, {"Écart", "Gap"}),
                     optional("reason", {"Motif d’acceptation", "Reason to accept"},
                              {"pourquoi l’écart est accepté", "why the gap is accepted"}),
                     optional("author", {"Accepté par", "Accepted by"},
                              {"qui l’accepte", "who accepts it"})}},
    };
}

std::vector<TableDeclaration> parties() {
    return {
        {.name = "issuer",
         .rangeName = {"MUT_EMETTEUR", "MUT_ISSUER"},
         .purpose = {"Qui émet les décomptes : une rubrique par ligne (Nom, SIRET, Adresse, "
                     "Comptable, Signataire, Qualité du signataire, Lieu, Contact).",
                     "Who issues the statements: an item a line (Name, SIRET, Address, Accountant, "
                     "Signatory, Title of the signatory, Place, Contact)."},
         .columns = {required("item", {"Rubrique", "Item"},
                              {"nom de la rubrique", "name of the item"}),
                     required("value", {"Valeur", "Value"}, {"son texte", "its text"})},
         .isNeededForStatements = true,
         .isOnlyForStatements = true},
        {.name = "members",
         .rangeName = {"MUT_MEMBRES", "MUT_MEMBERS"},
         .purpose = {"Les membres et leur qualité de payeur.",
                     "The members and what payers they are."},
         .columns = {member(),
                     optional("code", {"Code", "Code"}, {"code INSEE", "INSEE code"},
                              {"Code INSEE|INSEE", "INSEE"}),
                     optional(
                         "kind", {"Qualité", "Kind of payer"},
                         {"commune membre, CCAS, autre EPCI", "member commune, CCAS, another EPCI"},
                         {"Type de payeur|Type", "Kind|Type"}),
                     optional("siret", {"SIRET", "SIRET"}, {"14 chiffres", "14 digits"}),
                     optional("address", {"Adresse", "Address"},
                              {"adresse postale", "postal address"}),
                     optional("accountant", {"Comptable", "Accountant"},
                              {"service de gestion comptable", "public accountant"})},
         .isNeededForStatements = true,
         .isOnlyForStatements = true},
        {.name = "services",
         .rangeName = {"MUT_SERVICES", "MUT_SERVICE_TERMS"},
         .purpose = {"Sur quoi se fonde la facturation de chaque service.",
                     "On what grounds each service is billed."},
         .columns = {service(),
                     optional("agreement", {"Convention", "Agreement"},
                              {"référence de la convention", "reference of the agreement"}),
                     optional("decision", {"Délibération", "Decision"},
                              {"référence des délibérations", "reference of the decisions"}),
                     optional(
                         "rounding", {"Règle d’arrondi", "Rounding rule"},
                         {"« plus fort reste, au centime »", "“largest remainder, to the cent”"}),
                     optional("bearer", {"Différence d’arrondi", "Rounding difference"},
                              {"qui la supporte", "who bears it"}),
                     optional("unit", {"Unité", "Unit"},
                              {"de compte, pour un service à l’unité : dossier, heure",
                               "counted, for a service billed by units: file, hour"}),
                     optional(
                         "done", {"Service fait", "Service done"},
                         {"date et auteur de l’attestation", "when and by whom it was certified"})},
         .isNeededForStatements = true,
         .isOnlyForStatements = true},
        {.name = "accounts",
         .rangeName = {"MUT_COMPTES", "MUT_ACCOUNTS"},
         .purpose = {"Les comptes budgétaires, par service et qualité du payeur ; vide : tous.",
                     "Budget accounts, by service and kind of payer; empty: all."},
         .columns =
             {optional("service", {"Service", "Service"}, {"vide : tous", "empty: all"}),
              optional("kind", {"Qualité", "Kind of payer"}, {"vide : toutes", "empty: all"}),
              optional("budget", {"Budget", "Budget"}, {"de l’EPCI", "of the EPCI"}),
              optional("issuerChapter", {"Chapitre de l’EPCI", "EPCI’s chapter"}, {"70", "70"}),
              optional("issuerAccount", {"Compte de l’EPCI", "EPCI’s account"}, {"70845", "70845"}),
              optional("memberChapter", {"Chapitre du membre", "Member’s chapter"}, {"012", "012"}),
              optional("memberAccount", {"Compte du membre", "Member’s account"},
                       {"6216", "6216"})},
         .isNeededForStatements = true,
         .isOnlyForStatements = true},
        {.name = "uses",
         .rangeName = {"MUT_UNITES", "MUT_UNITS"},
         .purpose = {"Pour les services à l’unité, chaque usage et sa conversion en unités.",
                     "For services billed by units, each use and its conversion into units."},
         .columns = {member(), service(), period(),
                     optional("date", {"Date", "Date"}, {"de l’usage", "of the use"}),
                     required(
                         "label", {"Libellé", "Label"},
                         {"dossier, ordre de réparation, intervention", "file, repair order, task"},
                         {"Référence|Usage", "Reference|Use"}),
                     required("quantity", {"Quantité", "Quantity"},
                              {"nombre, heures", "number, hours"}),
                     optional("coefficient", {"Coefficient", "Coefficient"},
                              {"1 par défaut", "1 unless given"}),
                     required("units", {"Unités", "Units"},
                              {"quantité × coefficient", "quantity × coefficient"})},
         .isOnlyForStatements = true},
    };
}

Column closingNumber() {
    return required("closing", {"Arrêté n°", "Closing no."},
                    {"numéro de l’arrêté", "number of the closing"});
}

std::vector<TableDeclaration> history() {
    return {
        {.name = "closings",
         .rangeName = {"MUT_ARRETES", "MUT_CLOSINGS"},
         .purpose = {"Les arrêtés de période.", "The closings."},
         .isHistory = true,
         .columns = {closingNumber(), period(),
                     required("services", {"Services", "Services"},
                              {"séparés par « ; »", "separated by “;”"}),
                     required("financialYear", {"Exercice", "Financial year"},
                              {"des titres", "of the orders"}),
                     required("date", {"Arrêté le", "Closed on"}, {"date", "date"}),
                     required("author", {"Par", "By"}, {"auteur", "author"}),
                     optional("previous", {"Empreinte précédente", "Previous fingerprint"},
                              {"SHA-256", "SHA-256"}),
                     required("fingerprint", {"Empreinte", "Fingerprint"}, {"SHA-256", "SHA-256"}),
                     optional("reopenedOn", {"Rouvert le", "Reopened on"}, {"date", "date"}),
                     optional("reopenedBy", {"Rouvert par", "Reopened by"}, {"auteur", "author"}),
                     optional("reopeningReason", {"Motif de réouverture", "Reason to reopen"},
                              {"pourquoi", "why"})},
         .sheetName = {"Arrêtés", "Closings"}},
        {.name = "history",
         .rangeName = {"MUT_HISTORIQUE", "MUT_HISTORY"},
         .purpose = {"Les montants facturés, figés.", "The amounts billed, frozen."},
         .isHistory = true,
         .columns = joined(
             {closingNumber(), member(), service(),
              required("origin", {"Période d’origine", "Period of origin"},
                       {"où le service a été rendu", "in which the service was rendered"}),
              required("kind", {"Type", "Type"},
                       {"principal, régularisation, acompte, report",
                        "principal, adjustment, instalment, brought or carried forward"}),
              required("settlement", {"Imputation", "Settlement"},
                       {"titre ou AC", "order or compensation"}),
              required("amount", {"Montant", "Amount"}, {"toutes taxes comprises", "tax included"}),
              required("tax", {"Dont TVA", "VAT in it"}, {"taxe comprise", "tax held in it"}),
              vatRate(), vatGround(),
              optional("nature", {"Nature", "Nature"}, {"du coût", "of the cost"}),
              optional("reference", {"Référence", "Reference"},
                       {"titre de l’acompte", "order of the instalment"})},
             basis()),
         .sheetName = {"Historique", "History"}},
        {.name = "historyCosts",
         .rangeName = {"MUT_HISTORIQUE_COUTS", "MUT_HISTORY_COSTS"},
         .purpose = {"Les coûts des services, figés.", "The costs of the services, frozen."},
         .isHistory = true,
         .columns = {closingNumber(), service(), period(),
                     required("nature", {"Nature", "Nature"}, {"du coût", "of the cost"}),
                     required("kind", {"Type", "Type"},
                              {"coût, exclusion, participation", "cost, exclusion, contribution"}),
                     required("amount", {"Montant", "Amount"}, {"en euros", "in euros"})},
         .sheetName = {"Historique des coûts", "History of costs"}},
        {.name = "historyChecks",
         .rangeName = {"MUT_HISTORIQUE_CONTROLES", "MUT_HISTORY_CHECKS"},
         .purpose = {"Les contrôles acceptés bien que non nuls.",
                     "The checks accepted though not zero."},
         .isHistory = true,
         .columns = {closingNumber(),
                     required("check", {"Contrôle", "Check"},
                              {"ce qui est contrôlé", "what it checks"}),
                     required("value", {"Valeur", "Value"}, {"l’écart", "the gap"}),
                     required("reason", {"Motif d’acceptation", "Reason to accept"},
                              {"pourquoi", "why"}),
                     required("author", {"Accepté par", "Accepted by"}, {"par qui", "by whom"})},
         .sheetName = {"Contrôles acceptés", "Accepted checks"}},
        {.name = "orders",
         .rangeName = {"MUT_TITRES", "MUT_ORDERS"},
         .purpose = {"Les titres et mandats émis pour les arrêtés.",
                     "The orders issued for the closings."},
         .isHistory = true,
         .columns = {closingNumber(), member(),
                     required("order", {"N° de titre", "Order number"}, {"numéro", "number"}),
                     required("date", {"Date", "Date"}, {"du titre", "of the order"})},
         .sheetName = {"Titres émis", "Orders issued"}},
    };
}

std::vector<TableDeclaration> collected() {
    return {
        {.name = "forecasts",
         .rangeName = {"MUT_PREVISIONS", "MUT_FORECASTS"},
         .purpose = {"Ce que les membres ont répondu pour l’année à venir.",
                     "What the members answered for the year to come."},
         .isHistory = true,
         .columns = {member(),
                     optional("service", {"Service", "Service"},
                              {"vide : un retour sans réponse", "empty: a return without answer"}),
                     required("year", {"Année", "Year"}, {"à venir", "to come"}),
                     optional("units", {"Unités prévues", "Units foreseen"},
                              {"vide : pas de réponse", "empty: no answer"}),
                     optional("joins", {"Adhésion", "Membership"},
                              {"oui, non ; vide : pas de réponse", "yes, no; empty: no answer"}),
                     optional("respondent", {"Répondant", "Respondent"}, {"nom", "name"}),
                     optional("respondentTitle", {"Qualité", "Title"},
                              {"du répondant", "of the respondent"}),
                     optional("date", {"Répondu le", "Answered on"}, {"date", "date"}),
                     required("file", {"Fichier", "File"},
                              {"d’où vient la réponse", "it came from"}),
                     required("digest", {"Empreinte du fichier", "Fingerprint of the file"},
                              {"SHA-256", "SHA-256"})},
         .sheetName = {"Prévisions des membres", "Members’ forecasts"}},
    };
}

std::vector<TableDeclaration> all() {
    std::vector<TableDeclaration> result;
    for (const auto& part : {billed(), parties(), history(), collected()}) {
        result.insert(result.end(), part.begin(), part.end());
    }
    return result;
}

}  // namespace

std::span<const TableDeclaration> tables() {
    static const std::vector<TableDeclaration> declared = all();
    return declared;
}

const TableDeclaration& table(std::string_view name) {
    const auto found =
        std::find_if(tables().begin(), tables().end(),
                     [&](const TableDeclaration& each) { return each.name == name; });
    if (found == tables().end()) {
        throw std::logic_error("no table is named " + std::string(name));
    }
    return *found;
}

}  // namespace quotepart::billing
