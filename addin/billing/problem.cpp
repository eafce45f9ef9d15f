#include "addin/billing/problem.hpp"

#include "addin/report/wording.hpp"

namespace quotepart::billing {

namespace {

Text sentenceOf(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::tableMissing:
            return {"il manque la plage nommée {table} : {purpose}",
                    "the named range {table} is missing: {purpose}"};
        case ProblemKind::tableTwice:
            return {"{table} et {other} nomment deux plages : n’en gardez qu’une",
                    "{table} and {other} name two ranges: keep one of them"};
        case ProblemKind::notARange:
            return {"{table} doit nommer une plage de cellules d’une seule feuille",
                    "{table} has to name a range of cells of one sheet"};
        case ProblemKind::nameGone:
            return {
                "la feuille « {sheet} » n’est plus nommée {table} : l’historique ne peut pas "
                "être lu",
                "the sheet “{sheet}” is no longer named {table}: the history cannot be read"};
        case ProblemKind::columnMissing:
            return {"{table} : il manque la colonne « {column} »",
                    "{table}: the column “{column}” is missing"};
        case ProblemKind::columnTwice:
            return {"{table} : la colonne « {column} » est là deux fois",
                    "{table}: the column “{column}” is there twice"};
        case ProblemKind::columnOutside:
            return {
                "{table} : la colonne « {column} » est à côté de la plage nommée ; étendez la "
                "plage jusqu’à elle",
                "{table}: the column “{column}” is beside the named range; extend the range to "
                "it"};
        case ProblemKind::lineOutside:
            return {
                "{table} : une ligne suit la plage nommée sans en faire partie ; étendez la "
                "plage jusqu’à elle, ou laissez une ligne vide avant",
                "{table}: a line follows the named range without being part of it; extend the "
                "range to it, or leave an empty line before"};
        case ProblemKind::errorInCell:
            return {"{table}, {column} : la cellule est en erreur ({value})",
                    "{table}, {column}: the cell is in error ({value})"};
        case ProblemKind::textForNumber:
            return {"{table}, {column} : {value} est un texte, là où un nombre est attendu",
                    "{table}, {column}: {value} is a text where a number is expected"};
        case ProblemKind::numberOutOfRange:
            return {"{table}, {column} : {value} est hors des limites",
                    "{table}, {column}: {value} is out of range"};
        case ProblemKind::notWhole:
            return {"{table}, {column} : {value} n’est pas un nombre entier",
                    "{table}, {column}: {value} is not a whole number"};
        case ProblemKind::notWholeCents:
            return {"{table}, {column} : {value} n’est pas un nombre entier de centimes",
                    "{table}, {column}: {value} is not a whole number of cents"};
        case ProblemKind::notADate:
            return {
                "{table}, {column} : {value} n’est pas une date ; tapez une date, ou le texte "
                "2026-12-31",
                "{table}, {column}: {value} is not a date; type a date, or the text "
                "2026-12-31"};
        case ProblemKind::notAPeriod:
            return {
                "{table}, {column} : {value} n’est pas une période ; tapez 2026-T4, 2026-07, "
                "2026-S1 ou 2026, en texte",
                "{table}, {column}: {value} is not a period; type 2026-T4, 2026-07, 2026-S1 or "
                "2026, as a text"};
        case ProblemKind::unknownWord:
            return {"{table}, {column} : {value} n’est pas un des mots attendus ({expected})",
                    "{table}, {column}: {value} is not one of the words expected ({expected})"};
        case ProblemKind::valueMissing:
            return {"{table}, {column} : la cellule est vide sur une ligne qui ne l’est pas",
                    "{table}, {column}: the cell is empty on a line that is not"};
        case ProblemKind::nameTwice:
            return {"{table}, {column} : {value} y est deux fois",
                    "{table}, {column}: {value} is there twice"};
        case ProblemKind::closingTwice:
            return {"{table} : l’arrêté n° {value} y est deux fois",
                    "{table}: the closing no. {value} is there twice"};
        case ProblemKind::closingUnknown:
            return {"{table} : l’arrêté n° {value} n’est pas dans la liste des arrêtés",
                    "{table}: the closing no. {value} is not in the list of closings"};
    }
    return {};
}

}  // namespace

std::string Problem::sentence(Language language) const {
    const auto other = language == Language::french ? Language::english : Language::french;
    const auto said = [&](Text text) { return report::filled(text, language); };
    std::string purpose = said(table->purpose);
    if (const std::size_t stop = purpose.find('.'); stop != std::string::npos) {
        purpose.resize(stop);
    }
    return report::filled(
        sentenceOf(kind), language,
        {{"table", rangeName.empty() ? std::string(table->rangeName.in(language)) : rangeName},
         {"other", std::string(table->rangeName.in(other))},
         {"purpose", purpose},
         {"sheet", place ? place->sheet : std::string()},
         {"column", column == nullptr ? std::string() : said(column->header)},
         {"expected", language == Language::french ? expected.french : expected.english},
         {"value", report::valueText(value, language)}});
}

std::string Problem::placedSentence(Language language) const {
    if (!place || kind == ProblemKind::nameGone) {
        return sentence(language);
    }
    return report::filled({"{place} : {what}", "{place}: {what}"}, language,
                          {{"place", report::fullName(*place)}, {"what", sentence(language)}});
}

bool Problem::concernsUpTo(const Period& last) const {
    return table->isHistory || !period || period->first() <= last.last();
}

bool Problem::forbidsClosing(const Period& closed) const {
    return table->isHistory || (!table->isOnlyForStatements && concernsUpTo(closed));
}

}  // namespace quotepart::billing
