#pragma once

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/util/URL.hpp>

#include <string_view>

#include "addin/office/document.hpp"
#include "addin/office/office.hpp"

namespace quotepart {

/// The frame in which a document is shown, were it hidden.
css::uno::Reference<css::frame::XFrame> frameOf(
    const css::uno::Reference<css::uno::XInterface>& document);
inline css::uno::Reference<css::frame::XFrame> frameOf(const office::Document& document) {
    return frameOf(document.uno());
}

/// Whether a document refuses to be closed now: it is closed as soon as it may be.
bool refusesToClose(const office::Document& document);

css::util::URL parsed(const office::Office& office, std::string_view text);

/// What a frame has to run a command; null where it has nothing.
css::uno::Reference<css::frame::XDispatch> dispatchIn(
    const office::Office& office, const css::uno::Reference<css::frame::XFrame>& frame,
    std::string_view url);

}  // namespace quotepart
