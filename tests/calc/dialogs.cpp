#include "tests/calc/dialogs.hpp"

namespace quotepart {

namespace {

/// LibreOffice 7.4 crashes when it closes a list that a screen reader has looked at and let go.
Invoked kept(Invoked object) {
    static auto* const all = new std::vector<css::uno::Reference<css::uno::XInterface>>;
    all->push_back(object.as<css::uno::XInterface>());
    return object;
}

}  // namespace

std::vector<Invoked> dialogs(const office::Office& office) {
    const Invoked toolkit(office, css::uno::Any(office.createInstance("com.sun.star.awt.Toolkit")));
    std::vector<Invoked> found;
    for (sal_Int32 i = 0; i < toolkit.number("getTopWindowCount"); ++i) {
        if (Invoked window = toolkit.get("getTopWindow", i); window.has("endExecute")) {
            found.push_back(std::move(window));
        }
    }
    return found;
}

Invoked accessibleIn(const Invoked& window) {
    return kept(window.get("getAccessibleContext"));
}

Invoked accessibleChild(const Invoked& parent, sal_Int32 index) {
    return accessibleIn(kept(parent.get("getAccessibleChild", index)));
}

}  // namespace quotepart
