#pragma once

#include <vector>

#include "core/billing/close.hpp"

namespace quotepart {

/// What one side of an accrual is.
enum class AccrualKind {
    receivable,  ///< the EPCI: produit à recevoir; the member: charge à payer
    payable,     ///< the EPCI: charge à payer; the member: produit à recevoir
    inAdvance,  ///< the EPCI: produit constaté d’avance; the member: charge constatée d’avance
};

/// The two names of an accrual, for the EPCI and for the member.
struct AccrualSides {
    Text epci;
    Text member;
};
AccrualSides sidesOf(AccrualKind kind);

/// An amount that belongs to one financial year and is settled in the next.
struct Accrual {
    Name member{};
    Name service{};
    Period origin;
    AccrualKind kind = AccrualKind::receivable;
    Settlement settlement = Settlement::order;
    VatTreatment vat{};
    Cents amount = 0;  ///< positive, tax included
    Cents tax = 0;
};

/// Totals of one settlement, by kind.
struct AccrualTotals {
    Cents receivable = 0;
    Cents payable = 0;
    Cents inAdvance = 0;
};

struct Accruals {
    int financialYear = 0;
    std::vector<Accrual> lines{};  ///< by member, service and period of origin
    AccrualTotals toOrder{};
    AccrualTotals compensation{};
};

/// The list of what falls into the next year (rattachement des charges et des produits,
/// budget instruction M57), for both sides.
///
/// For each member, service and period of origin up to the end of the year: what is due for it,
/// less what the orders of the year or of earlier ones hold of it, instalments called included.
/// Due is the amount recalculated now, rounded to the cent while the period is open; where the
/// workbook holds no line of a closed period any more, what was billed for it. An order is of the
/// financial year of its closing; an instalment is of the year of its date, without one of the
/// year of its period. Instalments called for a later year are shown in advance.
///
/// Example: a year recalculated at 1 200 €, 800 € of instalments called in the year, closed in
/// January with the next year's orders: 400 € receivable by the EPCI, payable by the member.
Accruals accrualsOf(const Ledger& ledger, const Recalculation& now, int financialYear);

}  // namespace quotepart
