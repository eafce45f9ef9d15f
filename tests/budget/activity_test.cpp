#include "addin/budget/activity.hpp"

#include <gtest/gtest.h>

#include "core/text/number_text.hpp"
#include "core/time/iso_date.hpp"
#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart::budget {
namespace {

using billing::BillingData;

constexpr const char* member = "Daoulas";
constexpr const char* other = "Saint-Éloy";

/// A key, the cost that it spreads, the base of Daoulas and the total.
struct Spread {
    std::string key;
    Decimal cost{};
    Decimal base{};
    Decimal total{};
    std::string year{};
};

/// "3.00 2026-12-31 constaté", "none".
std::string shown(const UnitCost& cost) {
    if (!cost.amount) {
        return "none";
    }
    return numberText(*cost.amount, 2, Language::english) + " " + isoText(*cost.date) + " " +
           cost.state;
}

/// The garage, counted in hours; 2026 past, 2027 to come.
class ActivityOfAService : public testing::Test {
  protected:
    ActivityOfAService() { countIn("heure"); }

    void countIn(const std::string& unit) {
        data_.parties.terms = {{.service = nameOf("Garage"), .unit = unit}};
    }

    /// A nature of a period, spread between two members.
    void add(const std::string& period, const std::string& nature, const Spread& spread,
             bool isFinal = false) {
        const Decimal rest =
            Decimal::of(nearestDouble(Rational(spread.total.rational() - spread.base.rational())));
        for (const auto& [name, base] : {std::pair(member, spread.base), std::pair(other, rest)}) {
            amounts_.push_back({.member = nameOf(name),
                                .service = nameOf("Garage"),
                                .period = Period::named(period),
                                .amount = 100,
                                .isFinal = isFinal,
                                .nature = nature,
                                .basis = {.key = spread.key,
                                          .year = spread.year,
                                          .cost = spread.cost,
                                          .base = base,
                                          .total = spread.total}});
        }
    }

    void use(const std::string& period, const Decimal& units, const std::string& name = member) {
        data_.parties.uses.push_back({.member = nameOf(name),
                                      .service = nameOf("Garage"),
                                      .period = Period::named(period),
                                      .units = units});
    }

    void spend(const std::string& period, const std::string& nature, const Decimal& amount,
               CostKind kind = CostKind::cost) {
        data_.now.costs.push_back({.service = nameOf("Garage"),
                                   .period = Period::named(period),
                                   .nature = nature,
                                   .kind = kind,
                                   .amount = amount});
    }

    UnitCost cost() const { return unitCostOf(data_, amounts_, nameOf("Garage"), 2027); }
    std::string shownCost() const { return shown(cost()); }
    std::string why() const { return cost().explanation; }

    std::string units() const {
        const auto found = unitsOf(data_, amounts_, nameOf(member), nameOf("Garage"), 2026);
        return found ? plainNumberText(*found) : "none";
    }

