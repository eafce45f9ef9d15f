#include "examples/workbooks/master/member.hpp"

#include <map>
#include <stdexcept>

#include "core/text/siret.hpp"
#include "examples/book/commune.hpp"

namespace quotepart::examples::master {

namespace {

constexpr const char* accountant = "SGC de Landerneau";

std::string withKey(const std::string& digits, RegisterNumberState (*stateOf)(std::string_view)) {
    for (char key = '0'; key <= '9'; ++key) {
        if (stateOf(digits + key) == RegisterNumberState::valid) {
            return digits + key;
        }
    }
    throw std::logic_error("no key makes a register number of " + digits);
}

/// The file of communes writes names without their article.
std::string nameOf(const Commune& commune) {
    return commune.insee == "29080" ? "L’Hôpital-Camfrout" : commune.name;
}

std::string postcodeOf(const std::string& insee) {
    static const std::map<std::string, std::string> others{
        {"29140", "29470"}, {"29080", "29460"}, {"29045", "29460"}, {"29137", "29460"},
        {"29078", "29460"}, {"29043", "29460"}, {"29086", "29460"}, {"29294", "29450"},
        {"29286", "29450"}, {"29246", "29460"}, {"29116", "29400"}};
    const auto found = others.find(insee);
    return found == others.end() ? "29800" : found->second;
}

std::vector<Member> readCommunes() {
    std::vector<Member> all;
    for (const Commune& commune : communesOf("242900801")) {
        const std::string name = nameOf(commune);
        all.push_back({.name = name,
                       .code = commune.insee,
                       .kind = memberCommune,
                       .siret = siretOf("21290" + commune.insee.substr(2)),
                       .address = "Mairie, " + postcodeOf(commune.insee) + " " + name,
                       .accountant = accountant,
                       .population = commune.totalPopulation});
    }
    return all;
}

std::vector<Member> readMembers() {
    std::vector<Member> all = communes();
    const auto add = [&](const char* name, const char* kind, const std::string& siren,
                         const char* address, const char* treasury) {
        const std::string siret = siretOf(siren);
        all.push_back({.name = name,
                       .code = siret.substr(0, 3) + siret.substr(4, 3) + siret.substr(8, 3),
                       .kind = kind,
                       .siret = siret,
                       .address = address,
                       .accountant = treasury});
    };
    add(townSocialCentre, socialCentre, "26290010", "Place du Général de Gaulle, 29800 Landerneau",
        accountant);
    add(neighbour, otherEpci, "24290079", "12 boulevard des Frères Lumière, 29260 Lesneven",
        "SGC de Brest");
    add(waterCompany, localCompany, "52900012", "210 boulevard François Mitterrand, 29490 Guipavas",
        "Service comptable de la société");
    return all;
}

}  // namespace

const std::vector<Member>& communes() {
    static const std::vector<Member> all = readCommunes();
    return all;
}

const std::vector<Member>& members() {
    static const std::vector<Member> all = readMembers();
    return all;
}

std::string siretOf(const std::string& sirenWithoutKey) {
    const std::string siren = withKey(sirenWithoutKey, sirenState);
    const std::string siret = withKey(siren + "0001", siretState);
    return siret.substr(0, 3) + " " + siret.substr(3, 3) + " " + siret.substr(6, 3) + " " +
           siret.substr(9);
}

}  // namespace quotepart::examples::master
