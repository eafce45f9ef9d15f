#include "idl/generate/manual_files.hpp"

#include <algorithm>

#include "idl/generate/files.hpp"
#include "idl/generate/manual/pages.hpp"

namespace quotepart::generate {

namespace {

namespace fs = std::filesystem;

/// The pages in the folders of the languages that none of the files is.
std::vector<fs::path> strangers(const fs::path& folder, const std::vector<ManualFile>& files) {
    std::vector<fs::path> found;
    for (const Language language : manual::languages) {
        const fs::path pages = folder / manual::folderOf(language);
        if (!fs::exists(pages)) {
            continue;
        }
        for (const fs::directory_entry& entry : fs::directory_iterator(pages)) {
            const fs::path path = entry.path().lexically_relative(folder);
            if (std::none_of(files.begin(), files.end(),
                             [&](const ManualFile& file) { return file.path == path; })) {
                found.push_back(path);
            }
        }
    }
    return found;
}

}  // namespace

void writeManual(const fs::path& folder, const std::vector<ManualFile>& files) {
    for (const fs::path& stranger : strangers(folder, files)) {
        fs::remove(folder / stranger);
    }
    for (const ManualFile& file : files) {
        write(folder / file.path, file.text);
    }
}

std::string staleManual(const fs::path& folder, const fs::path& readme) {
    const auto files = markdownManual();
    std::string stale;
    for (const ManualFile& file : files) {
        if (!fs::exists(folder / file.path)) {
            stale += "  " + file.path.string() + " is missing\n";
        } else if (contentOf(folder / file.path) != file.text) {
            stale += "  " + file.path.string() + " differs\n";
        }
    }
    for (const fs::path& stranger : strangers(folder, files)) {
        stale += "  " + stranger.string() + " is the page of no function\n";
    }
    const std::string text = contentOf(readme);
    if (withReadmeTables(text) != text) {
        stale += "  README.md: the tables of the functions differ\n";
    }
    return stale;
}

void writeReadme(const fs::path& readme) {
    write(readme, withReadmeTables(contentOf(readme)));
}

}  // namespace quotepart::generate
