#include "addin/billing/history_tables.hpp"

#include <gtest/gtest.h>

#include "tests/billing/table_text.hpp"
#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart::billing {
namespace {

using Texts = std::vector<std::string>;
using quotepart::nameOf;

/// Three closings with all that an entry may hold, the second reopened, an order recorded.
Ledger sampleLedger() {
    Ledger ledger;
    Recalculation now{
        .lines = {lineOf("Saint-Éloy", "Garage; atelier", "2026-T1", 120.55_d),
                  lineOf("Daoulas", "Garage; atelier", "2026-T1", 2000_d),
                  lineOf("Daoulas", "ADS", "2026-T1", -12.5_d),
                  lineOf("=1+1", "ADS", "2026-T1", 0_d),
                  lineOf("Logonna", "ADS", "2026-T1", 3.1_d)},
        .instalments = {instalmentOf("Daoulas", "Garage; atelier", "2026-T1", 100_d, "00117")},
        .costs = {{.service = nameOf("ads"),
                   .period = Period::named("2026-T1"),
                   .nature = "agents\nhors service",
                   .kind = CostKind::exclusion,
                   .amount = 1234.567891_d}}};
    now.lines[0].vat.rate = 0.055_d;
    now.lines[1].vat.ground = "hors champ, CGI art. 256 B";
    now.lines[1].nature = "pièces";
    now.lines[1].basis = {.key = "population DGF",
                          .source = "fiche 2026",
                          .year = "2026",
                          .cost = 290331.123456_d,
                          .base = 226.333333333333_d,
                          .total = 98765.4321_d,
                          .rounding = "plus fort reste\tau centime"};
    now.lines[2].settlement = Settlement::compensation;
    ClosingRequest request = requestOf("2026-T1", {"Garage; atelier", "ADS"});
    request.checks = {{"Total", 0.1_d, Acceptance{"arrondi « imprimé »", "M. Le Gall"}}};
    closeInto(ledger, now, request);
    now.lines.push_back(lineOf("Logonna", "ADS", "2026-T2", 3000_d));
    now.lines[4].amount = 5_d;
    closeInto(ledger, now, requestOf("2026-T2", {"ADS"}));
    ledger.reopen(2, {.date = dayOf(2026, 8, 1), .author = "A", .reason = "erreur de clé"});
    closeInto(ledger, now, requestOf("2026-T2", {"ADS"}));
    ledger.record(1, {.member = nameOf("Daoulas"), .number = "007", .date = dayOf(2026, 4, 30)});
    return ledger;
}

std::vector<WrittenLines> writtenOf(const Ledger& ledger, Language language) {
    std::vector<WrittenLines> all;
    for (const Closing& closing : ledger.closings()) {
        auto tables = linesOf(closing, language);
        if (all.empty()) {
            all = std::move(tables);
            continue;
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].lines.insert(all[i].lines.end(), tables[i].lines.begin(), tables[i].lines.end());
        }
    }
    return all;
}

BillingData readBack(const std::vector<WrittenLines>& written, Language language) {
    DeclaredTables declared;
    for (const WrittenLines& lines : written) {
        declared.tables.push_back(tableOf(lines, language));
    }
    return readBilling(declared);
}

TEST(History, WhatIsWrittenReadsBackAsTheSameLedger) {
    const Ledger ledger = sampleLedger();
    ASSERT_TRUE(ledger.alteredClosings().empty());
    for (const Language language : {Language::french, Language::english}) {
        const BillingData data = readBack(writtenOf(ledger, language), language);
        EXPECT_EQ(sentencesOf(data.problems), Texts{});
        EXPECT_TRUE(holds(data.ledger, ledger));
        EXPECT_TRUE(data.ledger.alteredClosings().empty());
        EXPECT_EQ(data.closingPlaces.at(2).row, 4);
        EXPECT_EQ(data.language, language);
    }
}

