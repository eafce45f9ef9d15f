#include "examples/runner/window.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "addin/office/document.hpp"

namespace quotepart::examples {

namespace {

bool isOpen(const office::Document& document) {
    try {
        static_cast<void>(document.isReadOnly());
        return true;
    } catch (const office::OfficeError&) {
        return false;
    }
}

bool hasDisplay() {
    const auto isSet = [](const char* name) {
        const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
        return value != nullptr && *value != '\0';
    };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
}

}  // namespace

void requireDisplay() {
    if (!hasDisplay()) {
        throw office::OfficeError(
            "there is no display to open a window on: run it in a graphical session");
    }
}

void showUntilClosed(const office::OfficeOptions& options,
                     const std::vector<std::filesystem::path>& files) {
    const office::Office office = office::Office::start(options);
    std::vector<office::Document> documents;
    for (const std::filesystem::path& file : files) {
        documents.push_back(office::Document::open(office, file, {.hidden = false}));
    }
    while (office.isRunning() && std::any_of(documents.begin(), documents.end(), isOpen)) {
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
    }
}

}  // namespace quotepart::examples
