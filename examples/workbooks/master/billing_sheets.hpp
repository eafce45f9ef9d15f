#pragma once

#include <vector>

#include "examples/book/book.hpp"
#include "examples/workbooks/master/service_lines.hpp"

namespace quotepart::examples::master {

/// « Facturation »: all that is to be billed, period after period.
void billingSheet(Book& book, Page& page, std::vector<BillingLine> lines);

/// « Coûts »: what each service costs in each period, by nature.
void costsSheet(Book& book, Page& page, std::vector<CostLine> lines);

}  // namespace quotepart::examples::master
