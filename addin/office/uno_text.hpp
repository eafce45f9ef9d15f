#pragma once

#include <rtl/ustring.hxx>

#include <filesystem>
#include <string>
#include <string_view>

namespace quotepart::office {

/// UTF-8 to UNO's text.
[[nodiscard]] rtl::OUString toUno(std::string_view text);
/// UNO's text to UTF-8.
[[nodiscard]] std::string fromUno(const rtl::OUString& text);
/// The file URL of a path, absolute or relative to the current folder, whatever the process's
/// locale.
[[nodiscard]] std::string fileUrl(const std::filesystem::path& path);

/// Runs something that calls UNO; its exceptions become OfficeError: "<what>: <message>".
template <class Action>
auto callUno(std::string_view what, Action action);

/// Throws the UNO exception being handled as OfficeError.
[[noreturn]] void rethrowAsOfficeError(std::string_view what);

template <class Action>
auto callUno(std::string_view what, Action action) {
    try {
        return action();
    } catch (...) {
        rethrowAsOfficeError(what);
    }
}

}  // namespace quotepart::office
