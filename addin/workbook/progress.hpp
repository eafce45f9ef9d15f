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

/// The progress of one part of a longer work.
class PartOfProgress : public Progress {
  public:
    PartOfProgress(Progress& whole, double from, double to) : whole_(whole), from_(from), to_(to) {}
    void reached(double part) override { whole_.reached(from_ + (to_ - from_) * part); }

  private:
    Progress& whole_;
    double from_;
    double to_;
};

}  // namespace quotepart::workbook
