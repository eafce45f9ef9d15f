#include "addin/budget/distribution.hpp"

#include <gtest/gtest.h>

#include "addin/billing/closing_order.hpp"
#include "core/text/number_text.hpp"
#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart::budget {
namespace {

using billing::BillingData;
using billing::WrittenLines;
using Texts = std::vector<std::string>;

/// A cell as a short text; spaces of every kind are plain ones.
std::string shown(const billing::Written& written) {
    const report::CellValue value = billing::cellValue(written);
    std::string text;
    if (const auto* number = std::get_if<double>(&value)) {
        text = plainNumberText(Decimal::of(*number));
    } else if (const auto* words = std::get_if<std::string>(&value)) {
        text = *words;
    }
    for (const std::string_view space : {"\u00a0", "\u202f"}) {
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space)) {
            text.replace(at, space.size(), " ");
        }
    }
    return text;
}

/// The lines of a table, some columns of each joined by " | ".
Texts linesOf(const MemberContent& content, std::string_view table, const Texts& columns) {
    const billing::TableDeclaration& declared = communeTable(table).table;
    const auto found =
        std::find_if(content.tables.begin(), content.tables.end(),
                     [&](const WrittenLines& lines) { return lines.table == &declared; });
    Texts texts;
    for (const auto& line : found->lines) {
        std::string text;
        for (const std::string& name : columns) {
            for (std::size_t i = 0; i < declared.columns.size(); ++i) {
                if (declared.columns[i].name == name) {
                    text += (text.empty() ? "" : " | ") + shown(line[i]);
                }
            }
        }
        texts.push_back(text);
    }
    return texts;
}

std::string fieldOf(const MemberContent& content, std::string_view name) {
    const auto found = std::find_if(content.fields.begin(), content.fields.end(),
                                    [&](const auto& each) { return each.first == name; });
    return found == content.fields.end() ? "nothing" : shown(found->second);
}

Basis basisOf(Decimal cost, Decimal base, Decimal total, const std::string& key = "dossiers") {
    return {.key = key,
            .source = "registre",
            .year = "2026",
            .cost = cost,
            .base = base,
            .total = total,
            .rounding = "plus fort reste"};
}

/// Two members, one service by quarters with one base, one charged to the compensation allocation,
/// one billed by units whose base changes; 2026 past and closed for ADS, 2027 to come.
class DistributedBudgets : public testing::Test {
  protected:
    DistributedBudgets() {
        data_.declared = {"billing", "members"};
        data_.parties.issuer = {.name = "La Communauté", .contact = "finances@exemple.fr"};
        data_.parties.members = {
            {.member = nameOf("Daoulas"), .code = "29043", .kind = "commune membre"},
            {.member = nameOf("Saint-Éloy"), .code = "29246", .kind = "commune membre"}};
        data_.parties.terms = {{.service = nameOf("ADS")},
                               {.service = nameOf("Garage"), .unit = "heure"},
                               {.service = nameOf("Paie")}};
        data_.parties.accounts = {
            {.issuerAccount = "70845", .memberChapter = "012", .memberAccount = "6216"},
            {.service = nameOf("Paie"),
             .issuerAccount = "739211",
             .memberChapter = "73",
             .memberAccount = "73211"}};
        for (const int year : {2026, 2027}) {
            const Decimal daoulas = year == 2026 ? 25.01_d : 30_d;
            const Decimal eloy = year == 2026 ? 74.99_d : 90_d;
            const Decimal cost = year == 2026 ? 100_d : 120_d;
            for (int quarter = 1; quarter <= 4; ++quarter) {
                const std::string period = std::to_string(year) + "-T" + std::to_string(quarter);
                add("Daoulas", "ADS", period, daoulas, basisOf(cost, 1_d, 4_d));
                add("Saint-Éloy", "ADS", period, eloy, basisOf(cost, 3_d, 4_d));
            }
        }
        add("Daoulas", "Garage", "2027-T1", 10_d, basisOf(40_d, 5_d, 20_d, "heures"));
        add("Daoulas", "Garage", "2027-T2", 20_d, basisOf(40_d, 9_d, 18_d, "heures"));
        add("Saint-Éloy", "Garage", "2027-T1", 30_d, basisOf(40_d, 15_d, 20_d, "heures"));
        add("Saint-Éloy", "Garage", "2027-T2", 20_d, basisOf(40_d, 9_d, 18_d, "heures"));
        add("Saint-Éloy", "Paie", "2027", 55.55_d, {}, Settlement::compensation);
        data_.now.instalments = {instalmentOf("Daoulas", "ADS", "2027-T1", 12.5_d, "2027-9"),
                                 instalmentOf("Saint-Éloy", "ADS", "2026-T1", 99_d, "2026-1")};
        for (int quarter = 1; quarter <= 2; ++quarter) {
            closeInto(data_.ledger, data_.now,
                      requestOf("2026-T" + std::to_string(quarter), {"ADS"}));
        }
    }

