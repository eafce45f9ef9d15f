#pragma once

#include <filesystem>
#include <string_view>

namespace quotepart::workbook {

/// A folder that nobody else can look into, for as long as this object lives. Throws
/// std::filesystem::filesystem_error where it cannot be made.
class PrivateFolder {
  public:
    PrivateFolder();
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

}  // namespace quotepart::workbook
