#include "addin/workbook/replace_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <fstream>
#include <sstream>
#include <system_error>
#include <vector>

#include "addin/workbook/sync.hpp"
#include "addin/workbook/temporary_mark.hpp"

namespace quotepart::workbook {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* what, const fs::path& path) {
    throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

struct stat statOf(const fs::path& path) {
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) {
        fail("cannot read", path);
    }
    return facts;
}

fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// The fields of a line of a lock file; a backslash makes the next character an ordinary one.
std::vector<std::string> fieldsOf(std::string_view line) {
    std::vector<std::string> fields(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size()) {
            fields.back() += line[++i];
        } else if (line[i] == ',') {
            fields.emplace_back();
        } else if (line[i] != ';' && line[i] != '\n' && line[i] != '\r') {
            fields.back() += line[i];
        }
    }
    return fields;
}

/// Name, system user, machine, date, profile; as LibreOffice writes it.
std::string personOf(const std::vector<std::string>& fields) {
    std::string person;
    for (const std::size_t each : {0U, 1U, 2U}) {
        const bool wanted = each != 1 || fields[0].empty();
        if (each < fields.size() && wanted && !fields[each].empty()) {
            person += (person.empty() ? "" : ", ") + fields[each];
        }
    }
    return person.empty() ? "?" : person;
}

std::string textOf(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::optional<std::string> firstStranger(const fs::path& lock, const std::string& ownProfile) {
    std::error_code error;
    if (!fs::exists(lock, error)) {
        return std::nullopt;
    }
    std::istringstream lines(textOf(lock));
    std::string line;
    bool any = false;
    while (std::getline(lines, line, ';')) {
        const std::vector<std::string> fields = fieldsOf(line);
        if (fields.size() < 3) {
            continue;
        }
        any = true;
        const bool own = !ownProfile.empty() && fields.size() > 4 && fields[4] == ownProfile;
        if (!own) {
            return personOf(fields);
        }
    }
    return any ? std::nullopt : std::optional<std::string>("?");
}

std::string dateText(std::chrono::system_clock::time_point now) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d_%H%M%S", &local);
    return {text.data(), length};
}

}  // namespace

FileState stateOf(const fs::path& path) {
    const struct stat facts = statOf(path);
    return {static_cast<std::uintmax_t>(facts.st_size),
            std::int64_t{facts.st_mtim.tv_sec} * 1'000'000'000 + facts.st_mtim.tv_nsec,
            facts.st_ino};
}

std::optional<std::string> lockedBy(const fs::path& path, const std::string& ownProfile) {
    const std::string name = path.filename().string();
    for (const std::string_view kind : {".~lock.", ".~sharing."}) {
        const fs::path lock = folderOf(path) / (std::string(kind) + name + "#");
        if (auto person = firstStranger(lock, ownProfile)) {
            return person;
        }
    }
    return std::nullopt;
}

void removeOwnSharingList(const fs::path& path, const std::string& ownProfile) {
    const fs::path list = folderOf(path) / (".~sharing." + path.filename().string() + "#");
    std::error_code error;
    if (fs::exists(list, error) && !firstStranger(list, ownProfile)) {
        fs::remove(list, error);
    }
}

bool isWritable(const fs::path& path) {
    struct stat facts {};
    return stat(path.c_str(), &facts) == 0 &&
           (facts.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) != 0 &&
           access(path.c_str(), W_OK) == 0 && access(folderOf(path).c_str(), W_OK | X_OK) == 0;
}

bool isReadOnly(const fs::path& path) {
    return access(path.c_str(), W_OK) != 0;
}

std::string reasonOf(const fs::filesystem_error& error) {
    fs::path place = error.path1();
    while (place.filename().string().starts_with('.') &&
           place.filename().string().find("quotepart") != std::string::npos) {
        place = place.parent_path();
    }
    const std::string why = error.code().message();
    return place.empty() ? why : place.string() + ", " + why;
}

void removeLeftovers(const fs::path& target) {
    const std::string begin = "." + target.filename().string();
    std::error_code error;
    const std::vector<fs::directory_entry> entries{fs::directory_iterator(folderOf(target), error),
                                                   fs::directory_iterator()};
    for (const fs::directory_entry& entry : entries) {
        const std::string name = entry.path().filename().string();
        const auto process = name.starts_with(begin)
                                 ? goneProcess(std::string_view(name).substr(begin.size()))
                                 : std::nullopt;
        if (!process) {
            continue;
        }
        for (const fs::directory_entry& other : entries) {
            if (isOfficeTemporary(other.path().filename().string(), *process)) {
                fs::remove(other.path(), error);
            }
        }
        fs::remove(entry.path(), error);
    }
}

void writeFile(const fs::path& path, std::string_view content) {
    errno = 0;
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    stream.close();
    if (!stream) {
        fail("cannot write", path);
    }
    syncFile(path);
}

void takePermissions(const fs::path& path, const fs::path& other) {
    const struct stat facts = statOf(other);
    // Only the administrator may give files away; the group may be one of the person's own.
    if (chown(path.c_str(), facts.st_uid, facts.st_gid) != 0 &&
        chown(path.c_str(), static_cast<uid_t>(-1), facts.st_gid) != 0) {
        errno = 0;
    }
    if (chmod(path.c_str(), facts.st_mode & 07777U) != 0) {
        fail("cannot set the permissions of", path);
    }
}

NewFile::NewFile(fs::path target) : target_(std::move(target)) {
    removeLeftovers(target_);
    for (int number = 1;; ++number) {
        path_ = folderOf(target_) / ("." + target_.filename().string() + temporaryMark(number) +
                                     target_.extension().string());
        // It is there from the beginning: what a killed run leaves can be known for its own.
        const int file = open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
        if (file >= 0) {
            ::close(file);
            return;
        }
        if (errno != EEXIST) {
            fail("cannot write", path_);
        }
    }
}

NewFile::~NewFile() {
    if (!path_.empty()) {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
}

void NewFile::write(std::string_view content) const {
    writeFile(path_, content);
}

void NewFile::takePermissionsOf(const fs::path& other) const {
    takePermissions(path_, other);
}

void NewFile::sync() const {
    syncFile(path_);
}

void NewFile::replaceTarget() {
    fs::rename(path_, target_);
    path_.clear();
    syncFolder(folderOf(target_));
}

fs::path keepBackup(const fs::path& path, std::chrono::system_clock::time_point now) {
    const fs::path begin = path.string() + "." + dateText(now);
    for (int number = 1;; ++number) {
        fs::path backup = begin;
        backup += (number == 1 ? "" : "-" + std::to_string(number)) + ".bak";
        // A second name of the same file: nothing is copied, and the file is never without a name.
        if (link(path.c_str(), backup.c_str()) == 0) {
            return backup;
        }
        if (errno == EEXIST) {
            continue;
        }
        // A share without hard links.
        NewFile copy(backup);
        fs::copy_file(path, copy.path(), fs::copy_options::overwrite_existing);
        copy.takePermissionsOf(path);
        copy.sync();
        copy.replaceTarget();
        return backup;
    }
}

}  // namespace quotepart::workbook
