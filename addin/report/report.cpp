#include "addin/report/report.hpp"

namespace quotepart::report {

int severityOf(const Report& report) {
    if (report.outcome == Outcome::refused) {
        return 2;
    }
    const bool stale = report.outcome == Outcome::checked && !report.changes.empty();
    const bool incomplete = report.collected && !report.collected->isComplete();
    return stale || incomplete || !report.findings.empty() ? 1 : 0;
}

}  // namespace quotepart::report
