#include "addin/statement/file_names.hpp"

#include <gtest/gtest.h>

#include "tests/support/billing.hpp"

namespace quotepart::statement {
namespace {

std::vector<std::string> filesOf(const std::vector<std::string>& members) {
    return fileNamesOf(Period::named("2026-T4"), namesOf(members));
}

std::string fileOf(const std::string& member) {
    return filesOf({member}).front();
}

TEST(FileNames, ThePeriodAndTheMember) {
    EXPECT_EQ(fileOf("Saint-Éloy"), "2026-T4 Décompte Saint-Éloy.pdf");
    EXPECT_EQ(fileOf("L’Hôpital-Camfrout"), "2026-T4 Décompte L’Hôpital-Camfrout.pdf");
    EXPECT_EQ(fileOf("L'Hôpital"), "2026-T4 Décompte L'Hôpital.pdf");
    EXPECT_EQ(summaryFileName(Period::named("2026")), "2026 État récapitulatif.pdf");
}

TEST(FileNames, WhatSomeSystemRefusesBecomesAHyphen) {
    EXPECT_EQ(fileOf("Ville / CCAS : \"A\\B\" <1>|*?"),
              "2026-T4 Décompte Ville - CCAS - -A-B- -1----.pdf");
    EXPECT_EQ(fileOf("a\nb\tc\x7f"), "2026-T4 Décompte a-b-c-.pdf");
    EXPECT_EQ(fileOf("../../etc"), "2026-T4 Décompte ..-..-etc.pdf");
    EXPECT_EQ(fileOf("  Eau du Ponant S.A. . "), "2026-T4 Décompte Eau du Ponant S.A.pdf");
    EXPECT_EQ(fileOf("..."), "2026-T4 Décompte -.pdf");
}

TEST(FileNames, LongNamesAreCutBetweenLetters) {
    std::string name;
    for (int i = 0; i < 80; ++i) {
        name += "é";
    }
    const std::string file = fileOf(name);
    EXPECT_EQ(file, "2026-T4 Décompte " + name.substr(0, 120) + ".pdf");
    std::string wide;
    for (int i = 0; i < 80; ++i) {
        wide += "𝄞";
    }
    EXPECT_EQ(fileOf(wide), "2026-T4 Décompte " + wide.substr(0, 180) + ".pdf");
    const std::string exact(60, 'a');
    EXPECT_EQ(fileOf(exact), "2026-T4 Décompte " + exact + ".pdf");
    EXPECT_EQ(fileOf(std::string(59, 'a') + " b"),
              "2026-T4 Décompte " + std::string(59, 'a') + ".pdf");
}

TEST(FileNames, NamesThatWouldBeOneAreNumbered) {
    const std::string base(60, 'a');
    EXPECT_EQ(filesOf({base + "1", base + "2", "Ville/CCAS", "ville:ccas"}),
              (std::vector<std::string>{
                  "2026-T4 Décompte " + base + ".pdf", "2026-T4 Décompte " + base + " (2).pdf",
                  "2026-T4 Décompte Ville-CCAS.pdf", "2026-T4 Décompte ville-ccas (2).pdf"}));
}

}  // namespace
}  // namespace quotepart::statement
