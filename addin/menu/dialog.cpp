#include "addin/menu/dialog.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

#include <string>

#include "addin/office/uno_text.hpp"

namespace quotepart {

namespace {

using css::uno::Any;
using css::uno::Reference;

template <class Interface>
Reference<Interface> create(const CommandContext& call, const char* service) {
    return {call.context->getServiceManager()->createInstanceWithContext(
                rtl::OUString::createFromAscii(service), call.context),
            css::uno::UNO_QUERY_THROW};
}

void setProperty(const Reference<css::awt::XControlModel>& model, const char* name,
                 const Any& value) {
    Reference<css::beans::XPropertySet>(model, css::uno::UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

/// "Button" is the model com.sun.star.awt.UnoControlButtonModel.
std::string modelOf(std::string_view kind) {
    const std::size_t dot = kind.find('.');
    return dot == std::string_view::npos
               ? "com.sun.star.awt.UnoControl" + std::string(kind) + "Model"
               : "com.sun.star.awt." + std::string(kind) + "Model";
}

}  // namespace

Dialog::Dialog(const CommandContext& call, std::string_view title)
    : call_(call),
      model_(::quotepart::create<css::awt::XControlModel>(
          call, "com.sun.star.awt.UnoControlDialogModel")),
      dialog_(::quotepart::create<css::awt::XControl>(call, "com.sun.star.awt.UnoControlDialog")) {
    setProperty(model_, "Sizeable", Any(true));
    setProperty(model_, "Moveable", Any(true));
    setProperty(model_, "Closeable", Any(true));
    setTitle(title);
    dialog_->setModel(model_);
}

Dialog::~Dialog() {
    close();
}

void Dialog::close() {
    try {
        dialog_->dispose();
    } catch (const css::uno::Exception&) {
        // Gone already, with the window it stood over.
    }
}

void Dialog::add(std::string_view kind, std::string_view name, const Properties& properties) {
    const Reference<css::lang::XMultiServiceFactory> factory(model_, css::uno::UNO_QUERY_THROW);
    const Reference<css::awt::XControlModel> control(
        factory->createInstance(office::toUno(modelOf(kind))), css::uno::UNO_QUERY_THROW);
    for (const auto& [property, value] : properties) {
        setProperty(control, property, value);
    }
    Reference<css::container::XNameContainer>(model_, css::uno::UNO_QUERY_THROW)
        ->insertByName(office::toUno(name), Any(control));
}

void Dialog::set(std::string_view name, const char* property, const Any& value) const {
    setProperty(controlOf(name)->getModel(), property, value);
}

void Dialog::setTitle(std::string_view title) const {
    setProperty(model_, "Title", Any(office::toUno(title)));
}

void Dialog::create() {
    window()->setVisible(false);
    dialog_->createPeer(
        ::quotepart::create<css::awt::XToolkit>(call_, "com.sun.star.awt.Toolkit"),
        Reference<css::awt::XWindowPeer>(call_.frame->getContainerWindow(), css::uno::UNO_QUERY));
}

void Dialog::show() const {
    window()->setVisible(true);
    topWindow()->toFront();
}

void Dialog::resize(sal_Int32 width, sal_Int32 height) const {
    setProperty(model_, "Width", Any(width));
    setProperty(model_, "Height", Any(height));
}

Reference<css::awt::XWindow> Dialog::window() const {
    return {dialog_, css::uno::UNO_QUERY_THROW};
}

Reference<css::awt::XTopWindow> Dialog::topWindow() const {
    return {dialog_, css::uno::UNO_QUERY_THROW};
}

css::awt::Size Dialog::pixels(int width, int height) const {
    return Reference<css::awt::XUnitConversion>(dialog_->getPeer(), css::uno::UNO_QUERY_THROW)
        ->convertSizeToPixel({width, height}, css::util::MeasureUnit::APPFONT);
}

css::awt::Size Dialog::preferredSize(std::string_view name) const {
    return control<css::awt::XLayoutConstrains>(name)->getPreferredSize();
}

void Dialog::place(std::string_view name, const css::awt::Rectangle& where) const {
    control<css::awt::XWindow>(name)->setPosSize(where.X, where.Y, where.Width, where.Height,
                                                 css::awt::PosSize::POSSIZE);
}

Reference<css::awt::XControl> Dialog::controlOf(std::string_view name) const {
    return Reference<css::awt::XControlContainer>(dialog_, css::uno::UNO_QUERY_THROW)
        ->getControl(office::toUno(name));
}

}  // namespace quotepart
