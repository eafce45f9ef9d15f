#pragma once

#include "examples/book/book.hpp"

namespace quotepart::examples::master {

/// « Membres »: who is billed. Names the populations of the communes, Populations, and their names,
/// Communes.
void membersSheet(Book& book, Page& page);

/// « Services »: on what grounds; and the calendar: Trimestres, and the share of a yearly cost that
/// each bears, Quarts.
void servicesSheet(Book& book, Page& page);

/// « Comptes »: the budget accounts.
void accountsSheet(Book& book, Page& page);

/// « Émetteur »: who issues the statements.
void issuerSheet(Book& book, Page& page);

}  // namespace quotepart::examples::master
