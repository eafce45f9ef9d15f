#pragma once

#include <com/sun/star/task/XStatusIndicator.hpp>

#include "addin/workbook/progress.hpp"

namespace quotepart::workbook {

/// Progress shown by one of LibreOffice's own indicators, started with a range of 100; null: shown
/// nowhere.
class Indicator : public Progress {
  public:
    explicit Indicator(
        const com::sun::star::uno::Reference<com::sun::star::task::XStatusIndicator>& indicator)
        : indicator_(indicator) {}

    void reached(double part) override {
        if (indicator_.is()) {
            indicator_->setValue(static_cast<sal_Int32>(part * 100));
        }
    }

  private:
    com::sun::star::uno::Reference<com::sun::star::task::XStatusIndicator> indicator_;
};

}  // namespace quotepart::workbook
