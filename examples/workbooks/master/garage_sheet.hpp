#pragma once

#include "examples/book/book.hpp"
#include "examples/workbooks/master/service_of_years.hpp"

namespace quotepart::examples::master {

/// « Garage »: weighted hours at the tariff, parts at cost, quarter by quarter, from « Unités ».
/// Names what « Unités » needs, Garage_usagers and Garage_coefficients_usagers.
ServiceOfYears garageSheet(Book& book, Page& page);

}  // namespace quotepart::examples::master
