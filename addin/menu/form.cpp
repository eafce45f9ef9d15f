#include "addin/menu/form.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

#include "addin/menu/choose_path.hpp"
#include "addin/menu/dialog.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"

namespace quotepart {

namespace {

using css::uno::Any;

// In units of the font.
constexpr sal_Int32 margin = 8;
constexpr sal_Int32 leastLabelWidth = 80;
constexpr sal_Int32 fieldWidth = 210;
constexpr sal_Int32 browseWidth = 50;
constexpr sal_Int32 lineHeight = 14;
constexpr sal_Int32 gap = 4;
constexpr sal_Int32 textLineHeight = 10;
constexpr sal_Int32 buttonWidth = 62;

constexpr const char* acceptButton = "accept";
constexpr const char* cancelButton = "cancel";
constexpr const char* browseButton = "Browse";  ///< behind the name of its field

/// The window; its controls hold it until it is closed.
class Window
    : public cppu::WeakImplHelper2<css::awt::XActionListener, css::awt::XTopWindowListener> {
    using EventObject = css::lang::EventObject;

  public:
    Window(const CommandContext& call, Form form, std::function<void(const Answers&)> accepted)
        : call_(call),
          form_(std::move(form)),
          accepted_(std::move(accepted)),
          dialog_(call, said(form_.title)),
          labelWidth_(labelWidth()),
          width_(2 * margin + labelWidth_ + gap + fieldWidth) {
        add("FixedText", "explanation", margin, width_ - 2 * margin, explanationHeight(),
            {{"Label", text(form_.explanation)}, {"MultiLine", Any(true)}});
        top_ += explanationHeight() + gap;
        for (const FormField& field : form_.fields) {
            addField(field);
        }
        top_ += gap;
        const auto button = [&](const char* name, Text label, sal_Int32 left, bool isDefault) {
            add("Button", name, left, buttonWidth, lineHeight,
                {{"Label", text(label)}, {"DefaultButton", Any(isDefault)}});
        };
        button(acceptButton, form_.accept, width_ - margin - 2 * buttonWidth - gap, true);
        button(cancelButton, {"Annuler", "Cancel"}, width_ - margin - buttonWidth, false);
        dialog_.resize(width_, top_ + lineHeight + margin);
    }

    void open() {
        dialog_.create();
        listenTo(acceptButton);
        listenTo(cancelButton);
        for (const FormField& field : form_.fields) {
            if (field.browse != Browse::nothing) {
                listenTo(field.name + browseButton);
            }
        }
        dialog_.topWindow()->addTopWindowListener(this);
        const css::awt::Rectangle over = call_.frame->getContainerWindow()->getPosSize();
        const css::awt::Rectangle size = dialog_.window()->getPosSize();
        dialog_.window()->setPosSize(std::max(0, (over.Width - size.Width) / 2),
                                     std::max(0, (over.Height - size.Height) / 3), 0, 0,
                                     css::awt::PosSize::POS);
        dialog_.show();
        if (!form_.fields.empty()) {
            dialog_.control<css::awt::XWindow>(form_.fields.front().name)->setFocus();
        }
    }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
        const rtl::Reference<Window> self(this);
        if (event.ActionCommand.equalsAscii(acceptButton)) {
            accept();
        } else if (event.ActionCommand.equalsAscii(cancelButton)) {
            dialog_.close();
        } else {
            browseFor(office::fromUno(event.ActionCommand));
        }
    }
    void SAL_CALL windowClosing(const EventObject&) override {
        const rtl::Reference<Window> self(this);
        dialog_.close();
    }
    void SAL_CALL windowOpened(const EventObject&) override {}
    void SAL_CALL windowClosed(const EventObject&) override {}
    void SAL_CALL windowMinimized(const EventObject&) override {}
    void SAL_CALL windowNormalized(const EventObject&) override {}
    void SAL_CALL windowActivated(const EventObject&) override {}
    void SAL_CALL windowDeactivated(const EventObject&) override {}
    void SAL_CALL disposing(const EventObject&) override {}

  private:
    std::string said(Text text) const { return report::filled(text, call_.language); }
    Any text(Text text) const { return Any(office::toUno(said(text))); }

    /// A letter is some four units wide, seldom more.
    sal_Int32 widthOf(Text text) const { return 4 * office::toUno(said(text)).getLength(); }

