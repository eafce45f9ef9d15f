#pragma once

#include "addin/file/cell_visitor.hpp"
#include "addin/file/limits.hpp"
#include "addin/file/zip_file.hpp"

namespace quotepart::file {

/// Tells the visitor what stands in an .xlsx.
void readExcel(const ZipFile& zip, const Limits& limits, CellVisitor& visitor);

}  // namespace quotepart::file
