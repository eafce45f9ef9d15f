#include "addin/budget/activity.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "core/number/rounding.hpp"
#include "core/number/sum.hpp"
#include "core/text/folding.hpp"
#include "core/text/number_text.hpp"
#include "core/text/phrase.hpp"

namespace quotepart::budget {

namespace {

using billing::BillingData;
using billing::Use;
using Words = std::vector<std::string>;

constexpr Language french = Language::french;

std::string say(std::string_view sentence, std::initializer_list<Filling> fillings = {}) {
    return phrase({sentence, {}}, french, fillings);
}

/// The words of a name, folded and in the singular: « Heures d’atelier » is heure, d, atelier.
Words wordsOf(std::string_view name) {
    Words words;
    const std::string text = folded(name) + ' ';
    for (std::size_t from = 0, to = 0; (to = text.find(' ', from)) != std::string::npos;
         from = to + 1) {
        std::string word = text.substr(from, to - from);
        if (word.size() > 3 && (word.back() == 's' || word.back() == 'x')) {
            word.pop_back();
        }
        if (!word.empty()) {
            words.push_back(std::move(word));
        }
    }
    return words;
}

bool beginsWith(const Words& all, const Words& beginning) {
    return beginning.size() <= all.size() &&
           std::equal(beginning.begin(), beginning.end(), all.begin());
}

/// Time passes: what is counted in it in a period is of that period.
bool isTime(const std::string& unit) {
    static constexpr std::array<std::string_view, 9> times{
        "heure", "h", "jour", "j", "journee", "demi", "minute", "hour", "day"};
    const Words words = wordsOf(unit);
    return !words.empty() && std::find(times.begin(), times.end(), words.front()) != times.end();
}

/// A year alone: « 2026 », not « 2026-T1 ».
bool isYear(const std::string& text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char character) {
               return character >= '0' && character <= '9';
           });
}

template <class Texts>
std::string listed(const Texts& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += (all.empty() ? "" : "\u00a0; ") + text;
    }
    return all;
}

/// A nature of the service in a period, as one key spreads it.
struct Part {
    Period period;
    std::string nature{};
    std::string key{};
    std::set<Rational> costs{};
    std::set<Rational> totals{};
    std::map<std::string, std::set<Rational>> bases{};  ///< by member
    std::set<std::string> years{};                      ///< of the values of the key
    Rational billed = 0;
    bool isFinal = true;
};

/// Charges and units of some periods.
struct Sum {
    Rational cost = 0;
    Rational units = 0;
    std::vector<Period> periods{};
    bool isFinal = true;
};

/// A sum, or a sentence that says why there is none, or neither where nothing is known.
struct Outcome {
    std::optional<Sum> sum{};
    std::string reason{};
};

struct PeriodCost {
    Rational amount = 0;
    bool isFinal = true;
};

template <class Values>
std::vector<Period> periodsOf(const Values& values) {
    std::vector<Period> periods;
    for (const auto& [period, value] : values) {
        periods.push_back(period);
    }
    return periods;
}

/// A service billed by units, in a year.
class Activity {
  public:
    Activity(const BillingData& data, std::span<const BilledAmount> amounts, const Name& service,
             int year)
        : data_(data), service_(service), year_(year) {
        const billing::ServiceTerms* terms = data.parties.termsOf(service);
        unit_ = terms == nullptr ? "" : terms->unit;
        for (const Use& use : data.parties.uses) {
            if (use.service.key == service.key && use.period.year() == year) {
                uses_[use.period] += use.units.rational();
            }
        }
        for (const BilledAmount& each : amounts) {
            if (each.service.key == service.key && each.period.year() == year) {
                natures_.insert(folded(each.nature));
                add(each);
            }
        }
        findKeys();
    }

    Outcome sum(bool isComing) const {
        if (parts_.empty()) {
            return uses_.empty() ? Outcome{} : fromListedCosts();
        }
        if (counted().empty()) {
            return {.reason = say("Non publié : aucune clé du service n’est comptée en « {unit} » "
                                  "(clés : {keys}).",
                                  {{"{unit}", unit_}, {"{keys}", listed(otherKeys())}})};
        }
        return uses_.empty() ? fromKey(isComing) : fromUses();
    }

