#pragma once

#include <sys/types.h>

namespace quotepart {

/// What the processes of a group, such as a LibreOffice with those that it started, hold in memory,
/// in bytes.
struct Memory {
    double now = 0;
    double peak = 0;  ///< the most that each has held, added up
};
Memory memoryOf(pid_t group);

}  // namespace quotepart
