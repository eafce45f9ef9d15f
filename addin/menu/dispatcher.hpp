#pragma once

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/weakref.hxx>

namespace quotepart {

namespace css = com::sun::star;

/// Runs the commands of the menu: the ProtocolHandler of org.quotepart.mutualisation:*.
/// LibreOffice makes one for a frame when it fills the menu, which some desktops want at the start:
/// neither making one nor asking it for a command reads anything. No exception leaves it: what goes
/// wrong is said in a message box.
class Dispatcher
    : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XDispatch,
                                   css::lang::XInitialization, css::lang::XServiceInfo> {
    template <class T>
    using Reference = css::uno::Reference<T>;
    template <class T>
    using Sequence = css::uno::Sequence<T>;

  public:
    explicit Dispatcher(const Reference<css::uno::XComponentContext>& context)
        : context_(context) {}

    /// The frame it works for.
    void SAL_CALL initialize(const Sequence<css::uno::Any>& arguments) override;

    /// Itself for a command of ours in the frame of a spreadsheet, else nothing.
    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url,
                                                            const rtl::OUString& target,
                                                            sal_Int32 flags) override;
    Sequence<Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override;

    void SAL_CALL dispatch(const css::util::URL& url,
                           const Sequence<css::beans::PropertyValue>& arguments) override;
    /// A command that is offered is always enabled: the listener is told so at once, and never
    /// again.
    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override;
    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                       const css::util::URL& url) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

  private:
    Reference<css::uno::XComponentContext> context_;
    // Frames keep their handlers: a strong reference would keep both alive.
    css::uno::WeakReference<css::frame::XFrame> frame_;
};

}  // namespace quotepart
