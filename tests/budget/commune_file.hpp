#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace quotepart::tests {

/// A commune's workbook in its smallest form: every field in a column of the sheet "Réponse", then
/// the two tables of answers. Values are as a cell of OpenDocument or Excel stores them: a text,
/// a number behind "#", the result of a formula behind "F:", or "!" for an error.
struct CommuneFile {
    std::map<std::string, std::string> fields{
        {"COM_MEMBRE", "Saint-Éloy"},  {"COM_CODE", "29246"}, {"COM_ANNEE", "#2027"},
        {"COM_MODELE", "Commune 1.0"}, {"COM_REPONDANT", ""}, {"COM_QUALITE_REPONDANT", ""},
        {"COM_DATE_REPONSE", ""}};
    std::vector<std::vector<std::string>> forecasts{{"ADS", "dossier", "#12", "#15.5"},
                                                    {"Garage", "heure", "#3", ""}};
    std::vector<std::vector<std::string>> memberships{{"ADS", "oui", ""},
                                                      {"Archives", "non", "oui"}};
    std::string note = "ne pas modifier";
    std::string formula = "12";  ///< the stored result of a formula

    /// Writes it with its seal; an empty `seal` stands for the right one.
    std::filesystem::path write(const std::filesystem::path& path,
                                const std::string& seal = {}) const;
};

/// What a member sends back for 2027: joined to ADS, for which it forecasts so many units.
CommuneFile returnOf(const std::string& member, const std::string& code, const std::string& units);

}  // namespace quotepart::tests
