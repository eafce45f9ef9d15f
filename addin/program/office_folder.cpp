#include "addin/program/office_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace quotepart::program {

namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    return value == nullptr ? std::string() : value;
}

std::uint64_t hashOf(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    }
    return hash;
}

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

fs::path cacheFolder() {
    const std::string cache = environment("XDG_CACHE_HOME");
    if (!cache.empty() && cache.front() == '/') {
        return fs::path(cache) / "quotepart";
    }
    const std::string home = environment("HOME");
    if (!home.empty()) {
        return fs::path(home) / ".cache" / "quotepart";
    }
    return fs::temp_directory_path() / ("quotepart-" + std::to_string(getuid()));
}

}  // namespace

std::optional<fs::path> findExtension() {
    if (const std::string given = environment("QUOTEPART_EXTENSION"); !given.empty()) {
        return fs::exists(given) ? std::optional<fs::path>(given) : std::nullopt;
    }
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& folder : {program, program.parent_path()}) {
        if (fs::exists(folder / "quotepart.oxt", error)) {
            return folder / "quotepart.oxt";
        }
    }
    return std::nullopt;
}

CachedProfile::CachedProfile(const fs::path& program, const fs::path& extension,
                             const std::string& language)
    : stamp_(program.string() + '\n' + std::to_string(hashOf(contentOf(extension))) + '\n') {
    const fs::path base = cacheFolder();
    fs::create_directories(base);
    const std::string kind =
        language + "-" + std::to_string(hashOf(program.string()) % 1'000'000) + "-";
    for (int number = 1; lock_ < 0; ++number) {
        folder_ = base / (kind + std::to_string(number));
        const std::string lockFile = folder_.string() + ".lock";
        const int lock = open(lockFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (lock < 0) {
            throw fs::filesystem_error("cannot write", lockFile,
                                       std::error_code(errno, std::generic_category()));
        }
        if (flock(lock, LOCK_EX | LOCK_NB) == 0) {
            lock_ = lock;
        } else {
            close(lock);
        }
    }
    isNew_ = contentOf(folder_ / "quotepart-stamp") != stamp_;
    if (isNew_) {
        fs::remove_all(folder_);
    } else {
        // Left by a LibreOffice that was killed; nobody else uses this profile.
        fs::remove(folder_ / ".lock");
    }
    fs::create_directories(folder_);
}

CachedProfile::~CachedProfile() {
    close(lock_);
}

void CachedProfile::complete() {
    std::ofstream(folder_ / "quotepart-stamp", std::ios::binary) << stamp_;
    isNew_ = false;
}

}  // namespace quotepart::program
