#pragma once

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/io/XInputStream.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "addin/workbook/file_format.hpp"

namespace quotepart::workbook {

/// The members of a zip file, read by LibreOffice's own service. Throws UNO's exceptions where the
/// file is not a zip file, or broken.
class ZipFile {
  public:
    ZipFile(const Context& context, const std::filesystem::path& path);

    const std::vector<std::string>& names() const { return names_; }
    bool has(const std::string& name) const;
    /// Whether a member's name starts so.
    bool hasUnder(std::string_view folder) const;
    css::uno::Reference<css::io::XInputStream> open(const std::string& name) const;
    /// The first bytes of a member; empty if there is none of this name.
    std::string text(const std::string& name, sal_Int32 limit = 1 << 20) const;

  private:
    css::uno::Reference<css::container::XNameAccess> files_;
    std::vector<std::string> names_;
};

/// A file as a stream.
css::uno::Reference<css::io::XInputStream> openFile(const Context& context,
                                                    const std::filesystem::path& path);

}  // namespace quotepart::workbook
