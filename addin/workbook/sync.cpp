#include "addin/workbook/sync.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace quotepart::workbook {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* what, const fs::path& path) {
    throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

class Descriptor {
  public:
    Descriptor(const fs::path& path, int flags) : number_(open(path.c_str(), flags | O_CLOEXEC)) {
        if (number_ < 0) {
            fail("cannot open", path);
        }
    }
    ~Descriptor() { close(number_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return number_; }

  private:
    int number_;
};

void sync(const fs::path& path, int flags) {
    const Descriptor file(path, flags);
    // Some network shares have no such call.
    if (fsync(file.get()) != 0 && errno != EINVAL && errno != ENOTSUP) {
        fail("cannot write", path);
    }
}

}  // namespace

void syncFile(const fs::path& path) {
    sync(path, O_RDONLY);
}

void syncFolder(const fs::path& folder) {
    try {
        sync(folder, O_RDONLY | O_DIRECTORY);
    } catch (const fs::filesystem_error&) {
        // The content is safe already: only the moment at which the name becomes lasting is not.
    }
}

}  // namespace quotepart::workbook
