#include "tests/examples/french_office.hpp"

namespace quotepart::examples {

const office::Office& frenchOffice() {
    static const office::Office office =
        office::Office::start({.language = "fr", .extensions = {QUOTEPART_EXTENSION}});
    return office;
}

office::Cell cellAt(const office::Document& document, const std::string& sheet, int row,
                    int column) {
    return document.sheet(sheet).cell(row, column);
}

}  // namespace quotepart::examples
