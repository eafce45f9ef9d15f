#pragma once

#include <optional>
#include <string>

#include "examples/book/address.hpp"
#include "examples/book/number_format.hpp"

namespace quotepart::examples {

/// A number of a workbook that is told to the person who runs it.
struct Figure {
    std::string label;
    /// As printed in the source document; nothing: the figure is an illustration of ours.
    std::optional<double> published{};
    Address computed;
    Format format = Format::euro;
    /// The figure is the one of the mechanism's line in the overview of all workbooks.
    bool headline = false;
    /// Computed less published where the source document itself does not add up; the workbook
    /// says so in a note.
    double misprint = 0;
};

/// A cell that has to be 0.
struct Check {
    std::string label;
    Address cell;
};

/// Names and amounts to be printed one under the other, with their sum.
struct Listing {
    std::string title;
    Area names;
    Area values;
    Address total;
    Format format = Format::euro;
};

}  // namespace quotepart::examples
