#include "core/billing/amount_due.hpp"

#include <string_view>
#include <unordered_map>

#include "core/error/error.hpp"
#include "core/number/sum.hpp"

namespace quotepart {

namespace {

struct Due {
    RunningSum sum;
    bool known = false;
};

using DueByName = std::unordered_map<std::string_view, Due>;

DueByName collect(std::span<const Name> asked, const BillingLines& lines) {
    DueByName due;
    for (const Name& name : asked) {
        if (!name.isEmpty()) {
            due.try_emplace(name.key);
        }
    }
    for (std::size_t i = 0; i < lines.members.size(); ++i) {
        const auto found = due.find(lines.members[i].key);
        if (found == due.end()) {
            continue;
        }
        found->second.known = true;
        if (lines.kept[i]) {
            found->second.sum.add(lines.amounts[i]);
        }
    }
    return due;
}

}  // namespace

std::vector<std::optional<Rational>> amountsDue(std::span<const Name> asked,
                                                const BillingLines& lines,
                                                const NameList& references) {
    const DueByName due = collect(asked, lines);
    std::vector<std::optional<Rational>> sums;
    sums.reserve(asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const bool amongSeveral = asked.size() > 1;
        if (asked[i].isEmpty() && amongSeveral) {
            sums.emplace_back();
            continue;
        }
        const auto found = due.find(asked[i].key);
        if (found == due.end() || (!found->second.known && !references.find(asked[i]))) {
            ErrorDetails details{.subject = {"membre", "member"}, .value = asked[i].shown};
            if (amongSeveral) {
                details.element = i + 1;
            }
            throw Error(Reason::memberNotFound, std::move(details));
        }
        sums.emplace_back(found->second.sum.total());
    }
    return sums;
}

}  // namespace quotepart
