#pragma once

#include "core/time/day_count.hpp"
#include "idl/declaration/function.hpp"

/// The parameters that several functions share, worded once.
namespace quotepart::parameters {

inline constexpr Parameter amount{
    .name = "amount",
    .label = {"montant", "amount"},
    .help = {"Le montant à répartir, en euros", "The amount to share out, in euros"}};

inline constexpr Parameter type{
    .name = "keyType",
    .label = {"type de clé", "key type"},
    .help = {"Ce que mesure la clé : \"population\", \"dossiers\", \"heures\", \"forfait\", "
             "\"égal\"…",
             "What the key measures: \"population\", \"files\", \"hours\", \"fixed\", \"equal\"…"},
    .words = [] { return keyTypeWords().texts(); }};

inline constexpr Parameter bases{
    .name = "bases",
    .label = {"bases", "bases"},
    .help = {
        "La base de chaque membre, sur une ligne ou une colonne ; une cellule vide : le membre "
        "ne participe pas",
        "The base of each member, in one row or one column; an empty cell: the member does "
        "not take part"}};

inline constexpr Parameter method{
    .name = "method",
    .label = {"méthode", "method"},
    .help = {"Méthode d’arrondi : \"plus fort reste\", \"plus grand\", \"désigné\", \"reliquat\" "
             "(une cellule de plus), \"arrondi\", \"troncature\"",
             "Rounding method: \"largest remainder\", \"largest member\", \"designated\", "
             "\"residual line\" (one cell more), \"half up\", \"truncation\""},
    .optional = true,
    .fallback = {"plus fort reste", "largest remainder"},
    .words = [] { return roundingMethodWords().texts(); }};

inline constexpr Parameter unit{
    .name = "unit",
    .label = {"unité", "unit"},
    .help = {"Unité d’arrondi en euros : 0,01 pour le centime, 1 pour l’euro",
             "Rounding unit in euros: 0.01 for the cent, 1 for the euro"},
    .optional = true,
    .fallback = {"0,01", "0.01"}};

inline constexpr Parameter designated{
    .name = "designated",
    .label = {"désigné", "designated"},
    .help = {"Rang ou nom de qui porte l’écart avec la méthode \"désigné\"",
             "Rank or name of who carries the difference with the method \"designated\""},
    .optional = true,
    .fallback = {"aucun", "none"}};

inline constexpr Parameter names{
    .name = "names",
    .label = {"noms", "names"},
    .help = {"Les noms ou codes des membres, dans l’ordre des bases",
             "The names or codes of the members, in the order of the bases"},
    .optional = true,
    .fallback = {"le membre est un rang", "the member is a rank"}};

inline constexpr Parameter member{
    .name = "member",
    .label = {"membre", "member"},
    .help = {"Le membre : son rang, ou son nom ou code quand les noms sont donnés",
             "The member: its rank, or its name or code when the names are given"}};

inline constexpr Parameter charges{
    .name = "charges",
    .label = {"charges", "charges"},
    .help = {"Les charges du service, une valeur ou une plage de forme quelconque",
             "The charges of the service, one value or a range of any shape"}};

inline constexpr Parameter vatRate{
    .name = "vatRate",
    .label = {"taux de TVA", "VAT rate"},
    .help = {"Le taux de TVA : 20 % ou 0,2 ; 0 % pour une opération exonérée",
             "The VAT rate: 20% or 0.2; 0% for an exempt operation"}};

inline constexpr Parameter periodStart{
    .name = "periodStart",
    .label = {"début de période", "period start"},
    .help = {"Premier jour de la période, compris", "First day of the period, included"}};

inline constexpr Parameter periodEnd{
    .name = "periodEnd",
    .label = {"fin de période", "period end"},
    .help = {"Dernier jour de la période, compris", "Last day of the period, included"}};

inline constexpr Parameter dayCount{
    .name = "dayCount",
    .label = {"base", "day count"},
    .help = {"\"jours\", \"mois\" (entamés), \"mois au 1er\" (présents le 1er) ou \"360\"",
             "\"days\", \"months\" (begun), \"months by first day\" (present on the 1st) or "
             "\"360\""},
    .optional = true,
    .fallback = {"jours", "days"},
    .words = [] { return dayCountWords().texts(); }};

}  // namespace quotepart::parameters
