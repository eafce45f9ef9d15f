#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace quotepart::program {

/// The extension that goes with this program: $QUOTEPART_EXTENSION, else beside the program or in
/// the folder above; nothing where there is none.
std::optional<std::filesystem::path> findExtension();

/// A profile of our own in the cache folder of the person, kept from run to run so that the
/// extension is installed only when it, or the LibreOffice it is for, is another. Nobody else uses
/// it while this object lives: a second run at the same time has a second one.
class CachedProfile {
  public:
    /// Throws std::filesystem::filesystem_error where nothing can be kept.
    CachedProfile(const std::filesystem::path& program, const std::filesystem::path& extension,
                  const std::string& language);
    ~CachedProfile();
    CachedProfile(const CachedProfile&) = delete;
    CachedProfile& operator=(const CachedProfile&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    /// Whether the extension still has to be installed; the folder is then empty.
    bool isNew() const { return isNew_; }
    /// Says that the extension is installed now.
    void complete();

  private:
    std::filesystem::path folder_;
    std::string stamp_;
    int lock_ = -1;
    bool isNew_ = false;
};

}  // namespace quotepart::program
