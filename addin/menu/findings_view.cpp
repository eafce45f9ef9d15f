#include "addin/menu/findings_view.hpp"

#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>
#include <com/sun/star/view/SelectionType.hpp>
#include <cppuhelper/implbase5.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <array>

#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"

namespace quotepart {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

// The controls.
constexpr std::string_view summary = "summary";
constexpr std::string_view remarkLine = "remark";
constexpr std::string_view list = "findings";
constexpr std::string_view detail = "detail";
constexpr std::string_view goButton = "go";
constexpr std::string_view againButton = "again";
constexpr std::string_view closeButton = "close";

// In units of the font.
constexpr int margin = 6;
constexpr int gap = 4;
constexpr int lineHeight = 10;
constexpr int detailHeight = 30;
constexpr int buttonHeight = 15;
constexpr int buttonPadding = 16;
constexpr int preferredWidth = 400;
constexpr int preferredHeight = 165;

struct Column {
    Text title;
    int width;  ///< in units of the font
    int flexibility;
};
constexpr std::array columns{
    Column{{"Feuille", "Sheet"}, 60, 1},
    Column{{"Cellule", "Cell"}, 42, 0},
    Column{{"Nature", "Kind"}, 66, 0},
    Column{{"Constat", "Finding"}, 232, 5},
};

Any value(std::string_view text) {
    return Any(office::toUno(text));
}

}  // namespace

/// Hears what happens in the window, and passes it on as long as there is a view.
class FindingsView::Events
    : public cppu::WeakImplHelper5<css::awt::XActionListener, css::awt::XTopWindowListener,
                                   css::awt::XWindowListener, css::awt::XMouseListener,
                                   css::awt::grid::XGridSelectionListener> {
    using EventObject = css::lang::EventObject;

  public:
    explicit Events(std::weak_ptr<const FindingsView> view) : view_(std::move(view)) {}

    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
        const std::string command = office::fromUno(event.ActionCommand);
        pass([&](const FindingsView& view) {
            if (command == goButton) {
                view.goToSelected();
            } else if (command == againButton) {
                view.actions_.again();
            } else {
                view.actions_.close();
            }
        });
    }
    void SAL_CALL windowClosing(const EventObject&) override {
        pass([](const FindingsView& view) { view.actions_.close(); });
    }
    void SAL_CALL windowResized(const css::awt::WindowEvent&) override {
        pass([](const FindingsView& view) { view.arrange(); });
    }
    void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override {
        if (event.Buttons != css::awt::MouseButton::LEFT || event.ClickCount != 2) {
            return;
        }
        pass([&](const FindingsView& view) {
            const auto grid = view.dialog_.control<css::awt::grid::XGridControl>(list);
            if (grid->getRowAtPoint(event.X, event.Y) >= 0) {
                view.goToSelected();
            }
        });
    }
    void SAL_CALL selectionChanged(const css::awt::grid::GridSelectionEvent&) override {
        pass([](const FindingsView& view) { view.tellSelected(); });
    }

    void SAL_CALL windowOpened(const EventObject&) override {}
    void SAL_CALL windowClosed(const EventObject&) override {}
    void SAL_CALL windowMinimized(const EventObject&) override {}
    void SAL_CALL windowNormalized(const EventObject&) override {}
    void SAL_CALL windowActivated(const EventObject&) override {}
    void SAL_CALL windowDeactivated(const EventObject&) override {}
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const EventObject&) override {}
    void SAL_CALL windowHidden(const EventObject&) override {}
    void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
    void SAL_CALL disposing(const EventObject&) override {}

  private:
    template <class Action>
    void pass(Action action) const {
        const std::shared_ptr<const FindingsView> view = view_.lock();
        if (!view) {
            return;
        }
        try {
            action(*view);
        } catch (const css::uno::Exception&) {
            // The window is on its way out.
            return;
        }
    }

    std::weak_ptr<const FindingsView> view_;
};

std::shared_ptr<FindingsView> FindingsView::open(const CommandContext& call, Content content,
                                                 Actions actions,
                                                 const std::optional<css::awt::Rectangle>& place) {
    std::shared_ptr<FindingsView> view(
        new FindingsView(call, std::move(content), std::move(actions)));
    view->listen(view);
    view->show(place);
    return view;
}

