#pragma once

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>

namespace quotepart::examples {

/// A file of the output folder is not ours to replace; what() says which, why and what to do.
class NotOurs : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The folder that receives the workbooks. It remembers what was put there, so that a file which
/// somebody else made, or has changed or opened since, is never replaced.
class OutputFolder {
  public:
    /// Makes the folder if need be.
    explicit OutputFolder(std::filesystem::path folder);

    /// A name may have a folder of its own: "2026-T1/Daoulas.pdf".
    /// Throws NotOurs when a file of this name is there and must not be replaced.
    void requireReplaceable(const std::string& name) const;
    /// Moves a file into the folder under this name; throws NotOurs as above. Gives its path there.
    std::filesystem::path receive(const std::filesystem::path& file, const std::string& name);

  private:
    void remember() const;

    std::filesystem::path folder_;
    std::map<std::string, std::string> known_;  // name and fingerprint
};

}  // namespace quotepart::examples
