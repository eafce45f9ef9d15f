#pragma once

#include <filesystem>

#include "addin/file/cell_visitor.hpp"
#include "addin/file/format.hpp"
#include "addin/file/limits.hpp"

namespace quotepart::file {

/// Tells the visitor what a workbook file holds, as it is stored: nothing is calculated, followed
/// or run. Throws Unreadable.
void readCells(const std::filesystem::path& path, Format format, const Limits& limits,
               CellVisitor& visitor);

}  // namespace quotepart::file
