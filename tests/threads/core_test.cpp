#include <gtest/gtest.h>

#include "core/allocation/allocate_bounded.hpp"
#include "core/error/error.hpp"
#include "core/explanation/explanation_text.hpp"
#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"
#include "tests/support/random_allocation.hpp"
#include "tests/threads/at_once.hpp"

namespace quotepart {
namespace {

using Texts = std::vector<std::string>;

template <class Call>
std::string textOrRefusal(const Call& call) {
    try {
        return call();
    } catch (const Error& error) {
        return error.sentence(Language::french) + error.what();
    }
}

std::string textOf(const Parts& parts) {
    std::string text;
    for (const std::int64_t units : parts.units) {
        text += std::to_string(units) + " ";
    }
    return text;
}

/// What the threads have in common, each allocation of its own key.
struct Shared {
    RandomAllocation asked;
    Key key;
};

std::vector<Shared> sharedAllocations() {
    std::vector<Shared> all;
    for (std::uint64_t index = 0; index < 60; ++index) {
        const RandomAllocation asked = randomAllocation(2026, index);
        all.push_back({asked, Key(asked.type, asked.bases)});
    }
    return all;
}

TEST(CoreThreads, ShareOutTheSameAmountsByTheSameKeys) {
    const std::vector<Shared> all = sharedAllocations();
    expectTheAnswersOfOne([&all] {
        Texts texts;
        for (const auto& [asked, key] : all) {
            for (const auto& word : roundingMethodWords().words()) {
                const Rounding rounding{roundingMethodWords().meaningOf(word.text.french),
                                        asked.unit, asked.designated};
                texts.push_back(textOrRefusal([&, &asked = asked, &key = key] {
                    return textOf(allocate(asked.amount, key, rounding)) +
                           textOf(share(asked.amount, key, 0, rounding));
                }));
                texts.push_back(textOrRefusal([&, &asked = asked, &key = key] {
                    const Explanation why = explain(asked.amount, key, 0, rounding);
                    return explanationText(why, {}, Language::french) +
                           explanationText(why, {}, Language::english);
                }));
                texts.push_back(textOrRefusal([&, &asked = asked, &key = key] {
                    const Bounds bounds{.caps = {key.size(), asked.amount}};
                    return textOf(allocateBounded(asked.amount, key, bounds,
                                                  excessWords().meaningOf("porteur"), rounding));
                }));
            }
        }
        return texts;
    });
}

TEST(CoreThreads, CloseOverTheSameLedger) {
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                                      lineOf("Saint-Éloy", "ADS", "2026-T1", 3_d),
                                      lineOf("Daoulas", "ADS", "2026-T2", 110_d)}};
    Ledger ledger;
    closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
    expectTheAnswersOfOne([&now, &ledger = std::as_const(ledger)] {
        const Closing next = close(ledger, now, requestOf("2026-T2", {"ADS"})).closing;
        Texts texts = textsOf(next);
        texts.push_back(next.fingerprint);
        return texts;
    });
}

}  // namespace
}  // namespace quotepart
