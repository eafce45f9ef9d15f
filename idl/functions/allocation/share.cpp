#include "idl/functions/allocation/share_question.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function share() {
    return {
        .method = "share",
        .name = {"MUT.QUOTEPART", "MUT.SHARE"},
        .category = Category::allocation,
        .purpose = {"Donne la part d’un seul membre : toujours celle que donne MUT.REPARTIR",
                    "Gives the part of one member: always the one that MUT.ALLOCATE gives"},
        .task = {"connaître la part d’un seul membre", "know the part of a single member"},
        .details =
            {"Sans les noms, le membre est un rang, le premier étant 1. Avec les noms, il y "
             "est cherché, et là seulement : un nom s’écrit avec ou sans accents, majuscules "
             "et traits d’union, « St » vaut « Saint », un code s’écrit en nombre ou en "
             "texte. Avec « reliquat », le rang qui suit le dernier membre est la ligne qui "
             "porte l’écart. Pour de longues listes, préférez MUT.REPARTIR en formule "
             "matricielle : il ne lit la clé qu’une fois.",
             "Without the names the member is a rank, the first being 1. With the names it "
             "is looked up there, and only there: a name is written with or without "
             "accents, capitals and hyphens, “St” means “Saint”, a code is a number or a "
             "text. With “residual line” the rank after the last member is the line that "
             "carries the difference. For long lists prefer MUT.ALLOCATE as an array "
             "formula: it reads the key only once."},
        .formula = {"part_i de MUT.REPARTIR, i étant le rang du membre",
                    "part_i of MUT.ALLOCATE, i being the rank of the member"},
        .gives = {"une part en euros", "one part in euros"},
        .parameters = {parameters::amount, parameters::type, parameters::bases, parameters::member,
                       parameters::names, parameters::method, parameters::unit,
                       parameters::designated},
        .errors = {{ErrorKind::notAvailable,
                    {"le membre n’est pas dans les noms", "the member is not among the names"}},
                   {ErrorKind::invalidArgument,
                    {"un rang hors de la liste ; un nom deux fois dans la liste",
                     "a rank outside the list; a name twice in the list"}}},
        .legalSource = {"CGCT, art. L. 5211-4-2 (services communs)",
                        "CGCT, art. L. 5211-4-2 (shared services)"},
        .examples = {{{290331, "population", column({50614, 28119}), 1, leftOut, leftOut, 1},
                      186641,
                      {"La part du premier membre, à l’euro",
                       "The first member’s part, to the euro"}},
                     {{100, Text{"heures", "hours"}, column({10, 20, 30}), "saint eloy",
                       column({"Daoulas", "Saint-Éloy", "Hanvec"})},
                      33.33,
                      {"Un membre désigné par son nom", "A member given by its name"}},
                     {{100, Text{"heures", "hours"}, column({10, 20, 30}), "Brest",
                       column({"Daoulas", "Saint-Éloy", "Hanvec"})},
                      ErrorKind::notAvailable,
                      {"Un nom absent de la liste", "A name that is not in the list"}}},
        .evaluate = [](const Call& call) -> Value {
            const ShareQuestion question = shareQuestion(call);
            return quotepart::share(question.amount, question.key, question.member,
                                    question.rounding)
                .euros(0);
        },
    };
}

}  // namespace quotepart::functions
