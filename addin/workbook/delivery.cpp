#include "addin/workbook/delivery.hpp"

#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

#include "addin/workbook/sync.hpp"
#include "addin/workbook/temporary_mark.hpp"

namespace quotepart::workbook {

namespace {

namespace fs = std::filesystem;

// Within a workshop.
constexpr const char* drafts = "new";
constexpr const char* replaced = "old";
constexpr const char* folderIsNew = "folder-is-new";
// A workshop of that ending is of no more use: everything was delivered.
constexpr const char* delivered = ".done";

[[noreturn]] void fail(const char* what, const fs::path& path, int error) {
    throw fs::filesystem_error(what, path, std::error_code(error, std::generic_category()));
}

/// Gives a draft its place under a second name, so that a file which was put there can always be
/// told from one that was there before.
void place(const fs::path& draft, const fs::path& target) {
    if (link(draft.c_str(), target.c_str()) == 0) {
        return;
    }
    if (errno == EEXIST) {
        fail("it exists already", target, EEXIST);
    }
    // A file system without second names.
    if (fs::exists(target)) {
        fail("it exists already", target, EEXIST);
    }
    fs::rename(draft, target);
}

/// Undoes what a delivery did to its folder.
void takeBack(const fs::path& workshop, const fs::path& folder) {
    std::error_code error;
    for (const fs::directory_entry& draft : fs::directory_iterator(workshop / drafts, error)) {
        const fs::path target = folder / draft.path().filename();
        if (fs::equivalent(draft.path(), target, error)) {
            fs::remove(target, error);
        }
    }
    for (const fs::directory_entry& old : fs::directory_iterator(workshop / replaced, error)) {
        fs::rename(old.path(), folder / old.path().filename(), error);
    }
    const bool isNew = fs::exists(workshop / folderIsNew, error);
    fs::remove_all(workshop, error);
    if (isNew && fs::is_empty(folder, error)) {
        fs::remove(folder, error);
    }
}

}  // namespace

Delivery::Delivery(fs::path folder) : folder_(std::move(folder)) {
    takeBackDeliveries(folder_);
    isFolderNew_ = fs::create_directory(folder_);
    int number = 0;
    do {
        workshop_ = folder_ / temporaryMark(++number);
    } while (fs::exists(workshop_));
    try {
        fs::create_directory(workshop_);
        if (isFolderNew_) {
            std::ofstream(workshop_ / folderIsNew).flush();
        }
        fs::create_directory(workshop_ / drafts);
        fs::create_directory(workshop_ / replaced);
    } catch (...) {
        takeBack(workshop_, folder_);
        throw;
    }
}

Delivery::~Delivery() {
    if (!workshop_.empty()) {
        takeBack(workshop_, folder_);
    }
}

fs::path Delivery::draftOf(const std::string& name) const {
    return workshop_ / drafts / name;
}

void Delivery::deliver(const std::vector<std::string>& names, bool replaces) {
    for (const std::string& name : names) {
        syncFile(draftOf(name));
    }
    std::vector<std::string> moved;
    try {
        for (const std::string& name : names) {
            const fs::path target = folder_ / name;
            if (replaces && fs::is_regular_file(target)) {
                fs::rename(target, workshop_ / replaced / name);
            }
            place(draftOf(name), target);
            if (!fs::exists(draftOf(name))) {
                moved.push_back(name);
            }
        }
        fs::path done = workshop_;
        done += delivered;
        fs::rename(workshop_, done);
        workshop_.clear();
        std::error_code ignored;
        fs::remove_all(done, ignored);
    } catch (...) {
        std::error_code ignored;
        for (const std::string& name : moved) {
            fs::remove(folder_ / name, ignored);
        }
        throw;
    }
    syncFolder(folder_);
}

void takeBackDeliveries(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> abandoned;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        if (entry.is_directory(error) && isAbandoned(entry.path().filename().string())) {
            abandoned.push_back(entry.path());
        }
    }
    for (const fs::path& workshop : abandoned) {
        if (workshop.extension() == delivered) {
            fs::remove_all(workshop, error);
        } else {
            takeBack(workshop, folder);
        }
    }
}

}  // namespace quotepart::workbook
