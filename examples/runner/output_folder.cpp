#include "examples/runner/output_folder.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <iterator>

namespace quotepart::examples {

namespace fs = std::filesystem;

namespace {

constexpr const char* listName = ".made-by-quotepart-examples";

/// FNV-1a, 64 bits, of the content, and its length.
std::string fingerprint(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::uint64_t hash = 14695981039346656037U;
    std::size_t length = 0;
    for (auto byte = std::istreambuf_iterator<char>(stream);
         byte != std::istreambuf_iterator<char>(); ++byte, ++length) {
        hash = (hash ^ static_cast<unsigned char>(*byte)) * 1099511628211U;
    }
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16);
    return std::string(digits.data(), end.ptr) + "-" + std::to_string(length);
}

}  // namespace

OutputFolder::OutputFolder(fs::path folder) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    std::ifstream stream(folder_ / listName);
    std::string print;
    std::string name;
    while (stream >> print >> std::ws && std::getline(stream, name)) {
        known_[name] = print;
    }
}

void OutputFolder::requireReplaceable(const std::string& name) const {
    const fs::path file = folder_ / name;
    if (fs::exists(file.parent_path() / (".~lock." + file.filename().string() + "#"))) {
        throw NotOurs(file.string() +
                      " is open in LibreOffice: close it, or choose another folder "
                      "with --output");
    }
    if (!fs::exists(file)) {
        return;
    }
    const auto found = known_.find(name);
    if (found == known_.end() || found->second != fingerprint(file)) {
        throw NotOurs(file.string() +
                      " was changed since it was made here, or is not ours: move it away, or "
                      "choose another folder with --output");
    }
}

fs::path OutputFolder::receive(const fs::path& file, const std::string& name) {
    requireReplaceable(name);
    known_[name] = fingerprint(file);
    remember();
    fs::path target = folder_ / name;
    fs::create_directories(target.parent_path());
    const fs::path arriving = folder_ / (name + ".part");
    fs::copy_file(file, arriving, fs::copy_options::overwrite_existing);
    fs::rename(arriving, target);
    return target;
}

void OutputFolder::remember() const {
    std::ofstream stream(folder_ / listName, std::ios::trunc);
    for (const auto& [name, print] : known_) {
        stream << print << ' ' << name << '\n';
    }
    if (!stream.flush()) {
        throw std::runtime_error("cannot write in " + folder_.string());
    }
}

}  // namespace quotepart::examples
