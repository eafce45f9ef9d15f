#include "addin/statement/flat_text.hpp"

#include <gtest/gtest.h>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include <sstream>

#include "tests/statement/bill.hpp"

namespace quotepart::statement {
namespace {

using Tree = boost::property_tree::ptree;

Tree parsed(const std::string& text) {
    std::istringstream stream(text);
    Tree tree;
    boost::property_tree::read_xml(stream, tree);
    return tree;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t number = 0;
    for (std::size_t at = text.find(part); at != std::string::npos;
         at = text.find(part, at + part.size())) {
        ++number;
    }
    return number;
}

Bill billOf(const std::string& member, const std::string& service) {
    Bill bill;
    bill.now.lines = {lineOf(member, service, "2026-T4", 100_d)};
    bill.close("2026-T4", {service});
    return bill;
}

TEST(FlatText, TheSamePageGivesTheSameBytes) {
    const Bill bill = billOf("Daoulas", "ADS");
    const std::string once = flatText(bill.statement("2026-T4", "Daoulas"));
    EXPECT_EQ(once, flatText(bill.statement("2026-T4", "Daoulas")));
    EXPECT_EQ(flatText(bill.summary("2026-T4")), flatText(bill.summary("2026-T4")));
    EXPECT_EQ(once.find("dc:date"), std::string::npos);
    EXPECT_EQ(once.find("creation-date"), std::string::npos);
}

TEST(FlatText, NamesAreSpeltOut) {
    const std::string member = "A & B <\"C\"> d’Été 'x'";
    Bill bill = billOf(member, "ADS <&>");
    bill.parties.issuer.name = "CC \x01<\"X\"> & Cie";
    const std::string text = flatText(bill.statement("2026-T4", member));
    EXPECT_NO_THROW(parsed(text));
    EXPECT_TRUE(holds(text, {"A &amp; B &lt;&quot;C&quot;&gt; d’Été &apos;x&apos;",
                             "ADS &lt;&amp;&gt;", "CC &lt;&quot;X&quot;&gt; &amp; Cie"}));
}

TEST(FlatText, LongNamesAndLines) {
    const std::string member(500, 'W');
    Bill bill = billOf(member, std::string(300, 'x'));
    bill.parties.members = {{.member = nameOf(member), .address = "1 rue\n29000 Quimper"}};
    const std::string text = flatText(bill.statement("2026-T4", member));
    EXPECT_NO_THROW(parsed(text));
    EXPECT_TRUE(holds(text, {"1 rue<text:line-break/>29000 Quimper"}));
}

TEST(FlatText, OrdinalsAreRaised) {
    const std::string text = flatText(billOf("Daoulas", "ADS").statement("2026-T4", "Daoulas"));
    EXPECT_TRUE(holds(text, {"4<text:span text:style-name=\"Exposant\">e</text:span>",
                             "1<text:span text:style-name=\"Exposant\">er</text:span>"}));
    Page page;
    page.blocks = {
        paragraph(ParagraphStyle::text, "OR 12e, 1er, 3e B, 1erx, 2e étage, le 1er mai")};
    EXPECT_EQ(count(flatText(page), "\"Exposant\">"), 1U);
}

TEST(FlatText, ColumnsAndCellsAgree) {
    Bill bill{.parties = landerneau()};
    bill.now.lines = {lineOf("Daoulas", "Instruction ADS", "2026-T4", 100_d),
                      lineOf("Daoulas", "Instruction ADS", "2026-T4", -20_d),
                      lineOf("Daoulas", "Voirie", "2026-T4", -20_d),
                      lineOf("Logonna", "Ressources humaines", "2026-T4", 5_d)};
    bill.now.lines[0].basis = {.cost = 1000_d, .base = 1_d, .total = 10_d};
    bill.now.lines[3].settlement = Settlement::compensation;
    bill.close("2026-T4", {"Instruction ADS", "Voirie", "Ressources humaines"});
    for (const Page& page : {bill.statement("2026-T4", "Daoulas"), bill.summary("2026-T4")}) {
        for (const Block& block : page.blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (table == nullptr) {
                continue;
            }
            for (const std::vector<Row>* rows : {&table->header, &table->rows}) {
                for (const Row& row : *rows) {
                    int columns = 0;
                    for (const Cell& cell : row) {
                        columns += cell.columns;
                    }
                    EXPECT_EQ(columns, static_cast<int>(table->widths.size())) << table->name;
                }
            }
        }
    }
}

TEST(FlatText, HeadersAreRepeatedAndPagesNumbered) {
    const Page page = billOf("Daoulas", "ADS").statement("2026-T4", "Daoulas");
    const std::string text = flatText(page);
    std::size_t headers = 0;
    for (const Block& block : page.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            headers += table->header.empty() ? 0 : 1;
        }
    }
    EXPECT_GT(headers, 0U);
    EXPECT_EQ(count(text, "<table:table-header-rows>"), headers);
    EXPECT_TRUE(holds(text, {"<text:page-number ", "<text:page-count>",
                             "fo:page-width=\"210.000mm\"", "fo:country=\"FR\""}));
}

}  // namespace
}  // namespace quotepart::statement
