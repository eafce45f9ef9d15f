#include "core/allocation/allocate_table.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

namespace {

Value linesOf(const std::vector<Parts>& table) {
    Grid<double> result;
    result.shape = {table.size(), table.front().size()};
    for (const Parts& line : table) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            result.values.push_back(line.euros(i));
        }
    }
    return result;
}

}  // namespace

Function allocateTable() {
    return {
        .method = "allocateTable",
        .name = {"MUT.REPARTIR.TABLEAU", "MUT.ALLOCATE.TABLE"},
        .category = Category::allocation,
        .purpose =
            {"Répartit plusieurs montants d’un coup : une ligne par service, une colonne par "
             "membre",
             "Shares out several amounts at once: a line per service, a column per member"},
        .task = {"répartir tous les services en un seul tableau",
                 "share out every service in one table"},
        .details =
            {"Chaque ligne est celle que donne MUT.REPARTIR pour ce montant et cette clé, et fait "
             "exactement son montant ; les totaux des colonnes sont ce que doit chaque membre. Les "
             "clés forment un tableau d’une ligne par montant ; les types sont un seul mot, ou un "
             "par ligne. Une ligne de réserve, sans montant, donne des zéros, même sans type ni "
             "clé.\nAvec « reliquat », une colonne de plus porte les écarts : sélectionnez-la "
             "aussi, car Calc coupe sans rien dire un résultat plus large que la sélection. La "
             "méthode « désigné » n’est pas admise, faute d’argument pour désigner le "
             "porteur.\nUne ligne fautive met tout le tableau en erreur : aucun total n’est alors "
             "incomplet sans qu’on le voie.",
             "Each line is the one that MUT.ALLOCATE gives for that amount and that key, and makes "
             "exactly its amount; the totals of the columns are what each member owes. The keys "
             "form a grid with a line per amount; the types are a single word, or one per line. A "
             "spare line, without an amount, gives zeros, even without type or key.\nWith "
             "“residual line” one more column carries the differences: select it too, since Calc "
             "cuts a result wider than the selection without a word. The method “designated” is "
             "not accepted, for want of an argument to name the bearer.\nA faulty line turns the "
             "whole table into an error: no total is then incomplete without being seen."},
        .formula = {"part_si ≈ montant_s × base_si / Σ base_s,  Σ part_s = montant_s",
                    "part_si ≈ amount_s × base_si / Σ base_s,  Σ part_s = amount_s"},
        .gives = {"les parts en euros, une ligne par montant et une colonne par membre",
                  "the parts in euros, a line per amount and a column per member"},
        .parameters =
            {{.name = "amounts",
              .label = {"montants", "amounts"},
              .help = {"Le montant de chaque service, en euros",
                       "The amount of each service, in euros"}},
             {.name = "keyTypes",
              .label = {"types de clé", "key types"},
              .help = {"Ce que mesure la clé : un mot pour toutes les lignes, ou un par "
                       "ligne",
                       "What the key measures: one word for all lines, or one per line"},
              .words = [] { return keyTypeWords().texts(); }},
             {.name = "keys",
              .label = {"clés", "keys"},
              .help = {"Les bases : une ligne par montant, une colonne par membre ; vide : "
                       "le membre ne participe pas",
                       "The bases: a line per amount, a column per member; empty: the "
                       "member does not take part"}},
             parameters::method,
             parameters::unit},
        .errors = {{ErrorKind::value,
                    {"pas autant de lignes que de montants, ou de types",
                     "not as many lines as amounts, or types"}},
                   {ErrorKind::number,
                    {"une base négative ; une clé forfaitaire qui ne fait pas 100 %",
                     "a negative base; a fixed key that does not make 100%"}},
                   {ErrorKind::division,
                    {"une ligne dont toutes les bases sont nulles ou vides",
                     "a line whose bases are all zero or empty"}},
                   {ErrorKind::invalidArgument,
                    {"un type inconnu, ou absent d’une ligne qui a un montant",
                     "an unknown type, or none in a line that has an amount"}}},
        .legalSource = {"CGCT, art. L. 5211-4-2 (services communs)",
                        "CGCT, art. L. 5211-4-2 (shared services)"},
        .examples = {{{column({290331, 80000}), column({"population", Text{"dossiers", "files"}}),
                       grid({{50614, 28119}, {3203, 2230}})},
                      grid({{186641.09, 103689.91}, {47163.63, 32836.37}}),
                      {"Un service par la population, un autre par les dossiers",
                       "One service by population, another by files"}},
                     {{column({100, 10}), Text{"égal", "equal"}, grid({{1, 1, 1}, {1, 1, 1}})},
                      grid({{33.34, 33.33, 33.33}, {3.34, 3.33, 3.33}}),
                      {"Chaque ligne fait son montant", "Each line makes its amount"}},
                     {{column({100, 10}), "population", grid({{1, 1}, {0, 0}})},
                      ErrorKind::division,
                      {"Une clé toute à zéro", "A key of zeros"}}},
        .evaluate =
            [](const Call& call) {
                const auto amounts = call.amounts(0);
                const auto types = call.keyTypes(1, amounts.size());
                const auto keys = call.bases(2, types);
                const Rounding rounding =
                    call.rounding({.method = 3, .unit = 4}, keys.shape.columns);
                return linesOf(quotepart::allocateTable(amounts.values, types, keys, rounding));
            },
    };
}

}  // namespace quotepart::functions
