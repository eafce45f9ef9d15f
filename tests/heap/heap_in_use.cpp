#include "tests/heap/heap_in_use.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace quotepart {

// The file is that of heap_watch.cpp. A sanitizer has a heap of its own, and stands before all else
// that is preloaded.
HeapInUse::HeapInUse() {
#ifndef __SANITIZE_ADDRESS__
    setenv("QUOTEPART_HEAP", file_.c_str(), 1);     // NOLINT(concurrency-mt-unsafe)
    setenv("LD_PRELOAD", QUOTEPART_HEAP_WATCH, 1);  // NOLINT(concurrency-mt-unsafe)
#endif
}

std::optional<double> HeapInUse::now() const {
    std::optional<double> least;
    for (int look = 0; look < 5; ++look) {
        std::this_thread::sleep_for(std::chrono::milliseconds{250});
        double bytes = 0;
        if (std::ifstream(file_) >> bytes) {
            least = std::min(bytes / 1e6, least.value_or(bytes / 1e6));
        }
    }
    return least;
}

}  // namespace quotepart
