#include "addin/menu/command.hpp"

#include <algorithm>
#include <array>

#include "addin/menu/message_box.hpp"
#include "addin/office/uno_text.hpp"

namespace quotepart {

namespace {

constexpr std::array all{
    Command{"recalc", recalculateWorkbook},
    Command{"check", checkWorkbook},
    Command{"close", closePeriod},
    Command{"statements", makeStatements},
    Command{"distribute", distributeBudgets},
    Command{"collect", collectReturns},
    Command{"manual", openManual},
    Command{"about", showAbout},
};

/// The last resort. Where even that fails there is nobody to tell.
void report(const CommandContext& call, std::string_view why) noexcept {
    try {
        showMessage(call, MessageKind::failure, "Quotepart", why);
    } catch (...) {
        return;
    }
}

}  // namespace

std::span<const Command> commands() {
    return all;
}

const Command* commandOf(std::string_view name) {
    const auto* found = std::find_if(all.begin(), all.end(),
                                     [&](const Command& each) { return each.name == name; });
    return found == all.end() ? nullptr : found;
}

void run(const Command& command, const CommandContext& call) noexcept {
    guarded(call, [&] { command.run(call); });
}

void guarded(const CommandContext& call, const std::function<void()>& action) noexcept {
    try {
        action();
    } catch (const css::uno::Exception& error) {
        report(call, office::fromUno(error.Message));
    } catch (const std::exception& error) {
        report(call, error.what());
    } catch (...) {
        report(call, {});
    }
}

css::uno::Reference<css::sheet::XSpreadsheetDocument> workbookIn(
    const css::uno::Reference<css::frame::XFrame>& frame) {
    const auto controller = frame.is() ? frame->getController() : nullptr;
    return {controller.is() ? controller->getModel() : nullptr, css::uno::UNO_QUERY};
}

}  // namespace quotepart
