#include "addin/workbook/temporary_mark.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>

namespace quotepart::workbook {

namespace {

constexpr std::string_view begin = ".quotepart-";

std::string machine() {
    std::array<char, 256> name{};
    gethostname(name.data(), name.size() - 1);
    return name.data();
}

}  // namespace

std::string temporaryMark(int number) {
    return std::string(begin) + std::to_string(getpid()) + "-" + std::to_string(number) + "@" +
           machine();
}

bool isAbandoned(std::string_view mark) {
    if (!mark.starts_with(begin)) {
        return false;
    }
    mark.remove_prefix(begin.size());
    pid_t process = 0;
    const auto end = std::from_chars(mark.data(), mark.data() + mark.size(), process);
    if (end.ec != std::errc() || process <= 0) {
        return false;
    }
    const std::size_t at = mark.find('@');
    if (at == std::string_view::npos) {
        return false;
    }
    const std::string here = machine();
    const std::string_view where = mark.substr(at + 1);
    const bool isHere =
        where.starts_with(here) && (where.size() == here.size() || where[here.size()] == '.');
    return isHere && kill(process, 0) != 0 && errno == ESRCH;
}

}  // namespace quotepart::workbook
