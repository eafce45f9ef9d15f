#pragma once

#include "examples/book/book.hpp"
#include "examples/workbooks/master/service_lines.hpp"

namespace quotepart::examples::master {

/// « Services communs »: six departments shared by the town and the Community, charged to the
/// town's compensation allocation. Names what the dashboard shows of the years: Communs_années,
/// Communs_ville, Communs_communauté.
ServiceLines departmentsSheet(Book& book, Page& page);

}  // namespace quotepart::examples::master
