#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "addin/workbook/file_format.hpp"

namespace quotepart::workbook {

/// This LibreOffice has no Writer.
class WriterMissing : public std::runtime_error {
  public:
    WriterMissing() : std::runtime_error("LibreOffice Writer is missing") {}
};

/// Writes a text document (OpenDocument in one XML text) as a PDF: PDF/A-2b, tagged, fonts within.
/// Throws WriterMissing, and com.sun.star.uno.Exception where the file cannot be written.
void writePdf(const Context& context, const std::string& flatText,
              const std::filesystem::path& file);

}  // namespace quotepart::workbook
