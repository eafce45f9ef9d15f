#include <gtest/gtest.h>

#include "tests/support/folder.hpp"
#include "tests/workbook/billing_workbook.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

class Close : public testing::Test {
  protected:
    Close() { makeBillingWorkbook(file_); }

    Said close(const std::string& period, Told told = {}) const {
        told.insert(told.begin(),
                    {{"Period", period}, {"Author", "M. Le Gall"}, {"Date", "2026-12-31"}});
        return tell("close", file_, told, {.keepBackup = false});
    }

    const Folder folder_;
    const fs::path file_ = folder_ / "classeur.ods";
};

TEST_F(Close, FreezesTheQuarterInTheHistory) {
    const Said said = close("2026-T1");
    EXPECT_EQ(said.outcome(), "rewritten") << said.text;
    EXPECT_EQ(said.severity, 0) << said.text;
    EXPECT_EQ(said.report.get<std::string>("closing.toOrder"), "1000");
    EXPECT_EQ(linesNamed(file_, "MUT_HISTORIQUE").size(), 4U);
}

}  // namespace
}  // namespace quotepart
