#include "addin/statement/summary_page.hpp"

#include <gtest/gtest.h>

#include "tests/statement/bill.hpp"

namespace quotepart::statement {
namespace {

Bill mixed() {
    Bill bill{.parties = landerneau()};
    bill.now.lines = {lineOf("Daoulas", "Instruction ADS", "2026", 100_d),
                      lineOf("Logonna", "Instruction ADS", "2026", 50.05_d),
                      lineOf("Saint-Éloy", "Instruction ADS", "2026", 8_d),
                      lineOf("Daoulas", "Garage mutualisé", "2026", -20_d),
                      lineOf("Daoulas", "Ressources humaines", "2026", 30_d),
                      lineOf("Logonna", "Ressources humaines", "2026", 5_d)};
    bill.now.lines[4].settlement = Settlement::compensation;
    bill.now.lines[5].settlement = Settlement::compensation;
    bill.now.lines[0].vat.rate = 0.2_d;
    bill.now.lines[1].vat.rate = 0.2_d;
    return bill;
}

const std::vector<std::string> services{"Instruction ADS", "Garage mutualisé",
                                        "Ressources humaines"};

TEST(SummaryPage, ClosesOnBothTotals) {
    Bill bill = mixed();
    bill.close("2026", services);
    const Page page = bill.summary("2026");
    EXPECT_TRUE(page.isLandscape);
    const std::string text = textOf(page);
    EXPECT_TRUE(holds(
        text,
        {"À titrer / 150,05 € |  | À mandater ou à déduire / 20,00 € |  | Imputé sur "
         "l’attribution de compensation (sans titre) / 35,00 € |  | Reporté aux prochains "
         "décomptes / 8,00 €",
         "Nombre de décomptes | 3",
         "Daoulas | 80,00 € | – | 100,00 € | 20,00 € | –",
         "Logonna | 50,05 € | – | 50,05 € | – | –",
         "Saint-Éloy | 8,00 € | −8,00 € | – | – | 8,00 €",
         "Total | 138,05 € | −8,00 € | 150,05 € | 20,00 € | 8,00 €",
         "Daoulas | 30,00 € | 30,00 €",
         "Logonna | 5,00 € | 5,00 €",
         "Total imputé, sans titre | 35,00 € | 35,00 €",
         "Instruction ADS | 158,05 € | −8,00 € | 150,05 € | –",
         "Garage mutualisé | −20,00 € | – | – | 20,00 €",
         "Ressources humaines | 35,00 € | 35,00 €",
         "TVA à 20 % | 125,04 € | 25,01 € | 150,05 €",
         "Principal | 70 | 70845 | 150,05 € | –",
         "Annexe garage | 70 | 70848 | – | 20,00 €",
         "Somme des décomptes des membres | 0,00 € | 0,00 €",
         "Somme des services | 0,00 € | 0,00 €",
         "Arrêté le présent état à la somme de cent cinquante euros et cinq centimes (150,05 €), "
         "à titrer sur l’exercice 2026.",
         "À mandater ou à déduire : vingt euros (20,00 €).",
         "Imputé sur les attributions de compensation, sans titre : trente-cinq euros (35,00 "
         "€)."}));
    EXPECT_EQ(text.find("185,05"), std::string::npos);
    EXPECT_EQ(text.find("Rattachements"), std::string::npos);
}

TEST(SummaryPage, WhatHasNoAccountIsSaid) {
    Bill bill = mixed();
    bill.now.lines.push_back(lineOf("CCAS de Landerneau", "Instruction ADS", "2026", 40_d));
    bill.close("2026", services);
    EXPECT_TRUE(holds(textOf(bill.summary("2026")),
                      {"Sans compte indiqué | 40,00 € | –", "Total | 190,05 € | 20,00 €"}));
}

TEST(SummaryPage, AChecksThatWasAcceptedIsTold) {
    Bill bill = mixed();
    ClosingRequest request = requestOf("2026", services);
    request.checks = {{.name = "Contrôle!B4",
                       .value = 0.02_d,
                       .acceptance = Acceptance{"arrondi du fournisseur", "Mme Le Goff"}}};
    closeInto(bill.ledger, bill.now, request);
    EXPECT_TRUE(holds(textOf(bill.summary("2026")),
                      {"Contrôle accepté par Mme Le Goff bien que non nul (0,02) : Contrôle!B4 ; "
                       "motif : arrondi du fournisseur"}));
}

TEST(SummaryPage, AccrualsAreListedOnBothSides) {
    Bill bill = mixed();
    bill.close("2026", services);
    bill.now.lines.push_back(lineOf("Daoulas", "Piscine", "2026-S2", 1200_d));
    const ClosedPeriod closed(bill.ledger, Period::named("2026"));
    const Accruals accruals = accrualsOf(bill.ledger, bill.now, 2026);
    const std::string text = textOf(summaryPage({closed, bill.parties, bill.now}, &accruals));
    EXPECT_TRUE(holds(text, {"Rattachements à l’exercice 2026",
                             "Daoulas | Piscine | 2e semestre 2026 | produit à recevoir | charge "
                             "à payer | 1 200,00 €",
                             "Saint-Éloy | Instruction ADS | année 2026 | produit à recevoir | "
                             "charge à payer | 8,00 €",
                             "Total | produit à recevoir | charge à payer | 1 208,00 €"}));
    const Accruals none{.financialYear = 2026};
    EXPECT_TRUE(holds(textOf(summaryPage({closed, bill.parties, bill.now}, &none)),
                      {"Rien n’est à rattacher."}));
}

}  // namespace
}  // namespace quotepart::statement
