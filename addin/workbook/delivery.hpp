#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace quotepart::workbook {

/// New files that appear in a folder together, or not at all. They are written in a hidden folder
/// within it, which goes with this object.
class Delivery {
  public:
    /// Makes the folder where there is none (its parent has to be there), and takes back what
    /// killed runs left in it. Throws std::filesystem::filesystem_error.
    explicit Delivery(std::filesystem::path folder);
    ~Delivery();
    Delivery(const Delivery&) = delete;
    Delivery& operator=(const Delivery&) = delete;

    /// Where a file of that name is to be written.
    std::filesystem::path draftOf(const std::string& name) const;

    /// Puts those files in the folder. Throws std::filesystem::filesystem_error where one cannot be
    /// put there, or is there already and may not be replaced: the folder is then as it was.
    void deliver(const std::vector<std::string>& names, bool replaces);

  private:
    std::filesystem::path folder_;
    std::filesystem::path workshop_;
    bool isFolderNew_ = false;
};

/// Puts a folder back as it was before the deliveries of runs on this machine that were killed in
/// the middle of one, and removes what they left.
void takeBackDeliveries(const std::filesystem::path& folder);

}  // namespace quotepart::workbook
