#pragma once

#include <filesystem>
#include <optional>

#include "tests/support/folder.hpp"

namespace quotepart {

/// How much of its heap a LibreOffice has in use: of the first started after this object is made.
/// What it holds besides are holes, so that what it holds in all says little of what it keeps.
class HeapInUse {
  public:
    HeapInUse();

    /// In MB, once it is at rest; nothing where it does not tell, as under a sanitizer.
    std::optional<double> now() const;

  private:
    const Folder folder_;
    const std::filesystem::path file_ = folder_ / "heap";
};

}  // namespace quotepart
