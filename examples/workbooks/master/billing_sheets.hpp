#pragma once

#include <string>
#include <vector>

#include "examples/book/book.hpp"
#include "examples/workbooks/master/service_lines.hpp"

namespace quotepart::examples::master {

/// « Facturation »: all that is to be billed, period after period.
void billingSheet(Book& book, Page& page, std::vector<BillingLine> lines);

/// « Coûts »: what each service costs in each period, by nature.
void costsSheet(Book& book, Page& page, std::vector<CostLine> lines);

/// « Unités »: every use of the services billed by units, and what it counts for.
void usesSheet(Book& book, Page& page, const std::vector<UseLine>& lines);

/// « Acomptes »: what the members were asked for in advance, and under which orders.
void instalmentsSheet(Book& book, Page& page);

}  // namespace quotepart::examples::master
