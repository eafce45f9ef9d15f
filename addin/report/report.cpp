#include "addin/report/report.hpp"

namespace quotepart::report {

bool wasRecalculated(const Report& report) {
    return report.outcome == Outcome::rewritten || report.outcome == Outcome::written ||
           report.outcome == Outcome::recalculated;
}

int severityOf(const Report& report) {
    if (report.outcome == Outcome::refused) {
        return 2;
    }
    const bool stale = report.outcome == Outcome::checked && !report.changes.empty();
    const bool incomplete = report.collected && !report.collected->isComplete();
    return stale || incomplete || !report.findings.empty() ? 1 : 0;
}

}  // namespace quotepart::report
