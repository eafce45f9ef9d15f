#include "core/explanation/explanation_text.hpp"

#include <algorithm>

#include "core/text/number_text.hpp"
#include "core/text/phrase.hpp"

namespace quotepart {

namespace {

constexpr int shareDecimals = 6;

/// What every sentence of one explanation is written with.
class Writer {
  public:
    Writer(const Explanation& why, std::span<const Name> names, Language language)
        : why_(why), names_(names), language_(language) {}

    std::string text() const;

  private:
    std::string say(const Text& sentence, std::initializer_list<Filling> fillings = {}) const {
        return phrase(sentence, language_, fillings);
    }
    std::string money(std::int64_t units) const;
    std::string figure(const Rational& value) const;
    /// A member in the middle of a sentence.
    std::string memberName(std::size_t member) const;

    std::string typeWord() const;
    std::string subject() const;
    std::string roundedAmount() const;
    std::string formula() const;
    std::string decimals() const;
    std::string tie() const;
    std::string difference() const;

    std::string nothingToShare() const;
    std::string emptyBase() const;
    std::string zeroBase() const;
    std::string exactAlready() const;
    std::string largestRemainder() const;
    std::string carried() const;
    std::string leftToResidualLine() const;
    std::string residualLine() const;
    std::string notClosing() const;
    std::string correction() const;

