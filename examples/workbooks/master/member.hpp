#pragma once

#include <string>
#include <vector>

namespace quotepart::examples::master {

/// Kinds of payer.
inline constexpr const char* memberCommune = "commune membre";
inline constexpr const char* socialCentre = "CCAS";
inline constexpr const char* otherEpci = "autre EPCI";
inline constexpr const char* localCompany = "société publique locale";

inline constexpr const char* town = "Landerneau";
inline constexpr const char* townSocialCentre = "CCAS de Landerneau";
inline constexpr const char* neighbour = "Communauté Lesneven Côte des Légendes";
inline constexpr const char* waterCompany = "Eau du Ponant";

/// Somebody the Community bills.
struct Member {
    std::string name;
    std::string code;  ///< INSEE for a commune, SIREN otherwise
    const char* kind;
    std::string siret;
    std::string address;
    std::string accountant;
    int population = 0;
};

/// The 22 communes, the most populated first.
[[nodiscard]] const std::vector<Member>& communes();

/// All who are billed: the communes, the town's social centre, the neighbouring EPCI and the water
/// company, in this order.
[[nodiscard]] const std::vector<Member>& members();

/// An illustrative SIRET: the first establishment of a SIREN given without its key, with both keys.
/// Example: 24290080 gives 242 900 801 00018.
[[nodiscard]] std::string siretOf(const std::string& sirenWithoutKey);

}  // namespace quotepart::examples::master
