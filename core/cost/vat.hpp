#pragma once

#include "core/number/decimal.hpp"
#include "core/number/rounding.hpp"
#include "core/text/word_list.hpp"

namespace quotepart {

/// Whether an amount is without or with value-added tax.
enum class VatBasis {
    net,    ///< hors taxes
    gross,  ///< toutes taxes comprises
};

/// The words accepted: « HT » or “net”, « TTC » or “gross”.
const WordList<VatBasis>& vatBasisWords();

/// The amount with value-added tax (TTC): net × (1 + rate), rounded once, half away from zero.
/// Example: 100 € at 5.5 % is 105.50 €.
/// Refuses, like the two functions below, a rate that is not between 0 and 1 (Reason::notAShare)
/// and a unit that is not positive (Reason::unitNotPositive).
Rational grossAmount(const Decimal& net, const Decimal& rate, const Decimal& unit = cent);

/// The amount without value-added tax (HT): gross / (1 + rate), rounded once, half away from zero.
/// Example: 105.50 € at 5.5 % is 100 €.
Rational netAmount(const Decimal& gross, const Decimal& rate, const Decimal& unit = cent);

/// The value-added tax itself (TVA), such that HT + TVA = TTC: what grossAmount adds to a net
/// amount, or what netAmount takes off a gross one, that amount being counted to the unit. Always
/// a whole number of units; for a net amount that is one too, rate × net rounded half away from
/// zero.
/// Example: 10.03 € TTC at 20 % holds 1.67 € of tax, beside 8.36 € HT.
Rational vat(const Decimal& amount, const Decimal& rate, VatBasis basis = VatBasis::net,
             const Decimal& unit = cent);

}  // namespace quotepart
