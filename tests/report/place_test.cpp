#include "addin/report/place.hpp"

#include <gtest/gtest.h>

namespace quotepart::report {
namespace {

TEST(Place, Names) {
    EXPECT_EQ(cellName(0, 0), "A1");
    EXPECT_EQ(cellName(25, 9), "Z10");
    EXPECT_EQ(cellName(26, 0), "AA1");
    EXPECT_EQ(cellName(701, 0), "ZZ1");
    EXPECT_EQ(cellName(702, 1048575), "AAA1048576");
    EXPECT_EQ(rangeName(1, 2, 1, 8), "B3:B9");
    EXPECT_EQ(rangeName(1, 2, 1, 2), "B3");
}

TEST(Place, SheetsAreQuotedWhereNeeded) {
    EXPECT_EQ(fullName({"Feuille1", 1, 2}), "Feuille1.B3");
    EXPECT_EQ(fullName({"Été", 0, 0}), "Été.A1");
    EXPECT_EQ(fullName({"L'été 2026", 0, 0}), "'L''été 2026'.A1");
    EXPECT_EQ(fullName({"2026", 0, 0}), "'2026'.A1");
}

}  // namespace
}  // namespace quotepart::report
