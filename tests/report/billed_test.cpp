#include "addin/report/billed.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart::report {
namespace {

/// A closing with something of each kind.
ClosingResult sample() {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                                lineOf("Logonna", "ADS", "2026-T1", 3_d)}};
    closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
    now.lines[0].amount = 97.5_d;
    now.lines.push_back(lineOf("Daoulas", "ADS", "2026-T2", 1110_d));
    now.lines.push_back(lineOf("Logonna", "ADS", "2026-T2", 2_d));
    now.instalments = {instalmentOf("Daoulas", "ADS", "2026-T2", 100_d, "2026-7"),
                       instalmentOf("Daoulas", "ADS", "2026-T2", 50_d, "")};
    ClosingRequest request = requestOf("2026-T2", {"ADS"});
    request.checks = {{"Total", 0.1_d, Acceptance{"arrondi", "Mme Riou"}}};
    return close(ledger, now, request);
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + '\n';
    }
    for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0")) {
        text.replace(at, 2, " ");
    }
    return text.substr(0, text.find("empreinte"));
}

TEST(Billed, AClosingInWords) {
    EXPECT_EQ(joined(linesOf(sample(), Language::french)),
              "arrêté n° 2 de 2026-T2, exercice 2026, le 10/07/2026 par M. Le Gall\n"
              "services : ADS\n"
              "membres : 2 ; lignes figées : 7\n"
              "à titrer : 1\u202f007,50 € ; imputé sur l’AC, sans titre : 0,00 €\n"
              "Régularisations (1)\n"
              "  Daoulas, ADS, 2026-T1  -2,50 €\n"
              "Acomptes déduits (1)\n"
              "  Daoulas, ADS, 2026-T2  -100,00 €\n"
              "Reports antérieurs repris (1)\n"
              "  Logonna, ADS, 2026-T1  3,00 €\n"
              "Reportés : trop peu pour un titre (CGCT L1611-5) (2)\n"
              "  Logonna, ADS, 2026-T1  -3,00 €\n"
              "  Logonna, ADS, 2026-T2  -2,00 €\n"
              "Acomptes sans numéro de titre : non appelés, donc non déduits (1)\n"
              "  Daoulas, ADS  50,00 €\n"
              "Contrôles acceptés (1)\n"
              "  Total : 0,1, accepté par Mme Riou : arrondi\n");
}

TEST(Billed, AClosingAsJson) {
    JsonWriter json;
    writeJson(json, sample());
    const std::string& text = json.result();
    for (
        const char* part :
        {R"("number":2,"period":"2026-T2","services":["ADS"])", R"("toOrder":1007.5)",
         R"("adjustments":[{"member":"Daoulas","service":"ADS","origin":"2026-T1","amount":-2.5}])",
         R"("notCalled":[{"member":"Daoulas","service":"ADS","amount":50}])",
         R"("acceptedChecks":[{"check":"Total","value":0.1,"reason":"arrondi","author":"Mme Riou"}])"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
    }
}

TEST(Billed, AccrualsForBothSides) {
    const Ledger ledger;
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T4", 100_d),
                                      lineOf("Logonna", "ADS", "2026-T4", -3_d)}};
    const Accruals accruals = accrualsOf(ledger, now, 2026);
    EXPECT_EQ(joined(linesOf(accruals, Language::french)),
              "Rattachements à l’exercice : ce qui est dû pour l’année et titré ensuite (2)\n"
              "  Daoulas, ADS, 2026-T4  100,00 €  EPCI : produit à recevoir ; membre : charge à "
              "payer\n"
              "  Logonna, ADS, 2026-T4  3,00 €  EPCI : charge à payer ; membre : produit à "
              "recevoir\n"
              "pour l’EPCI, sur titres : à recevoir 100,00 € ; à payer 3,00 € ; constaté d’avance "
              "0,00 €\n");
    JsonWriter json;
    writeJson(json, accruals);
    EXPECT_NE(json.result().find(R"("toOrder":{"receivable":100,"payable":3,"inAdvance":0})"),
              std::string::npos)
        << json.result();
}

}  // namespace
}  // namespace quotepart::report
