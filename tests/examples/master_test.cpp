#include <gtest/gtest.h>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "addin/billing/closing_order.hpp"
#include "addin/office/uno_text.hpp"
#include "core/allocation/allocate.hpp"
#include "core/billing/statement.hpp"
#include "core/text/siret.hpp"
#include "examples/book/commune.hpp"
#include "examples/book/production.hpp"
#include "examples/book/uno_property.hpp"
#include "examples/runner/budget_season.hpp"
#include "examples/runner/quarter.hpp"
#include "tests/examples/french_office.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::examples {
namespace {

using billing::TableDeclaration;
using css::uno::Any;
using css::uno::Sequence;

constexpr const char* shared = "Services communs";

report::CellValue valueOf(const Any& cell) {
    double number = 0;
    if (cell >>= number) {
        return number;
    }
    rtl::OUString text;
    if (cell >>= text) {
        return office::fromUno(text);
    }
    return {};
}

/// The master workbook, made once; what it declares is read as the closing reads it.
class Master : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        const Workbook* workbook = workbookOf("maitre-landerneau-daoulas-2023");
        ASSERT_NE(workbook, nullptr);
        folder = std::make_unique<Folder>();
        production = produce(frenchOffice(), *workbook, *folder / "master.ods");
        document = std::make_unique<office::Document>(opened());
        data = billing::readBilling(declared(*document));
    }
    static void TearDownTestSuite() {
        document.reset();
        folder.reset();
    }

    static office::Document opened() {
        return office::Document::open(frenchOffice(), *folder / "master.ods");
    }

    static css::uno::Reference<css::sheet::XNamedRanges> namesOf(const office::Document& workbook) {
        return as<css::sheet::XNamedRanges>(
            get<css::uno::Reference<css::uno::XInterface>>(workbook.uno(), "NamedRanges"));
    }

    static office::Range rangeOf(const office::Document& workbook, std::string_view name) {
        return office::Range(
            as<css::sheet::XCellRangeReferrer>(namesOf(workbook)->getByName(office::toUno(name)))
                ->getReferredCells());
    }

    static billing::TableCells cellsOf(const office::Document& workbook,
                                       const TableDeclaration& table) {
        const std::string name(table.rangeName.french);
        const Sequence<Sequence<Any>> rows = rangeOf(workbook, name).data();
        std::vector<report::CellValue> values;
        for (const Sequence<Any>& row : rows) {
            for (const Any& cell : row) {
                values.push_back(valueOf(cell));
            }
        }
        const Shape shape{static_cast<std::size_t>(rows.getLength()),
                          static_cast<std::size_t>(rows[0].getLength())};
        billing::TableCells cells;
        cells.table = &table;
        cells.rangeName = name;
        cells.cells = Grid<report::CellValue>(shape, std::move(values));
        return cells;
    }

    static billing::DeclaredTables declared(const office::Document& workbook) {
        billing::DeclaredTables all;
        for (const TableDeclaration& table : billing::tables()) {
            if (!table.isHistory) {
                all.tables.push_back(cellsOf(workbook, table));
            }
        }
        return all;
    }

    /// What is billed, in cents, by what `keyOf` says of each line.
    template <class KeyOf>
    static std::map<std::string, Cents> billed(KeyOf keyOf) {
        std::map<std::string, Cents> sums;
        for (const BilledLine& line : data.now.lines) {
            sums[keyOf(line)] += wholeCents(line.amount).value();
        }
        return sums;
    }

    static std::vector<double> checksOf(const office::Document& workbook) {
        std::vector<double> values;
        for (const ComputedCheck& check : production.checks) {
            const Address& cell = check.check.cell;
            values.push_back(cellAt(workbook, cell.sheet, cell.row, cell.column).value());
        }
        return values;
    }

    static inline std::unique_ptr<Folder> folder;
    static inline std::unique_ptr<office::Document> document;
    static inline Production production;
    static inline billing::BillingData data;
};

TEST_F(Master, DeclaresEveryTableOfTheConvention) {
    for (const TableDeclaration& table : billing::tables()) {
        ASSERT_EQ(namesOf(*document)->hasByName(office::toUno(table.rangeName.french)),
                  !table.isHistory)
            << table.rangeName.french;
        if (table.isHistory) {
            continue;
        }
        std::set<std::string> headers;
        const auto cells = cellsOf(*document, table);
        for (const report::CellValue& header : cells.cells.row(0)) {
            headers.insert(std::get<std::string>(header));
        }
        for (const billing::Column& column : table.columns) {
            EXPECT_TRUE(headers.contains(std::string(column.header.french)))
                << table.rangeName.french << " " << column.header.french;
        }
    }
}

