#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "examples/book/workbook.hpp"

namespace quotepart::examples {

/// A figure of a workbook after its hard recalculation.
struct ComputedFigure {
    Figure figure;
    double computed = 0;

    /// Computed less published; 0 for an illustration.
    [[nodiscard]] double gap() const;
};

struct ComputedCheck {
    Check check;
    double value = 0;
    /// False for an error or a text.
    bool isNumber = false;
};

struct ComputedListing {
    struct Line {
        std::string name;
        double value = 0;
    };
    std::string title;
    std::vector<Line> lines{};
    double total = 0;
    Format format = Format::euro;
};

/// What a workbook says after it was saved, opened again and recalculated.
struct Production {
    std::vector<ComputedFigure> figures;
    std::vector<ComputedListing> listings;
    std::vector<ComputedCheck> checks;
    /// The cells in error, as "Feuille.B3: Err:502".
    std::vector<std::string> errors;
    /// How long recalculating every formula took.
    std::chrono::duration<double> recalculation{};

    /// What is not as published, not closed or in error, a sentence each.
    [[nodiscard]] std::vector<std::string> faults() const;
};

/// Writes a workbook to an .ods, closes it, opens it again, recalculates everything, stores it, and
/// prints its statement to a .pdf when one is wanted. Files of these names are replaced.
Production produce(const office::Office& office, const Workbook& workbook,
                   const std::filesystem::path& ods,
                   const std::optional<std::filesystem::path>& pdf = std::nullopt);

/// The cells of a document in error, as "Feuille.B3: Err:502".
[[nodiscard]] std::vector<std::string> errorCells(const office::Document& document);

}  // namespace quotepart::examples
