#include "addin/budget/commune_workbook.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

namespace quotepart::budget {

namespace {

constexpr std::array declaredFields{
    Field{"member", "COM_MEMBRE", {"nom de la commune", "name of the commune"}, false, true},
    Field{"code", "COM_CODE", {"code INSEE", "INSEE code"}},
    Field{"siret", "COM_SIRET", {"SIRET de la commune", "SIRET of the commune"}},
    Field{"kind", "COM_QUALITE", {"qualité de payeur", "kind of payer"}},
    Field{"year", "COM_ANNEE", {"exercice à venir : 2027", "year to come: 2027"}, false, true},
    Field{"issuer", "COM_EMETTEUR", {"nom de l’EPCI", "name of the EPCI"}},
    Field{"contact", "COM_CONTACT", {"à qui répondre", "whom to answer"}},
    Field{"returnDate", "COM_RETOUR", {"date limite de retour", "when to return it"}},
    Field{"version",
          "COM_MODELE",
          {"nom et version du modèle", "name and version of the template"},
          false,
          true},
    Field{"seal",
          "COM_EMPREINTE",
          {"empreinte de ce qui n’est pas à remplir", "fingerprint of what is not to be filled in"},
          false,
          true},
    Field{"internal",
          "COM_INTERNE",
          {"une cellule d’une feuille qui reste à l’EPCI : elle n’est pas envoyée",
           "a cell of a sheet that stays with the EPCI: it is not sent"}},
    Field{"respondent", "COM_REPONDANT", {"qui répond", "who answers"}, true},
    Field{"respondentTitle", "COM_QUALITE_REPONDANT", {"sa qualité", "their title"}, true},
    Field{"answerDate", "COM_DATE_REPONSE", {"date de la réponse", "date of the answer"}, true},
};

billing::Column column(std::string_view name, Text header, Text help = {}, bool required = false) {
    return {.name = name, .header = header, .help = help, .required = required};
}

billing::Column service() {
    return column("service", {"Service", "Service"}, {"nom du service", "name of the service"},
                  true);
}

std::vector<CommuneTable> declared() {
    return {
        {.table =
             {.name = "amounts",
              .rangeName = {"COM_MONTANTS", "COM_MONTANTS"},
              .purpose = {"Les montants de l’année écoulée et de l’année à venir, par service.",
                          "The amounts of the past year and of the year to come, by service."},
              .columns = {service(),
                          column("nature", {"Nature", "Nature"},
                                 {"personnel, licences : ce qui a sa propre clé",
                                  "personnel, licences: what has a key of its own"}),
                          column("past", {"Année écoulée", "Past year"}),
                          column("pastState", {"État de l’année écoulée", "State of the past year"},
                                 {"définitif ou prévisionnel", "final or forecast"}),
                          column("coming", {"Année à venir", "Year to come"}),
                          column("comingState",
                                 {"État de l’année à venir", "State of the year to come"}),
                          column("settlement", {"Imputation", "Settlement"}),
                          column("key", {"Clé", "Key"}),
                          column("keySource", {"Source de la clé", "Source of the key"}),
                          column("keyYear", {"Année de la clé", "Year of the key"}),
                          column("cost", {"Coût réparti", "Cost allocated"}),
                          column("base", {"Base", "Base"}),
                          column("total", {"Total des bases", "Total of the bases"}),
                          column("explanation", {"Explication", "Explanation"})}}},
        {.table = {.name = "budget",
                   .rangeName = {"COM_BUDGET", "COM_BUDGET"},
                   .purpose = {"À inscrire au budget, par chapitre et compte.",
                               "To be entered in the budget, by chapter and account."},
                   .columns = {column("chapter", {"Chapitre", "Chapter"}),
                               column("account", {"Compte", "Account"}),
                               column("label", {"Libellé", "Label"}, {}, true),
                               column("settlement", {"Imputation", "Settlement"}),
                               column("issuerAccount", {"Compte de l’EPCI", "EPCI’s account"}),
                               column("final", {"Définitif", "Final"}),
                               column("forecast", {"Prévisionnel", "Forecast"})}}},
        {.table = {.name = "instalments",
                   .rangeName = {"COM_ACOMPTES", "COM_ACOMPTES"},
                   .purpose = {"Les acomptes.", "The instalments."},
                   .columns = {service(), column("period", {"Période", "Period"}),
                               column("amount", {"Montant", "Amount"}, {}, true),
                               column("order", {"N° de titre", "Order number"}),
                               column("date", {"Date", "Date"})}}},
        {.table = {.name = "evolution",
                   .rangeName = {"COM_EVOLUTION", "COM_EVOLUTION"},
                   .purpose = {"Ce que la commune a payé et paiera, par année.",
                               "What the commune paid and will pay, by year."},
                   .columns = {column("year", {"Année", "Year"}, {}, true),
                               column("amount", {"Montant", "Amount"}, {}, true)}}},
        {.table = {.name = "unitCosts",
                   .rangeName = {"COM_COUTS_UNITAIRES", "COM_COUTS_UNITAIRES"},
                   .purpose = {"Les coûts unitaires et leur date.",
                               "The unit costs and their date."},
                   .columns = {service(), column("unit", {"Unité", "Unit"}),
                               column("unitCost", {"Coût unitaire", "Unit cost"}, {}, true),
                               column("date", {"Date", "Date"},
                                      {"dernier jour des périodes comptées",
                                       "last day of the periods counted"}),
                               column("state", {"État", "State"},
                                      {"constaté, provisoire ou prévisionnel",
                                       "observed, provisional or forecast"}),
                               column("explanation", {"Explication", "Explanation"},
                                      {"charges et unités, ou pourquoi le coût n’est pas publié",
                                       "charges and units, or why the cost is not published"})}}},
        {.table =
             {.name = "forecasts",
              .rangeName = {"COM_PREVISIONS", "COM_PREVISIONS"},
              .purpose =
                  {"Les unités de fonctionnement que la commune prévoit (CGCT, art. D. 5211-16).",
                   "The units of operation that the commune foresees (CGCT, art. D. 5211-16)."},
              .columns =
                  {service(), column("unit", {"Unité", "Unit"}),
                   column("pastUnits", {"Unités de l’année écoulée", "Units of the past year"}),
                   column("units", {"Unités prévues", "Units foreseen"},
                          {"vide : pas de réponse ; 0 : aucune", "empty: no answer; 0: none"},
                          true)}},
         .inputs = {"units"}},
        {.table =
             {.name = "memberships",
              .rangeName = {"COM_ADHESIONS", "COM_ADHESIONS"},
              .purpose = {"Les services auxquels la commune choisit d’adhérer.",
                          "The services that the commune chooses to join."},
              .columns = {service(),
                          column("joined", {"Adhérente", "Joined"}, {"oui ou non", "yes or no"}),
                          column("choice", {"Choix", "Choice"},
                                 {"oui, non ; vide : pas de réponse", "yes, no; empty: no answer"},
                                 true)}},
         .inputs = {"choice"}},
        {.table = {.name = "annex",
                   .rangeName = {"COM_ANNEXE", "COM_ANNEXE"},
                   .purpose = {"L’annexe du conseil : la base et la part de chaque membre.",
                               "The council’s annex: the base and the share of every member."},
                   .columns = {column("member", {"Membre", "Member"}, {}, true), service(),
                               column("base", {"Base", "Base"}),
                               column("total", {"Total des bases", "Total of the bases"}),
                               column("amount", {"Montant", "Amount"})}}},
    };
}

}  // namespace

std::span<const Field> fields() {
    return declaredFields;
}

std::span<const CommuneTable> communeTables() {
    static const std::vector<CommuneTable> all = declared();
    return all;
}

const Field& field(std::string_view name) {
    const auto found = std::find_if(fields().begin(), fields().end(),
                                    [&](const Field& each) { return each.name == name; });
    if (found == fields().end()) {
        throw std::logic_error("no field is named " + std::string(name));
    }
    return *found;
}

const CommuneTable& communeTable(std::string_view name) {
    const auto found =
        std::find_if(communeTables().begin(), communeTables().end(),
                     [&](const CommuneTable& each) { return each.table.name == name; });
    if (found == communeTables().end()) {
        throw std::logic_error("no table is named " + std::string(name));
    }
    return *found;
}

}  // namespace quotepart::budget
