#include <gtest/gtest.h>

#include <random>

#include "core/billing/net_flows.hpp"

namespace quotepart {
namespace {

Grid<Decimal> flows(std::size_t size, std::initializer_list<int> euros) {
    std::vector<Decimal> values;
    for (const int each : euros) {
        values.push_back(Decimal::whole(each));
    }
    return {{size, size}, values};
}

std::vector<Rational> rationals(std::initializer_list<int> euros) {
    return {euros.begin(), euros.end()};
}

TEST(NetFlows, StandWithTheOneWhoPays) {
    EXPECT_EQ(netFlows(flows(2, {0, 100, 30, 0})), rationals({0, 70, 0, 0}));
    EXPECT_EQ(netFlows(flows(2, {0, 30, 100, 0})), rationals({0, 0, 70, 0}));
    EXPECT_EQ(netFlows(flows(2, {0, 50, 50, 0})), rationals({0, 0, 0, 0}));
    EXPECT_EQ(netFlows(flows(2, {0, 30, 31, 0})), rationals({0, 0, 1, 0}));
}

TEST(NetFlows, IgnoreTheDiagonalAndTurnNegativeFlows) {
    EXPECT_EQ(netFlows(flows(2, {7, -20, 0, 9})), rationals({0, 0, 20, 0}));
    EXPECT_EQ(netFlows(flows(2, {0, -20, -50, 0})), rationals({0, 30, 0, 0}));
    EXPECT_EQ(netFlows(flows(1, {5})), rationals({0}));
    EXPECT_TRUE(netFlows({}).empty());
}

TEST(NetFlows, NetOnlyPairsNotRings) {
    EXPECT_EQ(netFlows(flows(3, {0, 10, 0, 0, 0, 10, 10, 0, 0})),
              rationals({0, 10, 0, 0, 0, 10, 10, 0, 0}));
}

TEST(NetFlows, LeaveEveryoneWithTheSameBalance) {
    std::mt19937_64 random(3);
    std::uniform_int_distribution<std::int64_t> cents(-100'000, 1'000'000);
    for (int run = 0; run < 50; ++run) {
        const std::size_t size = 5;
        Grid<Decimal> gross({size, size}, {});
        for (std::size_t i = 0; i < size * size; ++i) {
            gross.values.emplace_back(cents(random), 2);
        }
        const std::vector<Rational> net = netFlows(gross);
        for (std::size_t member = 0; member < size; ++member) {
            Rational grossBalance = 0;
            Rational netBalance = 0;
            for (std::size_t other = 0; other < size; ++other) {
                grossBalance +=
                    gross.at(other, member).rational() - gross.at(member, other).rational();
                netBalance += net[other * size + member] - net[member * size + other];
                EXPECT_GE(net[member * size + other], 0);
                EXPECT_TRUE(net[member * size + other] == 0 || net[other * size + member] == 0);
            }
            EXPECT_EQ(grossBalance, netBalance);
        }
    }
}

}  // namespace
}  // namespace quotepart
