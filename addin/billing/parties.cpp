#include "addin/billing/parties.hpp"

#include <algorithm>

#include "core/text/folding.hpp"

namespace quotepart::billing {

const Party* Parties::find(const Name& member) const {
    const auto found = std::find_if(members.begin(), members.end(), [&](const Party& party) {
        return party.member.key == member.key;
    });
    return found == members.end() ? nullptr : &*found;
}

const ServiceTerms* Parties::termsOf(const Name& service) const {
    const auto found = std::find_if(terms.begin(), terms.end(), [&](const ServiceTerms& each) {
        return each.service.key == service.key;
    });
    return found == terms.end() ? nullptr : &*found;
}

const Account* Parties::accountOf(const Name& service, const Name& member) const {
    const Party* party = find(member);
    const std::string kind = party == nullptr ? std::string() : folded(party->kind);
    const Account* best = nullptr;
    int bestRank = -1;
    for (const Account& account : accounts) {
        const std::string accountKind = folded(account.kind);
        if ((!account.service.isEmpty() && account.service.key != service.key) ||
            (!accountKind.empty() && accountKind != kind)) {
            continue;
        }
        const int rank = (account.service.isEmpty() ? 0 : 2) + (accountKind.empty() ? 0 : 1);
        if (rank > bestRank) {
            best = &account;
            bestRank = rank;
        }
    }
    return best;
}

}  // namespace quotepart::billing
