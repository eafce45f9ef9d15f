#include "core/version.hpp"

namespace quotepart {

std::string_view version() {
    return QUOTEPART_VERSION;
}

}  // namespace quotepart
