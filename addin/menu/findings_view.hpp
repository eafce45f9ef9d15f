#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "addin/menu/dialog.hpp"
#include "addin/report/rows.hpp"

namespace quotepart {

/// The window that lists findings: a summary, a list, the one selected in full, three buttons. What
/// it lists never changes: LibreOffice's lists do not survive that where a screen reader listens.
class FindingsView {
  public:
    struct Content {
        std::string title;
        std::string summary;
        std::string remark;
        std::vector<report::Row> rows;
    };
    /// What a person asks for. The window may be closed when one of these returns.
    struct Actions {
        std::function<void(const report::Row&)> go;
        std::function<void()> again;
        std::function<void()> close;
    };

    /// Opens the window at a place, else where it hides little of the workbook.
    static std::shared_ptr<FindingsView> open(const CommandContext& call, Content content,
                                              Actions actions,
                                              const std::optional<css::awt::Rectangle>& place);

    /// Says something beside the buttons.
    void remark(std::string_view text) const;
    /// Says something of the finding selected.
    void explain(std::string_view text) const;
    /// Whether anything can be asked for.
    void enable(bool enabled) const;
    [[nodiscard]] css::awt::Rectangle place() const;
    void close();

  private:
    class Events;

    FindingsView(const CommandContext& call, Content content, Actions actions);
    void build();
    void buildList();
    void keepSelectionReadable() const;
    void listen(const std::shared_ptr<FindingsView>& self) const;
    void show(const std::optional<css::awt::Rectangle>& place) const;
    void arrange() const;
    void tellSelected() const;
    void goToSelected() const;
    [[nodiscard]] const report::Row* selected() const;
    [[nodiscard]] css::uno::Any text(Text text) const;

    CommandContext call_;
    Content content_;
    Actions actions_;
    Dialog dialog_;
};

}  // namespace quotepart
