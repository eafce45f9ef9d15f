#include "tests/calc/on_load.hpp"

#include <cppuhelper/implbase1.hxx>

#include <utility>

namespace quotepart {

namespace {

class Listener : public cppu::WeakImplHelper1<css::document::XDocumentEventListener> {
  public:
    explicit Listener(std::function<void()> action) : action_(std::move(action)) {}

    void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override {
        if (event.EventName == "OnLoadFinished") {
            if (const auto action = std::exchange(action_, nullptr)) {
                action();
            }
        }
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    std::function<void()> action_;
};

}  // namespace

OnLoad::OnLoad(const office::Office& office, std::function<void()> action)
    : events_(office.context()->getValueByName(
                  "/singletons/com.sun.star.frame.theGlobalEventBroadcaster"),
              css::uno::UNO_QUERY_THROW),
      listener_(new Listener(std::move(action))) {
    events_->addDocumentEventListener(listener_);
}

OnLoad::~OnLoad() {
    try {
        events_->removeDocumentEventListener(listener_);
    } catch (const css::uno::Exception&) {
        // LibreOffice is gone.
    }
}

}  // namespace quotepart