    sal_Int32 labelWidth() const {
        sal_Int32 widest = leastLabelWidth;
        for (const FormField& field : form_.fields) {
            widest = std::max(widest, field.isTick ? 0 : widthOf(field.label));
        }
        return widest;
    }

    sal_Int32 explanationHeight() const {
        return textLineHeight * (1 + widthOf(form_.explanation) / (width_ - 2 * margin));
    }

    void add(std::string_view kind, std::string_view name, sal_Int32 left, sal_Int32 wide,
             sal_Int32 high, Dialog::Properties properties) {
        properties.insert(properties.end(), {{"PositionX", Any(left)},
                                             {"PositionY", Any(top_)},
                                             {"Width", Any(wide)},
                                             {"Height", Any(high)}});
        dialog_.add(kind, name, properties);
    }

    void listenTo(const std::string& name) {
        const auto button = dialog_.control<css::awt::XButton>(name);
        button->setActionCommand(office::toUno(name));
        button->addActionListener(this);
    }

    void browseFor(const std::string& button) {
        for (const FormField& field : form_.fields) {
            if (field.name + browseButton == button) {
                guarded(call_, [&] {
                    const auto text = dialog_.control<css::awt::XTextComponent>(field.name);
                    const std::string chosen = choosePath(call_, field.browse, field.label,
                                                          office::fromUno(text->getText()));
                    if (!chosen.empty()) {
                        text->setText(office::toUno(chosen));
                    }
                });
            }
        }
    }

    void addField(const FormField& field) {
        if (field.isTick) {
            add("CheckBox", field.name, margin, width_ - 2 * margin, lineHeight,
                {{"Label", text(field.label)},
                 {"VerticalAlign", Any(css::style::VerticalAlignment_MIDDLE)},
                 {"State", Any(static_cast<sal_Int16>(field.value.empty() ? 0 : 1))}});
            top_ += lineHeight + gap;
            return;
        }
        add("FixedText", field.name + "Label", margin, labelWidth_, lineHeight,
            {{"Label", text(field.label)},
             {"VerticalAlign", Any(css::style::VerticalAlignment_MIDDLE)}});
        const sal_Int32 left = margin + labelWidth_ + gap;
        Dialog::Properties properties{{"Text", Any(office::toUno(field.value))}};
        if (field.browse != Browse::nothing) {
            add("Edit", field.name, left, fieldWidth - browseWidth - gap, lineHeight,
                std::move(properties));
            add("Button", field.name + browseButton, left + fieldWidth - browseWidth, browseWidth,
                lineHeight, {{"Label", text({"Parcourir…", "Browse…"})}});
        } else if (field.choices.empty()) {
            add("Edit", field.name, left, fieldWidth, lineHeight, std::move(properties));
        } else {
            css::uno::Sequence<rtl::OUString> words(static_cast<sal_Int32>(field.choices.size()));
            rtl::OUString* word = words.getArray();
            for (const std::string& choice : field.choices) {
                *word++ = office::toUno(choice);
            }
            properties.emplace_back("StringItemList", Any(words));
            properties.emplace_back("Dropdown", Any(true));
            add("ComboBox", field.name, left, fieldWidth, lineHeight, std::move(properties));
        }
        top_ += lineHeight + gap;
    }

    std::string answerTo(const FormField& field) const {
        if (field.isTick) {
            return dialog_.control<css::awt::XCheckBox>(field.name)->getState() == 1 ? "true" : "";
        }
        std::string typed =
            office::fromUno(dialog_.control<css::awt::XTextComponent>(field.name)->getText());
        for (std::size_t i = 0; i < field.meanings.size(); ++i) {
            if (field.choices[i] == typed) {
                return field.meanings[i];
            }
        }
        return typed;
    }

    void accept() {
        Answers answers;
        for (const FormField& field : form_.fields) {
            answers[field.name] = answerTo(field);
        }
        dialog_.close();
        guarded(call_, [&] { accepted_(answers); });
    }

    CommandContext call_;
    Form form_;
    std::function<void(const Answers&)> accepted_;
    Dialog dialog_;
    sal_Int32 labelWidth_;
    sal_Int32 width_;
    sal_Int32 top_ = margin;
};

}  // namespace

void askFor(const CommandContext& call, const Form& form,
            std::function<void(const Answers&)> accepted) {
    const rtl::Reference<Window> window(new Window(call, form, std::move(accepted)));
    window->open();
}

}  // namespace quotepart
