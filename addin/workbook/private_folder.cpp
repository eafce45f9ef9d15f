#include "addin/workbook/private_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace quotepart::workbook {

namespace fs = std::filesystem;

PrivateFolder::PrivateFolder() {
    std::string name = (fs::temp_directory_path() / "quotepart-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw fs::filesystem_error("mkdtemp", name,
                                   std::error_code(errno, std::generic_category()));
    }
    path_ = name;
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace quotepart::workbook
