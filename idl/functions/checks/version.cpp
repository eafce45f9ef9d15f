#include "core/version.hpp"

#include "idl/functions/functions.hpp"

namespace quotepart::functions {

Function version() {
    return {
        .method = "version",
        .name = {"MUT.VERSION", "MUT.VERSION"},
        .category = Category::checks,
        .purpose = {"Donne la version de Quotepart", "Gives the version of Quotepart"},
        .task = {"savoir quelle version de Quotepart est installée",
                 "know which version of Quotepart is installed"},
        .details = {"À citer dans toute demande d’assistance.",
                    "To be quoted when asking for help."},
        .formula = "",
        .gives = {"un texte", "a text"},
        .parameters = {},
        .examples = {{{}, "1.0.0", {}}},
        .evaluate = [](const Call&) -> Value { return std::string(quotepart::version()); },
    };
}

}  // namespace quotepart::functions
