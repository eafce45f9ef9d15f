#pragma once

#include "core/text/word_list.hpp"

namespace quotepart {

/// What an allocation key (clé de répartition) measures.
enum class KeyType {
    population,
    files,
    payslips,
    entries,
    staff,
    fullTimeEquivalents,
    licences,
    interventions,
    pupils,
    count,
    units,
    points,
    time,
    hours,
    days,
    area,
    quantity,
    payroll,
    amount,
    fixed,  ///< shares that make 100 %
    equal,  ///< every member that takes part alike
};

/// The words accepted for a key type: « dossiers » or “files”, « forfait » or “fixed”, and so on.
const WordList<KeyType>& keyTypeWords();

/// Whether whole numbers are usual for this type; decimals in it are accepted and mentioned.
bool isCount(KeyType type);

}  // namespace quotepart