    void add(const std::string& member, const std::string& service, const std::string& period,
             const Decimal& amount, const Basis& basis = {},
             Settlement settlement = Settlement::order) {
        BilledLine line = lineOf(member, service, period, amount);
        line.basis = basis;
        line.settlement = settlement;
        data_.now.lines.push_back(line);
    }

    Distribution distribute() const { return distributionOf(data_, season_); }

    BillingData data_;
    Season season_{.year = 2027};
};

TEST_F(DistributedBudgets, EachMemberHasItsOwnAndTogetherTheyAreTheMaster) {
    const Distribution all = distribute();
    ASSERT_EQ(all.members.size(), 2U);
    EXPECT_TRUE(all.closes());
    EXPECT_EQ(all.master.coming, 4 * 12000 + 8000 + 5555);
    EXPECT_EQ(all.master.past, 40000);
    EXPECT_EQ(all.master.compensation, 5555);
    EXPECT_EQ(all.master.instalments, 1250);
    const MemberContent& daoulas = all.members[0];
    EXPECT_EQ(daoulas.totals.coming, 4 * 3000 + 3000);
    EXPECT_EQ(daoulas.totals.past, 4 * 2501);
    EXPECT_EQ(fieldOf(daoulas, "member"), "Daoulas");
    EXPECT_EQ(fieldOf(daoulas, "code"), "29043");
    EXPECT_EQ(fieldOf(daoulas, "year"), "2027");
    EXPECT_EQ(fieldOf(daoulas, "contact"), "finances@exemple.fr");
    EXPECT_EQ(fieldOf(daoulas, "returnDate"), "");
    EXPECT_EQ(fieldOf(daoulas, "seal"), "nothing");
}

TEST_F(DistributedBudgets, AmountsWithTheirArithmeticWhereOneBaseHolds) {
    const MemberContent daoulas = distribute().members[0];
    EXPECT_EQ(
        linesOf(daoulas, "amounts",
                {"service", "past", "pastState", "coming", "comingState", "settlement", "cost",
                 "base", "total"}),
        (Texts{"ADS | 100.04 | en partie définitif | 120 | prévisionnel | titre | 480 | 1 | 4",
               "Garage |  |  | 30 | prévisionnel | titre |  |  | "}));
    EXPECT_EQ(linesOf(daoulas, "amounts", {"explanation"}),
              (Texts{"1 sur 4 (25,00 %) d’un coût de 480,00 €.",
                     "2027-T1 : 5 / 20 × 40,00 € = 10,00 € ; 2027-T2 : 9 / 18 × 40,00 € = "
                     "20,00 €"}));
}

TEST_F(DistributedBudgets, SaysByHowMuchAnAmountIsNotTheArithmetic) {
    season_.year = 2026;
    const MemberContent daoulas = distribute().members[0];
    EXPECT_EQ(linesOf(daoulas, "amounts", {"coming", "explanation"}),
              (Texts{"100.04 | 1 sur 4 (25,00 %) d’un coût de 400,00 €. Écart avec ce calcul : "
                     "0,04 € (plus fort reste)."}));
}

TEST_F(DistributedBudgets, BudgetLinesByAccountCompensationApart) {
    const MemberContent eloy = distribute().members[1];
    EXPECT_EQ(linesOf(eloy, "budget",
                      {"chapter", "account", "label", "settlement", "issuerAccount", "final",
                       "forecast"}),
              (Texts{"012 | 6216 | ADS ; Garage | titre | 70845 | 0 | 410",
                     "73 | 73211 | Paie, en moins de l’attribution de compensation | AC | 739211 | "
                     "0 | 55.55"}));
    EXPECT_EQ(linesOf(eloy, "instalments", {"service", "period", "amount"}), Texts{});
    EXPECT_EQ(linesOf(eloy, "evolution", {"year", "amount"}),
              (Texts{"2026 | 299.96", "2027 | 465.55"}));
}

