#include "addin/billing/closing_order.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/read_billing.hpp"

namespace quotepart::workbook {

namespace {

using billing::Problem;

constexpr Text neededTo{"pour arrêter une période, {what}", "to close a period, {what}"};
constexpr Text neededFor{"pour les décomptes, {what}", "for the statements, {what}"};

}  // namespace

void findBilling(Inspection& inspection, std::vector<report::Finding>& findings) {
    const billing::BillingData data = billingOf(inspection.spreadsheet());
    if (data.declared.empty() && data.problems.empty()) {
        return;
    }
    const Language language = inspection.language();
    const auto add = [&](const std::optional<report::Place>& place, std::string sentence) {
        findings.push_back({.kind = report::FindingKind::billing,
                            .place = place.value_or(report::Place{}),
                            .sentence = std::move(sentence)});
    };
    for (const Problem& problem : data.problems) {
        add(problem.place, problem.sentence(language));
    }
    for (const Obstacle& obstacle : billing::alterations(data.ledger)) {
        const auto place = data.closingPlaces.find(std::stoi(obstacle.text));
        add(place == data.closingPlaces.end() ? std::nullopt : std::optional(place->second),
            obstacle.sentence(language));
    }
    for (const auto& [missing, purpose] : {std::pair(missingForClosing(data), neededTo),
                                           std::pair(missingForStatements(data), neededFor)}) {
        for (const Problem& problem : missing) {
            add(std::nullopt,
                report::filled(purpose, language, {{"what", problem.sentence(language)}}));
        }
    }
}

}  // namespace quotepart::workbook
