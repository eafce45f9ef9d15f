#pragma once

#include <vector>

#include "examples/book/book.hpp"
#include "examples/workbooks/master/service_lines.hpp"

namespace quotepart::examples::master {

/// « Packs »: days of expertise, antivirus, backup and support sold to the communes.
ServiceLines itPacksSheet(Book& book, Page& page);

/// The days spent for the communes in 2023, illustrative; their sum is published.
std::vector<UseLine> itPackUses();

}  // namespace quotepart::examples::master
