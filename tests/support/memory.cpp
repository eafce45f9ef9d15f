#include "tests/support/memory.hpp"

#include <filesystem>
#include <fstream>
#include <string>

namespace quotepart {

namespace {

namespace fs = std::filesystem;

bool isOf(pid_t group, const fs::path& process) {
    std::ifstream stat(process / "stat");
    std::string name;
    std::string state;
    int parent = 0;
    int its = 0;
    // The name stands in brackets and may hold spaces.
    return std::getline(stat, name, ')') && stat >> state >> parent >> its && its == group;
}

}  // namespace

Memory memoryOf(pid_t group) {
    Memory memory;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator("/proc", error)) {
        if (!isOf(group, entry.path())) {
            continue;
        }
        std::ifstream status(entry.path() / "status");
        for (std::string line; std::getline(status, line);) {
            constexpr double kilobyte = 1024;
            if (line.starts_with("VmRSS:")) {
                memory.now += std::stod(line.substr(6)) * kilobyte;
            } else if (line.starts_with("VmHWM:")) {
                memory.peak += std::stod(line.substr(6)) * kilobyte;
            }
        }
    }
    return memory;
}

}  // namespace quotepart
