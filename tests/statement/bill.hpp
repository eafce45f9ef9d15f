#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "addin/billing/parties.hpp"
#include "addin/statement/dossier.hpp"
#include "addin/statement/page.hpp"
#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart::statement {

/// A workbook as the documents need it: closed period by period, then drawn.
struct Bill {
    Recalculation now{};
    billing::Parties parties{};
    Ledger ledger{};

    void close(const std::string& period, const std::vector<std::string>& services);

    Page statement(const std::string& period, const std::string& member) const;
    Page summary(const std::string& period) const;
};

/// Issuer, members, terms and accounts of the Pays de Landerneau-Daoulas, invented where no
/// document gives them.
billing::Parties landerneau();

/// Every word of the page, one paragraph a line; the cells of a row are separated by " | ".
/// Narrow spaces and no-break spaces become spaces.
std::string textOf(const Page& page);

/// The same for any text.
std::string plain(std::string_view text);

/// Succeeds when a text holds every one of some others.
testing::AssertionResult holds(const std::string& text, const std::vector<std::string>& wanted);

}  // namespace quotepart::statement