    BillingData data_;
    std::vector<BilledAmount> amounts_;
};

TEST_F(ActivityOfAService, NaturesOfOneKeyAreDividedByItsTotalOnce) {
    add("2026", "personnel", {"heures", 40_d, 5_d, 20_d});
    add("2026", "pièces", {"heures", 20_d, 5_d, 20_d});
    EXPECT_EQ(shownCost(), "3.00 2026-12-31 provisoire");
    EXPECT_EQ(units(), "5");
}

TEST_F(ActivityOfAService, CostsAndTotalsOfPeriodsAreAdded) {
    add("2026-T1", "personnel", {"Heures", 40_d, 5_d, 20_d});
    add("2026-T2", "personnel", {"heures", 50_d, 9_d, 10_d});
    add("2026-T2", "pièces", {"heure", 30_d, 9_d, 10_d});
    EXPECT_EQ(shownCost(), "4.00 2026-06-30 provisoire");
    EXPECT_EQ(units(), "14");
}

TEST_F(ActivityOfAService, WhatAnotherKeySpreadsIsInNeither) {
    add("2026", "personnel", {"heures", 60_d, 5_d, 20_d});
    add("2026", "locaux", {"population", 5000_d, 1520_d, 38000_d});
    add("2026", "logiciel", {"forfait", 7_d, 1_d, 7_d});
    EXPECT_EQ(shownCost(), "3.00 2026-12-31 provisoire");
    EXPECT_EQ(why(),
              "Charges\u00a0: 60,00\u00a0€\u00a0; unités\u00a0: 20\u00a0; 2026. Sans ce qui est "
              "réparti selon une autre clé\u00a0: forfait\u00a0; population. Périodes non encore "
              "arrêtées\u00a0: ce coût peut changer.");
    EXPECT_EQ(units(), "5");
}

/// A pack of licences, backups and support, of which only the expertise is counted in days.
TEST_F(ActivityOfAService, TheListedUsesAreComparedWithWhatTheirKeySpreads) {
    countIn("jour");
    add("2026-T4", "expertise", {"jours", 902.27_d, 1.1_d, 4.7_d});
    add("2026-T4", "licences", {"licences", 717.5_d, 15_d, 205_d});
    add("2026-T4", "support", {"jours de présence", 2967.34_d, 92_d, 460_d});
    spend("2026-T4", "expertise", 902.27_d);
    spend("2026-T4", "licences", 717.5_d);
    spend("2026-T4", "support", 2967.34_d);
    use("2026-T4", 1.1_d);
    use("2026-T4", 3.6_d, other);
    EXPECT_EQ(shownCost(), "191.97 2026-12-31 provisoire");
    EXPECT_EQ(units(), "1.1");
}

TEST_F(ActivityOfAService, TheUsesTellWhichKeyCountsThemAndReplaceItsTotals) {
    add("2026-T1", "main-d’œuvre", {"temps d’atelier", 80_d, 5_d, 20_d});
    add("2026-T1", "locaux", {"population", 5000_d, 1520_d, 38000_d});
    EXPECT_EQ(shownCost(), "none");
    EXPECT_EQ(why(),
              "Non publié\u00a0: aucune clé du service n’est comptée en "
              "«\u00a0heure\u00a0» (clés\u00a0: population\u00a0; temps d’atelier).");
    EXPECT_EQ(units(), "none");
    use("2026-01", 5_d);
    use("2026-03", 15_d, other);
    EXPECT_EQ(shownCost(), "none") << "the uses are of other periods";
    data_.parties.uses.clear();
    use("2026-T1", 5_d);
    use("2026-T1", 15_d, other);
    EXPECT_EQ(shownCost(), "4.00 2026-03-31 provisoire");
    EXPECT_EQ(units(), "5");

    amounts_.clear();
    add("2026-T1", "atelier", {"heures", 80_d, 5_d, 18_d});
    add("2026-T1", "dépannage", {"heures", 20_d, 0_d, 2_d});
    EXPECT_EQ(shownCost(), "5.00 2026-03-31 provisoire");
}

TEST_F(ActivityOfAService, ListedCostsServeWhereNoLineSaysItsKey) {
    spend("2026", "personnel", 900_d);
    spend("2026", "structure", 200_d);
    spend("2026", "part de la Communauté", 100_d, CostKind::contribution);
    use("2026-T1", 7.5_d);
    use("2026-T2", 22.5_d, other);
    EXPECT_EQ(shownCost(), "33.33 2026-12-31 provisoire");
    EXPECT_EQ(units(), "7.5");
    add("2026-T1", "heures", {});
    add("2026-T1", "pièces", {});
    for (BilledAmount& amount : amounts_) {
        amount.basis = {};
    }
    EXPECT_EQ(shownCost(), "none");
    EXPECT_EQ(why(),
              "Non publié\u00a0: le service a plusieurs natures de coûts, et aucune clé ne dit "
              "laquelle est comptée en «\u00a0heure\u00a0».");
}

/// Costs of a quarter for which no use is listed yet wait for them.
TEST_F(ActivityOfAService, OnlyPeriodsWithBothChargesAndUnitsAreCounted) {
    for (const char* period : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"}) {
        spend(period, "personnel", 100_d);
    }
    use("2026-01", 10_d);
    use("2026-T3", 20_d);
    EXPECT_EQ(shownCost(), "10.00 2026-09-30 provisoire");
    data_.parties.uses.clear();
    use("2026", 20_d);
    EXPECT_EQ(shownCost(), "20.00 2026-12-31 provisoire");
    data_.now.costs.pop_back();
    EXPECT_EQ(shownCost(), "none");
    EXPECT_EQ(why(),
              "Non publié\u00a0: les unités sont données pour 2026, dont toutes les charges "
              "ne sont pas connues.");
}

TEST_F(ActivityOfAService, NothingIsPublishedInDoubt) {
    add("2026", "atelier", {"heures", 40_d, 5_d, 20_d});
    add("2026", "dépannage", {"heures", 20_d, 5_d, 38_d});
    EXPECT_EQ(shownCost(), "none");
    EXPECT_EQ(why(),
              "Non publié\u00a0: ce qui est compté en «\u00a0heure\u00a0» l’est sur des "
              "totaux différents, 2026 (20\u00a0; 38).");
    amounts_.clear();
    add("2026", "atelier", {"heures", 40_d, 5_d, 20_d});
    add("2026", "atelier", {"heures", 50_d, 5_d, 20_d});
    EXPECT_EQ(why(),
              "Non publié\u00a0: plusieurs coûts pour une même nature et une même période, "
              "2026.");
    amounts_.clear();
    add("2026", "atelier", {"heures", 40_d, 36_d, 72_d});
    add("2026-T1", "pièces", {"heures", 20_d, 9_d, 18_d});
    EXPECT_EQ(why(),
              "Non publié\u00a0: des périodes de compte des unités en contiennent d’autres.");
    EXPECT_EQ(units(), "none");
    amounts_.clear();
    add("2026", "atelier", {"heures", 40_d, 36_d, 72_d, "2025"});
    EXPECT_EQ(why(), "Non publié\u00a0: les charges sont de 2026, les unités de la clé de 2025.");
    EXPECT_EQ(units(), "none");
    amounts_.clear();
    EXPECT_EQ(why(), "Non publié\u00a0: ni charges ni unités connues pour 2026 et 2027.");
    add("2026", "atelier", {"heures", 0_d, 0_d, 0_d});
    EXPECT_EQ(why(),
              "Non publié\u00a0: les charges à répartir selon ces unités, ou les unités des "
              "mêmes périodes, ne sont pas connues.");
}

TEST_F(ActivityOfAService, OnlyClosedPeriodsWhereThereAreAny) {
    add("2026-T1", "", {"heures", 40_d, 5_d, 20_d}, true);
    add("2026-T2", "", {"heures", 60_d, 5_d, 20_d}, true);
    add("2026-T3", "", {"heures", 900_d, 5_d, 20_d});
    EXPECT_EQ(shownCost(), "2.50 2026-06-30 constaté");
    EXPECT_EQ(why(),
              "Charges\u00a0: 100,00\u00a0€\u00a0; unités\u00a0: 40\u00a0; 2026-T1 à "
              "2026-T2.");
    use("2026-T1", 10_d);
    use("2026-T2", 10_d);
    use("2026-T3", 10_d);
    EXPECT_EQ(shownCost(), "5.00 2026-06-30 constaté");
}

TEST_F(ActivityOfAService, ThatOfTheYearToComeIsAForecast) {
    add("2027-T1", "", {"heures", 40_d, 5_d, 20_d, "2026"});
    add("2027-T2", "", {"heures", 60_d, 9_d, 20_d, "2026"});
    EXPECT_EQ(shownCost(), "2.50 2027-06-30 prévisionnel");
    EXPECT_EQ(why(),
              "Charges\u00a0: 100,00\u00a0€\u00a0; unités\u00a0: 40\u00a0; 2027-T1 à "
              "2027-T2. Charges et unités prévues pour l’année à venir.");
    EXPECT_EQ(units(), "none");
    add("2026", "", {"heures", 70_d, 5_d, 20_d});
    EXPECT_EQ(shownCost(), "3.50 2026-12-31 provisoire") << "the past year comes first";
}

TEST_F(ActivityOfAService, UnitsOfAMemberArePerPeriodWhateverRepeatsThem) {
    for (const char* period : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"}) {
        add(period, "personnel", {"heures", 40_d, 9_d, 20_d});
        add(period, "pièces", {"heures", 20_d, 9_d, 20_d});
    }
    EXPECT_EQ(units(), "36");
    EXPECT_EQ(shownCost(), "3.00 2026-12-31 provisoire");
    add("2026-T1", "dépannage", {"heures", 20_d, 3_d, 20_d});
    EXPECT_EQ(units(), "none") << "two bases in a quarter";
}

/// Of agents, as many each quarter may be as many for the year.
TEST_F(ActivityOfAService, AKeyThatNeverChangesIsOfThePeriodOnlyInTime) {
    countIn("agent suivi");
    for (const char* period : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"}) {
        add(period, "", {"agents suivis", 40_d, 9_d, 20_d});
    }
    EXPECT_EQ(units(), "none");
    EXPECT_EQ(shownCost(), "none");
    EXPECT_EQ(why(),
              "Non publié\u00a0: la clé est la même à toutes les périodes, et rien ne dit si "
              "elle compte les unités de l’année ou celles de la période.");
    add("2026-12", "", {"agents suivis", 40_d, 9_d, 20_d});
    EXPECT_EQ(shownCost(), "none");
    amounts_.clear();
    add("2026-T1", "", {"agents suivis", 40_d, 9_d, 20_d});
    EXPECT_EQ(shownCost(), "2.00 2026-03-31 provisoire");
    add("2026-T2", "", {"agents suivis", 40_d, 10_d, 20_d});
    EXPECT_EQ(shownCost(), "2.00 2026-06-30 provisoire");
    EXPECT_EQ(units(), "19");
}

TEST_F(ActivityOfAService, AKeyBearsTheNameOfTheUnitOrNone) {
    const auto costBy = [&](const std::string& unit, const std::string& key) {
        countIn(unit);
        amounts_.clear();
        add("2026", "", {key, 40_d, 5_d, 20_d});
        return shownCost() != "none";
    };
    EXPECT_TRUE(costBy("heure d’atelier", "Heures d'atelier"));
    EXPECT_TRUE(costBy("heure d’atelier", "heures"));
    EXPECT_TRUE(costBy("dossier pondéré", "dossiers pondérés"));
    EXPECT_TRUE(costBy("dossier", "unités"));
    EXPECT_TRUE(costBy("dossier", ""));
    EXPECT_FALSE(costBy("dossier", "population totale"));
    EXPECT_FALSE(costBy("jour", "jours de présence"));
    EXPECT_FALSE(costBy("jour", "licences"));
}

}  // namespace
}  // namespace quotepart::budget
