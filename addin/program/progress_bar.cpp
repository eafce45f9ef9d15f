#include "addin/program/progress_bar.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace quotepart::program {

namespace {

std::size_t terminalWidth() {
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/// The first characters of a UTF-8 text.
std::string cut(const std::string& text, std::size_t characters) {
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        const bool starts = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80;
        if (starts && characters-- == 0) {
            break;
        }
    }
    return text.substr(0, end);
}

}  // namespace

ProgressBar::ProgressBar() : isTerminal_(isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::show(double part, const std::string& label) {
    if (!isTerminal_) {
        return;
    }
    constexpr std::size_t length = 24;
    const auto done =
        static_cast<std::size_t>(std::clamp(part, 0.0, 1.0) * static_cast<double>(length));
    std::string line = "\r\033[K[";
    for (std::size_t i = 0; i < length; ++i) {
        line += i < done ? "█" : "·";
    }
    line += "] " + cut(label, terminalWidth() - std::min(terminalWidth() - 1, length + 4));
    std::cerr << line;
    shown_ = true;
}

void ProgressBar::clear() {
    if (shown_) {
        std::cerr << "\r\033[K";
        shown_ = false;
    }
}

}  // namespace quotepart::program
