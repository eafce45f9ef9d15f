#pragma once

#include <string>

namespace quotepart::program {

/// One line at the bottom of a terminal; nothing at all where standard error is not a terminal.
class ProgressBar {
  public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// From 0 to 1.
    void show(double part, const std::string& label);
    /// Removes the line, for other output to be printed.
    void clear();

  private:
    bool isTerminal_;
    bool shown_ = false;
};

}  // namespace quotepart::program
