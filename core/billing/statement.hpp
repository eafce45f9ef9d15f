#pragma once

#include <string>
#include <vector>

#include "core/billing/close.hpp"

namespace quotepart {

/// What a service costs, as its statement shows it.
struct CostTable {
    Name service{};
    std::vector<CostItem> items{};  ///< in their order when the period was closed
    Rational cost = 0;
    Rational excluded = 0;
    Rational contribution = 0;  ///< of the EPCI

    /// What is left to the members.
    Rational toAllocate() const { return cost - excluded - contribution; }
};

/// Amounts under one VAT treatment: net + tax = gross.
struct VatLine {
    VatTreatment vat{};
    Cents gross = 0;  ///< toutes taxes comprises
    Cents tax = 0;

    Cents net() const { return gross - tax; }
};

/// Amounts of one settlement, by what they are.
struct Amounts {
    Cents principal = 0;
    Cents adjustments = 0;
    Cents instalments = 0;  ///< negative: deducted
    Cents broughtForward = 0;
    Cents carriedForward = 0;  ///< negative: left to the next statement

    /// What is settled now.
    Cents due() const;
    Amounts& operator+=(const Amounts& other);
    friend bool operator==(const Amounts&, const Amounts&) = default;
};

/// What one statement says of one service.
struct ServicePart {
    Name service{};
    std::vector<Entry> entries{};  ///< principals, then by origin adjustments, instalments, carried
    Amounts toOrder{};             ///< à titrer
    Amounts compensation{};        ///< imputé sur l’AC
    Cents collect = 0;             ///< the part of the revenue order
    Cents pay = 0;                 ///< à mandater ou à déduire; positive
};

/// The statement (décompte) of a member for a period.
///
/// The two totals are never mixed. To be ordered: each service is one direction, net of its
/// adjustments and instalments; the services to collect make the revenue order (titre), those to
/// pay are ordered apart (à mandater / à déduire) and never set off against the others.
struct Statement {
    Name member{};
    Period period;
    int financialYear = 0;
    std::vector<ServicePart> services{};  ///< in the order of the closings, then those carried
    std::vector<CostTable> costs{};       ///< of the services billed
    std::vector<IssuedOrder> orders{};    ///< issued since for what this statement bills

    Amounts toOrder{};
    Cents collect = 0;  ///< total of the revenue order, gross
    Cents pay = 0;      ///< total to pay or to deduct, gross; positive
    Amounts compensation{};

    std::vector<VatLine> collectVat{};  ///< adds up to collect
    std::vector<VatLine> payVat{};      ///< adds up to pay
    std::vector<VatLine> compensationVat{};

    /// What still waits for the next statement once this one is settled.
    Cents waiting = 0;

    /// Negative: à mandater / à déduire.
    Cents net() const { return collect - pay; }
    /// The claim is too small to be ordered (CGCT L1611-5): it was carried forward.
    bool isBelowThreshold() const { return waiting > 0 && collect == 0; }
};

/// The statement of a member for a period, from what was closed and from nothing else: made again
/// later, it is the same. Refuses (Refused, ObstacleKind::notClosed) a period without a closing in
/// force and (ObstacleKind::memberNotBilled) a member it does not concern.
Statement statementOf(const Ledger& ledger, const Period& period, const Name& member);

/// The statements of all whom a period concerns, in the order of membersOf: quicker than one by
/// one.
std::vector<Statement> statementsOf(const Ledger& ledger, const Period& period);

/// All whom a period concerns: those billed in it, and those for whom something still waits, even
/// if they have left. Sorted by name.
std::vector<Name> membersOf(const Ledger& ledger, const Period& period);

/// One line of the summary.
struct SummaryLine {
    Name name{};  ///< of the member or the service
    Amounts toOrder{};
    Cents collect = 0;
    Cents pay = 0;
    Cents waiting = 0;
    Amounts compensation{};

    Cents net() const { return collect - pay; }
};

/// All the statements of a period side by side (état récapitulatif).
struct Summary {
    Period period;
    std::vector<SummaryLine> members{};
    std::vector<SummaryLine> services{};  ///< waiting is left at 0
    SummaryLine total{};

    /// The entries of the closings, added up apart, less the total of the members and that of the
    /// services: all 0, for each of the two settlements.
    Cents membersGap = 0;
    Cents servicesGap = 0;
    Cents compensationMembersGap = 0;
    Cents compensationServicesGap = 0;

    bool closes() const {
        return membersGap == 0 && servicesGap == 0 && compensationMembersGap == 0 &&
               compensationServicesGap == 0;
    }
};

/// Refuses (Refused, ObstacleKind::notClosed) a period without a closing in force.
Summary summaryOf(const Ledger& ledger, const Period& period);

}  // namespace quotepart
