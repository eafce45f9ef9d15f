#pragma once

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <string_view>
#include <utility>
#include <vector>

#include "addin/menu/command.hpp"

namespace quotepart {

/// A window of LibreOffice's own controls over the window of a workbook; it blocks nothing, and
/// goes away with its object. Everything throws UNO exceptions.
class Dialog {
  public:
    using Properties = std::vector<std::pair<const char*, css::uno::Any>>;

    Dialog(const CommandContext& call, std::string_view title);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// Adds a control: "Button", "FixedText", "Edit", "grid.UnoControlGrid", ... with the
    /// properties of its model.
    void add(std::string_view kind, std::string_view name, const Properties& properties);
    void set(std::string_view name, const char* property, const css::uno::Any& value) const;
    void setTitle(std::string_view title) const;

    /// Makes the window itself, still hidden: from now on there is something to measure and place.
    void create();
    void show() const;
    /// In units of the font, see pixels(); before create().
    void resize(sal_Int32 width, sal_Int32 height) const;
    /// What is asked of it from now on is refused by an exception.
    void close();

    [[nodiscard]] css::uno::Reference<css::awt::XWindow> window() const;
    [[nodiscard]] css::uno::Reference<css::awt::XTopWindow> topWindow() const;
    /// A control by its name, as one of its interfaces.
    template <class Interface>
    [[nodiscard]] css::uno::Reference<Interface> control(std::string_view name) const {
        return {controlOf(name), css::uno::UNO_QUERY_THROW};
    }

    /// Pixels of a size in units of the font: a quarter of a letter wide, an eighth high.
    [[nodiscard]] css::awt::Size pixels(int width, int height) const;
    /// The size a control wants, in pixels.
    [[nodiscard]] css::awt::Size preferredSize(std::string_view name) const;
    void place(std::string_view name, const css::awt::Rectangle& where) const;

  private:
    [[nodiscard]] css::uno::Reference<css::awt::XControl> controlOf(std::string_view name) const;

    CommandContext call_;
    css::uno::Reference<css::awt::XControlModel> model_;
    css::uno::Reference<css::awt::XControl> dialog_;
};

}  // namespace quotepart