FindingsView::FindingsView(const CommandContext& call, Content content, Actions actions)
    : call_(call),
      content_(std::move(content)),
      actions_(std::move(actions)),
      dialog_(call, content_.title) {
    build();
    dialog_.create();
    keepSelectionReadable();
}

Any FindingsView::text(Text text) const {
    return value(report::filled(text, call_.language));
}

void FindingsView::build() {
    dialog_.add("FixedText", summary, {{"Label", value(content_.summary)}});
    dialog_.add("FixedText", remarkLine, {{"Label", value(content_.remark)}});
    buildList();
    dialog_.add("Edit", detail,
                {{"ReadOnly", Any(true)}, {"MultiLine", Any(true)}, {"AutoVScroll", Any(true)}});
    dialog_.add("Button", goButton,
                {{"Label", text({"~Aller à la cellule", "~Go to the cell"})},
                 {"DefaultButton", Any(true)},
                 {"Enabled", Any(!content_.rows.empty())}});
    dialog_.add("Button", againButton, {{"Label", text({"~Vérifier à nouveau", "~Check again"})}});
    dialog_.add("Button", closeButton, {{"Label", text({"~Fermer", "~Close"})}});
}

void FindingsView::buildList() {
    const auto create = [&](const char* service) {
        return call_.context->getServiceManager()->createInstanceWithContext(
            rtl::OUString::createFromAscii(service), call_.context);
    };
    const Reference<css::awt::grid::XGridColumnModel> columnModel(
        create("com.sun.star.awt.grid.DefaultGridColumnModel"), css::uno::UNO_QUERY_THROW);
    for (const Column& each : columns) {
        const Reference<css::awt::grid::XGridColumn> column = columnModel->createColumn();
        column->setTitle(office::toUno(each.title.in(call_.language)));
        column->setColumnWidth(each.width);
        column->setMinWidth(each.width / 2);
        column->setFlexibility(each.flexibility);
        column->setResizeable(true);
        columnModel->addColumn(column);
    }
    const auto count = static_cast<sal_Int32>(content_.rows.size());
    Sequence<Sequence<Any>> cells(count);
    Sequence<Any>* line = cells.getArray();
    // Not shown, but what a screen reader calls the row.
    Sequence<Any> headings(count);
    Any* heading = headings.getArray();
    for (const report::Row& row : content_.rows) {
        const std::array texts{value(row.place.sheet), value(row.cells), value(row.kind),
                               value(row.sentence)};
        *heading++ = value(row.place.sheet + " " + row.cells);
        *line++ = Sequence<Any>(texts.data(), static_cast<sal_Int32>(texts.size()));
    }
    const Reference<css::awt::grid::XMutableGridDataModel> data(
        create("com.sun.star.awt.grid.DefaultGridDataModel"), css::uno::UNO_QUERY_THROW);
    data->addRows(headings, cells);
    dialog_.add("grid.UnoControlGrid", list,
                {{"ColumnModel", Any(columnModel)},
                 {"GridDataModel", Any(data)},
                 {"ShowColumnHeader", Any(true)},
                 {"ShowRowHeader", Any(false)},
                 {"SelectionModel", Any(css::view::SelectionType_SINGLE)},
                 {"Tabstop", Any(true)}});
}

/// Some themes show the selection of a list without the focus grey on grey.
void FindingsView::keepSelectionReadable() const {
    const Reference<css::awt::XStyleSettingsSupplier> supplier(
        dialog_.control<css::awt::XControl>(list)->getPeer(), css::uno::UNO_QUERY);
    if (!supplier.is()) {
        return;
    }
    const Reference<css::awt::XStyleSettings> style = supplier->getStyleSettings();
    dialog_.set(list, "InactiveSelectionBackgroundColor", Any(style->getHighlightColor()));
    dialog_.set(list, "InactiveSelectionTextColor", Any(style->getHighlightTextColor()));
}

void FindingsView::listen(const std::shared_ptr<FindingsView>& self) const {
    const rtl::Reference<Events> events(new Events(self));
    for (const std::string_view name : {goButton, againButton, closeButton}) {
        const auto button = dialog_.control<css::awt::XButton>(name);
        button->setActionCommand(office::toUno(name));
        button->addActionListener(events.get());
    }
    dialog_.control<css::awt::grid::XGridRowSelection>(list)->addSelectionListener(events.get());
    dialog_.control<css::awt::XWindow>(list)->addMouseListener(events.get());
    dialog_.topWindow()->addTopWindowListener(events.get());
    dialog_.window()->addWindowListener(events.get());
}

