#include "addin/file/zip_file.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>

#include "addin/file/unreadable.hpp"

namespace quotepart::file {

namespace {

constexpr unsigned encryptedFlag = 1;
constexpr unsigned stored = 0;
constexpr unsigned deflated = 8;

}  // namespace

void ZipFile::Close::operator()(void* file) const {
    unzClose(file);
}

ZipFile::ZipFile(const std::filesystem::path& path, const Limits& limits)
    : unpackedLimit_(limits.unpackedBytes) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) {
        throw Unreadable(Fault::missing, path.string());
    }
    if (size > limits.fileBytes) {
        throw Unreadable(Fault::tooLarge, path.string());
    }
    file_.reset(unzOpen64(path.c_str()));
    if (!file_) {
        throw Unreadable(Fault::broken, path.string());
    }
    for (int status = unzGoToFirstFile(file_.get()); status != UNZ_END_OF_LIST_OF_FILE;
         status = unzGoToNextFile(file_.get())) {
        std::array<char, 1024> name{};
        unz_file_info64 info{};
        if (status != UNZ_OK ||
            unzGetCurrentFileInfo64(file_.get(), &info, name.data(), name.size(), nullptr, 0,
                                    nullptr, 0) != UNZ_OK) {
            throw Unreadable(Fault::broken, path.string());
        }
        if ((info.flag & encryptedFlag) != 0) {
            throw Unreadable(Fault::encrypted, name.data());
        }
        unz64_file_pos position{};
        const bool known = info.compression_method == stored || info.compression_method == deflated;
        if (!known || info.size_filename >= name.size() ||
            unzGetFilePos64(file_.get(), &position) != UNZ_OK ||
            !positions_
                 .emplace(name.data(),
                          Position{position.pos_in_zip_directory, position.num_of_file})
                 .second) {
            throw Unreadable(Fault::broken, name.data());
        }
    }
    for (const auto& [name, position] : positions_) {
        names_.push_back(name);
    }
}

bool ZipFile::has(std::string_view name) const {
    return positions_.find(name) != positions_.end();
}

bool ZipFile::hasUnder(std::string_view folder) const {
    const auto found = positions_.lower_bound(folder);
    return found != positions_.end() && found->first.starts_with(folder);
}

/// False where the reader did not want all of it.
bool ZipFile::readPieces(const std::string& name,
                         const std::function<bool(std::string_view)>& piece) const {
    const auto found = positions_.find(name);
    if (found == positions_.end()) {
        throw Unreadable(Fault::broken, name);
    }
    const unz64_file_pos position{found->second.offset, found->second.number};
    if (unzGoToFilePos64(file_.get(), &position) != UNZ_OK ||
        unzOpenCurrentFile(file_.get()) != UNZ_OK) {
        throw Unreadable(Fault::broken, name);
    }
    std::unique_ptr<void, int (*)(void*)> close(file_.get(), unzCloseCurrentFile);
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(file_.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
        throw Unreadable(Fault::broken, name);
    }
    std::uintmax_t total = 0;
    std::array<char, std::size_t{64} * 1024> buffer{};
    while (true) {
        const int count = unzReadCurrentFile(file_.get(), buffer.data(), buffer.size());
        if (count < 0) {
            throw Unreadable(Fault::broken, name);
        }
        if (count == 0) {
            // Only a member of the size announced has its checksum compared.
            if (unzCloseCurrentFile(close.release()) != UNZ_OK || total != info.uncompressed_size) {
                throw Unreadable(Fault::broken, name);
            }
            return true;
        }
        total += static_cast<std::uintmax_t>(count);
        unpacked_ += static_cast<std::uintmax_t>(count);
        if (unpacked_ > unpackedLimit_) {
            throw Unreadable(Fault::tooLarge, name);
        }
        if (!piece({buffer.data(), static_cast<std::size_t>(count)})) {
            return false;
        }
    }
}

void ZipFile::read(const std::string& name,
                   const std::function<void(std::string_view)>& piece) const {
    readPieces(name, [&](std::string_view text) {
        piece(text);
        return true;
    });
}

std::string ZipFile::text(const std::string& name, std::size_t limit) const {
    std::string result;
    if (has(name)) {
        readPieces(name, [&](std::string_view text) {
            result += text.substr(0, limit - result.size());
            return result.size() < limit;
        });
    }
    return result;
}

}  // namespace quotepart::file
