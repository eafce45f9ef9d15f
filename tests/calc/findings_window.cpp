#include "tests/calc/findings_window.hpp"

#include <com/sun/star/accessibility/XAccessibleTable.hpp>
#include <com/sun/star/accessibility/XAccessibleText.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Rectangle.hpp>

#include <chrono>
#include <optional>
#include <stdexcept>
#include <thread>

#include "addin/office/uno_text.hpp"
#include "tests/calc/between_events.hpp"
#include "tests/calc/dialogs.hpp"

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

Invoked control(const Invoked& window, int index) {
    return accessibleChild(accessibleIn(window), index);
}

std::string nameOf(const Invoked& window, int index) {
    return control(window, index).text("getAccessibleName");
}

Invoked button(const Invoked& window, std::string_view name) {
    for (int i = firstButton; i < controls; ++i) {
        if (Invoked each = control(window, i); each.text("getAccessibleName") == name) {
            return each;
        }
    }
    throw std::runtime_error("there is no button " + std::string(name));
}

}  // namespace

std::vector<std::string> FindingsOnScreen::titles(const office::Office& office) {
    std::vector<std::string> all;
    betweenEvents(office, [&] {
        for (const Invoked& dialog : dialogs(office)) {
            all.push_back(dialog.text("getTitle"));
        }
    });
    return all;
}

void FindingsOnScreen::look(const std::function<void(const Invoked&)>& at) const {
    std::size_t count = 0;
    for (int i = 0; i < 200; ++i) {
        betweenEvents(office_, [&] {
            const std::vector<Invoked> all = dialogs(office_);
            count = all.size();
            if (count == 1) {
                at(all[0]);
            }
        });
        if (count == 1) {
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    throw std::runtime_error("there are " + std::to_string(count) + " dialogs");
}

std::string FindingsOnScreen::textOf(const std::function<std::string(const Invoked&)>& read) const {
    std::string text;
    look([&](const Invoked& window) { text = read(window); });
    return text;
}

std::string FindingsOnScreen::title() const {
    return textOf([](const Invoked& window) { return window.text("getTitle"); });
}

std::string FindingsOnScreen::summary() const {
    return textOf([](const Invoked& window) { return nameOf(window, summaryControl); });
}

std::string FindingsOnScreen::remark() const {
    return textOf([](const Invoked& window) { return nameOf(window, remarkControl); });
}

std::string FindingsOnScreen::detail() const {
    return textOf([](const Invoked& window) { return nameOf(window, detailControl); });
}

std::vector<std::string> FindingsOnScreen::rows() const {
    std::vector<std::string> all;
    look([&](const Invoked& window) {
        const Invoked list = control(window, listControl);
        const Invoked table = accessibleChild(list, list.number("getAccessibleChildCount") - 1);
        const Reference<css::accessibility::XAccessibleTable> cells(
            table.as<css::uno::XInterface>(), css::uno::UNO_QUERY_THROW);
        for (sal_Int32 row = 0; row < cells->getAccessibleRowCount(); ++row) {
            std::string text;
            for (sal_Int32 column = 0; column < cells->getAccessibleColumnCount(); ++column) {
                const Reference<css::accessibility::XAccessibleText> cell(
                    cells->getAccessibleCellAt(row, column), css::uno::UNO_QUERY_THROW);
                text += (column == 0 ? "" : " | ") + office::fromUno(cell->getText());
            }
            all.push_back(std::move(text));
        }
    });
    return all;
}

void FindingsOnScreen::type(sal_Int16 key) const {
    look([&](const Invoked& window) {
        css::awt::KeyEvent event;
        event.Source = window.as<css::uno::XInterface>();
        event.KeyCode = key;
        const Invoked toolkit(office_, Any(office_.createInstance("com.sun.star.awt.Toolkit")));
        toolkit("keyPress", event);
        if (key != css::awt::Key::ESCAPE) {
            toolkit("keyRelease", event);
        }
    });
}

void FindingsOnScreen::press(std::string_view name) const {
    look([&](const Invoked& window) { button(window, name)("doAccessibleAction", sal_Int32{0}); });
}

void FindingsOnScreen::resize(int width, int height) const {
    look([&](const Invoked& window) {
        window("setPosSize", sal_Int32{0}, sal_Int32{0}, sal_Int32{width}, sal_Int32{height},
               css::awt::PosSize::SIZE);
    });
}

std::vector<FindingsOnScreen::Box> FindingsOnScreen::boxes() const {
    std::vector<Box> all;
    look([&](const Invoked& window) {
        for (int i = 0; i < controls; ++i) {
            const auto where = control(window, i)("getBounds").get<css::awt::Rectangle>();
            all.push_back({where.X, where.Y, where.X + where.Width, where.Y + where.Height});
        }
    });
    return all;
}

}  // namespace quotepart