    std::optional<Rational> unitsOf(const Name& member) const {
        Rational units = 0;
        if (!uses_.empty()) {
            for (const Use& use : data_.parties.uses) {
                if (use.service.key == service_.key && use.member.key == member.key &&
                    use.period.year() == year_) {
                    units += use.units.rational();
                }
            }
            return units;
        }
        const std::vector<const Part*> parts = counted();
        std::map<Period, std::set<Rational>> bases;
        for (const Part* part : parts) {
            if (const auto found = part->bases.find(member.key); found != part->bases.end()) {
                bases[part->period].insert(found->second.begin(), found->second.end());
            }
        }
        if (bases.empty() || overlap(periodsOf(bases)) || otherYearIn(parts) || isRepeated(parts)) {
            return std::nullopt;
        }
        for (const auto& [period, values] : bases) {
            if (values.size() > 1) {
                return std::nullopt;
            }
            units += *values.begin();
        }
        return units;
    }

    /// The keys that spread something of the service and do not count its unit.
    std::set<std::string> otherKeys() const {
        std::set<std::string> keys;
        for (const auto& [place, part] : parts_) {
            if (!part.key.empty() && !keys_.contains(folded(part.key))) {
                keys.insert(part.key);
            }
        }
        return keys;
    }

  private:
    void add(const BilledAmount& amount) {
        const Basis& basis = amount.basis;
        if (basis.key.empty() && !basis.cost && !basis.base && !basis.total) {
            return;
        }
        Part& part =
            parts_
                .try_emplace(
                    {amount.period, folded(amount.nature), folded(basis.key)},
                    Part{.period = amount.period, .nature = amount.nature, .key = basis.key})
                .first->second;
        if (basis.cost) {
            part.costs.insert(basis.cost->rational());
        }
        if (basis.total) {
            part.totals.insert(basis.total->rational());
        }
        if (basis.base) {
            part.bases[amount.member.key].insert(basis.base->rational());
        }
        part.years.insert(basis.year);
        part.billed += decimalOf(amount.amount).rational();
        part.isFinal = part.isFinal && amount.isFinal;
    }

    /// Those that bear the name of the unit; else a shorter one of it, or that of units in general;
    /// else those that the uses add up to; else the only one, if it has no name.
    void findKeys() {
        const Words unit = wordsOf(unit_);
        std::set<std::string> all;
        for (const auto& [place, part] : parts_) {
            all.insert(folded(part.key));
        }
        const auto keep = [&](auto counts) {
            if (keys_.empty()) {
                std::copy_if(all.begin(), all.end(), std::inserter(keys_, keys_.end()), counts);
            }
        };
        keep([&](const std::string& key) { return !key.empty() && wordsOf(key) == unit; });
        keep([&](const std::string& key) {
            const Words words = wordsOf(key);
            return !words.empty() &&
                   (beginsWith(unit, words) || words.front() == "unite" || words.front() == "unit");
        });
        keep([&](const std::string& key) { return isMadeOfUses(key); });
        keep([&](const std::string& key) { return key.empty() && all.size() == 1; });
    }

