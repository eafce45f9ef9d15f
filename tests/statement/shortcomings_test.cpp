#include "addin/statement/shortcomings.hpp"

#include <gtest/gtest.h>

#include "tests/statement/bill.hpp"

namespace quotepart::statement {
namespace {

std::string said(const Bill& bill, const std::string& period,
                 Language language = Language::french) {
    const ClosedPeriod closed(bill.ledger, Period::named(period));
    std::vector<const Statement*> all;
    for (const Statement& statement : closed.statements()) {
        all.push_back(&statement);
    }
    std::string text;
    for (const std::string& each :
         shortcomingsOf({closed, bill.parties, bill.now}, all, language)) {
        text += each + "\n";
    }
    return plain(text);
}

Bill regular() {
    Bill bill{.parties = landerneau()};
    bill.now.lines = {lineOf("Daoulas", "Instruction ADS", "2026", 100_d)};
    bill.now.lines[0].vat.ground = "hors champ";
    bill.now.lines[0].basis = {.key = "population DGF",
                               .source = "fiche DGF",
                               .year = "2026",
                               .cost = 1000_d,
                               .base = 1_d,
                               .total = 10_d};
    bill.now.costs = {
        {nameOf("Instruction ADS"), Period::named("2026"), "personnel", CostKind::cost, 1000_d}};
    return bill;
}

TEST(Shortcomings, NoneWhereEverythingIsGiven) {
    Bill bill = regular();
    bill.close("2026", {"Instruction ADS"});
    EXPECT_EQ(said(bill, "2026"), "");
}

TEST(Shortcomings, NothingAtAll) {
    Bill bill = regular();
    bill.parties = {};
    bill.now.lines[0].vat = {};
    bill.now.lines[0].basis.source = "";
    bill.now.costs = {};
    bill.now.lines.push_back(lineOf("Logonna", "Instruction ADS", "2026", 5_d));
    bill.close("2026", {"Instruction ADS"});
    EXPECT_EQ(said(bill, "2026"),
              "l’émetteur est incomplet (MUT_EMETTEUR) : nom, SIRET, adresse, comptable "
              "assignataire, signataire, qualité du signataire, lieu, contact\n"
              "membres dont le classeur ne dit rien (ni SIRET, ni adresse) : Daoulas, Logonna\n"
              "services sans référence de convention : Instruction ADS\n"
              "services sans référence de délibération : Instruction ADS\n"
              "services dont le service fait n’est pas attesté : Instruction ADS\n"
              "services sans mention de qui supporte la différence d’arrondi : Instruction ADS\n"
              "services sans comptes budgétaires pour certains redevables : Instruction ADS\n"
              "services sans taux de TVA ni motif d’exonération : Instruction ADS\n"
              "services dont la clé n’a pas de nom, d’année ou de source : Instruction ADS\n"
              "services sans règle d’arrondi : Instruction ADS\n"
              "services sans coûts par nature : Instruction ADS\n"
              "services dont la liquidation n’est pas détaillée (coût réparti, base, total des "
              "bases) : Instruction ADS\n");
    EXPECT_TRUE(holds(said(bill, "2026", Language::english),
                      {"the issuer is incomplete (MUT_ISSUER): name, SIRET",
                       "services without costs by nature: Instruction ADS"}));
}

TEST(Shortcomings, WrongRegisterNumbers) {
    Bill bill = regular();
    bill.parties.issuer.siret = "242 900 801 00126";
    bill.parties.members[0].siret = "2129004300001";
    bill.close("2026", {"Instruction ADS"});
    EXPECT_TRUE(holds(said(bill, "2026"),
                      {"le SIRET de Communauté d’agglomération du Pays de Landerneau-Daoulas est "
                       "inexact (242 900 801 00126) : ",
                       "le SIRET de Daoulas est inexact (2129004300001) : "}));
    bill.parties.members[0].siret = "";
    bill.parties.members[0].address = "";
    EXPECT_TRUE(holds(said(bill, "2026"), {"sans SIRET : Daoulas\n", "sans adresse : Daoulas\n"}));
}

TEST(Shortcomings, LongListsAreCut) {
    Bill bill;
    for (int i = 10; i < 30; ++i) {
        bill.now.lines.push_back(lineOf("C" + std::to_string(i), "ADS", "2026", 100_d));
    }
    bill.close("2026", {"ADS"});
    EXPECT_TRUE(holds(said(bill, "2026"), {"C10, C11, C12, C13, C14, C15, C16, C17, C18, C19 et 10 "
                                           "autres\n"}));
}

TEST(Shortcomings, UsesThatChangedSinceTheClosing) {
    Bill bill = regular();
    bill.parties.uses = {{.member = nameOf("Daoulas"),
                          .service = nameOf("Instruction ADS"),
                          .period = Period::named("2026"),
                          .label = "PC 1",
                          .quantity = 1_d,
                          .units = 1_d}};
    bill.close("2026", {"Instruction ADS"});
    EXPECT_EQ(said(bill, "2026"), "");
    bill.parties.uses[0].units = 1.5_d;
    EXPECT_EQ(
        said(bill, "2026"),
        "les usages de Daoulas pour Instruction ADS font 1,5 unités, la base arrêtée est 1\n");
}

}  // namespace
}  // namespace quotepart::statement