TEST(History, WhatWasNotWrittenShows) {
    const Ledger ledger = sampleLedger();
    Ledger reopened = ledger;
    reopened.reopen(3, {.date = dayOf(2026, 8, 1), .author = "A", .reason = "R"});
    EXPECT_FALSE(holds(ledger, reopened));
    Ledger ordered = ledger;
    ordered.record(1, {.member = nameOf("Saint-Éloy"), .number = "8", .date = dayOf(2026, 5, 1)});
    EXPECT_FALSE(holds(ledger, ordered));
    Ledger longer = ledger;
    const Recalculation now{.lines = {lineOf("Logonna", "ADS", "2026-T3", 70_d)}};
    closeInto(longer, now, requestOf("2026-T3", {"ADS"}));
    EXPECT_FALSE(holds(ledger, longer));
    EXPECT_TRUE(holds(longer, longer));
    std::vector<Closing> closings(ledger.closings().begin(), ledger.closings().end());
    closings[0].entries[0].amount += 1;
    EXPECT_FALSE(holds(Ledger(closings), ledger));
}

TEST(History, AnyValueChangedByHandShows) {
    const Ledger ledger = sampleLedger();
    const auto written = writtenOf(ledger, Language::french);
    int changed = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i].table->name == "orders") {
            continue;
        }
        for (std::size_t column = 0; column < written[i].table->columns.size(); ++column) {
            if (written[i].table->columns[column].name.starts_with("reopen")) {
                continue;
            }
            auto other = written;
            Written& value = other[i].lines.front()[column];
            if (auto* text = std::get_if<std::string>(&value)) {
                *text += "x";
            } else if (auto* euros = std::get_if<Euros>(&value)) {
                *euros = Euros{euros->value.isZero() ? 1_d : -euros->value};
                if (std::get<Euros>(value).value.isZero()) {
                    continue;
                }
            } else if (auto* number = std::get_if<int>(&value)) {
                *number += 7;
            } else if (auto* day = std::get_if<std::chrono::sys_days>(&value)) {
                *day += std::chrono::days{1};
            } else if (std::holds_alternative<std::monostate>(value)) {
                value = std::string("x");
            } else {
                value = 77_d;
            }
            const BillingData data = readBack(other, Language::french);
            EXPECT_TRUE(!data.problems.empty() || !data.ledger.alteredClosings().empty())
                << written[i].table->name << ", " << written[i].table->columns[column].name;
            ++changed;
        }
    }
    EXPECT_GT(changed, 30);
}

TEST(History, ALineTakenAwayOrAddedShows) {
    const auto written = writtenOf(sampleLedger(), Language::french);
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i].table->name == "orders") {
            continue;
        }
        auto other = written;
        other[i].lines.erase(other[i].lines.begin());
        const BillingData data = readBack(other, Language::french);
        EXPECT_TRUE(!data.problems.empty() || !data.ledger.alteredClosings().empty())
            << written[i].table->name;
        other = written;
        other[i].lines.push_back(other[i].lines.front());
        const BillingData twice = readBack(other, Language::french);
        EXPECT_TRUE(!twice.problems.empty() || !twice.ledger.alteredClosings().empty())
            << written[i].table->name;
    }
}

TEST(History, ProblemsInIt) {
    auto written = writtenOf(sampleLedger(), Language::french);
    written[0].lines.erase(written[0].lines.begin() + 1);
    DeclaredTables declared;
    for (const WrittenLines& lines : written) {
        declared.tables.push_back(tableOf(lines, Language::french));
    }
    const BillingData data = readBilling(declared);
    ASSERT_FALSE(data.problems.empty());
    for (const Problem& problem : data.problems) {
        EXPECT_EQ(problem.kind, ProblemKind::closingUnknown);
        EXPECT_TRUE(problem.forbidsClosing(Period::named("2020")));
    }
    // An optional column is as necessary here.
    TableCells cells = tableOf(written[1], Language::french);
    std::get<std::string>(cells.cells.values[8]) = "autre";
    std::vector<Problem> problems;
    readLedger({.entries = &cells}, problems);
    EXPECT_EQ(sentencesOf(problems),
              (Texts{"Feuille1.B3: MUT_HISTORIQUE: the column “VAT rate” is missing"}));
}

TEST(History, NamesOfServicesWithASemicolon) {
    const std::vector<Name> names = namesOf({"ADS", "a;b", ";;", "c ;"});
    const std::vector<Name> again = separatedNames(joinedNames(names));
    ASSERT_EQ(again.size(), names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        EXPECT_EQ(again[i].shown, names[i].shown);
    }
}

}  // namespace
}  // namespace quotepart::billing
