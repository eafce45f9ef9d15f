#include "core/billing/amount_due.hpp"

#include "idl/functions/functions.hpp"

namespace quotepart::functions {

namespace {

enum Place : std::size_t { member, members, amounts, references, criteria };

/// The lines that meet every criterion: range; value, range; value…
std::vector<bool> keptLines(const Call& call, std::size_t lines) {
    std::vector<bool> kept(lines, true);
    for (std::size_t range = criteria; range < call.size(); range += 2) {
        const std::size_t value = range + 1;
        if (call.isLeftOut(range) && call.isLeftOut(value)) {
            continue;
        }
        if (call.isLeftOut(value)) {
            throw call.about(Error(Reason::criterionWithoutValue), criteria);
        }
        const std::vector<Mention> mentions = call.mentions(range);
        call.requireLength(range, mentions.size(), lines);
        Criterion(call.mention(value)).keepOnly(mentions, kept);
    }
    return kept;
}

NameList referenceList(const Call& call) {
    constexpr Text subject{"liste de référence", "reference list"};
    return call.given(references) ? NameList(call.names(references).values, subject) : NameList({});
}

}  // namespace

Function amountDue() {
    return {
        .method = "amountDue",
        .name = {"MUT.MONTANT.DU", "MUT.AMOUNT.DUE"},
        .category = Category::rebilling,
        .purpose = {"Donne le montant dû par une commune : la somme de ses lignes qui remplissent "
                    "les critères",
                    "Gives the payment due by a commune: the sum of its lines that meet the "
                    "criteria"},
        .task = {"savoir ce que chaque commune doit payer", "know what each commune has to pay"},
        .details =
            {"Les lignes sont celles d’un état des prestations ou des parts : un membre et un "
             "montant par ligne, dans n’importe quel ordre, un membre sur autant de lignes qu’il "
             "faut.\nLes critères vont par paires, une plage puis une valeur, et une ligne doit "
             "les remplir tous : ce sont des égalités. Deux textes sont égaux comme le sont deux "
             "noms (sans tenir compte de la casse, des accents, des espaces ni des traits "
             "d’union), deux nombres ou deux dates quand ils le sont exactement (une date avec une "
             "heure n’est pas la date seule) ; un nombre égale le texte de ses chiffres, 2026 et "
             "\"2026\". La valeur \"\" retient les lignes dont la cellule est vide.\nUn membre de "
             "la liste de référence, ou présent dans les lignes, mais sans ligne retenue doit 0 ; "
             "un membre inconnu de l’une et des autres donne #N/D, pour qu’une faute de frappe ne "
             "passe pas pour une dette nulle. La liste de référence ne nomme chaque membre qu’une "
             "fois.\nDemandez tous les membres d’un coup (une plage, en formule matricielle) : "
             "c’est bien plus rapide qu’une formule par membre sur de longues listes ; une cellule "
             "vide y donne une cellule vide. Avec plusieurs critères, écrivez pourtant une formule "
             "par membre : dans une formule matricielle, Calc refait l’appel pour chaque cellule "
             "de la deuxième plage de critère. Deux membres de même nom se distinguent par leur "
             "code INSEE. Un texte parmi les montants, même sur la ligne d’un "
             "autre membre, est une erreur ; une cellule vide vaut 0 €. Rien n’est arrondi.",
             "The lines are those of a statement of services or shares: a member and an amount per "
             "line, in any order, a member on as many lines as needed.\nCriteria come in pairs, a "
             "range then a value, and a line must meet them all: they are equalities. Two texts "
             "are equal as names are (case, accents, spaces and hyphens do not count), two numbers "
             "or dates when they are so exactly (a date with a time is not the date alone); a "
             "number equals the text of its digits, 2026 and \"2026\". The value \"\" keeps the "
             "lines whose cell is empty.\nA member of the reference list, or present among the "
             "lines, but without a line kept owes 0; a member unknown to both gives #N/A, so that "
             "a typing mistake does not pass for a debt of nothing. The reference list names each "
             "member once.\nAsk for all members at once (a range, as an array formula): far faster "
             "than a formula per member on long lists; an empty cell in it gives an empty cell. "
             "With several criteria write a formula per member nevertheless: in an array formula "
             "Calc repeats the call for each cell of the second criteria range. Two members of "
             "the same name are told apart by their INSEE code. A text among the amounts, even on "
             "the line of another member, is an error; an empty "
             "cell is €0. Nothing is rounded."},
        .formula = {"Σ montant des lignes du membre qui répondent à tous les critères",
                    "Σ amount of the member’s lines that meet every criterion"},
        .gives = {"un montant en euros par membre demandé, dans le sens des membres",
                  "an amount in euros per member asked for, in the direction of the members"},
        .parameters =
            {{.name = "member",
              .label = {"membre", "member"},
              .help = {"Le nom ou le code du membre, ou la plage de ceux de plusieurs membres",
                       "The name or code of the member, or the range of those of several"}},
             {.name = "members",
              .label = {"membres des lignes", "members of the lines"},
              .help = {"Le membre de chaque ligne, par son nom ou son code",
                       "The member of each line, by its name or code"}},
             {.name = "amounts",
              .label = {"montants", "amounts"},
              .help = {"Le montant de chaque ligne, en euros",
                       "The amount of each line, in euros"}},
             {.name = "references",
              .label = {"liste de référence", "reference list"},
              .help = {"Tous les membres, chacun une fois : celui qui n’a pas de ligne doit 0",
                       "All members, each once: one that has no line owes 0"},
              .optional = true,
              .fallback = {"les membres des lignes", "the members of the lines"}},
             {.name = "criteria",
              .label = {"plage de critère ; valeur", "criteria range; value"},
              .help = {"Par paires : ce que porte chaque ligne (trimestre, service…), puis la "
                       "valeur retenue",
                       "In pairs: what each line mentions (quarter, service…), then the value "
                       "to keep"},
              .optional = true,
              .fallback = {"toutes les lignes", "every line"},
              .repeated = true}},
        .errors = {{ErrorKind::notAvailable,
                    {"un membre qui n’est ni dans les lignes ni dans la liste de référence",
                     "a member that is neither among the lines nor in the reference list"}},
                   {ErrorKind::value,
                    {"un texte parmi les montants ; des plages de longueurs différentes",
                     "a text among the amounts; ranges of different lengths"}},
                   {ErrorKind::invalidArgument,
                    {"une plage de critère sans valeur ; un membre deux fois dans la liste de "
                     "référence",
                     "a criteria range without its value; a member twice in the reference list"}}},
        .examples = {{{"Daoulas", column({"Daoulas", "Hanvec", "DAOULAS", "Irvillac"}),
                       column({1250.4, 980, 310.25, 75})},
                      1560.65,
                      {"Deux lignes pour Daoulas", "Two lines for Daoulas"}},
                     {{column({"Daoulas", "Saint-Éloy", "Hanvec"}),
                       column({"Daoulas", "Hanvec", "Daoulas", "Irvillac"}),
                       column({1250.4, 980, 310.25, 75}),
                       column({"Daoulas", "Hanvec", "Irvillac", "Saint-Éloy"}),
                       column({"2026-T3", "2026-T4", "2026-T4", "2026-T4"}), "2026-T4"},
                      column({310.25, 0, 980}),
                      {"Ce que doivent trois communes pour le trimestre",
                       "What three communes owe for the quarter"}},
                     {{"Brest", column({"Daoulas", "Hanvec"}), column({1250.4, 980})},
                      ErrorKind::notAvailable,
                      {"Un membre inconnu", "An unknown member"}}},
        .evaluate = [](const Call& call) -> Value {
            const Grid<Name> asked = call.names(member);
            const Grid<Name> lineMembers = call.names(members);
            const Grid<Decimal> lineAmounts = call.amounts(amounts);
            call.requireLength(amounts, lineAmounts.size(), lineMembers.size());
            const auto due = quotepart::amountsDue(
                asked.values,
                {lineMembers.values, lineAmounts.values, keptLines(call, lineMembers.size())},
                referenceList(call));
            if (asked.shape.isSingle() && due.front()) {
                return nearestDouble(*due.front());
            }
            return optionalNumbersLike(asked.shape, due);
        },
    };
}

}  // namespace quotepart::functions
