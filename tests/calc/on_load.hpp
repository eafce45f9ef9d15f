#pragma once

#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>

#include <functional>

#include "addin/office/office.hpp"

namespace quotepart {

/// Does something once, as soon as LibreOffice has loaded a document, such as the copy that a
/// command of the menu works on: in the middle of that command, and on its thread.
class OnLoad {
  public:
    OnLoad(const office::Office& office, std::function<void()> action);
    ~OnLoad();
    OnLoad(const OnLoad&) = delete;
    OnLoad& operator=(const OnLoad&) = delete;

  private:
    css::uno::Reference<css::document::XDocumentEventBroadcaster> events_;
    css::uno::Reference<css::document::XDocumentEventListener> listener_;
};

}  // namespace quotepart
