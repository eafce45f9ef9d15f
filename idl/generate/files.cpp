#include "idl/generate/files.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace quotepart::generate {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& text) {
    if (fs::exists(path) && contentOf(path) == text) {
        return;
    }
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

}  // namespace quotepart::generate
