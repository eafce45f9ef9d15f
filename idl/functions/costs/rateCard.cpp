#include "core/cost/rate_card.hpp"

#include "idl/functions/functions.hpp"

namespace quotepart::functions {

namespace {

struct Headers {
    std::vector<Name> categories;
    std::vector<Name> services;
};

/// The first column and the first row, without the corner they share.
Headers headersOf(const Grid<Name>& cells) {
    Headers headers;
    for (std::size_t row = 1; row < cells.shape.rows; ++row) {
        headers.categories.push_back(cells.at(row, 0));
    }
    for (std::size_t column = 1; column < cells.shape.columns; ++column) {
        headers.services.push_back(cells.at(0, column));
    }
    return headers;
}

}  // namespace

Function rateCard() {
    return {
        .method = "rateCard",
        .name = {"MUT.GRILLE", "MUT.RATECARD"},
        .category = Category::costs,
        .purpose = {"Donne le prix d’une prestation pour une catégorie d’usagers, lu dans une "
                    "grille",
                    "Gives the price of a service for a category of user, read in a grid"},
        .task = {"lire un prix dans une grille tarifaire", "read a price in a rate card"},
        .details = {"La grille porte les catégories dans sa première colonne et les prestations "
                    "dans sa première ligne ; son coin ne compte pas. Les en-têtes s’écrivent avec "
                    "ou sans accents, majuscules et traits d’union, comme les noms des membres ; "
                    "un code s’écrit en nombre ou en texte. Le prix est rendu tel quel, sans "
                    "arrondi. Un prix vide est une erreur #N/A : écrivez 0 pour la gratuité. Seule "
                    "la cellule du prix cherché est lue : un texte ailleurs (« sur devis ») ne "
                    "gêne pas.",
                    "The grid holds the categories in its first column and the services in its "
                    "first row; its corner does not count. Headers are written with or without "
                    "accents, capitals and hyphens, as the names of members are; a code is a "
                    "number or a text. The price is given as it stands, without rounding. An empty "
                    "price is #N/A: write 0 for what is free. Only the cell of the price looked "
                    "for is read: a text elsewhere (“on quotation”) does no harm."},
        .formula = {"prix[catégorie, prestation]", "price[category, service]"},
        .gives = {"un prix en euros", "a price in euros"},
        .parameters = {{.name = "category",
                        .label = {"catégorie", "category"},
                        .help = {"La catégorie d’usagers, cherchée dans la première colonne",
                                 "The category of user, looked up in the first column"}},
                       {.name = "serviceName",
                        .label = {"prestation", "service"},
                        .help = {"La prestation, cherchée dans la première ligne",
                                 "The service, looked up in the first row"}},
                       {.name = "prices",
                        .label = {"grille", "grid"},
                        .help = {"La grille de prix, avec ses en-têtes",
                                 "The grid of prices, with its headers"}}},
        .errors = {{ErrorKind::notAvailable,
                    {"une catégorie ou une prestation absente de la grille ; un prix vide",
                     "a category or a service that is not in the grid; an empty price"}},
                   {ErrorKind::invalidArgument,
                    {"deux en-têtes qui sont un même nom", "two headers that are one name"}}},
        .examples = {{{Text{"ville", "town"}, Text{"heure de main-d'oeuvre", "hour of labour"},
                       grid({{"", Text{"Heure de main-d’œuvre", "Hour of labour"},
                              Text{"Location", "Hire"}},
                             {Text{"Communauté", "Community"}, 42, 55},
                             {Text{"Ville", "Town"}, 46.5, 60},
                             {Text{"Autres", "Others"}, 58, 75}})},
                      46.5,
                      {"Le tarif d’un garage partagé, par catégorie d’usagers",
                       "The tariff of a shared garage, by category of user"}},
                     {{Text{"Région", "Region"}, Text{"Location", "Hire"},
                       grid({{"", Text{"Location", "Hire"}}, {Text{"Ville", "Town"}, 60}})},
                      ErrorKind::notAvailable,
                      {"Une catégorie absente de la grille",
                       "A category that is not in the grid"}}},
        .evaluate = [](const Call& call) -> Value {
            const Grid<Name> cells = call.names(2, Call::Range::grid);
            Headers headers = headersOf(cells);
            const RateCard card(std::move(headers.categories), std::move(headers.services));
            const Name service = call.name(1);
            const auto [row, column] = card.placeOf(call.name(0), service);
            const std::size_t cell = (row + 1) * cells.shape.columns + column + 1;
            return priceOf(call.optionalNumberAt(2, cell), service).nearestDouble();
        },
    };
}

}  // namespace quotepart::functions
