#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "examples/book/production.hpp"
#include "tests/examples/french_office.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::examples {
namespace {

class Ads2023 : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        const Workbook* workbook = workbookOf("ads-2023");
        ASSERT_NE(workbook, nullptr);
        folder = std::make_unique<Folder>();
        production = produce(frenchOffice(), *workbook, *folder / "ads.ods");
    }
    static void TearDownTestSuite() { folder.reset(); }

    static const Address& figure(const std::string& label) {
        for (const ComputedFigure& figure : production.figures) {
            if (figure.figure.label.starts_with(label)) {
                return figure.figure.computed;
            }
        }
        throw std::invalid_argument("no figure " + label);
    }

    static std::vector<double> checksOf(const office::Document& document) {
        std::vector<double> values;
        for (const ComputedCheck& check : production.checks) {
            const Address& cell = check.check.cell;
            values.push_back(cellAt(document, cell.sheet, cell.row, cell.column).value());
        }
        return values;
    }

    static office::Cell at(const office::Document& document, const Address& address) {
        return cellAt(document, address.sheet, address.row, address.column);
    }

    static office::Document opened() {
        return office::Document::open(frenchOffice(), *folder / "ads.ods");
    }

    static inline std::unique_ptr<Folder> folder;
    static inline Production production;
};

TEST_F(Ads2023, SharesTheRemainderAmongTheRealCommunes) {
    ASSERT_EQ(production.listings.size(), 1U);
    const ComputedListing& parts = production.listings.front();
    EXPECT_EQ(parts.lines.size(), 22U);
    EXPECT_EQ(parts.lines.front().name, "Landerneau");
    EXPECT_EQ(parts.lines.front().value, 35230.80);
    EXPECT_EQ(parts.total, 106641);
}

TEST_F(Ads2023, ShowsWhatRoundingEachPartAloneWouldGive) {
    const auto document = opened();
    EXPECT_NEAR(at(document, figure("Total si chaque part")).value(), 106641.02, 1e-9);
}

TEST_F(Ads2023, ShowsFrenchNamesInAFrenchInterface) {
    const auto document = opened();
    EXPECT_TRUE(
        at(document, figure("Coût complet")).formulaLocal().starts_with("=MUT.COUT.COMPLET("));
    EXPECT_EQ(at(document, figure("Part de la CAPLD")).formulaLocal(),
              "{=MUT.REPARTIR(Coût_complet;\"population\";$B$16:$B$17;;1)}");
    const std::string shown = at(document, figure("Reste à la charge")).text();
    // 25.2 groups by a narrow no-break space, 7.4 by a wide one.
    EXPECT_TRUE(shown == "106\u202f641,00 €" || shown == "106\u00a0641,00 €") << shown;
}

/// Another year's figures are typed in: everything follows, every check stays at 0.
TEST_F(Ads2023, FollowsItsInputs) {
    const auto document = opened();
    at(document, figure("Prise en charge")).setValue(70000);
    const Address first = figure("Part de la CAPLD");
    cellAt(document, first.sheet, first.row, 1).setValue(50000);
    EXPECT_NEAR(at(document, figure("Total des 22 parts")).value(),
                at(document, figure("Reste à la charge")).value(), 1e-9);
    EXPECT_NE(at(document, figure("Reste à la charge")).value(), 106641);
    EXPECT_EQ(checksOf(document), std::vector<double>(production.checks.size(), 0));
}

/// A part typed over its formula no longer closes, and the check says by how much.
TEST_F(Ads2023, TellsAPartThatWasTypedOver) {
    const auto document = opened();
    const Address total = figure("Total des 22 parts");
    const office::Sheet sheet = document.sheet(total.sheet);
    const office::Range parts = sheet.range(total.row - 22, total.column, 22, 1);
    const auto values = parts.data();
    parts.setArrayFormula("");
    parts.setData(values);
    parts.cell(0, 0).setValue(35230.81);
    const std::vector<double> checks = checksOf(document);
    EXPECT_EQ(std::count(checks.begin(), checks.end(), -0.01), 3);
}

}  // namespace
}  // namespace quotepart::examples