void FindingsView::show(const std::optional<css::awt::Rectangle>& place) const {
    const css::awt::Size size = dialog_.pixels(preferredWidth, preferredHeight);
    const css::awt::Size away = dialog_.pixels(20, 30);
    // A workbook that is being closed has no window any more.
    const Reference<css::awt::XWindow> workbook = call_.frame->getContainerWindow();
    const css::awt::Rectangle over = workbook.is() ? workbook->getPosSize() : css::awt::Rectangle();
    // At the bottom right of the workbook's window.
    const css::awt::Rectangle where = place.value_or(css::awt::Rectangle{
        std::max(0, over.Width - size.Width - away.Width),
        std::max(0, over.Height - size.Height - away.Height), size.Width, size.Height});
    dialog_.window()->setPosSize(where.X, where.Y, where.Width, where.Height,
                                 css::awt::PosSize::POSSIZE);
    arrange();
    if (!content_.rows.empty()) {
        dialog_.control<css::awt::grid::XGridRowSelection>(list)->selectRow(0);
        dialog_.control<css::awt::grid::XGridControl>(list)->goToCell(0, 0);
    }
    tellSelected();
    dialog_.show();
    dialog_.control<css::awt::XWindow>(content_.rows.empty() ? closeButton : list)->setFocus();
}

void FindingsView::arrange() const {
    const css::awt::Rectangle all = dialog_.window()->getPosSize();
    const css::awt::Size edge = dialog_.pixels(margin, margin);
    const css::awt::Size space = dialog_.pixels(gap, gap);
    const int line = dialog_.pixels(0, lineHeight).Height;
    const int width = std::max(1, all.Width - 2 * edge.Width);
    int top = edge.Height;
    dialog_.place(summary, {edge.Width, top, width, line});
    top += line + space.Height / 2;

    // The remark stands left of the buttons.
    const css::awt::Size button = dialog_.pixels(buttonPadding, buttonHeight);
    int bottom = all.Height - edge.Height - button.Height;
    int right = all.Width - edge.Width;
    for (const std::string_view name : {closeButton, againButton, goButton}) {
        const int wide = dialog_.preferredSize(name).Width + button.Width;
        right -= wide;
        dialog_.place(name, {right, bottom, wide, button.Height});
        right -= space.Width;
    }
    dialog_.place(remarkLine, {edge.Width, bottom + (button.Height - line) / 2,
                               std::max(1, right - edge.Width), line});
    const int high = dialog_.pixels(0, detailHeight).Height;
    bottom -= space.Height + high;
    dialog_.place(detail, {edge.Width, bottom, width, high});
    bottom -= space.Height;
    dialog_.place(list, {edge.Width, top, width, std::max(1, bottom - top)});
}

void FindingsView::remark(std::string_view text) const {
    dialog_.set(remarkLine, "Label", value(text));
}

void FindingsView::explain(std::string_view text) const {
    dialog_.set(detail, "Text", value(text));
}

void FindingsView::enable(bool enabled) const {
    dialog_.set(goButton, "Enabled", Any(enabled && !content_.rows.empty()));
    dialog_.set(againButton, "Enabled", Any(enabled));
}

css::awt::Rectangle FindingsView::place() const {
    return dialog_.window()->getPosSize();
}

void FindingsView::close() {
    dialog_.close();
}

const report::Row* FindingsView::selected() const {
    const Sequence<sal_Int32> chosen =
        dialog_.control<css::awt::grid::XGridRowSelection>(list)->getSelectedRows();
    const bool one =
        chosen.hasElements() && static_cast<std::size_t>(chosen[0]) < content_.rows.size();
    return one ? &content_.rows[static_cast<std::size_t>(chosen[0])] : nullptr;
}

void FindingsView::tellSelected() const {
    const report::Row* row = selected();
    explain(row == nullptr ? ""
                           : row->sentence + "." + (row->advice.empty() ? "" : "\n" + row->advice));
}

void FindingsView::goToSelected() const {
    if (const report::Row* row = selected()) {
        actions_.go(*row);
    }
}

}  // namespace quotepart
