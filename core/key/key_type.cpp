#include "core/key/key_type.hpp"

namespace quotepart {

const WordList<KeyType>& keyTypeWords() {
    using enum KeyType;
    static const WordList<KeyType> words({
        {population, {"population", "population"}},
        {files, {"dossiers", "files"}},
        {payslips, {"paies", "payslips"}},
        {payslips, {"bulletins", "payslips"}},
        {entries, {"écritures", "entries"}},
        {staff, {"agents", "staff"}},
        {fullTimeEquivalents, {"ETP", "FTE"}},
        {licences, {"licences", "licences"}},
        {interventions, {"interventions", "interventions"}},
        {pupils, {"élèves", "pupils"}},
        {count, {"nombre", "count"}},
        {units, {"unités", "units"}},
        {points, {"points", "points"}},
        {time, {"temps", "time"}},
        {hours, {"heures", "hours"}},
        {days, {"jours", "days"}},
        {area, {"surface", "area"}},
        {quantity, {"quantité", "quantity"}},
        {payroll, {"masse salariale", "payroll"}},
        {amount, {"montant", "amount"}},
        {fixed, {"forfait", "fixed"}},
        {fixed, {"fixe", "fixed"}},
        {fixed, {"pourcentage", "fixed"}},
        {equal, {"égal", "equal"}},
        {equal, {"parts égales", "equal"}},
    });
    return words;
}

bool isCount(KeyType type) {
    using enum KeyType;
    switch (type) {
        case population:
        case files:
        case payslips:
        case entries:
        case staff:
        case licences:
        case interventions:
        case pupils:
        case count:
        case units:
            return true;
        default:
            return false;
    }
}

}  // namespace quotepart
