#include "addin/menu/message_box.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "addin/office/uno_text.hpp"

namespace quotepart {

using css::uno::Reference;

void showMessage(const CommandContext& call, MessageKind kind, std::string_view title,
                 std::string_view text) {
    const Reference<css::awt::XMessageBoxFactory> toolkit(
        call.context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.Toolkit",
                                                                     call.context),
        css::uno::UNO_QUERY_THROW);
    Reference<css::awt::XWindowPeer> parent;
    if (call.frame.is()) {
        parent.set(call.frame->getContainerWindow(), css::uno::UNO_QUERY);
    }
    const Reference<css::awt::XMessageBox> box = toolkit->createMessageBox(
        parent,
        kind == MessageKind::failure ? css::awt::MessageBoxType_ERRORBOX
                                     : css::awt::MessageBoxType_INFOBOX,
        css::awt::MessageBoxButtons::BUTTONS_OK, office::toUno(title), office::toUno(text));
    if (!box.is()) {
        return;
    }
    box->execute();
    if (const Reference<css::lang::XComponent> component(box, css::uno::UNO_QUERY);
        component.is()) {
        component->dispose();
    }
}

}  // namespace quotepart
