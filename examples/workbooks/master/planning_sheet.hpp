#pragma once

#include "examples/book/book.hpp"
#include "examples/workbooks/master/service_lines.hpp"

namespace quotepart::examples::master {

/// « ADS »: the cost of the planning applications, split between the two EPCI, then among the 22
/// communes, by quarter.
ServiceLines planningSheet(Book& book, Page& page);

}  // namespace quotepart::examples::master
