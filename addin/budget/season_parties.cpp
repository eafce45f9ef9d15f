#include "addin/budget/season_parties.hpp"

#include <set>

#include "addin/budget/billed_amounts.hpp"

namespace quotepart::budget {

namespace {

using billing::BillingData;

/// Every member and service billed, with the period: frozen in the order of the closings, then as
/// the workbook has them now.
template <class Take>
void forEachBilled(const BillingData& data, Take take) {
    for (const Closing& closing : data.ledger.closings()) {
        for (const Entry& entry : closing.entries) {
            if (closing.isInForce() && isBilled(entry.kind)) {
                take(entry.member, entry.service, entry.origin);
            }
        }
    }
    for (const BilledLine& line : data.now.lines) {
        if (isOpen(data, line)) {
            take(line.member, line.service, line.period);
        }
    }
}

}  // namespace

std::vector<billing::Party> seasonMembers(const BillingData& data, int year) {
    std::vector<billing::Party> members = data.parties.members;
    std::set<std::string> known;
    for (const billing::Party& member : members) {
        known.insert(member.member.key);
    }
    const auto add = [&](const Name& member) {
        if (!member.isEmpty() && known.insert(member.key).second) {
            members.push_back({.member = member});
        }
    };
    forEachBilled(data, [&](const Name& member, const Name&, const Period& period) {
        if (period.year() == year || period.year() == year - 1) {
            add(member);
        }
    });
    for (const Instalment& instalment : data.now.instalments) {
        if (instalment.period.year() == year) {
            add(instalment.member);
        }
    }
    return members;
}

std::vector<Name> seasonServices(const BillingData& data) {
    std::vector<Name> services;
    std::set<std::string> known;
    const auto add = [&](const Name& service) {
        if (!service.isEmpty() && known.insert(service.key).second) {
            services.push_back(service);
        }
    };
    for (const billing::ServiceTerms& terms : data.parties.terms) {
        add(terms.service);
    }
    forEachBilled(data, [&](const Name&, const Name& service, const Period&) { add(service); });
    return services;
}

}  // namespace quotepart::budget