    const Explanation& why_;
    std::span<const Name> names_;
    Language language_;
};

std::string Writer::money(std::int64_t units) const {
    return euroText(why_.euros(units), std::max(2, decimalsOf(why_.unit.rational())), language_);
}

/// A base or the total of the bases: shares of 100 % as percentages.
std::string Writer::figure(const Rational& value) const {
    if (why_.type == KeyType::fixed) {
        return numberText(Rational(value * 100), language_) + say({" %", "%"});
    }
    return numberText(value, language_);
}

std::string Writer::memberName(std::size_t member) const {
    if (member < names_.size() && !names_[member].isEmpty()) {
        return names_[member].shown;
    }
    return say({"le membre n°\u00a0{rank}", "member {rank}"},
               {{"{rank}", std::to_string(member + 1)}});
}

std::string Writer::typeWord() const {
    return std::string(keyTypeWords().textOf(why_.type).in(language_));
}

std::string Writer::subject() const {
    if (why_.isResidualLine) {
        return say({"Ligne de reliquat : ", "Residual line: "});
    }
    if (why_.member < names_.size() && !names_[why_.member].isEmpty()) {
        return say({"{name} : ", "{name}: "}, {{"{name}", names_[why_.member].shown}});
    }
    return say({"Membre n°\u00a0{rank} : ", "Member {rank}: "},
               {{"{rank}", std::to_string(why_.member + 1)}});
}

std::string Writer::roundedAmount() const {
    if (!why_.amountWasRounded) {
        return {};
    }
    return say({"le montant de {amount} est d’abord arrondi à {rounded} (unité : {unit}) ; ",
                "the amount of {amount} is first rounded to {rounded} (unit: {unit}); "},
               {{"{amount}", euroText(why_.amount, language_)},
                {"{rounded}", money(why_.units)},
                {"{unit}", euroText(why_.unit, language_)}});
}

std::string Writer::formula() const {
    const Rational scaled = why_.exactShare * Rational(bigPowerOfTen(shareDecimals));
    const bool isExact = denominator(scaled) == 1;
    return say({"{amount} × {base} / {total} (clé « {type} ») {equals} {share}",
                "{amount} × {base} / {total} (key “{type}”) {equals} {share}"},
               {{"{amount}", money(why_.units)},
                {"{base}", figure(why_.base.rational())},
                {"{total}", figure(why_.total)},
                {"{type}", typeWord()},
                {"{equals}", isExact ? "=" : "≈"},
                {"{share}", euroText(why_.exactShare, shareDecimals, language_)}});
}

std::string Writer::decimals() const {
    if (!why_.decimals) {
        return {};
    }
    return say({" À noter : la clé « {type} » contient un nombre décimal, {number} pour {member}.",
                " Note: the key “{type}” holds a number with decimals, {number} for {member}."},
               {{"{type}", typeWord()},
                {"{number}", numberText(why_.decimals->base, language_)},
                {"{member}", memberName(why_.decimals->member)}});
}

std::string Writer::tie() const {
    switch (why_.tie) {
        case TieRule::largerBase:
            return say({" (à égalité de reste, la base la plus grande passe devant)",
                        " (of equal remainders, that of the larger base goes first)"});
        case TieRule::firstInList:
            return say({" (à égalité de reste et de base, le premier de la liste passe devant)",
                        " (of equal remainders and bases, the first in the list goes first)"});
        case TieRule::notNeeded:
            break;
    }
    return {};
}

std::string Writer::difference() const {
    return money(why_.difference);
}

std::string Writer::nothingToShare() const {
    return say({"le montant à répartir est nul", "there is no amount to share out"});
}

std::string Writer::emptyBase() const {
    return say({"sa base est vide, ce membre ne prend pas part à la répartition",
                "its base is empty, this member does not take part"});
}

std::string Writer::zeroBase() const {
    return say({", sa base étant nulle", ", its base being zero"});
}

std::string Writer::exactAlready() const {
    return say({", sans rien à arrondir", ", with nothing to round"});
}

/// Who gets what is left once every share is cut.
std::string Writer::largestRemainder() const {
    const auto left = static_cast<std::size_t>(std::abs(why_.difference));
    const bool gets = *why_.rank <= left;
    const std::int64_t one = why_.units < 0 ? -1 : 1;
    std::string text =
        say({", coupé à {cut}. ", ", cut to {cut}. "}, {{"{cut}", money(why_.rounded)}});
    text += left == 1
                ? say({"Les parts ainsi coupées laissent {left} à distribuer, au plus fort reste",
                       "The shares so cut leave {left} to give out, to the largest remainder"},
                      {{"{left}", difference()}})
                : say({"Les parts ainsi coupées laissent {left} à distribuer, par {one}, aux "
                       "{count} plus forts restes",
                       "The shares so cut leave {left} to give out, {one} each, to the {count} "
                       "largest remainders"},
                      {{"{left}", difference()},
                       {"{one}", money(one)},
                       {"{count}", std::to_string(left)}});
    const Text outcome =
        gets ? (why_.units < 0
                    ? Text{"sa part est diminuée de {one}", "its part is lowered by {one}"}
                    : Text{"sa part est augmentée de {one}", "its part is raised by {one}"})
             : (why_.units < 0 ? Text{"sa part n’est pas diminuée", "its part is not lowered"}
                               : Text{"sa part n’est pas augmentée", "its part is not raised"});
    text += say({" ; le sien est au rang {rank}{tie} : ", "; its own has rank {rank}{tie}: "},
                {{"{rank}", std::to_string(*why_.rank)}, {"{tie}", tie()}});
    return text + say(outcome, {{"{one}", money(1)}});
}

/// One member carries what the rounded shares lack or have too much.
std::string Writer::carried() const {
    std::string text = say({", arrondi à {rounded}. ", ", rounded to {rounded}. "},
                           {{"{rounded}", money(why_.rounded)}});
    if (why_.difference == 0) {
        return text +
               say({"Les parts ainsi arrondies font le montant, il n’y a pas d’écart à porter",
                    "The shares so rounded make the amount, there is no difference to carry"});
    }
    const bool largest = why_.method == RoundingMethod::largestMember;
    const Text because = !largest ? Text{"désigné pour cela", "designated for it"}
                         : why_.tie == TieRule::firstInList
                             ? Text{"qui a la plus grande base, le premier à égalité",
                                    "which has the largest base, the first of equals"}
                             : Text{"qui a la plus grande base", "which has the largest base"};
    text += say({"Les parts ainsi arrondies font {sum} ; l’écart de {difference} est porté par "
                 "{bearer}, {because}",
                 "The shares so rounded make {sum}; the difference of {difference} is carried by "
                 "{bearer}, {because}"},
                {{"{sum}", money(why_.units - why_.difference)},
                 {"{difference}", difference()},
                 {"{bearer}", why_.bearer == why_.member ? say({"ce membre", "this member"})
                                                         : memberName(*why_.bearer)},
                 {"{because}", say(because)}});
    return text;
}

std::string Writer::leftToResidualLine() const {
    std::string text = say({", arrondi à {rounded}. ", ", rounded to {rounded}. "},
                           {{"{rounded}", money(why_.rounded)}});
    if (why_.difference == 0) {
        return text +
               say({"Les parts ainsi arrondies font le montant, la ligne de reliquat est nulle",
                    "The shares so rounded make the amount, the residual line is zero"});
    }
    return text + say({"L’écart de {difference} est porté par la ligne de reliquat",
                       "The difference of {difference} is carried by the residual line"},
                      {{"{difference}", difference()}});
}

std::string Writer::residualLine() const {
    return say(
        {"les parts arrondies font {sum} pour un montant de {amount}, la ligne porte l’écart",
         "the rounded shares make {sum} of an amount of {amount}, the line carries the "
         "difference"},
        {{"{sum}", money(why_.units - why_.difference)}, {"{amount}", money(why_.units)}});
}

std::string Writer::notClosing() const {
    const bool cut = why_.method == RoundingMethod::truncation;
    std::string text = say(cut ? Text{", coupé à {rounded}. ", ", cut to {rounded}. "}
                               : Text{", arrondi à {rounded}. ", ", rounded to {rounded}. "},
                           {{"{rounded}", money(why_.rounded)}});
    if (why_.difference == 0) {
        return text +
               say({"Les parts de tous font le montant", "The parts of all make the amount"});
    }
    return text +
           say({"Les parts de tous font {sum} : cette méthode laisse un écart de "
                "{difference}, que personne ne porte",
                "The parts of all make {sum}: this method leaves a difference of "
                "{difference} that no one carries"},
               {{"{sum}", money(why_.units - why_.difference)}, {"{difference}", difference()}});
}

/// How the exact share became the part.
std::string Writer::correction() const {
    switch (why_.method) {
        case RoundingMethod::largestRemainder:
            return why_.rank ? largestRemainder() : exactAlready();
        case RoundingMethod::largestMember:
        case RoundingMethod::designated:
            return carried();
        case RoundingMethod::residualLine:
            return leftToResidualLine();
        case RoundingMethod::halfUp:
        case RoundingMethod::truncation:
            break;
    }
    return notClosing();
}

std::string Writer::text() const {
    std::string text = subject() + roundedAmount();
    if (why_.units == 0) {
        text += nothingToShare();
    } else if (why_.isResidualLine) {
        text += residualLine();
    } else if (!why_.takesPart) {
        text += emptyBase();
    } else if (why_.base.isZero() && why_.bearer != why_.member) {
        text += formula() + zeroBase();
    } else {
        text += formula() + correction();
    }
    text += say({". Part : {part}.", ". Part: {part}."}, {{"{part}", money(why_.part)}});
    return text + decimals();
}

}  // namespace

std::string explanationText(const Explanation& why, std::span<const Name> names,
                            Language language) {
    return Writer(why, names, language).text();
}

}  // namespace quotepart
