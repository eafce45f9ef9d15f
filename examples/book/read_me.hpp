#pragma once

#include <string>
#include <vector>

#include "examples/book/book.hpp"

namespace quotepart::examples {

struct ReadMe {
    std::string purpose;
    std::vector<std::string> sources;
    /// How to use the workbook with one's own figures, step by step.
    std::vector<std::string> reuse;
    /// The functions used, by their French names; the texts come from their declarations.
    std::vector<std::string> functions;
};

/// The sheet « Lisez-moi »: what the workbook is, its colours, its sources, how to reuse it.
void readMe(Book& book, const ReadMe& content);

}  // namespace quotepart::examples
