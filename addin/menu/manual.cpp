#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include "addin/menu/command.hpp"
#include "addin/menu/manual_file.hpp"
#include "addin/menu/message_box.hpp"
#include "addin/office/uno_text.hpp"

namespace quotepart {

namespace {

void sayWhereItIs(const CommandContext& call, const rtl::OUString& url) {
    constexpr Text title{"Manuel des fonctions", "Manual of the functions"};
    constexpr Text text{"Le manuel n’a pas pu être ouvert. Ouvrez ce fichier dans un navigateur :",
                        "The manual could not be opened. Open this file in a browser:"};
    showMessage(call, MessageKind::information, title.in(call.language),
                std::string(text.in(call.language)) + "\n\n" + office::fromUno(pathOf(url)));
}

}  // namespace

void openManual(const CommandContext& call) {
    const rtl::OUString url = manualUrl(call);
    try {
        css::system::SystemShellExecute::create(call.context)
            ->execute(url, rtl::OUString(), css::system::SystemShellExecuteFlags::URIS_ONLY);
    } catch (const css::uno::Exception&) {
        sayWhereItIs(call, url);
    }
}

}  // namespace quotepart
