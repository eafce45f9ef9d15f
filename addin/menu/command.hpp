#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <span>
#include <string_view>

#include "core/text/language.hpp"

namespace quotepart {

namespace css = com::sun::star;

/// What a command has to work with.
struct CommandContext {
    css::uno::Reference<css::uno::XComponentContext> context;
    css::uno::Reference<css::frame::XFrame> frame;  ///< of the spreadsheet it was called from
    Language language = Language::french;           ///< of the interface
};

/// A command of the menu, dispatched as org.quotepart.mutualisation:<name>.
struct Command {
    std::string_view name;
    void (*run)(const CommandContext&);
};

/// Every command that can be dispatched. The menu that offers them is addin/package/Addons.xcu.
std::span<const Command> commands();

/// The command of that name; null where there is none.
const Command* commandOf(std::string_view name);

/// Runs a command. Nothing is thrown: a command that failed says why in a message box.
void run(const Command& command, const CommandContext& call) noexcept;

/// Does something for a command, as run() does.
void guarded(const CommandContext& call, const std::function<void()>& action) noexcept;

/// The workbook that a frame shows; null where it shows none.
css::uno::Reference<css::sheet::XSpreadsheetDocument> workbookIn(
    const css::uno::Reference<css::frame::XFrame>& frame);

/// Recalculates the workbook and lists what changed and what deserves a look.
void recalculateWorkbook(const CommandContext& call);

/// Lists what deserves a look in the workbook, without touching it.
void checkWorkbook(const CommandContext& call);

/// Asks for a period and who closes it, and closes it in the workbook.
void closePeriod(const CommandContext& call);

/// Asks for a closed period and a folder, and makes the statements.
void makeStatements(const CommandContext& call);

/// Asks for a year and a folder, and prepares the members' budget workbooks.
void distributeBudgets(const CommandContext& call);

/// Asks where the members' returns are, and collects them into a copy of the workbook.
void collectReturns(const CommandContext& call);

/// Opens the manual of the functions in the browser; where it cannot, says which file it is.
void openManual(const CommandContext& call);

/// Says what Quotepart is: name, version, licence, where its manual is.
void showAbout(const CommandContext& call);

}  // namespace quotepart