TEST_F(Master, IsReadWithoutAWord) {
    std::vector<std::string> problems;
    for (const auto& found :
         {data.problems, billing::missingForClosing(data), billing::missingForStatements(data)}) {
        for (const billing::Problem& problem : found) {
            problems.push_back(problem.placedSentence(Language::french));
        }
    }
    EXPECT_EQ(problems, std::vector<std::string>());
    EXPECT_GT(data.now.lines.size(), 300U);
    EXPECT_EQ(data.parties.members.size(), 25U);
    EXPECT_EQ(data.parties.issuer.name, "Communauté d’agglomération du Pays de Landerneau-Daoulas");
}

TEST_F(Master, BillsThePublishedAmountOfEachService) {
    const auto sums = billed([](const BilledLine& line) { return line.service.shown; });
    EXPECT_EQ(sums, (std::map<std::string, Cents>{{"Garage", 178'545'00 + 47'322'00},
                                                  {"Instruction ADS", 106'641'00 + 103'690'00},
                                                  {"Packs informatiques", 26'422'00},
                                                  {shared, 736'243'00}}));
}

/// The four quarters of each commune add up to its part of the year, to the cent.
TEST_F(Master, BillsEachCommuneItsPartOfTheYear) {
    Bases populations;
    std::vector<std::string> names;
    for (const Commune& commune : communesOf("242900801")) {
        populations.emplace_back(Decimal::whole(commune.totalPopulation));
        names.push_back(folded(commune.insee == "29080" ? "L'Hôpital-Camfrout" : commune.name));
    }
    const Parts parts = allocate(Decimal::whole(106641), Key(KeyType::population, populations), {});
    auto sums = billed([](const BilledLine& line) {
        return line.service.shown == "Instruction ADS" ? line.member.key : std::string();
    });
    for (std::size_t i = 0; i < names.size(); ++i) {
        EXPECT_EQ(sums[names[i]], parts.units[i]) << names[i];
    }
    const auto quarters = billed([](const BilledLine& line) {
        return line.service.shown == "Instruction ADS" ? line.period.name() : std::string();
    });
    for (const char* quarter : {"2023-T1", "2023-T2", "2023-T3", "2023-T4"}) {
        EXPECT_EQ(quarters.at(quarter), (106'641'00 + 103'690'00) / 4) << quarter;
    }
}

TEST_F(Master, ChargesTheSharedDepartmentsToTheCompensationAllocation) {
    for (const BilledLine& line : data.now.lines) {
        EXPECT_EQ(line.settlement == Settlement::compensation, line.service.shown == shared)
            << line.member.shown << " " << line.service.shown;
    }
}

TEST_F(Master, TaxesThePacksAndTheWaterCompany) {
    for (const BilledLine& line : data.now.lines) {
        const bool isTaxed =
            line.service.shown == "Packs informatiques" || line.member.shown == "Eau du Ponant";
        EXPECT_EQ(line.vat.rate.has_value(), isTaxed) << line.member.shown;
        EXPECT_EQ(line.vat.ground.empty(), isTaxed) << line.member.shown;
    }
}

TEST_F(Master, NamesTheSameMembersAndServicesEverywhere) {
    const auto isKnown = [&](const Name& member, const Name& service) {
        return data.parties.find(member) != nullptr && data.parties.termsOf(service) != nullptr;
    };
    for (const BilledLine& line : data.now.lines) {
        EXPECT_TRUE(isKnown(line.member, line.service)) << line.member.shown;
        EXPECT_NE(data.parties.accountOf(line.service, line.member), nullptr)
            << line.member.shown << " " << line.service.shown;
    }
    for (const Instalment& line : data.now.instalments) {
        EXPECT_TRUE(isKnown(line.member, line.service)) << line.member.shown;
    }
    for (const billing::Use& use : data.parties.uses) {
        EXPECT_TRUE(isKnown(use.member, use.service)) << use.member.shown;
    }
}

TEST_F(Master, GivesRegisterNumbersWithTheirKeys) {
    EXPECT_EQ(siretState(data.parties.issuer.siret), RegisterNumberState::valid);
    std::set<std::string> all;
    for (const billing::Party& party : data.parties.members) {
        EXPECT_EQ(siretState(party.siret), RegisterNumberState::valid) << party.siret;
        all.insert(party.siret);
    }
    EXPECT_EQ(all.size(), data.parties.members.size());
}

TEST_F(Master, CountsTheRepairOrdersPublished) {
    int orders = 0;
    Rational hours = 0;
    for (const billing::Use& use : data.parties.uses) {
        if (use.service.shown == "Garage") {
            ++orders;
            hours += use.quantity.rational();
            EXPECT_EQ(use.units.rational(), use.quantity.rational() * use.coefficient.rational());
        }
    }
    EXPECT_EQ(orders, 254 + 152);
    EXPECT_EQ(hours, 725 + 453);
}

