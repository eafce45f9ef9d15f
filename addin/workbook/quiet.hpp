#pragma once

#include <com/sun/star/document/XActionLockable.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include "addin/workbook/spreadsheet.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

/// While the writing lasts: no undo, no painting.
class Quiet {
  public:
    explicit Quiet(const Spreadsheet& spreadsheet)
        : undo_(as<css::document::XUndoManagerSupplier>(spreadsheet.uno())->getUndoManager()),
          paint_(spreadsheet.uno(), css::uno::UNO_QUERY) {
        undo_->lock();
        if (paint_.is()) {
            paint_->addActionLock();
        }
    }
    ~Quiet() {
        try {
            if (paint_.is()) {
                paint_->removeActionLock();
            }
            undo_->unlock();
        } catch (const css::uno::Exception&) {
            // The document is closed soon.
        }
    }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

  private:
    css::uno::Reference<css::document::XUndoManager> undo_;
    css::uno::Reference<css::document::XActionLockable> paint_;
};

}  // namespace quotepart::workbook
