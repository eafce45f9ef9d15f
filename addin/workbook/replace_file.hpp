#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace quotepart::workbook {

/// What tells one state of a file from another.
struct FileState {
    std::uintmax_t size = 0;
    std::int64_t modified = 0;  ///< nanoseconds
    std::uintmax_t node = 0;
    friend bool operator==(const FileState&, const FileState&) = default;
};

/// Throws std::filesystem::filesystem_error where there is no such file.
FileState stateOf(const std::filesystem::path& path);

/// Who has a file open, as LibreOffice's lock files beside it say ("Marie Le Goff, PC-12"); nothing
/// where nobody has. A workbook in shared mode has a list of those who work on it instead. Entries
/// that name the profile `ownProfile` (a file URL) are what a killed run of ours left behind.
std::optional<std::string> lockedBy(const std::filesystem::path& path,
                                    const std::string& ownProfile);

/// Removes the list of those who work on a workbook in shared mode if it names none but us:
/// LibreOffice makes one for whatever it reads, and forgets that of a flat file.
void removeOwnSharingList(const std::filesystem::path& path, const std::string& ownProfile);

/// Whether the file, and the folder where it would be replaced, may be written. A file without any
/// permission to write is read-only to everybody, the administrator included.
bool isWritable(const std::filesystem::path& path);

/// Whether nobody may write the file where it is, as on a disk mounted to be read.
bool isReadOnly(const std::filesystem::path& path);

/// Why something could not be written, as a person is told it: the file or the folder, not the
/// hidden name of a draft, and the reason.
std::string reasonOf(const std::filesystem::filesystem_error& error);

/// Removes the new files that runs on this machine, whose process is gone, left beside a file, and
/// those that LibreOffice was writing for them.
void removeLeftovers(const std::filesystem::path& target);

/// Writes the whole content of a file, and waits until it is on the disk. Throws
/// std::filesystem::filesystem_error.
void writeFile(const std::filesystem::path& path, std::string_view content);

/// Gives a file the permissions, the group and, where that is allowed, the owner of another.
/// Throws std::filesystem::filesystem_error.
void takePermissions(const std::filesystem::path& path, const std::filesystem::path& other);

/// A new file beside the one it is to replace. It is removed with this object, unless it took the
/// other's place.
class NewFile {
  public:
    /// Makes an empty file, of a free name, that will replace `target`, and removes what killed
    /// runs left beside it. Throws std::filesystem::filesystem_error.
    explicit NewFile(std::filesystem::path target);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// Writes its whole content, and waits until it is on the disk. Throws
    /// std::filesystem::filesystem_error.
    void write(std::string_view content) const;
    /// Gives it the permissions and, where possible, the owner of a file.
    void takePermissionsOf(const std::filesystem::path& other) const;
    /// Waits until its content is on the disk.
    void sync() const;
    /// Takes the target's place, at once and as a whole: at any moment the target is the old file
    /// or the new one. Throws std::filesystem::filesystem_error, and then nothing has changed.
    void replaceTarget();

  private:
    std::filesystem::path target_;
    std::filesystem::path path_;
};

/// Keeps a file under a dated name beside it, "NAME.2026-10-05_140322.bak"; gives the name. The
/// copy is whole or not there at all.
std::filesystem::path keepBackup(const std::filesystem::path& path,
                                 std::chrono::system_clock::time_point now);

}  // namespace quotepart::workbook
