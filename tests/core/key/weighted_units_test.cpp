#include "core/key/weighted_units.hpp"

#include <gtest/gtest.h>

#include "core/error/error.hpp"

namespace quotepart {
namespace {

using Units = std::vector<Rational>;
using Line = std::vector<Decimal>;

const Line permits{Decimal::whole(12), Decimal::whole(3)};
const Line declarations{Decimal::whole(30), Decimal::whole(8)};

TEST(WeightedUnits, CountEveryKindWithItsCoefficient) {
    const std::vector<Line> quantities{permits, declarations};
    EXPECT_EQ(weightedUnits(quantities, Line{Decimal::whole(1), Decimal{7, 1}}),
              (Units{33, Rational(86, 10)}));
}

TEST(WeightedUnits, AreExact) {
    const std::vector<Line> quantities{{Decimal{1, 1}}, {Decimal{2, 1}}};
    EXPECT_EQ(weightedUnits(quantities, Line{Decimal{1, 1}, Decimal{1, 1}}),
              (Units{Rational(3, 100)}));
}

TEST(WeightedUnits, OfNothingAreNone) {
    EXPECT_TRUE(weightedUnits({}, {}).empty());
}

TEST(WeightedUnits, AddUpByMembersAsByKinds) {
    const Line together{Decimal::whole(15), Decimal::whole(38)};
    const Line coefficients{Decimal::whole(1), Decimal{7, 1}};
    const Units units = weightedUnits(std::vector<Line>{permits, declarations}, coefficients);
    const Units kinds =
        weightedUnits(std::vector<Line>{{together.front()}, {together.back()}}, coefficients);
    EXPECT_EQ(units[0] + units[1], kinds[0]);
}

TEST(WeightedUnits, RefuseWhatIsNegative) {
    const auto expectRefused = [](const std::vector<Line>& quantities, const Line& coefficients,
                                  std::size_t element, std::string_view subject) {
        try {
            weightedUnits(quantities, coefficients);
            FAIL() << "not refused";
        } catch (const Error& error) {
            EXPECT_EQ(error.reason(), Reason::negativeValue);
            EXPECT_EQ(error.details().element, element);
            EXPECT_EQ(error.details().subject.english, subject);
        }
    };
    expectRefused({permits, declarations}, {Decimal::whole(1), Decimal{-7, 1}}, 2, "coefficients");
    expectRefused({permits, declarations}, {Decimal{-7, 1}, Decimal::whole(1)}, 1, "coefficients");
    expectRefused({permits, {Decimal::whole(1), Decimal::whole(-1)}},
                  {Decimal::whole(1), Decimal{7, 1}}, 2, "quantities");
}

}  // namespace
}  // namespace quotepart
