#include "addin/budget/distribution.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "addin/billing/closing_order.hpp"
#include "addin/budget/activity.hpp"
#include "addin/budget/arithmetic.hpp"
#include "addin/budget/season_parties.hpp"
#include "core/number/sum.hpp"

namespace quotepart::budget {

namespace {

using billing::BillingData;
using billing::Euros;
using billing::Written;
using billing::WrittenLines;

constexpr std::string_view separator = "\u00a0; ";

/// The lines of a table of the communes, filled in by the names of the columns.
class Lines {
  public:
    explicit Lines(std::string_view table) : lines_{.table = &communeTable(table).table} {}

    void add(const std::map<std::string_view, Written>& values) {
        std::vector<Written> line;
        std::size_t used = 0;
        for (const billing::Column& column : lines_.table->columns) {
            const auto value = values.find(column.name);
            line.push_back(value == values.end() ? Written{} : value->second);
            used += value == values.end() ? 0 : 1;
        }
        if (used != values.size()) {
            throw std::logic_error("a column is not declared");
        }
        lines_.lines.push_back(std::move(line));
    }
    WrittenLines take() { return std::move(lines_); }

  private:
    WrittenLines lines_;
};

Euros euros(Cents cents) {
    return {decimalOf(cents)};
}

template <class Value>
Written optionally(const std::optional<Decimal>& value) {
    return value ? Written(Value{*value}) : Written{};
}

Written text(const std::string& content) {
    return content.empty() ? Written{} : Written(content);
}

std::string settlementText(Settlement settlement) {
    return settlement == Settlement::order ? "titre" : "AC";
}

using Amounts = std::vector<const BilledAmount*>;

Cents sumOf(const Amounts& amounts) {
    Cents total = 0;
    for (const BilledAmount* amount : amounts) {
        total = plus(total, amount->amount);
    }
    return total;
}

std::string stateOf(const Amounts& amounts) {
    const auto finals = std::count_if(amounts.begin(), amounts.end(),
                                      [](const BilledAmount* each) { return each->isFinal; });
    if (amounts.empty()) {
        return {};
    }
    return finals == 0                                             ? "prévisionnel"
           : finals == static_cast<std::ptrdiff_t>(amounts.size()) ? "définitif"
                                                                   : "en partie définitif";
}

/// The natures, each once, in the order in which they come.
std::vector<std::string> naturesOf(const Amounts& first, const Amounts& second) {
    std::vector<std::string> natures;
    for (const Amounts* amounts : {&first, &second}) {
        for (const BilledAmount* amount : *amounts) {
            const std::string& nature = amount->nature;
            if (std::find(natures.begin(), natures.end(), nature) == natures.end()) {
                natures.push_back(nature);
            }
        }
    }
    return natures;
}

Amounts ofNature(const Amounts& amounts, const std::string& nature) {
    Amounts found;
    std::copy_if(amounts.begin(), amounts.end(), std::back_inserter(found),
                 [&](const BilledAmount* each) { return each->nature == nature; });
    return found;
}

class Distributor {
  public:
    Distributor(const BillingData& data, const Season& season)
        : data_(data),
          season_(season),
          amounts_(billedAmounts(data, season.year)),
          services_(seasonServices(data)),
          members_(seasonMembers(data, season.year)) {
        for (const BilledAmount& amount : amounts_) {
            if (amount.period.year() <= season_.year) {
                years_.insert(amount.period.year());
            }
        }
    }

    Distribution distribute() {
        Distribution result;
        for (const billing::Party& member : members_) {
            result.members.push_back(contentFor(member));
        }
        if (season_.annex) {
            const WrittenLines annex = annexLines();
            for (MemberContent& content : result.members) {
                content.tables.push_back(annex);
            }
        }
        result.master = masterTotals();
        return result;
    }

  private:
    template <class Counts>
    Amounts amountsWhere(Counts counts) const {
        Amounts found;
        for (const BilledAmount& amount : amounts_) {
            if (counts(amount)) {
                found.push_back(&amount);
            }
        }
        return found;
    }

    Amounts amountsOf(const Name& member, const Name& service, Settlement settlement,
                      int year) const {
        return amountsWhere([&](const BilledAmount& each) {
            return each.member.key == member.key && each.service.key == service.key &&
                   each.settlement == settlement && each.period.year() == year;
        });
    }

    /// Billed, or having a base: a line of a grid filled with zeros is no membership.
    bool hasJoined(const Name& member, const Name& service) const {
        return std::any_of(amounts_.begin(), amounts_.end(), [&](const BilledAmount& each) {
            return each.member.key == member.key && each.service.key == service.key &&
                   (each.period.year() == season_.year || each.period.year() == season_.year - 1) &&
                   (each.amount != 0 || (each.basis.base && !each.basis.base->isZero()));
        });
    }

