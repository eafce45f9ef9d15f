#pragma once

#include "examples/book/book.hpp"
#include "examples/workbooks/master/service_of_years.hpp"

namespace quotepart::examples::master {

/// « Services communs »: six departments shared by the town and the Community, charged to the
/// town's compensation allocation.
ServiceOfYears departmentsSheet(Book& book, Page& page);

}  // namespace quotepart::examples::master
