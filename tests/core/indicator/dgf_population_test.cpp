#include "core/indicator/dgf_population.hpp"

#include <gtest/gtest.h>

#include "core/error/error.hpp"

namespace quotepart {
namespace {

Decimal whole(std::int64_t value) {
    return Decimal::whole(value);
}

TEST(DgfPopulation, CountsHomesAndPlaces) {
    EXPECT_EQ(dgfPopulation(whole(6931), whole(215), whole(12)), 7158);
    EXPECT_EQ(dgfPopulation(whole(6931), whole(215), whole(12), whole(2)), 7170);
    EXPECT_EQ(dgfPopulation(whole(300), whole(0), whole(0)), 300);
    EXPECT_EQ(dgfPopulation(whole(0), Decimal{15, 1}, whole(0)), Rational(3, 2));
    EXPECT_EQ(dgfPopulation(whole(1), whole(1), whole(1), Decimal{20, 1}), 4);
}

TEST(DgfPopulation, RefusesWhatIsNoCount) {
    const auto expectRefused = [](const Decimal& population, const Decimal& homes,
                                  const Decimal& places, const Decimal& perPlace, Reason reason,
                                  std::string_view subject) {
        try {
            dgfPopulation(population, homes, places, perPlace);
            FAIL() << "not refused";
        } catch (const Error& error) {
            EXPECT_EQ(error.reason(), reason);
            EXPECT_EQ(error.details().subject.english, subject);
        }
    };
    const auto one = whole(1);
    const auto minus = whole(-1);
    expectRefused(minus, one, one, one, Reason::negativeValue, "population");
    expectRefused(one, minus, one, one, Reason::negativeValue, "second homes");
    expectRefused(one, one, minus, one, Reason::negativeValue, "caravan places");
    for (const Decimal& perPlace : {whole(0), whole(3), Decimal{15, 1}, minus}) {
        expectRefused(one, one, one, perPlace, Reason::outsideLimits, "inhabitants per place");
    }
}

}  // namespace
}  // namespace quotepart
