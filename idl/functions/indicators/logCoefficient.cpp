#include "core/indicator/log_coefficient.hpp"

#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"

namespace quotepart::functions {

Function logCoefficient() {
    return {
        .method = "logCoefficient",
        .name = {"MUT.COEFFICIENT.LOG", "MUT.COEFFICIENT.LOG"},
        .category = Category::indicators,
        .purpose = {"Donne le coefficient logarithmique d’une population, de 1 à 2",
                    "Gives the logarithmic coefficient of a population, from 1 to 2"},
        .task = {"pondérer une population par le coefficient logarithmique du FPIC ou de la DGF",
                 "weigh a population by the logarithmic coefficient of the FPIC or the DGF"},
        .details = {"\"fpic\"\u00a0: 1 jusqu’à 7\u202f500 habitants, 2 à partir de 500\u202f000, "
                    "et entre les deux 1 + 0,54827305 × log10(population / 7\u202f500). "
                    "\"dgf\"\u00a0: 1 jusqu’à 500 habitants, 2 à partir de 200\u202f000, et 1 + "
                    "0,38431089 × log10(population / 500). Le résultat porte 14 décimales, arrondi "
                    "au plus proche\u00a0; 1 et 2 sont exacts et ne sont jamais dépassés. Une "
                    "plage de populations se calcule élément par élément.",
                    "\"fpic\": 1 up to 7,500 inhabitants, 2 from 500,000, and between them 1 + "
                    "0.54827305 × log10(population / 7,500). \"dgf\": 1 up to 500 inhabitants, 2 "
                    "from 200,000, and 1 + 0.38431089 × log10(population / 500). The result has 14 "
                    "decimals, rounded to the nearest; 1 and 2 are exact and never passed. A range "
                    "of populations is computed element by element."},
        .formula = {"min(2, max(1, 1 + k × log10(population / borne inférieure)))",
                    "min(2, max(1, 1 + k × log10(population / lower bound)))"},
        .gives = {"un coefficient de 1 à 2, ou un par élément",
                  "a coefficient from 1 to 2, or one per element"},
        .parameters =
            {{.name = "population",
              .label = {"population", "population"},
              .help = {"La population DGF de la commune ou de l’ensemble intercommunal",
                       "The DGF population of the commune or of the whole group"}},
             {.name = "scheme",
              .label = {"barème", "scheme"},
              .help =
                  {"\"fpic\" (de 7\u202f500 à 500\u202f000 habitants) ou \"dgf\" (de 500 à "
                   "200\u202f000)",
                   "\"fpic\" (from 7,500 to 500,000 inhabitants) or \"dgf\" (from 500 to 200,000)"},
              .words = [] { return logSchemeWords().texts(); }}},
        .errors = {{ErrorKind::number, {"une population négative", "a negative population"}},
                   {ErrorKind::invalidArgument, {"un barème inconnu", "an unknown scheme"}}},
        .legalSource = {"CGCT, art. L. 2336-2 et R. 2336-1 (FPIC), R. 2334-3 (DGF)",
                        "CGCT, art. L. 2336-2 and R. 2336-1 (FPIC), R. 2334-3 (DGF)"},
        .examples = {{{50614, "fpic"},
                      1.45463316537745,
                      {"Pays de Landerneau-Daoulas en 2023, barème du FPIC",
                       "Landerneau-Daoulas in 2023, scheme of the FPIC"}},
                     {{column({500, 7500, 200000}), "dgf"},
                      column({1, 1.45198467848891, 2}),
                      {"Barème de la DGF, bornes comprises", "Scheme of the DGF, bounds included"}},
                     {{600000, "fpic"}, 2, {"Jamais au-delà de 2", "Never beyond 2"}}},
        .evaluate =
            [](const Call& call) {
                const LogScheme scheme = call.word(1, logSchemeWords());
                return elementwise(
                    call,
                    [scheme](const Decimal& population) {
                        return quotepart::logCoefficient(population, scheme).rational();
                    },
                    numbersOperand(call, 0));
            },
    };
}

}  // namespace quotepart::functions
