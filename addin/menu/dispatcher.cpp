#include "addin/menu/dispatcher.hpp"

#include <cppuhelper/supportsservice.hxx>

#include "addin/calc/interface_language.hpp"
#include "addin/menu/command.hpp"
#include "addin/menu/main_thread.hpp"
#include "addin/office/uno_text.hpp"

namespace quotepart {

namespace {

using css::uno::Reference;
using css::uno::Sequence;

const Command* commandIn(const css::util::URL& url) {
    return url.Protocol == "org.quotepart.mutualisation:" ? commandOf(office::fromUno(url.Path))
                                                          : nullptr;
}

/// The language of the interface; French where it cannot be told.
Language languageOf(const Reference<css::uno::XComponentContext>& context) noexcept {
    try {
        return interfaceLanguage(context);
    } catch (...) {
        return Language::french;
    }
}

}  // namespace

void Dispatcher::initialize(const Sequence<css::uno::Any>& arguments) {
    if (arguments.hasElements()) {
        frame_ = Reference<css::frame::XFrame>(arguments[0], css::uno::UNO_QUERY);
    }
}

Reference<css::frame::XDispatch> Dispatcher::queryDispatch(const css::util::URL& url,
                                                           const rtl::OUString&, sal_Int32) {
    try {
        if (commandIn(url) != nullptr && workbookIn(frame_).is()) {
            return this;
        }
    } catch (const css::uno::Exception&) {
        // The frame is on its way out: nothing is offered in it.
        return {};
    }
    return {};
}

Sequence<Reference<css::frame::XDispatch>> Dispatcher::queryDispatches(
    const Sequence<css::frame::DispatchDescriptor>& requests) {
    Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
    Reference<css::frame::XDispatch>* each = found.getArray();
    for (const css::frame::DispatchDescriptor& request : requests) {
        *each++ = queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
    }
    return found;
}

void Dispatcher::dispatch(const css::util::URL& url, const Sequence<css::beans::PropertyValue>&) {
    if (const Command* command = commandIn(url)) {
        const CommandContext call{
            .context = context_, .frame = frame_, .language = languageOf(context_)};
        guarded(call, [&] { onMainThread(context_, [command, call] { run(*command, call); }); });
    }
}

void Dispatcher::addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                   const css::util::URL& url) {
    if (!listener.is()) {
        return;
    }
    css::frame::FeatureStateEvent state;
    state.FeatureURL = url;
    state.Source = *this;
    state.IsEnabled = commandIn(url) != nullptr;
    state.Requery = false;
    try {
        listener->statusChanged(state);
    } catch (const css::uno::Exception&) {
        // A listener that is going away does not need to know.
        return;
    }
}

void Dispatcher::removeStatusListener(const Reference<css::frame::XStatusListener>&,
                                      const css::util::URL&) {}

rtl::OUString Dispatcher::getImplementationName() {
    return "org.quotepart.comp.Commands";
}

sal_Bool Dispatcher::supportsService(const rtl::OUString& name) {
    return cppu::supportsService(this, name);
}

Sequence<rtl::OUString> Dispatcher::getSupportedServiceNames() {
    Sequence<rtl::OUString> names(1);
    names[0] = "com.sun.star.frame.ProtocolHandler";
    return names;
}

}  // namespace quotepart

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_quotepart_comp_Commands_get_implementation(css::uno::XComponentContext* context,
                                               const css::uno::Sequence<css::uno::Any>&) {
    return cppu::acquire(new quotepart::Dispatcher(context));
}