    bool isMadeOfUses(const std::string& key) const {
        bool any = false;
        for (const auto& [place, part] : parts_) {
            if (folded(part.key) == key && !part.totals.empty()) {
                const auto uses = uses_.find(part.period);
                if (uses == uses_.end() || part.totals != std::set{uses->second}) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    std::vector<const Part*> counted() const {
        std::vector<const Part*> parts;
        for (const auto& [place, part] : parts_) {
            if (keys_.contains(folded(part.key))) {
                parts.push_back(&part);
            }
        }
        return parts;
    }

    Outcome fromKey(bool isComing) const {
        std::vector<const Part*> parts = counted();
        std::erase_if(parts, [](const Part* part) {
            return part->costs.empty() || part->totals.empty() ||
                   part->totals == std::set<Rational>{0};
        });
        if (std::any_of(parts.begin(), parts.end(),
                        [](const Part* each) { return each->isFinal; })) {
            std::erase_if(parts, [](const Part* part) { return !part->isFinal; });
        }
        Sum sum;
        std::map<Period, std::set<Rational>> totals;
        for (const Part* part : parts) {
            if (part->costs.size() > 1) {
                return severalCosts(*part);
            }
            sum.cost += *part->costs.begin();
            sum.isFinal = sum.isFinal && part->isFinal;
            totals[part->period].insert(part->totals.begin(), part->totals.end());
        }
        for (const auto& [period, values] : totals) {
            if (values.size() > 1) {
                std::vector<std::string> texts;
                std::transform(values.begin(), values.end(), std::back_inserter(texts),
                               [](const Rational& value) { return numberText(value, french); });
                return {.reason = say("Non publié : ce qui est compté en « {unit} » l’est sur des "
                                      "totaux différents, {period} ({totals}).",
                                      {{"{unit}", unit_},
                                       {"{period}", period.name()},
                                       {"{totals}", listed(texts)}})};
            }
            sum.units += *values.begin();
        }
        sum.periods = periodsOf(totals);
        if (overlap(sum.periods)) {
            return {.reason = say("Non publié : des périodes de compte des unités en contiennent "
                                  "d’autres.")};
        }
        if (const auto other = isComing ? std::nullopt : otherYearIn(parts)) {
            return {.reason = say("Non publié : les charges sont de {year}, les unités de la clé "
                                  "de {other}.",
                                  {{"{year}", std::to_string(year_)}, {"{other}", *other}})};
        }
        if (isRepeated(parts)) {
            return {.reason = say("Non publié : la clé est la même à toutes les périodes, et rien "
                                  "ne dit si elle compte les unités de l’année ou celles de la "
                                  "période.")};
        }
        return checked(std::move(sum));
    }

    Outcome fromUses() const {
        std::map<Period, PeriodCost> costs;
        for (const Part* part : counted()) {
            if (part->costs.size() > 1) {
                return severalCosts(*part);
            }
            PeriodCost& cost = costs[part->period];
            cost.amount += part->costs.empty() ? part->billed : *part->costs.begin();
            cost.isFinal = cost.isFinal && part->isFinal;
        }
        return withUses(std::move(costs));
    }

    Outcome fromListedCosts() const {
        if (natures_.size() > 1) {
            return {.reason = say("Non publié : le service a plusieurs natures de coûts, et aucune "
                                  "clé ne dit laquelle est comptée en « {unit} ».",
                                  {{"{unit}", unit_}})};
        }
        std::map<Period, PeriodCost> costs;
        for (const CostItem& item : data_.now.costs) {
            if (item.service.key == service_.key && item.period.year() == year_) {
                PeriodCost& cost = costs[item.period];
                const Rational amount = item.amount.rational();
                cost.amount += item.kind == CostKind::cost ? amount : Rational(-amount);
                cost.isFinal = data_.ledger.find(service_, item.period) != nullptr;
            }
        }
        return withUses(std::move(costs));
    }

    /// Costs and uses may have periods of different lengths: the longest that hold others are
    /// compared, up to the last one for which both are known.
    Outcome withUses(std::map<Period, PeriodCost> costs) const {
        if (std::any_of(costs.begin(), costs.end(),
                        [](const auto& each) { return each.second.isFinal; })) {
            std::erase_if(costs, [](const auto& each) { return !each.second.isFinal; });
        }
        const auto longest = [&](Period period) {
            for (const std::vector<Period>& periods : {periodsOf(costs), periodsOf(uses_)}) {
                for (const Period& each : periods) {
                    period = each.overlaps(period) && each.kind() > period.kind() ? each : period;
                }
            }
            return period;
        };
        struct Block {
            PeriodCost cost{};
            Rational units = 0;
            std::chrono::sys_days last{};
        };
        std::map<Period, Block> blocks;
        for (const auto& [period, cost] : costs) {
            Block& block = blocks[longest(period)];
            block.cost.amount += cost.amount;
            block.cost.isFinal = block.cost.isFinal && cost.isFinal;
            block.last = std::max(block.last, period.last());
        }
        for (const auto& [period, units] : uses_) {
            if (const auto block = blocks.find(longest(period)); block != blocks.end()) {
                block->second.units += units;
            }
        }
        while (!blocks.empty() && blocks.rbegin()->second.units == 0) {
            blocks.erase(std::prev(blocks.end()));
        }
        Sum sum;
        for (const auto& [period, block] : blocks) {
            if (block.last != period.last()) {
                return {.reason = say("Non publié : les unités sont données pour {period}, dont "
                                      "toutes les charges ne sont pas connues.",
                                      {{"{period}", period.name()}})};
            }
            sum.cost += block.cost.amount;
            sum.units += block.units;
            sum.isFinal = sum.isFinal && block.cost.isFinal;
            sum.periods.push_back(period);
        }
        return checked(std::move(sum));
    }

    static Outcome checked(Sum sum) {
        if (sum.cost > 0 && sum.units > 0) {
            return {.sum = std::move(sum)};
        }
        return {.reason = say("Non publié : les charges à répartir selon ces unités, ou les unités "
                              "des mêmes périodes, ne sont pas connues.")};
    }

    static Outcome severalCosts(const Part& part) {
        return {.reason = say("Non publié : plusieurs coûts pour une même nature et une même "
                              "période, {period}.",
                              {{"{period}", part.period.name()}})};
    }

    static bool overlap(const std::vector<Period>& periods) {
        for (auto each = periods.begin(); each != periods.end(); ++each) {
            if (std::any_of(std::next(each), periods.end(),
                            [&](const Period& other) { return each->overlaps(other); })) {
                return true;
            }
        }
        return false;
    }

    /// The year of the values of the key, where it is not that of the charges.
    std::optional<std::string> otherYearIn(const std::vector<const Part*>& parts) const {
        for (const Part* part : parts) {
            for (const std::string& year : part->years) {
                if (isYear(year) && year != std::to_string(year_)) {
                    return year;
                }
            }
        }
        return std::nullopt;
    }

    /// Whether the key stays as it is from one period to the next and may be that of the year:
    /// agents, licences. Hours and days are counted anew in each.
    bool isRepeated(const std::vector<const Part*>& parts) const {
        using Key = std::pair<std::set<Rational>, std::map<std::string, std::set<Rational>>>;
        std::map<Period, Key> keys;
        for (const Part* part : parts) {
            Key& key = keys[part->period];
            key.first.insert(part->totals.begin(), part->totals.end());
            for (const auto& [member, bases] : part->bases) {
                key.second[member].insert(bases.begin(), bases.end());
            }
        }
        return keys.size() > 1 && !isTime(unit_) &&
               std::all_of(keys.begin(), keys.end(),
                           [&](const auto& each) { return each.second == keys.begin()->second; });
    }

    using Place = std::tuple<Period, std::string, std::string>;

    const BillingData& data_;
    const Name& service_;
    int year_;
    std::string unit_{};
    std::map<Period, Rational> uses_{};  ///< of all members
    std::set<std::string> natures_{};
    std::map<Place, Part> parts_{};
    std::set<std::string> keys_{};  ///< those that count the unit, folded
};

UnitCost published(const Sum& sum, const std::set<std::string>& otherKeys, bool isComing) {
    const Period& first = sum.periods.front();
    const Period& last = *std::max_element(
        sum.periods.begin(), sum.periods.end(),
        [](const Period& left, const Period& right) { return left.last() < right.last(); });
    UnitCost cost{.amount = roundedToUnit(Rational(sum.cost / sum.units), cent),
                  .date = last.last(),
                  .state = sum.isFinal ? "constaté"
                           : isComing  ? "prévisionnel"
                                       : "provisoire"};
    cost.explanation = say(
        "Charges : {cost} ; unités : {units} ; {periods}.",
        {{"{cost}", euroText(sum.cost, 2, french)},
         {"{units}", numberText(sum.units, french)},
         {"{periods}", first == last ? first.name()
                                     : say("{first} à {last}",
                                           {{"{first}", first.name()}, {"{last}", last.name()}})}});
    if (!otherKeys.empty()) {
        cost.explanation += say(" Sans ce qui est réparti selon une autre clé : {keys}.",
                                {{"{keys}", listed(otherKeys)}});
    }
    if (!sum.isFinal) {
        cost.explanation += isComing ? say(" Charges et unités prévues pour l’année à venir.")
                                     : say(" Périodes non encore arrêtées : ce coût peut changer.");
    }
    return cost;
}

}  // namespace

UnitCost unitCostOf(const BillingData& data, std::span<const BilledAmount> amounts,
                    const Name& service, int year) {
    std::string reason;
    for (const int each : {year - 1, year}) {
        const bool isComing = each == year;
        const Activity activity(data, amounts, service, each);
        const Outcome outcome = activity.sum(isComing);
        if (outcome.sum) {
            return published(*outcome.sum, activity.otherKeys(), isComing);
        }
        reason = reason.empty() ? outcome.reason : reason;
    }
    return {.explanation = reason.empty()
                               ? say("Non publié : ni charges ni unités connues pour {past} et "
                                     "{coming}.",
                                     {{"{past}", std::to_string(year - 1)},
                                      {"{coming}", std::to_string(year)}})
                               : reason};
}

std::optional<Decimal> unitsOf(const BillingData& data, std::span<const BilledAmount> amounts,
                               const Name& member, const Name& service, int year) {
    const auto units = Activity(data, amounts, service, year).unitsOf(member);
    const double nearest = units ? nearestDouble(*units) : 0;
    return units && Decimal::canHold(nearest) ? std::optional(Decimal::of(nearest)) : std::nullopt;
}

}  // namespace quotepart::budget
