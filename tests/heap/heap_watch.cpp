// Preloaded into a LibreOffice: writes every tenth of a second how many bytes of its heap are in
// use into the file that QUOTEPART_HEAP names. What a process holds besides are holes between them,
// which the C library keeps for later.

#include <malloc.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <thread>

namespace {

[[noreturn]] void watch(const std::filesystem::path& file) {
    const std::filesystem::path draft = file.string() + ".new";
    while (true) {
        const struct mallinfo2 heap = mallinfo2();
        std::ofstream(draft) << heap.uordblks + heap.hblkhd;
        std::error_code ignored;
        std::filesystem::rename(draft, file, ignored);
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
}

[[gnu::constructor]] void start() {
    const char* file = std::getenv("QUOTEPART_HEAP");
    if (file != nullptr && std::string_view(program_invocation_short_name) == "soffice.bin") {
        std::thread(watch, std::filesystem::path(file)).detach();
    }
}

}  // namespace
