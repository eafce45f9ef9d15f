#include "examples/book/book.hpp"

#include <gtest/gtest.h>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "addin/office/uno_text.hpp"
#include "examples/book/uno_property.hpp"
#include "tests/examples/french_office.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::examples {
namespace {

using css::uno::Reference;
using css::uno::XInterface;

/// A small workbook with a bit of everything, saved and opened again.
class Books : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder = std::make_unique<Folder>();
        Book book(frenchOffice(), "Un classeur", "Un essai");
        write(book);
        book.finish();
        checks = book.checks();
        book.document().storeAs(*folder / "book.ods");
        book.close();
        document = std::make_unique<office::Document>(
            office::Document::open(frenchOffice(), *folder / "book.ods"));
    }
    static void TearDownTestSuite() {
        document.reset();
        folder.reset();
    }

    static void write(Book& book) {
        Page& page = book.page({.name = "Été & co", .widths = {40, 30, 30, 30}, .landscape = true});
        Page& locked = book.page({.name = "L'annexe", .widths = {60}, .locked = true});
        page.title("Titre");
        const Table table = page.table(
            {.columns = {{.name = "an",
                          .title = "Année",
                          .style = Style::label,
                          .format = Format::year,
                          .total = "Total"},
                         {.name = "type",
                          .title = "Type de clé",
                          .style = Style::input,
                          .validation = Validation{.words = {"population", "dossiers"},
                                                   .message = "Un type de clé."}},
                         {.name = "a",
                          .title = "Ville",
                          .style = Style::input,
                          .format = Format::euro,
                          .total = "=SUM([a:])",
                          .validation = Validation{.least = 0, .most = 1000.5, .message = "Non."}},
                         {.name = "b",
                          .title = "Agglomération",
                          .formula = "=[a]*2+[a@1]",
                          .total = "=SUM([b@0:1])"}},
             .rows = {{2021, "population", 100.5}, {2022, "dossiers", 200}},
             .freezeHeader = true});
        page.check("b moins a", "=MUT.CONTROLE(" + table.total("b").absolute() + ";1001)", 3);
        page.chart({.title = "Par an",
                    .kind = ChartKind::stacked,
                    .names = table.column("an"),
                    .series = {table.column("a"), table.column("b")}});
        page.chart({.title = "Par an",
                    .kind = ChartKind::columns,
                    .names = table.column("an"),
                    .series = {table.column("a")}});
        book.define("Total_a", table.total("a"));
        locked.put(0, 0, "=Total_a", Style::result, Format::euro);
        locked.put(1, 0, 12, Style::input);
        total = table.total("b");
    }

    static office::Sheet sheet() { return document->sheet("Été & co"); }
    static Reference<XInterface> validationOf(const char* cell) {
        return get<Reference<XInterface>>(sheet().cell(cell).uno(), "Validation");
    }
    static Reference<XInterface> pageStyle() {
        const auto families =
            as<css::style::XStyleFamiliesSupplier>(document->uno())->getStyleFamilies();
        const auto styles = as<css::container::XNameAccess>(families->getByName("PageStyles"));
        return as<XInterface>(styles->getByName(get<rtl::OUString>(sheet().uno(), "PageStyle")));
    }

    static inline std::unique_ptr<Folder> folder;
    static inline std::unique_ptr<office::Document> document;
    static inline std::vector<Check> checks;
    static inline Address total;
};

TEST_F(Books, HaveTheSheetsInOrder) {
    EXPECT_EQ(document->sheetNames(), (std::vector<std::string>{"Été & co", "L'annexe"}));
}

TEST_F(Books, ResolveTheColumnsOfATable) {
    EXPECT_EQ(sheet().cell("D3").formula(), "=C3*2+$C$4");
    EXPECT_EQ(sheet().cell("D5").formula(), "=SUM($D$3:$D$4)");
    EXPECT_EQ(total.relative(), "D5");
    EXPECT_EQ(sheet().cell("D5").value(), 1001);
    EXPECT_EQ(sheet().cell("C5").text().substr(0, 3), "300");
}