    MemberContent contentFor(const billing::Party& party) const {
        MemberContent content{.member = party.member, .code = party.code};
        content.fields = {
            {"member", party.member.shown},
            {"code", text(party.code)},
            {"siret", text(party.siret)},
            {"kind", text(party.kind)},
            {"year", season_.year},
            {"issuer", text(data_.parties.issuer.name)},
            {"contact",
             text(season_.contact.empty() ? data_.parties.issuer.contact : season_.contact)},
            {"returnDate", season_.returnDate ? Written(*season_.returnDate) : Written{}}};
        content.tables = {amountLines(party.member, content.totals),
                          budgetLines(party.member, content.totals),
                          instalmentLines(party.member, content.totals),
                          evolutionLines(party.member),
                          unitCostLines(party.member),
                          forecastLines(party.member),
                          membershipLines(party.member)};
        return content;
    }

    WrittenLines amountLines(const Name& member, SeasonTotals& totals) const {
        Lines lines("amounts");
        for (const Name& service : services_) {
            for (const Settlement settlement : {Settlement::order, Settlement::compensation}) {
                const Amounts past = amountsOf(member, service, settlement, season_.year - 1);
                const Amounts coming = amountsOf(member, service, settlement, season_.year);
                totals.past = plus(totals.past, sumOf(past));
                totals.coming = plus(totals.coming, sumOf(coming));
                for (const std::string& nature : naturesOf(coming, past)) {
                    addAmounts(lines, service, settlement, ofNature(past, nature),
                               ofNature(coming, nature));
                }
            }
        }
        return lines.take();
    }

    static void addAmounts(Lines& lines, const Name& service, Settlement settlement,
                           const Amounts& past, const Amounts& coming) {
        const Arithmetic how = arithmeticOf(coming);
        lines.add({{"service", service.shown},
                   {"nature", text((coming.empty() ? past : coming).front()->nature)},
                   {"past", past.empty() ? Written{} : Written(euros(sumOf(past)))},
                   {"pastState", text(stateOf(past))},
                   {"coming", euros(sumOf(coming))},
                   {"comingState", text(stateOf(coming))},
                   {"settlement", settlementText(settlement)},
                   {"key", text(how.key)},
                   {"keySource", text(how.source)},
                   {"keyYear", text(how.year)},
                   {"cost", optionally<Euros>(how.cost)},
                   {"base", optionally<Decimal>(how.base)},
                   {"total", optionally<Decimal>(how.total)},
                   {"explanation", text(how.explanation)}});
    }

    WrittenLines budgetLines(const Name& member, SeasonTotals& totals) const {
        struct Sum {
            std::vector<std::string> services{};
            Cents final = 0;
            Cents forecast = 0;
        };
        using Key = std::tuple<Settlement, std::string, std::string, std::string>;
        std::map<Key, Sum> sums;
        for (const Name& service : services_) {
            const billing::Account* found = data_.parties.accountOf(service, member);
            const billing::Account account = found == nullptr ? billing::Account{} : *found;
            for (const Settlement settlement : {Settlement::order, Settlement::compensation}) {
                const Amounts amounts = amountsOf(member, service, settlement, season_.year);
                if (amounts.empty()) {
                    continue;
                }
                Sum& sum = sums[{settlement, account.memberChapter, account.memberAccount,
                                 account.issuerAccount}];
                sum.services.push_back(service.shown);
                for (const BilledAmount* each : amounts) {
                    Cents& part = each->isFinal ? sum.final : sum.forecast;
                    part = plus(part, each->amount);
                }
            }
        }
        Lines lines("budget");
        for (const auto& [key, sum] : sums) {
            const auto& [settlement, chapter, account, issuerAccount] = key;
            std::string label;
            for (const std::string& service : sum.services) {
                label += (label.empty() ? std::string() : std::string(separator)) + service;
            }
            if (settlement == Settlement::compensation) {
                label += ", en moins de l’attribution de compensation";
            }
            Cents& total = settlement == Settlement::order ? totals.orders : totals.compensation;
            total = plus(total, plus(sum.final, sum.forecast));
            lines.add({{"chapter", text(chapter)},
                       {"account", text(account)},
                       {"label", label},
                       {"settlement", settlementText(settlement)},
                       {"issuerAccount", text(issuerAccount)},
                       {"final", euros(sum.final)},
                       {"forecast", euros(sum.forecast)}});
        }
        return lines.take();
    }

