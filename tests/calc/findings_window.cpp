#include "tests/calc/findings_window.hpp"

#include <com/sun/star/accessibility/XAccessibleTable.hpp>
#include <com/sun/star/accessibility/XAccessibleText.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Rectangle.hpp>

#include <chrono>
#include <stdexcept>
#include <thread>

#include "addin/office/uno_text.hpp"

namespace quotepart {

namespace {

using css::uno::Any;
using css::uno::Reference;

// In the order of the tabulator key.
constexpr int summaryControl = 0;
constexpr int remarkControl = 1;
constexpr int listControl = 2;
constexpr int detailControl = 3;
constexpr int firstButton = 4;
constexpr int controls = 7;

std::vector<Invoked> dialogs(const office::Office& office) {
    const Invoked toolkit(office, Any(office.createInstance("com.sun.star.awt.Toolkit")));
    std::vector<Invoked> found;
    for (sal_Int32 i = 0; i < toolkit.number("getTopWindowCount"); ++i) {
        if (Invoked window = toolkit.get("getTopWindow", i); window.has("endExecute")) {
            found.push_back(std::move(window));
        }
    }
    return found;
}

/// Waits for it, as long as one takes the place of another.
Invoked theOnlyDialog(const office::Office& office) {
    std::vector<Invoked> all;
    for (int i = 0; i < 200 && all.size() != 1; ++i) {
        if (i > 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
        try {
            all = dialogs(office);
        } catch (const css::uno::Exception&) {
            all.clear();  // One went away meanwhile.
        }
    }
    if (all.size() != 1) {
        throw std::runtime_error("there are " + std::to_string(all.size()) + " dialogs");
    }
    return all[0];
}

/// LibreOffice 7.4 crashes when it closes a list that a screen reader has looked at and let go.
void keep(const Invoked& object) {
    static auto* const kept = new std::vector<Reference<css::uno::XInterface>>;
    kept->push_back(object.as<css::uno::XInterface>());
}

Invoked child(const Invoked& parent, sal_Int32 index) {
    const Invoked accessible = parent.get("getAccessibleChild", index);
    keep(accessible);
    Invoked context = accessible.get("getAccessibleContext");
    keep(context);
    return context;
}

}  // namespace

std::vector<std::string> FindingsOnScreen::titles(const office::Office& office) {
    std::vector<std::string> all;
    for (const Invoked& dialog : dialogs(office)) {
        all.push_back(dialog.text("getTitle"));
    }
    return all;
}

Invoked FindingsOnScreen::window() const {
    return theOnlyDialog(office_);
}

Invoked FindingsOnScreen::content() const {
    return window().get("getAccessibleContext");
}

Invoked FindingsOnScreen::control(int index) const {
    return child(content(), index);
}

Invoked FindingsOnScreen::table() const {
    const Invoked list = control(listControl);
    return child(list, list.number("getAccessibleChildCount") - 1);
}

Invoked FindingsOnScreen::button(std::string_view name) const {
    for (int i = firstButton; i < controls; ++i) {
        if (Invoked each = control(i); each.text("getAccessibleName") == name) {
            return each;
        }
    }
    throw std::runtime_error("there is no button " + std::string(name));
}

std::string FindingsOnScreen::title() const {
    return window().text("getTitle");
}

std::string FindingsOnScreen::summary() const {
    return control(summaryControl).text("getAccessibleName");
}

std::string FindingsOnScreen::remark() const {
    return control(remarkControl).text("getAccessibleName");
}

std::vector<std::string> FindingsOnScreen::rows() const {
    const Reference<css::accessibility::XAccessibleTable> cells(table().as<css::uno::XInterface>(),
                                                                css::uno::UNO_QUERY_THROW);
    std::vector<std::string> all;
    for (sal_Int32 row = 0; row < cells->getAccessibleRowCount(); ++row) {
        std::string text;
        for (sal_Int32 column = 0; column < cells->getAccessibleColumnCount(); ++column) {
            const Reference<css::accessibility::XAccessibleText> cell(
                cells->getAccessibleCellAt(row, column), css::uno::UNO_QUERY_THROW);
            text += (column == 0 ? "" : " | ") + office::fromUno(cell->getText());
        }
        all.push_back(std::move(text));
    }
    return all;
}

void FindingsOnScreen::type(sal_Int16 key) const {
    css::awt::KeyEvent event;
    event.Source = window().as<css::uno::XInterface>();
    event.KeyCode = key;
    const Invoked toolkit(office_, Any(office_.createInstance("com.sun.star.awt.Toolkit")));
    toolkit("keyPress", event);
    if (key != css::awt::Key::ESCAPE) {
        toolkit("keyRelease", event);
    }
}

std::string FindingsOnScreen::detail() const {
    return control(detailControl).text("getAccessibleName");
}

void FindingsOnScreen::press(std::string_view name) const {
    button(name)("doAccessibleAction", sal_Int32{0});
}

void FindingsOnScreen::resize(int width, int height) const {
    window()("setPosSize", sal_Int32{0}, sal_Int32{0}, sal_Int32{width}, sal_Int32{height},
             css::awt::PosSize::SIZE);
}

std::vector<FindingsOnScreen::Box> FindingsOnScreen::boxes() const {
    std::vector<Box> all;
    for (int i = 0; i < controls; ++i) {
        const auto where = control(i)("getBounds").get<css::awt::Rectangle>();
        all.push_back({where.X, where.Y, where.X + where.Width, where.Y + where.Height});
    }
    return all;
}

}  // namespace quotepart
