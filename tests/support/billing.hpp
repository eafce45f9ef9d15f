#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/billing/close.hpp"
#include "core/number/rounding.hpp"
#include "core/text/folding.hpp"

namespace quotepart {

inline Name nameOf(const std::string& text) {
    return {folded(text), text};
}

inline std::vector<Name> namesOf(const std::vector<std::string>& texts) {
    std::vector<Name> names;
    for (const std::string& text : texts) {
        names.push_back(nameOf(text));
    }
    return names;
}

inline std::chrono::sys_days dayOf(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

inline BilledLine lineOf(const std::string& member, const std::string& service,
                         const std::string& period, const Decimal& amount) {
    return {.member = nameOf(member),
            .service = nameOf(service),
            .period = Period::named(period),
            .amount = amount};
}

inline Instalment instalmentOf(const std::string& member, const std::string& service,
                               const std::string& period, const Decimal& amount,
                               const std::string& order) {
    return {.member = nameOf(member),
            .service = nameOf(service),
            .period = Period::named(period),
            .amount = amount,
            .order = order};
}

inline ClosingRequest requestOf(const std::string& period,
                                const std::vector<std::string>& services) {
    const Period closed = Period::named(period);
    return {.period = closed,
            .services = namesOf(services),
            .financialYear = closed.year(),
            .date = closed.last() + std::chrono::days{10},
            .author = "M. Le Gall"};
}

/// Closes and keeps: what the command does.
inline Closing closeInto(Ledger& ledger, const Recalculation& now, const ClosingRequest& request) {
    Closing closing = close(ledger, now, request).closing;
    ledger.append(closing);
    return closing;
}

/// "Daoulas ADS 2026-T1 adjustment -250", one text per entry.
std::vector<std::string> textsOf(const Closing& closing);

/// Succeeds when `call` is refused for those reasons, in that order.
template <class Call>
testing::AssertionResult isRefusedFor(const std::vector<ObstacleKind>& kinds, const Call& call) {
    try {
        call();
    } catch (const Refused& refused) {
        std::vector<ObstacleKind> found;
        std::string sentences;
        for (const Obstacle& obstacle : refused.obstacles()) {
            found.push_back(obstacle.kind);
            sentences += obstacle.sentence(Language::english) + "\n";
            for (const Language language : {Language::french, Language::english}) {
                const std::string sentence = obstacle.sentence(language);
                if (sentence.empty() || sentence.find_first_of("{}") != std::string::npos) {
                    return testing::AssertionFailure() << "unfilled: " << sentence;
                }
            }
        }
        if (found != kinds) {
            return testing::AssertionFailure() << "refused for other reasons:\n" << sentences;
        }
        return testing::AssertionSuccess();
    }
    return testing::AssertionFailure() << "not refused";
}

}  // namespace quotepart
