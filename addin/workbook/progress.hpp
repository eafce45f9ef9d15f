#pragma once

namespace quotepart::workbook {

/// Told how far the work on a file has come.
class Progress {
  public:
    /// From 0 to 1.
    virtual void reached(double part) = 0;

  protected:
    ~Progress() = default;
};

}  // namespace quotepart::workbook
