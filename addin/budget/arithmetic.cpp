#include "addin/budget/arithmetic.hpp"

#include <algorithm>

#include "core/number/rounding.hpp"
#include "core/number/sum.hpp"
#include "core/text/number_text.hpp"
#include "core/text/phrase.hpp"

namespace quotepart::budget {

namespace {

using Amounts = std::span<const BilledAmount* const>;

constexpr Language french = Language::french;

/// The different texts, in their order.
template <class Read>
std::string joined(Amounts amounts, Read read) {
    std::vector<std::string> texts;
    for (const BilledAmount* amount : amounts) {
        const std::string& text = read(*amount);
        if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) {
            texts.push_back(text);
        }
    }
    std::string all;
    for (const std::string& text : texts) {
        all += (all.empty() ? "" : "\u00a0; ") + text;
    }
    return all;
}

bool hasNumbers(const Basis& basis) {
    return basis.cost && basis.base && basis.total && !basis.total->isZero();
}

/// The decimal that is exactly this; nothing where a cell cannot hold it.
std::optional<Decimal> exactDecimal(const Rational& value) {
    const double nearest = nearestDouble(value);
    if (!Decimal::canHold(nearest) || Decimal::of(nearest).rational() != value) {
        return std::nullopt;
    }
    return Decimal::of(nearest);
}

/// One base and one total for all of them, and a cost for each.
bool isUniform(Amounts amounts) {
    const auto same = [&](const BilledAmount* each) {
        return hasNumbers(each->basis) && *each->basis.base == *amounts.front()->basis.base &&
               *each->basis.total == *amounts.front()->basis.total;
    };
    return !amounts.empty() && std::all_of(amounts.begin(), amounts.end(), same);
}

std::string inOneGo(const Arithmetic& numbers, Amounts amounts) {
    Cents billed = 0;
    for (const BilledAmount* amount : amounts) {
        billed = plus(billed, amount->amount);
    }
    const Rational share = numbers.base->rational() / numbers.total->rational();
    std::string text = phrase({"{base} sur {total} ({percent} %) d’un coût de {cost}.", {}}, french,
                              {{"{base}", numberText(*numbers.base, french)},
                               {"{total}", numberText(*numbers.total, french)},
                               {"{percent}", numberText(Rational(share * 100), 2, french)},
                               {"{cost}", euroText(*numbers.cost, french)}});
    const Rational gap = decimalOf(billed).rational() -
                         roundedToUnit(Rational(share * numbers.cost->rational()), cent);
    if (gap != 0) {
        const std::string rule =
            joined(amounts, [](const BilledAmount& each) { return each.basis.rounding; });
        text += phrase({" Écart avec ce calcul : {gap}", {}}, french,
                       {{"{gap}", euroText(gap, 2, french)}}) +
                (rule.empty() ? "." : " (" + rule + ").");
    }
    return text;
}

std::string oneByOne(Amounts amounts) {
    constexpr std::size_t longest = 12;
    std::string text;
    for (std::size_t i = 0; i < std::min(amounts.size(), longest); ++i) {
        const BilledAmount& each = *amounts[i];
        const std::string name = each.period.name();
        const std::string amount = euroText(each.amount, french);
        text += i == 0 ? "" : "\u00a0; ";
        text += hasNumbers(each.basis)
                    ? phrase({"{name} : {base} / {total} × {cost} = {amount}", {}}, french,
                             {{"{name}", name},
                              {"{base}", numberText(*each.basis.base, french)},
                              {"{total}", numberText(*each.basis.total, french)},
                              {"{cost}", euroText(*each.basis.cost, french)},
                              {"{amount}", amount}})
                    : phrase({"{name} : {amount}", {}}, french,
                             {{"{name}", name}, {"{amount}", amount}});
    }
    return amounts.size() > longest ? text + "\u00a0; …" : text;
}

}  // namespace

Arithmetic arithmeticOf(Amounts amounts) {
    Arithmetic result{
        .key = joined(amounts, [](const BilledAmount& each) { return each.basis.key; }),
        .source = joined(amounts, [](const BilledAmount& each) { return each.basis.source; }),
        .year = joined(amounts, [](const BilledAmount& each) { return each.basis.year; })};
    if (isUniform(amounts)) {
        RunningSum cost;
        for (const BilledAmount* amount : amounts) {
            cost.add(*amount->basis.cost);
        }
        result.cost = exactDecimal(cost.total());
    }
    if (result.cost) {
        result.base = amounts.front()->basis.base;
        result.total = amounts.front()->basis.total;
        result.explanation = inOneGo(result, amounts);
    } else {
        result.explanation = oneByOne(amounts);
    }
    return result;
}

}  // namespace quotepart::budget
