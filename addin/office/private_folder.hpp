#pragma once

#include <filesystem>
#include <string>

namespace quotepart::office {

/// A folder among the temporary ones that nobody else can look into, for as long as this object
/// lives.
class PrivateFolder {
  public:
    /// Its name begins so. Throws std::filesystem::filesystem_error where it cannot be made.
    explicit PrivateFolder(const std::string& prefix);
    ~PrivateFolder();
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder& operator=(PrivateFolder&&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::filesystem::path& name) const {
        return path_ / name;
    }

  private:
    std::filesystem::path path_;
};

}  // namespace quotepart::office