TEST_F(DistributedBudgets, ForecastsForTheServicesByUnitsThatWereJoined) {
    data_.now.costs = {{.service = nameOf("Garage"),
                        .period = Period::named("2026"),
                        .nature = "tout",
                        .amount = 1000_d}};
    data_.parties.uses = {{.member = nameOf("Daoulas"),
                           .service = nameOf("Garage"),
                           .period = Period::named("2026-T1"),
                           .units = 7.5_d},
                          {.member = nameOf("Saint-Éloy"),
                           .service = nameOf("Garage"),
                           .period = Period::named("2026-T2"),
                           .units = 22.5_d}};
    const Distribution all = distribute();
    EXPECT_EQ(linesOf(all.members[0], "forecasts", {"service", "unit", "pastUnits"}),
              (Texts{"Garage | heure | 7.5"}));
    EXPECT_EQ(linesOf(all.members[0], "unitCosts", {"service", "unitCost", "date", "state"}),
              (Texts{"Garage | 33.33 | 46387 | provisoire"}));
    EXPECT_EQ(linesOf(all.members[0], "memberships", {"service", "joined"}),
              (Texts{"ADS | oui", "Garage | oui", "Paie | non"}));
    data_.parties.uses.clear();
    EXPECT_EQ(linesOf(distribute().members[0], "unitCosts",
                      {"service", "unitCost", "date", "state", "explanation"}),
              (Texts{"Garage | 2.11 | 46568 | prévisionnel | Charges : 80,00 € ; unités : 38 ; "
                     "2027-T1 à 2027-T2. Charges et unités prévues pour l’année à venir."}))
        << "from the key";
    data_.parties.terms[1].unit = "dossier";
    EXPECT_EQ(linesOf(distribute().members[0], "unitCosts",
                      {"service", "unitCost", "date", "state", "explanation"}),
              (Texts{"Garage |  |  |  | Non publié : aucune clé du service n’est comptée en "
                     "« dossier » (clés : heures)."}));
}

/// A master filled as a grid has a line for each member and service, of 0 € for those that have
/// not joined.
TEST_F(DistributedBudgets, ALineOfZeroIsNoMembership) {
    data_.parties.terms.push_back({.service = nameOf("Piscine"), .unit = "entrée"});
    add("Daoulas", "Piscine", "2027", 0_d, basisOf(10_d, 0_d, 5_d, "entrées"));
    add("Saint-Éloy", "Piscine", "2027", 10_d, basisOf(10_d, 5_d, 5_d, "entrées"));
    add("Daoulas", "Paie", "2027", 0_d);
    const Distribution all = distribute();
    EXPECT_TRUE(all.closes());
    EXPECT_EQ(linesOf(all.members[0], "memberships", {"service", "joined"}),
              (Texts{"ADS | oui", "Garage | oui", "Paie | non", "Piscine | non"}));
    EXPECT_EQ(linesOf(all.members[0], "forecasts", {"service"}), Texts{"Garage"});
    EXPECT_EQ(linesOf(all.members[1], "memberships", {"service", "joined"}),
              (Texts{"ADS | oui", "Garage | oui", "Paie | oui", "Piscine | oui"}));
    add("Daoulas", "Piscine", "2026", 0_d, basisOf(0_d, 3_d, 3_d, "entrées"));
    EXPECT_EQ(linesOf(distribute().members[0], "forecasts", {"service"}),
              (Texts{"Garage", "Piscine"}))
        << "it has a base";
}

TEST_F(DistributedBudgets, OthersOnlyInTheAnnex) {
    const auto holdsEloy = [](const MemberContent& content) {
        for (const WrittenLines& lines : content.tables) {
            for (const auto& line : lines.lines) {
                for (const auto& cell : line) {
                    if (shown(cell).find("Éloy") != std::string::npos) {
                        return true;
                    }
                }
            }
        }
        return false;
    };
    EXPECT_FALSE(holdsEloy(distribute().members[0]));
    season_.annex = true;
    const MemberContent daoulas = distribute().members[0];
    EXPECT_TRUE(holdsEloy(daoulas));
    EXPECT_EQ(linesOf(daoulas, "annex", {"member", "service", "base", "total", "amount"}),
              (Texts{"Daoulas | ADS | 1 | 4 | 120", "Saint-Éloy | ADS | 3 | 4 | 360",
                     "Daoulas | Garage |  |  | 30", "Saint-Éloy | Garage |  |  | 50",
                     "Saint-Éloy | Paie |  |  | 55.55"}));
}

TEST_F(DistributedBudgets, AMemberOutsideTheListIsNotForgotten) {
    add("Ailleurs", "ADS", "2027-T1", 1_d);
    const Distribution all = distribute();
    ASSERT_EQ(all.members.size(), 3U);
    EXPECT_EQ(all.members[2].member.shown, "Ailleurs");
    EXPECT_TRUE(all.closes());
}

TEST_F(DistributedBudgets, RefusesWhatIsNotCentsAndChecksThatAreNotZero) {
    add("Daoulas", "ADS", "2027-T1", 0.005_d);
    EXPECT_THROW(distribute(), billing::Forbidden);
    data_.now.lines.pop_back();
    data_.checks = {{.name = "total", .value = 0.01_d}};
    EXPECT_THROW(distribute(), billing::Forbidden);
    data_.checks.front().acceptance = Acceptance{.reason = "connu", .author = "M. Le Gall"};
    EXPECT_NO_THROW(distribute());
}

}  // namespace
}  // namespace quotepart::budget
