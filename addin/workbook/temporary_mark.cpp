#include "addin/workbook/temporary_mark.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fstream>
#include <sstream>

namespace quotepart::workbook {

namespace {

constexpr std::string_view begin = ".quotepart-";

std::string machine() {
    std::array<char, 256> name{};
    gethostname(name.data(), name.size() - 1);
    return name.data();
}

/// What the system says of a process: its name and its state, such as "soffice.bin" and 'S'.
struct Known {
    std::string name{};
    char state = '?';
};

Known known(pid_t process) {
    std::ostringstream read;
    read << std::ifstream("/proc/" + std::to_string(process) + "/stat").rdbuf();
    const std::string text = read.str();  // 123 (name) S ...
    const std::size_t begin = text.find('(');
    const std::size_t end = text.rfind(") ");
    if (begin == std::string::npos || end == std::string::npos || end + 2 >= text.size()) {
        return {};
    }
    return {text.substr(begin + 1, end - begin - 1), text[end + 2]};
}

/// One that nobody has buried yet is gone too.
bool isGone(pid_t process) {
    if (kill(process, 0) != 0) {
        return errno == ESRCH;
    }
    const char state = known(process).state;
    return state == 'Z' || state == 'X';
}

bool isOffice(pid_t process) {
    return !isGone(process) && known(process).name.starts_with("soffice");
}

}  // namespace

std::string temporaryMark(int number) {
    return std::string(begin) + std::to_string(getpid()) + "-" + std::to_string(number) + "@" +
           machine();
}

std::optional<int> goneProcess(std::string_view mark) {
    if (!mark.starts_with(begin)) {
        return std::nullopt;
    }
    mark.remove_prefix(begin.size());
    pid_t process = 0;
    const auto end = std::from_chars(mark.data(), mark.data() + mark.size(), process);
    if (end.ec != std::errc() || process <= 0) {
        return std::nullopt;
    }
    const std::size_t at = mark.find('@');
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string here = machine();
    const std::string_view where = mark.substr(at + 1);
    const bool isHere =
        where.starts_with(here) && (where.size() == here.size() || where[here.size()] == '.');
    return isHere && isGone(process) ? std::optional(process) : std::nullopt;
}

bool isAbandoned(std::string_view mark) {
    return goneProcess(mark).has_value();
}

bool isOfficeTemporary(std::string_view name, int goneProcess) {
    const std::string begin = "lu" + std::to_string(goneProcess);
    if (!name.starts_with(begin) || !name.ends_with(".tmp")) {
        return false;
    }
    // The next digits may belong to the number of a LibreOffice that is alive, as long as they make
    // a number of a process.
    for (std::size_t end = begin.size(); name[end] >= '0' && name[end] <= '9'; ++end) {
        pid_t other = 0;
        if (std::from_chars(name.data() + 2, name.data() + end + 1, other).ec != std::errc()) {
            break;
        }
        if (isOffice(other)) {
            return false;
        }
    }
    return true;
}

}  // namespace quotepart::workbook
