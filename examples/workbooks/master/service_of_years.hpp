#pragma once

#include "examples/book/table.hpp"
#include "examples/workbooks/master/service_lines.hpp"

namespace quotepart::examples::master {

/// A service of which the report publishes three years: a table with the columns "année",
/// "communauté", "ville" and, for the garage, "autres".
struct ServiceOfYears {
    ServiceLines lines;
    Table years;
};

}  // namespace quotepart::examples::master
