#pragma once

#include <memory>

#include "addin/menu/command.hpp"
#include "addin/workbook/indicator.hpp"
#include "addin/workbook/open_workbook.hpp"

namespace quotepart {

/// A command at work on an open workbook. Its progress shows in the status bar; LibreOffice handles
/// what else happens meanwhile, so that the workbook can neither be typed into nor closed (it is
/// afterwards, if that was asked for), nor does another command begin on it.
class AtWork {
  public:
    /// Null where another command is at work on the workbook.
    static std::unique_ptr<AtWork> begin(const CommandContext& call,
                                         const workbook::OpenWorkbook& workbook, Text what);
    ~AtWork();
    AtWork(const AtWork&) = delete;
    AtWork& operator=(const AtWork&) = delete;

    [[nodiscard]] workbook::Indicator progress() const { return workbook::Indicator(indicator_); }

  private:
    class Keeper;

    AtWork(const CommandContext& call, std::unique_ptr<Keeper> keeper, Text what);
    void enable(bool enabled) const;

    std::unique_ptr<Keeper> keeper_;  ///< gone last
    css::uno::Reference<css::frame::XFrame> frame_;
    css::uno::Reference<css::task::XStatusIndicator> indicator_;
};

}  // namespace quotepart
