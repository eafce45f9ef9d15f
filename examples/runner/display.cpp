#include "examples/runner/display.hpp"

#include <cstdlib>

#include "addin/office/office_error.hpp"

namespace quotepart::examples {

void requireDisplay() {
    const auto isSet = [](const char* name) {
        const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
        return value != nullptr && *value != '\0';
    };
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY")) {
        throw office::OfficeError(
            "there is no display to open a window on: run it in a graphical session");
    }
}

}  // namespace quotepart::examples
