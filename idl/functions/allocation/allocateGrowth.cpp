#include "core/allocation/allocate_growth.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function allocateGrowth() {
    return {
        .method = "allocateGrowth",
        .name = {"MUT.REPARTIR.CROISSANCE", "MUT.ALLOCATE.GROWTH"},
        .category = Category::allocation,
        .purpose = {"Reconduit les parts de l’an dernier et ne répartit que la hausse ou la baisse",
                    "Renews last year’s parts and shares out only the growth or the fall"},
        .task = {"ne répartir que la hausse d’un coût par rapport à l’an dernier",
                 "share out only the growth of a cost since last year"},
        .details =
            {"Le montant et les parts de l’an dernier sont pris à l’unité, au plus proche, la "
             "moitié en s’éloignant de zéro ; ce qui les sépare est réparti selon la clé, comme "
             "par "
             "MUT.REPARTIR, et s’ajoute à la part de chacun. Un membre dont la base est vide ne "
             "participe plus : il reçoit 0 et son ancienne part est répartie avec la hausse. Un "
             "nouveau membre a une ancienne part vide ou nulle. Un montant de 0 donne des zéros. "
             "La méthode « désigné » n’est pas admise, faute d’argument pour désigner le porteur.",
             "The amount and last year’s parts are taken to the unit, half away from zero; what "
             "lies between them is shared out by the key, as MUT.ALLOCATE does, and is added to "
             "each part. A member whose base is empty no longer takes part: it gets 0 and its last "
             "part is shared out with the growth. A new member has an empty or zero last part. An "
             "amount of 0 gives zeros. The method “designated” is not accepted, for want of an "
             "argument to name the bearer."},
        .formula = {"part_i = ancienne part_i + (montant − Σ anciennes parts) × base_i / Σ base",
                    "part_i = last part_i + (amount − Σ last parts) × base_i / Σ base"},
        .gives = {"les parts en euros, dans le sens des bases",
                  "the parts in euros, in the direction of the bases"},
        .parameters =
            {parameters::amount,
             {.name = "lastParts",
              .label = {"parts de l’an dernier", "last year’s parts"},
              .help = {"La part de chaque membre l’an dernier, en euros, dans l’ordre des "
                       "bases",
                       "The part of each member last year, in euros, in the order of the "
                       "bases"}},
             parameters::type,
             parameters::bases,
             parameters::method,
             parameters::unit},
        .errors = {{ErrorKind::number,
                    {"une baisse qui donnerait à un membre une part de signe opposé au montant",
                     "a fall that would give a member a part of the sign opposite to the amount"}},
                   {ErrorKind::value,
                    {"pas autant d’anciennes parts que de bases",
                     "not as many last parts as bases"}},
                   {ErrorKind::division,
                    {"toutes les bases sont nulles ou vides", "all bases are zero or empty"}}},
        .legalSource = {"CGCT, art. L. 5211-4-2 (services communs)",
                        "CGCT, art. L. 5211-4-2 (shared services)"},
        .examples =
            {{{1200, column({600, 400}), "population", column({3000, 1000})},
              column({750, 450}),
              {"La hausse de 200 € se répartit pour trois quarts et un quart",
               "The growth of €200 goes three quarters and one quarter"}},
             {{1200, column({600, 400, 200}), "population", column({3000, 1000, ExampleItem{}})},
              column({750, 450, 0}),
              {"Le troisième membre s’est retiré", "The third member has left"}},
             {{100, column({600, 50}), Text{"égal", "equal"}, column({1, 1})},
              ErrorKind::number,
              {"La baisse dépasse la part du second", "The fall exceeds the part of the second"}}},
        .evaluate =
            [](const Call& call) {
                const KeyType type = call.keyType(2);
                const auto bases = call.bases(3, type);
                const auto lastParts = call.amounts(1);
                call.requireLength(1, lastParts.size(), bases.size());
                const Rounding rounding = call.rounding({.method = 4, .unit = 5}, bases.size());
                return partsLike(bases.shape,
                                 quotepart::allocateGrowth(call.amount(0), lastParts.values,
                                                           Key(type, bases.values), rounding));
            },
    };
}

}  // namespace quotepart::functions
