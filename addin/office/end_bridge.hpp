#pragma once

#include <com/sun/star/lang/XComponent.hpp>

#include <chrono>

namespace quotepart::office {

namespace css = com::sun::star;

/// Disposes of a bridge to another process and lets go of it, unless that takes longer: then it is
/// left to itself, and false is the answer. The UNO runtime waits for every call that came in, even
/// for those that nobody will answer any more once the process they came from was killed.
bool endBridge(const css::uno::Reference<css::lang::XComponent>& bridge,
               std::chrono::milliseconds patience);

}  // namespace quotepart::office
