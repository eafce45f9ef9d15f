#pragma once

#include "examples/book/book.hpp"

namespace quotepart::examples::master {

/// « Synthèse »: what each member pays, by service and by settlement, and each service by quarter;
/// and « Tableau de bord », the same in key figures and charts. `town` and `garage` are the
/// evolutions over the years, on the sheets of these services.
void dashboard(Book& book, Page& board, Page& summary, const Table& departmentYears,
               const Table& garageYears);

}  // namespace quotepart::examples::master