/// Four quarters closed one after the other give the year, instalments called apart.
TEST_F(Master, ClosesQuarterByQuarter) {
    billing::BillingData closing = data;
    Cents collected = 0;
    Cents compensation = 0;
    for (const unsigned quarter : {1U, 2U, 3U, 4U}) {
        const Period period = Period::named("2023-T" + std::to_string(quarter));
        const ClosingResult result =
            billing::close(closing, {.period = period,
                                     .author = "M. Le Gall",
                                     .date = period.last() + std::chrono::days{10}});
        closing.ledger.append(result.closing);
        const Summary summary = summaryOf(closing.ledger, period);
        EXPECT_TRUE(summary.closes());
        EXPECT_EQ(summary.total.compensation.due(), 736'243'00 / 4);
        collected += summary.total.collect;
        compensation += summary.total.compensation.due();
        // The social centre's one small repair of the third quarter waits for the fourth.
        EXPECT_EQ(summary.total.waiting, quarter == 3 ? 12'40 : 0);
    }
    EXPECT_EQ(compensation, 736'243'00);
    EXPECT_EQ(collected, 462'620'00 - 192'500'00);
}

/// The year is shared otherwise between the quarters: all follows, every check stays at 0.
TEST_F(Master, FollowsItsCalendar) {
    const auto workbook = opened();
    const office::Range shares = rangeOf(workbook, "Quarts");
    for (int i = 0; i < 4; ++i) {
        shares.cell(0, i).setValue(0.4 - 0.1 * i);
    }
    workbook.calculateAll();
    EXPECT_EQ(checksOf(workbook), std::vector<double>(production.checks.size(), 0));
}

/// A line whose member is not known stops the closing.
TEST_F(Master, TellsAMemberItDoesNotKnow) {
    const auto workbook = opened();
    const office::Range members = rangeOf(workbook, "Facturation_membres");
    members.cell(0, 0).setText("Landerno");
    workbook.calculateAll();
    const auto found = std::find_if(
        production.checks.begin(), production.checks.end(), [](const ComputedCheck& check) {
            return check.check.label.starts_with("Facturation : membres absents");
        });
    ASSERT_NE(found, production.checks.end());
    const Address& cell = found->check.cell;
    EXPECT_EQ(cellAt(workbook, cell.sheet, cell.row, cell.column).value(), 1);
    const billing::BillingData changed = billing::readBilling(declared(workbook));
    EXPECT_THROW(billing::close(changed, {.period = Period::named("2023-T1"),
                                          .author = "M. Le Gall",
                                          .date = Period::named("2023-T1").last()}),
                 billing::Forbidden);
}

TEST_F(Master, IsProtectedButForItsInputs) {
    for (const std::string& name : document->sheetNames()) {
        const bool isProtected =
            as<css::util::XProtectable>(document->sheet(name).uno())->isProtected();
        EXPECT_EQ(isProtected, name != "Lisez-moi") << name;
    }
}

TEST_F(Master, RunsItsFirstQuarterByTheProgram) {
    const Folder scratch;
    const Folder place;
    OutputFolder out(place.path());
    std::ostringstream said;
    const QuarterRun run =
        runQuarter(*folder / "master.ods", QUOTEPART_PROGRAM, scratch / "work", out, said);
    EXPECT_EQ(run.faults, std::vector<std::string>()) << said.str();
    EXPECT_EQ(run.statements.size(), 26U);
    EXPECT_TRUE(std::filesystem::exists(run.workbook));
    EXPECT_NE(said.str().find("444,78"), std::string::npos) << said.str();
    EXPECT_EQ(said.str().find(scratch.path().string()), std::string::npos);
}

TEST_F(Master, RunsABudgetSeasonByTheProgram) {
    const Folder scratch;
    const Folder place;
    OutputFolder out(place.path());
    std::ostringstream said;
    const SeasonRun run = runBudgetSeason(*folder / "master.ods", QUOTEPART_PROGRAM,
                                          QUOTEPART_EXTENSION, scratch / "work", out, said);
    EXPECT_EQ(run.faults, std::vector<std::string>()) << said.str();
    EXPECT_EQ(run.sent.size(), 50U);
    EXPECT_TRUE(std::filesystem::exists(run.consolidated));
    for (const char* text : {"1\u202f198\u202f863,00\u00a0€, lus dans les fichiers",
                             "21 reçus, 2 manquants, 2 refusés, sur 25 membres"}) {
        EXPECT_NE(said.str().find(text), std::string::npos) << text << "\n" << said.str();
    }
}

/// What is not zero stops the quarter: nothing is left behind.
TEST_F(Master, StopsTheQuarterWhenACheckIsNotZero) {
    const Folder scratch;
    const Folder place;
    {
        const auto workbook = opened();
        rangeOf(workbook, "Quarts").cell(0, 0).setValue(0.26);
        workbook.calculateAll();
        workbook.storeAs(scratch / "master.ods");
    }
    OutputFolder out(place.path());
    std::ostringstream said;
    const QuarterRun run =
        runQuarter(scratch / "master.ods", QUOTEPART_PROGRAM, scratch / "work", out, said);
    ASSERT_EQ(run.faults.size(), 1U) << said.str();
    EXPECT_TRUE(run.statements.empty());
    EXPECT_TRUE(std::filesystem::is_empty(place.path()));
}

}  // namespace
}  // namespace quotepart::examples
