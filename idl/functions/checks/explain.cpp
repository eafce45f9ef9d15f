#include "core/explanation/explanation_text.hpp"

#include "idl/functions/allocation/share_question.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function explain() {
    return {
        .method = "explain",
        .name = {"MUT.EXPLIQUER", "MUT.EXPLAIN"},
        .category = Category::checks,
        .purpose = {"Explique par une phrase la part d’un membre, ou ce qui empêche de la calculer",
                    "Explains in a sentence the part of a member, or what keeps it from being "
                    "computed"},
        .task = {"comprendre d’où vient une part, au centime près",
                 "understand where a part comes from, to the cent"},
        .details =
            {"Les arguments sont ceux de MUT.QUOTEPART : écrivez « EXPLIQUER » à la place de "
             "« QUOTEPART » dans une formule dont le résultat étonne.\nLa phrase donne le montant "
             "(après son arrondi à l’unité, s’il a changé quelque chose), le calcul de la part "
             "exacte à six décimales, puis comment elle est ramenée à l’unité et pourquoi ce "
             "membre reçoit, ou non, le centime qui reste : le rang de son reste, la règle qui "
             "départage des restes égaux, ou qui porte l’écart. Une part « = » est exacte, une "
             "part « ≈ » a d’autres décimales. Les décimales d’une clé qui compte des objets "
             "(dossiers, agents…) sont signalées, sans être refusées.\nQuand la part ne peut pas "
             "être calculée, la réponse est la raison, qui nomme l’argument et l’élément en cause, "
             "jamais un code d’erreur ; une erreur présente dans une cellule des arguments, elle, "
             "se propage comme dans toute formule. La phrase est dans la langue de l’interface.",
             "The arguments are those of MUT.SHARE: write “EXPLAIN” in place of “SHARE” in a "
             "formula whose result surprises.\nThe sentence gives the amount (after its rounding "
             "to the unit, where that changed something), the computation of the exact share to "
             "six decimals, then how it is brought to the unit and why this member gets, or does "
             "not get, the cent that is left: the rank of its remainder, the rule between equal "
             "remainders, or who carries the difference. A share after “=” is exact, one after “≈” "
             "has more decimals. Decimals in a key that counts things (files, staff…) are "
             "mentioned, not refused.\nWhen the part cannot be computed the answer is the reason, "
             "which names the argument and the element at fault, never an error code; an error "
             "that stands in a cell of the arguments spreads as in any formula. The sentence is in "
             "the language of the interface."},
        .gives = {"une phrase, dans la langue de l’interface",
                  "a sentence, in the language of the interface"},
        .parameters = {parameters::amount, parameters::type, parameters::bases, parameters::member,
                       parameters::names, parameters::method, parameters::unit,
                       parameters::designated},
        .examples =
            {{{290331, "population", column({50614, 28119}), 2, leftOut, leftOut, 1},
              Text{
                  "Membre n°\u00a02\u00a0: 290\u202f331,00\u00a0€ × 28\u202f119 / 78\u202f733 (clé "
                  "«\u00a0population\u00a0») ≈ 103\u202f689,906253\u00a0€, coupé à "
                  "103\u202f689,00\u00a0€. Les parts ainsi coupées laissent 1,00\u00a0€ à "
                  "distribuer, au plus fort reste\u00a0; le sien est au rang 1\u00a0: sa part est "
                  "augmentée de 1,00\u00a0€. Part\u00a0: 103\u202f690,00\u00a0€.",
                  "Member 2: €290,331.00 × 28,119 / 78,733 (key “population”) ≈ €103,689.906253, "
                  "cut to €103,689.00. The shares so cut leave €1.00 to give out, to the largest "
                  "remainder; its own has rank 1: its part is raised by €1.00. Part: "
                  "€103,690.00."},
              {"Instruction ADS 2023 du pays de Landerneau-Daoulas, à l’euro",
               "Planning applications 2023, Landerneau-Daoulas, to the euro"}},
             {{100, Text{"heures", "hours"}, column({10, -20, 30}), "Hanvec",
               column({"Daoulas", "Saint-Éloy", "Hanvec"})},
              Text{"bases, élément n°\u00a02 («\u00a0Saint-Éloy\u00a0»)\u00a0: la base -20 est "
                   "négative",
                   "bases, element 2 (“Saint-Éloy”): the base -20 is negative"},
              {"Une base négative est nommée", "A negative base is named"}}},
        .usesLanguage = true,
        .refusesInWords = true,
        .evaluate = [](const Call& call) -> Value {
            try {
                const ShareQuestion question = shareQuestion(call);
                return explanationText(quotepart::explain(question.amount, question.key,
                                                          question.member, question.rounding),
                                       question.names, call.language());
            } catch (const Error& error) {
                throw withMemberName(error, call);
            }
        },
    };
}

}  // namespace quotepart::functions