TEST_F(Books, ResolveNamesAcrossSheets) {
    EXPECT_EQ(document->sheet("L'annexe").cell("A1").value(), 300.5);
}

TEST_F(Books, KeepTheirChecks) {
    ASSERT_EQ(checks.size(), 1U);
    EXPECT_EQ(checks[0].cell.full(), "$'Été & co'.$D$6");
    EXPECT_EQ(sheet().cell("D6").value(), 0);
}

TEST_F(Books, SayWhatMayBeTyped) {
    EXPECT_EQ(get<css::sheet::ValidationType>(validationOf("B3"), "Type"),
              css::sheet::ValidationType_LIST);
    const Reference<XInterface> bounds = validationOf("C4");
    EXPECT_EQ(get<css::sheet::ValidationType>(bounds, "Type"), css::sheet::ValidationType_DECIMAL);
    EXPECT_EQ(as<css::sheet::XSheetCondition>(bounds)->getOperator(),
              css::sheet::ConditionOperator_BETWEEN);
    const auto condition = as<css::sheet::XSheetCondition>(bounds);
    EXPECT_EQ(office::fromUno(condition->getFormula2()), "1000.5");
    EXPECT_EQ(office::fromUno(get<rtl::OUString>(bounds, "ErrorMessage")), "Non.");
}

TEST_F(Books, LockAllButTheInputs) {
    const office::Sheet annex = document->sheet("L'annexe");
    EXPECT_TRUE(as<css::util::XProtectable>(annex.uno())->isProtected());
    EXPECT_FALSE(as<css::util::XProtectable>(sheet().uno())->isProtected());
    annex.cell("A2").setValue(13);
    EXPECT_EQ(annex.cell("A2").value(), 13);
}

TEST_F(Books, DrawTheirCharts) {
    const auto charts = as<css::container::XNameAccess>(
        as<css::table::XTableChartsSupplier>(sheet().uno())->getCharts());
    ASSERT_EQ(charts->getElementNames().getLength(), 2);
    const auto first = as<css::document::XEmbeddedObjectSupplier>(
        charts->getByName(office::toUno(sheet().name() + "_graphique_1")));
    const auto chart = as<css::chart::XChartDocument>(first->getEmbeddedObject());
    EXPECT_TRUE(get<bool>(chart->getDiagram(), "Stacked"));
    EXPECT_TRUE(get<bool>(chart, "HasLegend"));
    EXPECT_EQ(office::fromUno(get<rtl::OUString>(chart->getTitle(), "String")), "Par an");
}

TEST_F(Books, ArePrintedOnA4WithTheirHeadersRepeated) {
    EXPECT_EQ(get<css::awt::Size>(pageStyle(), "Size").Width, 29700);
    EXPECT_EQ(get<std::int16_t>(pageStyle(), "ScaleToPagesX"), 1);
    const auto areas = as<css::sheet::XPrintAreas>(sheet().uno());
    EXPECT_TRUE(areas->getPrintTitleRows());
    EXPECT_EQ(areas->getTitleRows().StartRow, 1);
}

TEST_F(Books, DescribeThemselves) {
    const auto properties =
        as<css::document::XDocumentPropertiesSupplier>(document->uno())->getDocumentProperties();
    EXPECT_EQ(office::fromUno(properties->getTitle()), "Un classeur");
    EXPECT_EQ(office::fromUno(properties->getAuthor()), "Quotepart");
    EXPECT_EQ(office::fromUno(properties->getLanguage().Language), "fr");
}

TEST_F(Books, RefuseATableThatDoesNotFit) {
    Book book(frenchOffice(), "", "");
    Page& page = book.page({.name = "Feuille", .widths = {40}});
    const TableSpec wide{.columns = {{.name = "a", .title = "A"}, {.name = "b", .title = "B"}},
                         .rows = {}};
    EXPECT_THROW(page.table(wide), std::invalid_argument);
    const TableSpec unknown{.columns = {{.name = "a", .title = "A", .formula = "=[b]"}},
                            .rows = {Row({})}};
    EXPECT_THROW(page.table(unknown), std::invalid_argument);
}

}  // namespace
}  // namespace quotepart::examples
