#pragma once

#include "examples/book/book.hpp"

namespace quotepart::examples::master {

/// « Contrôles »: every check of the sheets written so far, the figures published less those
/// computed, and what the tables must agree on. Names their values, Contrôles.
void checksSheet(Book& book, Page& page);

}  // namespace quotepart::examples::master
