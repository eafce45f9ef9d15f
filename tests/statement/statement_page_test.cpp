#include "addin/statement/statement_page.hpp"

#include <gtest/gtest.h>

#include "tests/statement/bill.hpp"

namespace quotepart::statement {
namespace {

const std::string exempt = "hors champ, CGI art. 256 B";

/// The bill of 2023 for planning applications, Pays de Landerneau-Daoulas.
Bill published() {
    Bill bill{.parties = landerneau()};
    const Name ads = nameOf("Instruction ADS");
    const Period year = Period::named("2023");
    BilledLine line = lineOf("CLCL", "Instruction ADS", "2023", 103690_d);
    line.basis = {.key = "population DGF",
                  .source = "fiches DGF 2023",
                  .year = "2023",
                  .cost = 290331_d,
                  .base = 28119_d,
                  .total = 78733_d,
                  .rounding = "à l’euro, plus fort reste"};
    line.vat.ground = exempt;
    bill.now.lines = {line, lineOf("CAPLD", "Instruction ADS", "2023", 186641_d)};
    bill.now.costs = {{ads, year, "personnel", CostKind::cost, 257119_d},
                      {ads, year, "frais de structure", CostKind::cost, 25712_d},
                      {ads, year, "licence Oxalis", CostKind::cost, 7500_d}};
    bill.parties.members.push_back({.member = nameOf("CLCL"),
                                    .kind = "autre EPCI",
                                    .siret = "242 900 793 00018",
                                    .address = "12 boulevard des Frères Lumière\n29260 Lesneven",
                                    .accountant = "SGC de Brest"});
    bill.parties.accounts.push_back({.kind = "autre EPCI",
                                     .issuerChapter = "70",
                                     .issuerAccount = "70876",
                                     .memberChapter = "65",
                                     .memberAccount = "65548"});
    bill.close("2023", {"Instruction ADS"});
    return bill;
}

TEST(StatementPage, EverythingThatTheLawAsksFor) {
    const Page page = published().statement("2023", "CLCL");
    EXPECT_EQ(plain(page.title), "Décompte 2023 – CLCL");
    EXPECT_EQ(page.author, "Communauté d’agglomération du Pays de Landerneau-Daoulas");
    EXPECT_TRUE(holds(
        textOf(page),
        {
            "Communauté d’agglomération du Pays de Landerneau-Daoulas / 59 rue de "
            "Brest\n29800 Landerneau / SIRET 242 900 801 00125",
            "Redevable / CLCL / 12 boulevard des Frères Lumière\n29260 Lesneven / SIRET 242 900 "
            "793 00018",
            "année 2023 · exercice 2023",
            "Annexe au titre de recette : bases de la liquidation (décret n° 2012-1246 du 7 "
            "novembre 2012, article 24)",
            "À titrer / 103 690,00 €",
            "Période | année 2023 (du 1er janvier 2023 au 31 décembre 2023)",
            "Exercice budgétaire | 2023",
            "Arrêté de la période | n° 1 du 10 janvier 2024, par M. Le Gall / ",
            "Comptable assignataire | Service de gestion comptable de Landerneau",
            "Redevable | autre EPCI",
            "Comptable du redevable | SGC de Brest",
            "Convention | convention n° 2015-06 du 1er juin 2015",
            "Délibération | conseil communautaire, 26 juin 2016, n° 2016-84",
            "Règle d’arrondi | à l’euro, plus fort reste",
            "Différence d’arrondi | aucune",
            "Service fait | attesté le 8 janvier",
            "personnel | 257 119,00 €",
            "frais de structure | 25 712,00 €",
            "Reste à répartir | 290 331,00 €",
            "Quote-part, année 2023 / Clé : population DGF 2023 (fiches DGF 2023) | 290 331,00 € | "
            "28 119 / 78 733 | 35,71 % | 103 689,906252… | 103 690,00 €",
            "Sans TVA : hors champ, CGI art. 256 B | 103 690,00 € | 0,00 € | 103 690,00 €",
            "Émetteur, exercice 2023",
            "Redevable, exercice 2023",
            "Instruction ADS | 70 | 70876 | 65 | 65548 | 103 690,00 €",
            "Arrêté le présent décompte à la somme de cent trois mille six cent "
            "quatre-vingt-dix euros (103 690,00 €), à titrer sur l’exercice 2023.",
            "Renseignements et réclamations : service des finances",
            "dans les deux mois de la réception du titre de recette (CGCT, article L. 1617-5, 2°)",
            "Fait à Landerneau, le 10 janvier 2024,",
            "Pour le président et par délégation,\nla directrice générale des services,",
            "Anne Le Goff",
        }));
}

TEST(StatementPage, TheFingerprintIsPrinted) {
    const Bill bill = published();
    const std::string& fingerprint = bill.ledger.closings()[0].fingerprint;
    ASSERT_EQ(fingerprint.size(), 64U);
    const Page page = bill.statement("2023", "CLCL");
    EXPECT_TRUE(holds(textOf(page), {fingerprint}));
    EXPECT_TRUE(holds(page.foot, {"empreinte " + fingerprint.substr(0, 16)}));
}

TEST(StatementPage, ExclusionsAndTheContributionAreTakenOffTheCost) {
    Bill bill;
    const Name ads = nameOf("ADS");
    const Period year = Period::named("2023");
    bill.now = {.lines = {lineOf("Daoulas", "ADS", "2023", 106641_d)},
                .costs = {{ads, year, "part de la CAPLD", CostKind::cost, 196641_d},
                          {ads, year, "agents hors périmètre", CostKind::exclusion, 10000_d},
                          {ads, year, "délibération de 2016", CostKind::contribution, 80000_d}}};
    bill.close("2023", {"ADS"});
    EXPECT_TRUE(holds(textOf(bill.statement("2023", "Daoulas")),
                      {"part de la CAPLD | 196 641,00 €", "Coût total | 196 641,00 €",
                       "À exclure : agents hors périmètre | −10 000,00 €",
                       "À la charge de l’EPCI : délibération de 2016 | −80 000,00 €",
                       "Reste à répartir | 106 641,00 €"}));
}

TEST(StatementPage, ServicesOneByOneAndTheirSum) {
    Bill bill;
    bill.now.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                      lineOf("Daoulas", "Garage", "2026-T1", 30.05_d),
                      lineOf("Daoulas", "Garage", "2026-T1", 12_d)};
    bill.now.lines[1].nature = "pièces";
    bill.now.lines[2].nature = "main-d’œuvre";
    bill.close("2026-T1", {"Garage", "ADS"});
    EXPECT_TRUE(holds(textOf(bill.statement("2026-T1", "Daoulas")),
                      {"Services à titrer | Principal | À titrer", "Garage | 42,05 € | 42,05 €",
                       "ADS | 100,00 € | 100,00 €", "Total | 142,05 € | 142,05 €", "3.1. Garage",
                       "main-d’œuvre | 12,00 €", "pièces | 30,05 €", "À titrer | 42,05 €",
                       "3.2. ADS", "Quote-part, 1er trimestre 2026 | 100,00 €"}));
}

TEST(StatementPage, EachPeriodOfOriginOnItsOwnLine) {
    Bill bill;
    for (const std::string period : {"2026-T1", "2026-T2", "2026-T3"}) {
        bill.now.lines.push_back(lineOf("Daoulas", "ADS", period, 100_d));
    }
    bill.close("2026-T1", {"ADS"});
    bill.now.lines[0].amount = 110_d;
    bill.close("2026-T2", {"ADS"});
    bill.now.lines[0].amount = 95_d;
    bill.now.lines[0].basis = {
        .key = "paies", .year = "2026", .cost = 950_d, .base = 1_d, .total = 10_d};
    bill.now.lines[1].amount = 97.50_d;
    bill.close("2026-T3", {"ADS"});
    EXPECT_TRUE(
        holds(textOf(bill.statement("2026-T3", "Daoulas")),
              {"ADS | 100,00 € | −17,50 € | 82,50 €",
               "Régularisation, 1er trimestre 2026 : recalculé 95,00 €, déjà facturé 110,00 € / "
               "950,00 € × 1 / 10 = 95 € · Clé : paies 2026 | −15,00 €",
               "Régularisation, 2e trimestre 2026 : recalculé 97,50 €, déjà facturé 100,00 € | "
               "−2,50 €",
               "À titrer | 82,50 €"}));
    // An older statement made again is the same.
    EXPECT_TRUE(holds(textOf(bill.statement("2026-T2", "Daoulas")),
                      {"Régularisation, 1er trimestre 2026 : recalculé 110,00 €, déjà facturé "
                       "100,00 € | 10,00 €"}));
}

TEST(StatementPage, InstalmentsByOrderAndTheirExcessIsToBePaid) {
    Bill bill;
    bill.now = {.lines = {lineOf("Daoulas", "ADS", "2026", 1200_d)},
                .instalments = {instalmentOf("Daoulas", "ADS", "2026", 700.50_d, "2026-4"),
                                instalmentOf("Daoulas", "ADS", "2026", 600_d, "2026-87")}};
    bill.now.instalments[0].date = dayOf(2026, 3, 12);
    bill.close("2026", {"ADS"});
    const std::string text = textOf(bill.statement("2026", "Daoulas"));
    EXPECT_TRUE(holds(
        text,
        {"À mandater ou à déduire / 100,50 €",
         "Acompte appelé, année 2026 : titre n° 2026-4 du 12 mars 2026 | −700,50 €",
         "Acompte appelé, année 2026 : titre n° 2026-87 | −600,00 €",
         "À mandater ou à déduire | −100,50 €", "ADS | 1 200,00 € | −1 300,50 € | – | 100,50 €",
         "À mandater ou à déduire en faveur du redevable : cent euros et cinquante centimes "
         "(100,50 €)."}));
    EXPECT_EQ(text.find("Annexe au titre de recette"), std::string::npos);
    EXPECT_EQ(text.find("Contestation"), std::string::npos);
}

TEST(StatementPage, TheTwoDirectionsAreOrderedGross) {
    Bill bill;
    bill.now.lines = {lineOf("Daoulas", "ADS", "2026", 100_d),
                      lineOf("Daoulas", "Voirie", "2026", -70_d)};
    bill.close("2026", {"ADS", "Voirie"});
    EXPECT_TRUE(holds(textOf(bill.statement("2026", "Daoulas")),
                      {"À titrer / 100,00 € |  | À mandater ou à déduire / 70,00 €",
                       "ADS | 100,00 € | 100,00 € | –", "Voirie | −70,00 € | – | 70,00 €",
                       "Total | 30,00 € | 100,00 € | 70,00 €",
                       "à la somme de cent euros (100,00 €), à titrer sur l’exercice 2026.",
                       "en faveur du redevable : soixante-dix euros (70,00 €).",
                       "sans contraction avec les dépenses"}));
}

TEST(StatementPage, LessThanFifteenEurosIsCarriedForward) {
    Bill bill;
    bill.now.lines = {lineOf("Daoulas", "ADS", "2026-T1", 9.50_d),
                      lineOf("Daoulas", "ADS", "2026-T2", 20_d)};
    bill.close("2026-T1", {"ADS"});
    bill.close("2026-T2", {"ADS"});
    EXPECT_TRUE(holds(
        textOf(bill.statement("2026-T1", "Daoulas")),
        {"Reporté au prochain décompte (moins de 15 €) / 9,50 €", "ADS | 9,50 € | −9,50 € | –",
         "Reporté au prochain décompte, 1er trimestre 2026 : créance inférieure à 15 € | "
         "−9,50 €",
         "À titrer | 0,00 €",
         "Aucun titre n’est émis pour la somme de neuf euros et cinquante centimes (9,50 "
         "€), inférieure à 15 €, seuil de mise en recouvrement (CGCT, articles L. 1611-5 et "
         "D. 1611-1) ; elle est reportée au prochain décompte."}));
    EXPECT_TRUE(holds(textOf(bill.statement("2026-T2", "Daoulas")),
                      {"Report du décompte précédent, 1er trimestre 2026 | 9,50 €",
                       "À titrer / 29,50 €", "ADS | 20,00 € | 9,50 € | 29,50 €"}));
}

TEST(StatementPage, ChargedToTheCompensationAllocationAlone) {
    Bill bill;
    bill.now.lines = {lineOf("Landerneau", "SRH", "2026", 736243_d)};
    bill.now.lines[0].settlement = Settlement::compensation;
    bill.close("2026", {"SRH"});
    const std::string text = textOf(bill.statement("2026", "Landerneau"));
    EXPECT_TRUE(
        holds(text, {"Imputé sur l’attribution de compensation (sans titre) / 736 243,00 €",
                     "Services imputés sur l’attribution de compensation (sans titre) | "
                     "Principal | Montant imputé",
                     "SRH | 736 243,00 € | 736 243,00 €",
                     "Imputé sur l’attribution de compensation du redevable (CGI, article 1609 "
                     "nonies C), sans titre : sept cent trente-six mille deux cent "
                     "quarante-trois euros (736 243,00 €)."}));
    EXPECT_EQ(text.find("À titrer"), std::string::npos);
    EXPECT_EQ(text.find("Arrêté le présent décompte"), std::string::npos);
}

TEST(StatementPage, TheTwoTotalsAreNeverAdded) {
    Bill bill;
    bill.now.lines = {lineOf("Landerneau", "ADS", "2026", 100_d),
                      lineOf("Landerneau", "SRH", "2026", 40_d),
                      lineOf("Landerneau", "SIG", "2026", -65_d)};
    bill.now.lines[1].settlement = Settlement::compensation;
    bill.now.lines[2].settlement = Settlement::compensation;
    bill.close("2026", {"ADS", "SRH", "SIG"});
    const std::string text = textOf(bill.statement("2026", "Landerneau"));
    EXPECT_TRUE(holds(text, {"À titrer / 100,00 €",
                             "Ajouté à l’attribution de compensation (sans titre) / 25,00 €",
                             "Total | 100,00 € | 100,00 €", "Total imputé | −25,00 € | −25,00 €",
                             "Ajouté à l’attribution de compensation du redevable"}));
    EXPECT_EQ(text.find("140,00"), std::string::npos);
    EXPECT_EQ(text.find("75,00"), std::string::npos);
}

TEST(StatementPage, VatByRateAndExemptions) {
    Bill bill;
    bill.now.lines = {
        lineOf("Daoulas", "IT", "2026", 120_d), lineOf("Daoulas", "Eau", "2026", 105.50_d),
        lineOf("Daoulas", "ADS", "2026", 50_d), lineOf("Daoulas", "Voirie", "2026", -12_d)};
    bill.now.lines[0].vat.rate = 0.2_d;
    bill.now.lines[1].vat.rate = 0.055_d;
    bill.now.lines[2].vat.ground = exempt;
    bill.now.lines[3].vat.rate = 0.2_d;
    bill.close("2026", {"IT", "Eau", "ADS", "Voirie"});
    EXPECT_TRUE(holds(
        textOf(bill.statement("2026", "Daoulas")),
        {"TVA à 20 % | 100,00 € | 20,00 € | 120,00 €", "TVA à 5,5 % | 100,00 € | 5,50 € | 105,50 €",
         "Sans TVA : hors champ, CGI art. 256 B | 50,00 € | 0,00 € | 50,00 €",
         "Total | 250,00 € | 25,50 € | 275,50 €", "TVA à 20 % | 10,00 € | 2,00 € | 12,00 €"}));
}

TEST(StatementPage, UsesConvertedIntoUnits) {
    Bill bill{.parties = landerneau()};
    bill.now.lines = {lineOf("Daoulas", "Garage mutualisé", "2026-T4", 360_d)};
    const auto use = [](const std::string& member, const std::string& period,
                        const std::string& label, Decimal quantity, Decimal coefficient,
                        Decimal units) {
        return billing::Use{.member = nameOf(member),
                            .service = nameOf("Garage mutualisé"),
                            .period = Period::named(period),
                            .label = label,
                            .quantity = quantity,
                            .coefficient = coefficient,
                            .units = units};
    };
    bill.parties.uses = {use("Daoulas", "2026-T4", "OR 411", 1.5_d, 1_d, 1.5_d),
                         use("Daoulas", "2026-T4", "OR 420", 2_d, 1.25_d, 2.5_d),
                         use("Daoulas", "2026-T3", "OR 300", 2_d, 1_d, 2_d),
                         use("Logonna", "2026-T4", "OR 419", 2_d, 1_d, 2_d)};
    bill.parties.uses[0].date = dayOf(2026, 10, 5);
    bill.close("2026-T4", {"Garage mutualisé"});
    const std::string text = textOf(bill.statement("2026-T4", "Daoulas"));
    EXPECT_TRUE(holds(text, {"Date | Usage du service | Quantité | Coefficient | Unités (heure)",
                             "5 octobre 2026 | OR 411 | 1,5 | 1 | 1,5",
                             " | OR 420 | 2 | 1,25 | 2,5", "Total des unités | 4"}));
    EXPECT_EQ(text.find("OR 300"), std::string::npos);
    EXPECT_EQ(text.find("OR 419"), std::string::npos);
}

TEST(StatementPage, AccountsByServiceAndKindOfPayer) {
    Bill bill{.parties = landerneau()};
    bill.now.lines = {lineOf("Daoulas", "Instruction ADS", "2026", 100_d),
                      lineOf("Daoulas", "Garage mutualisé", "2026", -30_d),
                      lineOf("CCAS de Landerneau", "Instruction ADS", "2026", 100_d)};
    bill.close("2026", {"Instruction ADS", "Garage mutualisé"});
    EXPECT_TRUE(holds(textOf(bill.statement("2026", "Daoulas")),
                      {"Instruction ADS | Principal | 70 | 70845 | 012 | 6216 | 100,00 €",
                       "Garage mutualisé / À mandater ou à déduire | Annexe garage | 70 | 70848 | "
                       "011 | 61551 | 30,00 €"}));
    EXPECT_EQ(textOf(bill.statement("2026", "CCAS de Landerneau")).find("Imputation"),
              std::string::npos);
}

TEST(StatementPage, TheOrderIssuedSince) {
    Bill bill;
    bill.now.lines = {lineOf("Daoulas", "ADS", "2026", 100_d)};
    bill.close("2026", {"ADS"});
    bill.ledger.record(1, {nameOf("Daoulas"), "2027-18", dayOf(2027, 1, 20)});
    EXPECT_TRUE(holds(textOf(bill.statement("2026", "Daoulas")),
                      {"Titre émis | n° 2027-18 du 20 janvier 2027"}));
}

TEST(StatementPage, AMemberThatLeftHasWhatStillWaits) {
    Bill bill;
    bill.now.lines = {lineOf("Daoulas", "ADS", "2026-T1", 9.50_d),
                      lineOf("Logonna", "ADS", "2026-T1", 100_d),
                      lineOf("Logonna", "ADS", "2026-T2", 100_d)};
    bill.close("2026-T1", {"ADS"});
    bill.close("2026-T2", {"ADS"});
    EXPECT_TRUE(holds(textOf(bill.statement("2026-T2", "Daoulas")),
                      {"Aucun service n’est facturé pour cette période.",
                       "Aucun titre n’est émis pour la somme de neuf euros"}));
}

TEST(StatementPage, WhatIsNotKnownIsNotPrinted) {
    Bill bill;
    bill.now.lines = {lineOf("Daoulas", "ADS", "2026", 100_d)};
    bill.close("2026", {"ADS"});
    const std::string text = textOf(bill.statement("2026", "Daoulas"));
    EXPECT_TRUE(holds(text, {"Redevable / Daoulas", "À titrer / 100,00 €", "Fait le 10 janvier"}));
    for (const std::string word :
         {"SIRET", "Convention", "Délibération", "Service fait", "arrondi", "Clé", "TVA\n",
          "Imputation", "Comptable", "Renseignements", "N/A", "néant", "{", "}"}) {
        EXPECT_EQ(text.find(word), std::string::npos) << word;
    }
}

TEST(StatementPage, SmallSharesHaveDecimalsEnough) {
    Bill bill;
    bill.now.lines = {lineOf("Trémaouézan", "ADS", "2026", 0.50_d)};
    bill.now.lines[0].basis = {.key = "pop.", .cost = 10000_d, .base = 0.5_d, .total = 10000_d};
    bill.close("2026", {"ADS"});
    EXPECT_TRUE(holds(textOf(bill.statement("2026", "Trémaouézan")),
                      {"10 000,00 € | 0,5 / 10 000 | 0,0050 % | 0,5 | 0,50 €"}));
}

TEST(StatementPage, RefusesAPeriodThatIsNotClosedAndAStranger) {
    Bill bill;
    bill.now.lines = {lineOf("Daoulas", "ADS", "2026", 100_d)};
    bill.close("2026", {"ADS"});
    EXPECT_TRUE(
        isRefusedFor({ObstacleKind::notClosed}, [&] { bill.statement("2027", "Daoulas"); }));
    EXPECT_TRUE(
        isRefusedFor({ObstacleKind::memberNotBilled}, [&] { bill.statement("2026", "Brest"); }));
}

}  // namespace
}  // namespace quotepart::statement
