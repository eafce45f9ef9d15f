#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/calc/invoked.hpp"

namespace quotepart {

/// The window of the findings as it stands on the screen, as a screen reader sees it. What is typed
/// or pressed has its effect a moment later.
class FindingsOnScreen {
  public:
    /// The titles of the dialogs there are.
    static std::vector<std::string> titles(const office::Office& office);

    /// The only dialog there is at any time; what is asked of it throws where there is none.
    explicit FindingsOnScreen(const office::Office& office) : office_(office) {}

    std::string title() const;
    std::string summary() const;
    std::string remark() const;
    /// "Feuille1 | B3 | Erreur | Division par zéro"
    std::vector<std::string> rows() const;
    /// Types a key (com.sun.star.awt.Key) where the focus is.
    void type(sal_Int16 key) const;
    /// What is said of the row selected.
    std::string detail() const;
    void press(std::string_view name) const;
    /// As with the mouse at its corner.
    void resize(int width, int height) const;

    struct Box {
        int left, top, right, bottom;
    };
    /// The places of the controls, in pixels of the window.
    std::vector<Box> boxes() const;

  private:
    /// Waits until there is one dialog, and looks at it between two events.
    void look(const std::function<void(const Invoked&)>& at) const;
    std::string textOf(const std::function<std::string(const Invoked&)>& read) const;

    const office::Office& office_;
};

}  // namespace quotepart