    WrittenLines instalmentLines(const Name& member, SeasonTotals& totals) const {
        Lines lines("instalments");
        for (const Instalment& each : data_.now.instalments) {
            if (each.member.key != member.key || each.period.year() != season_.year) {
                continue;
            }
            totals.instalments = plus(totals.instalments, *wholeCents(each.amount));
            lines.add({{"service", each.service.shown},
                       {"period", each.period.name()},
                       {"amount", Euros{each.amount}},
                       {"order", text(each.order)},
                       {"date", each.date ? Written(*each.date) : Written{}}});
        }
        return lines.take();
    }

    WrittenLines evolutionLines(const Name& member) const {
        Lines lines("evolution");
        for (const int year : years_) {
            lines.add({{"year", year},
                       {"amount", euros(sumOf(amountsWhere([&](const BilledAmount& each) {
                            return each.member.key == member.key && each.period.year() == year;
                        })))}});
        }
        return lines.take();
    }

    /// Calls with each service billed by units that the member has joined.
    template <class Action>
    void forEachActivity(const Name& member, Action action) const {
        for (const Name& service : services_) {
            const billing::ServiceTerms* terms = data_.parties.termsOf(service);
            if (terms != nullptr && !terms->unit.empty() && hasJoined(member, service)) {
                action(service, terms->unit);
            }
        }
    }

    WrittenLines unitCostLines(const Name& member) const {
        Lines lines("unitCosts");
        forEachActivity(member, [&](const Name& service, const std::string& unit) {
            const UnitCost cost = unitCostOf(data_, amounts_, service, season_.year);
            lines.add(
                {{"service", service.shown},
                 {"unit", unit},
                 {"unitCost", cost.amount ? Written(Euros{Decimal::of(nearestDouble(*cost.amount))})
                                          : Written{}},
                 {"date", cost.date ? Written(*cost.date) : Written{}},
                 {"state", text(cost.state)},
                 {"explanation", text(cost.explanation)}});
        });
        return lines.take();
    }

    WrittenLines forecastLines(const Name& member) const {
        Lines lines("forecasts");
        forEachActivity(member, [&](const Name& service, const std::string& unit) {
            lines.add({{"service", service.shown},
                       {"unit", unit},
                       {"pastUnits", optionally<Decimal>(unitsOf(data_, amounts_, member, service,
                                                                 season_.year - 1))}});
        });
        return lines.take();
    }

    WrittenLines membershipLines(const Name& member) const {
        Lines lines("memberships");
        for (const Name& service : services_) {
            lines.add({{"service", service.shown},
                       {"joined", std::string(hasJoined(member, service) ? "oui" : "non")}});
        }
        return lines.take();
    }

    WrittenLines annexLines() const {
        Lines lines("annex");
        for (const Name& service : services_) {
            for (const billing::Party& party : members_) {
                const Amounts amounts = amountsWhere([&](const BilledAmount& each) {
                    return each.member.key == party.member.key && each.service.key == service.key &&
                           each.period.year() == season_.year;
                });
                if (amounts.empty()) {
                    continue;
                }
                const Arithmetic how = arithmeticOf(amounts);
                lines.add({{"member", party.member.shown},
                           {"service", service.shown},
                           {"base", optionally<Decimal>(how.base)},
                           {"total", optionally<Decimal>(how.total)},
                           {"amount", euros(sumOf(amounts))}});
            }
        }
        return lines.take();
    }

    SeasonTotals masterTotals() const {
        SeasonTotals totals{.past = masterTotal(data_, season_.year - 1),
                            .coming = masterTotal(data_, season_.year)};
        for (const BilledAmount& amount : amounts_) {
            if (amount.period.year() == season_.year) {
                Cents& part =
                    amount.settlement == Settlement::order ? totals.orders : totals.compensation;
                part = plus(part, amount.amount);
            }
        }
        RunningSum instalments;
        for (const Instalment& each : data_.now.instalments) {
            if (each.period.year() == season_.year) {
                instalments.add(each.amount);
            }
        }
        totals.instalments = static_cast<Cents>(
            boost::multiprecision::numerator(Rational(instalments.total() * 100)));
        return totals;
    }

    const BillingData& data_;
    const Season& season_;
    std::vector<BilledAmount> amounts_;
    std::vector<Name> services_;
    std::vector<billing::Party> members_;
    std::set<int> years_;
};

}  // namespace

SeasonTotals& SeasonTotals::operator+=(const SeasonTotals& other) {
    past = plus(past, other.past);
    coming = plus(coming, other.coming);
    orders = plus(orders, other.orders);
    compensation = plus(compensation, other.compensation);
    instalments = plus(instalments, other.instalments);
    return *this;
}

bool Distribution::closes() const {
    SeasonTotals sum;
    for (const MemberContent& each : members) {
        sum += each.totals;
    }
    return sum == master && master.orders + master.compensation == master.coming;
}

Distribution distributionOf(const BillingData& data, const Season& season) {
    return Distributor(data, season).distribute();
}

}  // namespace quotepart::budget
