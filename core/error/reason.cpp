#include "core/error/reason.hpp"

#include <array>
#include <cstddef>

namespace quotepart {

namespace {

struct Row {
    Reason reason;
    ErrorKind kind;
    Text sentence;
};

constexpr std::size_t reasonCount = static_cast<std::size_t>(lastReason) + 1;

constexpr std::array<Row, reasonCount> rows{{
    {Reason::textForNumber,
     ErrorKind::value,
     {"{where} : {value} est un texte, un nombre est attendu",
      "{where}: {value} is a text where a number is expected"}},
    {Reason::numberForText,
     ErrorKind::value,
     {"{where} : {value} est un nombre, un texte est attendu",
      "{where}: {value} is a number where a text is expected"}},
    {Reason::emptyForNumber,
     ErrorKind::value,
     {"{where} : vide, un nombre est attendu", "{where}: empty where a number is expected"}},
    {Reason::gridForVector,
     ErrorKind::value,
     {"{where} : un tableau de plusieurs lignes et colonnes, une seule ligne ou une seule colonne "
      "est attendue",
      "{where}: several rows and columns where one row or one column is expected"}},
    {Reason::gridForValue,
     ErrorKind::value,
     {"{where} : une plage de plusieurs cellules, une seule valeur est attendue",
      "{where}: several cells where a single value is expected"}},
    {Reason::lengthsDiffer,
     ErrorKind::value,
     {"{where} : {value} élément(s), {limit} attendu(s)",
      "{where}: {value} element(s) where {limit} are expected"}},
    {Reason::missingDate,
     ErrorKind::value,
     {"{where} : la date manque", "{where}: the date is missing"}},
    {Reason::numberOutOfRange,
     ErrorKind::number,
     {"{where} : {value} est trop grand ou trop petit pour être calculé exactement",
      "{where}: {value} is too large or too small to be computed exactly"}},
    {Reason::amountOutOfRange,
     ErrorKind::number,
     {"{where} : le montant {value} dépasse 9\u202f999\u202f999\u202f999\u202f999,99\u00a0€",
      "{where}: the amount {value} exceeds €9,999,999,999,999.99"}},
    {Reason::unitTooSmall,
     ErrorKind::number,
     {"{where} : l’unité d’arrondi {value} est trop petite pour ce montant",
      "{where}: the rounding unit {value} is too small for this amount"}},
    {Reason::negativeBase,
     ErrorKind::number,
     {"{where} : la base {value} est négative", "{where}: the base {value} is negative"}},
    {Reason::negativeValue,
     ErrorKind::number,
     {"{where} : {value} est négatif", "{where}: {value} is negative"}},
    {Reason::notAShare,
     ErrorKind::number,
     {"{where} : {value} n’est pas une part comprise entre 0 et 1",
      "{where}: {value} is not a share between 0 and 1"}},
    {Reason::notPositive,
     ErrorKind::number,
     {"{where} : {value} doit être supérieur à zéro", "{where}: {value} must be above zero"}},
    {Reason::notWhole,
     ErrorKind::number,
     {"{where} : {value} doit être un nombre entier", "{where}: {value} must be a whole number"}},
    {Reason::outsideLimits,
     ErrorKind::number,
     {"{where} : {value} est hors des limites ({limit})",
      "{where}: {value} is outside the limits ({limit})"}},
    {Reason::sharesDoNotClose,
     ErrorKind::number,
     {"{where} : les parts font {value} et non {limit}",
      "{where}: the shares make {value} instead of {limit}"}},
    {Reason::oppositePart,
     ErrorKind::number,
     {"{where} : la correction d’arrondi donnerait une part de signe opposé au montant ; "
      "choisissez la méthode «\u00a0plus fort reste\u00a0»",
      "{where}: the rounding correction would turn this part to the opposite sign; choose the "
      "method “largest remainder”"}},
    {Reason::designatedIsEmpty,
     ErrorKind::number,
     {"{where} : l’élément désigné pour porter l’écart a une base vide",
      "{where}: the element designated to carry the difference has an empty base"}},
    {Reason::floorsAboveAmount,
     ErrorKind::number,
     {"les planchers font {value}, plus que le montant à répartir {limit}",
      "the floors make {value}, more than the amount to allocate {limit}"}},
    {Reason::capsBelowAmount,
     ErrorKind::number,
     {"les plafonds font {value}, moins que le montant à répartir {limit}",
      "the caps make {value}, less than the amount to allocate {limit}"}},
    {Reason::floorAboveCap,
     ErrorKind::number,
     {"{where} : le plancher {value} dépasse le plafond {limit}",
      "{where}: the floor {value} is above the cap {limit}"}},
    {Reason::noUnitWithinBounds,
     ErrorKind::number,
     {"{where} : aucun multiple de l’unité d’arrondi entre le plancher {value} et le plafond "
      "{limit}",
      "{where}: no multiple of the rounding unit between the floor {value} and the cap {limit}"}},
    {Reason::partOutsideBounds,
     ErrorKind::number,
     {"{where} : la correction d’arrondi ferait sortir cette part de ses bornes ; choisissez la "
      "méthode «\u00a0plus fort reste\u00a0»",
      "{where}: the rounding correction would take this part out of its bounds; choose the method "
      "“largest remainder”"}},
    {Reason::gapWithoutBearer,
     ErrorKind::number,
     {"{where} : en une seule passe, l’écart de {value} laissé par les bornes ne trouve pas "
      "preneur ; choisissez «\u00a0redistribué\u00a0»",
      "{where}: in a single pass nobody can bear the gap of {value} that the bounds leave; choose "
      "“redistributed”"}},
    {Reason::fallExceedsPart,
     ErrorKind::number,
     {"{where} : la variation {value} dépasse la part de l’an dernier {limit}, la part changerait "
      "de signe",
      "{where}: the change {value} exceeds last year’s part {limit}, the part would turn to the "
      "opposite sign"}},
    {Reason::negativeContribution,
     ErrorKind::number,
     {"{where} : la participation {value} est négative",
      "{where}: the contribution {value} is negative"}},
    {Reason::endBeforeStart,
     ErrorKind::number,
     {"{where} : la fin précède le début", "{where}: the end is before the start"}},
    {Reason::belowFirstThreshold,
     ErrorKind::number,
     {"{where} : {value} est inférieur au premier seuil {limit}",
      "{where}: {value} is below the first threshold {limit}"}},
    {Reason::thresholdsNotAscending,
     ErrorKind::number,
     {"{where} : le seuil {value} n’est pas supérieur au précédent",
      "{where}: the threshold {value} is not above the one before it"}},
    {Reason::singularSystem,
     ErrorKind::number,
     {"les centres se renvoient leurs coûts sans fin : le système n’a pas de solution",
      "the centres send their costs round without end: the system has no solution"}},
    {Reason::dateOutOfRange,
     ErrorKind::number,
     {"{where} : {value} n’est pas une date utilisable", "{where}: {value} is not a usable date"}},
    {Reason::nothingToDivideBy,
     ErrorKind::division,
     {"{where} : tout est à zéro ou vide, il n’y a rien à quoi rapporter le montant",
      "{where}: everything is zero or empty, there is nothing to divide by"}},
    {Reason::divisorIsZero,
     ErrorKind::division,
     {"{where} : la valeur est nulle, rien ne se divise par zéro",
      "{where}: the value is zero, and nothing is divided by zero"}},
    {Reason::servesNoOne,
     ErrorKind::division,
     {"{where} : ce centre ne sert aucun des centres qui le suivent",
      "{where}: this centre serves none of the centres after it"}},
    {Reason::memberNotFound,
     ErrorKind::notAvailable,
     {"{where} : {value} n’est pas dans la liste", "{where}: {value} is not in the list"}},
    {Reason::headerNotFound,
     ErrorKind::notAvailable,
     {"{where} : {value} n’est pas dans la grille", "{where}: {value} is not in the grid"}},
    {Reason::priceIsEmpty,
     ErrorKind::notAvailable,
     {"{where} : la grille ne donne pas de prix pour {value}",
      "{where}: the grid gives no price for {value}"}},
    {Reason::beforeFirstKey,
     ErrorKind::notAvailable,
     {"{where} : la date précède l’entrée en vigueur de la première clé",
      "{where}: the date is before the first key takes effect"}},
    {Reason::argumentMissing,
     ErrorKind::missingArgument,
     {"{where} : argument obligatoire absent", "{where}: a required argument is missing"}},
    {Reason::unknownWord,
     ErrorKind::invalidArgument,
     {"{where} : {value} n’est pas un mot connu ; mots admis : {limit}",
      "{where}: {value} is not a known word; accepted words: {limit}"}},
    {Reason::rankOutsideList,
     ErrorKind::invalidArgument,
     {"{where} : le rang {value} est hors de la liste, qui compte {limit} élément(s)",
      "{where}: rank {value} is outside the list of {limit} element(s)"}},
    {Reason::nameTwice,
     ErrorKind::invalidArgument,
     {"{where} : {value} désigne un membre déjà présent dans la liste",
      "{where}: {value} names a member already in the list"}},
    {Reason::unitNotPositive,
     ErrorKind::invalidArgument,
     {"{where} : l’unité d’arrondi {value} doit être supérieure à zéro",
      "{where}: the rounding unit {value} must be above zero"}},
    {Reason::designatedMissing,
     ErrorKind::invalidArgument,
     {"la méthode «\u00a0désigné\u00a0» demande le rang ou le nom de qui porte l’écart",
      "the method “designated” needs the rank or the name of who carries the difference"}},
    {Reason::dateTwice,
     ErrorKind::invalidArgument,
     {"{where} : deux clés différentes pour une même date",
      "{where}: two different keys for one date"}},
    {Reason::criterionWithoutValue,
     ErrorKind::invalidArgument,
     {"{where} : chaque plage de critère doit être suivie de sa valeur",
      "{where}: each criteria range must be followed by its value"}},
    {Reason::notAPeriod,
     ErrorKind::invalidArgument,
     {"{where} : {value} n’est pas une période ; écrivez 2026-T4, 2026-07, 2026-S1 ou 2026",
      "{where}: {value} is not a period; write 2026-T4, 2026-07, 2026-S1 or 2026"}},
    {Reason::periodKindsDiffer,
     ErrorKind::invalidArgument,
     {"{where} : {value} et {limit} ne sont pas des périodes de même durée",
      "{where}: {value} and {limit} are not periods of one length"}},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].reason) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "one row per reason, in the order of the enumeration");

const Row& rowOf(Reason reason) {
    return rows.at(static_cast<std::size_t>(reason));
}

}  // namespace

ErrorKind kindOf(Reason reason) {
    return rowOf(reason).kind;
}

Text sentenceOf(Reason reason) {
    return rowOf(reason).sentence;
}

}  // namespace quotepart
