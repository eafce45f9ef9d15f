#include "addin/office/private_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace quotepart::office {

namespace fs = std::filesystem;

PrivateFolder::PrivateFolder(const std::string& prefix) {
    // mkdtemp() writes letters of its own over the last six.
    std::string name = (fs::temp_directory_path() / (prefix + std::string(6, 'X'))).string();
    if (mkdtemp(name.data()) == nullptr) {
        throw fs::filesystem_error("mkdtemp", name,
                                   std::error_code(errno, std::generic_category()));
    }
    path_ = name;
}

PrivateFolder::~PrivateFolder() {
    if (!path_.empty()) {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : path_(std::exchange(other.path_, fs::path())) {}

}  // namespace quotepart::office
