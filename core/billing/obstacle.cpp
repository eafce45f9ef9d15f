#include "core/billing/obstacle.hpp"

#include <array>
#include <utility>

#include "core/number/decimal.hpp"
#include "core/text/number_text.hpp"

namespace quotepart {

namespace {

struct Row {
    ObstacleKind kind;
    Text sentence;
};

constexpr ObstacleKind lastKind = ObstacleKind::orderTwice;
constexpr std::size_t kindCount = static_cast<std::size_t>(lastKind) + 1;

constexpr std::array<Row, kindCount> rows{{
    {ObstacleKind::noService,
     {"aucun service à arrêter n’est indiqué", "no service to close is named"}},
    {ObstacleKind::authorMissing, {"l’auteur n’est pas indiqué", "the author is not named"}},
    {ObstacleKind::closedAlready,
     {"{service} : la période {period} ne peut plus être arrêtée, {other} l’est déjà",
      "{service}: the period {period} can no longer be closed, {other} is closed already"}},
    {ObstacleKind::notNext,
     {"{service} : la période à arrêter est {other}, et non {period}",
      "{service}: the period to close is {other}, not {period}"}},
    {ObstacleKind::earlierPeriodOpen,
     {"{service} : la période {other} a des lignes et n’est pas arrêtée ; elle doit l’être avant "
      "{period}",
      "{service}: the period {other} has lines and is not closed; it must be closed before "
      "{period}"}},
    {ObstacleKind::outsideClosedPeriods,
     {"{service} : des lignes portent la période {other}, qu’aucun arrêté ne peut plus "
      "reprendre ; rattachez-les à une période arrêtée ou à arrêter",
      "{service}: some lines are for the period {other}, which no closing can take up any more; "
      "move them to a period that is closed or to be closed"}},
    {ObstacleKind::periodsOverlap,
     {"{service} : des lignes portent la période {other}, de durée différente, au sein de {period}",
      "{service}: some lines are for the period {other}, of another length, within {period}"}},
    {ObstacleKind::noLine,
     {"{service} : aucune ligne pour la période {period}",
      "{service}: no line for the period {period}"}},
    {ObstacleKind::nameMissing,
     {"une ligne de {amount} € n’indique pas son membre ou son service ({member}{service})",
      "a line of {amount} € does not name its member or its service ({member}{service})"}},
    {ObstacleKind::notWholeCents,
     {"{service}, {member}, {period} : {amount} € n’est pas un nombre entier de centimes",
      "{service}, {member}, {period}: {amount} € is not a whole number of cents"}},
    {ObstacleKind::amountTooLarge,
     {"{service}, {member}, {period} : le montant {amount} € est trop grand",
      "{service}, {member}, {period}: the amount {amount} € is too large"}},
    {ObstacleKind::treatmentsMixed,
     {"{service}, {member}, {period} : des lignes à titrer et d’autres imputées sur l’AC, ou de "
      "régimes de TVA différents ; faites-en des services distincts",
      "{service}, {member}, {period}: some lines are to be ordered and others charged to the "
      "compensation allocation, or they differ in VAT; make them separate services"}},
    {ObstacleKind::vatRateInvalid,
     {"{service}, {member}, {period} : le taux de TVA {amount} n’est pas compris entre 0 et 1",
      "{service}, {member}, {period}: the VAT rate {amount} is not between 0 and 1"}},
    {ObstacleKind::instalmentWithoutOrder,
     {"{service}, {member}, {period} : un acompte appelé par le titre {text} pour un service "
      "imputé "
      "sur l’AC, sans titre",
      "{service}, {member}, {period}: an instalment called by the order {text} for a service "
      "charged to the compensation allocation, without order"}},
    {ObstacleKind::checkNotZero,
     {"contrôle {text} : {amount} au lieu de 0, et non accepté",
      "check {text}: {amount} instead of 0, and not accepted"}},
    {ObstacleKind::checkUnreadable,
     {"contrôle {text} : une erreur ou un texte au lieu d’un nombre",
      "check {text}: an error or a text instead of a number"}},
    {ObstacleKind::acceptanceIncomplete,
     {"contrôle {text} : {amount} au lieu de 0, accepté sans motif écrit ou sans auteur",
      "check {text}: {amount} instead of 0, accepted without a written reason or an author"}},
    {ObstacleKind::historyAltered,
     {"arrêté n° {text}, {period} : l’historique a été modifié depuis, il ne correspond plus à "
      "son empreinte",
      "closing no. {text}, {period}: the history was changed since, it no longer agrees with its "
      "fingerprint"}},
    {ObstacleKind::notClosed,
     {"aucun arrêté en vigueur ne correspond à {period}{text}",
      "no closing in force matches {period}{text}"}},
    {ObstacleKind::severalClosings,
     {"{period} a plusieurs arrêtés en vigueur{text} ; dites lequel par son numéro",
      "{period} has several closings in force{text}; say which one by its number"}},
    {ObstacleKind::laterPeriodClosed,
     {"{service} : la période {other} est arrêtée depuis ; rouvrez-la d’abord",
      "{service}: the period {other} was closed since; reopen it first"}},
    {ObstacleKind::orderRecorded,
     {"{period} : le titre {text} est émis pour {member} ; la période ne peut plus être rouverte",
      "{period}: the order {text} is issued for {member}; the period can no longer be reopened"}},
    {ObstacleKind::reasonMissing, {"le motif n’est pas indiqué", "no reason is given"}},
    {ObstacleKind::memberNotBilled,
     {"{period} : cet arrêté ne facture rien à {member}",
      "{period}: this closing bills nothing to {member}"}},
    {ObstacleKind::numberMissing,
     {"{period}, {member} : le numéro du titre n’est pas indiqué",
      "{period}, {member}: the order number is missing"}},
    {ObstacleKind::orderTwice,
     {"{period}, {member} : le titre {text} est déjà enregistré",
      "{period}, {member}: the order {text} is recorded already"}},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].kind) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "one row per kind, in the order of the enumeration");

void replaceAll(std::string& text, std::string_view placeholder, const std::string& by) {
    for (std::size_t at = text.find(placeholder); at != std::string::npos;
         at = text.find(placeholder, at + by.size())) {
        text.replace(at, placeholder.size(), by);
    }
}

/// At most six decimals, and two at least when there are any.
std::string figure(const Rational& value, Language language) {
    constexpr int most = 6;
    std::string text = numberText(value, most, language);
    std::size_t kept = text.size();
    const std::size_t point = kept - most - 1;
    while (kept > point + 3 && text[kept - 1] == '0') {
        --kept;
    }
    text.resize(kept);
    const bool whole = text.ends_with("00");
    return whole ? text.substr(0, point) : text;
}

}  // namespace

std::string Obstacle::sentence(Language language) const {
    std::string text(rows.at(static_cast<std::size_t>(kind)).sentence.in(language));
    if (language == Language::french) {
        for (const std::string_view mark : {" :", " ;", "n° ", " €"}) {
            const std::size_t space = mark.find(' ');
            for (std::size_t at = text.find(mark); at != std::string::npos;
                 at = text.find(mark, at)) {
                text.replace(at + space, 1, "\u00a0");
            }
        }
    }
    replaceAll(text, "{amount}", amount ? figure(*amount, language) : "");
    replaceAll(text, "{period}", period ? period->name() : "");
    replaceAll(text, "{other}", other ? other->name() : "");
    replaceAll(text, "{service}", service);
    replaceAll(text, "{member}", member);
    replaceAll(text, "{text}", this->text);
    return text;
}

Refused::Refused(std::vector<Obstacle> obstacles) : obstacles_(std::move(obstacles)) {
    what_ = obstacles_.empty() ? "refused" : obstacles_.front().sentence(Language::english);
}

}  // namespace quotepart
