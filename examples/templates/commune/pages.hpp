#pragma once

#include "examples/book/book.hpp"

namespace quotepart::examples::commune {

/// « Montants »: past year and year to come, service by service, with the arithmetic.
Table amountsPage(Book& book, Page& page);

/// « À inscrire au budget »: who is concerned, the totals, then the lines by chapter and account.
void budgetPage(Book& book, Page& page, const Table& amounts);

/// « Acomptes »
void instalmentsPage(Book& book, Page& page);

/// « Évolution »: year after year, with its chart.
void evolutionPage(Book& book, Page& page, const Table& amounts);

/// « Coûts unitaires »
Table unitCostsPage(Book& book, Page& page);

/// « Votre réponse »: the only cells to be filled in.
void answerPage(Book& book, Page& page, const Table& unitCosts);

/// « Annexe »: the base and the share of every member.
void annexPage(Book& book, Page& page);

/// « Mode d’emploi », with the version of the template and the seal.
void instructionsPage(Book& book, Page& page);

/// « Lisez-moi », for the EPCI: it is not sent.
void readMePage(Book& book, Page& page);

}  // namespace quotepart::examples::commune
