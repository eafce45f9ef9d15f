#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <chrono>
#include <functional>

namespace quotepart {

namespace css = com::sun::star;

/// Does something on LibreOffice's main thread, which alone may work on windows without another
/// closing them meanwhile, and comes back when it is done. There is no waiting for a main thread
/// that does not begin within the patience: it may be waiting for the caller; it does it later. A
/// LibreOffice that is going away does not do it at all. The action throws nothing.
void onMainThread(const css::uno::Reference<css::uno::XComponentContext>& context,
                  std::function<void()> action,
                  std::chrono::milliseconds patience = std::chrono::seconds{30});

}  // namespace quotepart
