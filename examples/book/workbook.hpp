#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "examples/book/book.hpp"

namespace quotepart::examples {

/// One of the example workbooks.
struct Workbook {
    /// The name of its files: "ads-2023".
    std::string_view id;
    std::string_view title;
    std::string_view subject;
    /// Writes it, with its figures and checks.
    void (*fill)(Book& book);
};

/// All of them, in the order in which they are listed.
[[nodiscard]] const std::vector<Workbook>& workbooks();

/// The workbook of that id; null where there is none.
[[nodiscard]] const Workbook* workbookOf(std::string_view id);

}  // namespace quotepart::examples
