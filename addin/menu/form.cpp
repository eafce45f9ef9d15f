#include "addin/menu/form.hpp"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>

#include "addin/menu/dialog.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"

namespace quotepart {

namespace {

using css::uno::Any;

// In units of the font.
constexpr sal_Int32 width = 240;
constexpr sal_Int32 margin = 8;
constexpr sal_Int32 labelWidth = 80;
constexpr sal_Int32 lineHeight = 14;
constexpr sal_Int32 gap = 4;
constexpr sal_Int32 explanationHeight = 42;
constexpr sal_Int32 buttonWidth = 62;

class Window {
  public:
    Window(const CommandContext& call, const Form& form)
        : call_(call), form_(form), dialog_(call, said(form.title)) {
        add("FixedText", "explanation", margin, width - 2 * margin, explanationHeight,
            {{"Label", text(form.explanation)}, {"MultiLine", Any(true)}});
        top_ += explanationHeight + gap;
        for (const FormField& field : form.fields) {
            addField(field);
        }
        top_ += gap;
        const auto button = [&](const char* name, Text label, css::awt::PushButtonType type,
                                sal_Int32 left, bool isDefault) {
            add("Button", name, left, buttonWidth, lineHeight,
                {{"Label", text(label)},
                 {"PushButtonType", Any(static_cast<sal_Int16>(type))},
                 {"DefaultButton", Any(isDefault)}});
        };
        button("accept", form.accept, css::awt::PushButtonType_OK,
               width - margin - 2 * buttonWidth - gap, true);
        button("cancel", {"Annuler", "Cancel"}, css::awt::PushButtonType_CANCEL,
               width - margin - buttonWidth, false);
        dialog_.resize(width, top_ + lineHeight + margin);
    }

    std::optional<std::map<std::string, std::string>> ask() {
        dialog_.create();
        if (!dialog_.execute()) {
            return std::nullopt;
        }
        std::map<std::string, std::string> answers;
        for (const FormField& field : form_.fields) {
            answers[field.name] =
                office::fromUno(dialog_.control<css::awt::XTextComponent>(field.name)->getText());
        }
        return answers;
    }

  private:
    std::string said(Text text) const { return report::filled(text, call_.language); }
    Any text(Text text) const { return Any(office::toUno(said(text))); }

    void add(std::string_view kind, std::string_view name, sal_Int32 left, sal_Int32 wide,
             sal_Int32 high, Dialog::Properties properties) {
        properties.insert(properties.end(), {{"PositionX", Any(left)},
                                             {"PositionY", Any(top_)},
                                             {"Width", Any(wide)},
                                             {"Height", Any(high)}});
        dialog_.add(kind, name, properties);
    }

    void addField(const FormField& field) {
        add("FixedText", field.name + "Label", margin, labelWidth, lineHeight,
            {{"Label", text(field.label)},
             {"VerticalAlign", Any(css::style::VerticalAlignment_MIDDLE)}});
        const sal_Int32 left = margin + labelWidth + gap;
        const sal_Int32 wide = width - margin - left;
        Dialog::Properties properties{{"Text", Any(office::toUno(field.value))}};
        if (field.choices.empty()) {
            add("Edit", field.name, left, wide, lineHeight, std::move(properties));
        } else {
            css::uno::Sequence<rtl::OUString> words(static_cast<sal_Int32>(field.choices.size()));
            rtl::OUString* word = words.getArray();
            for (const std::string& choice : field.choices) {
                *word++ = office::toUno(choice);
            }
            properties.emplace_back("StringItemList", Any(words));
            properties.emplace_back("Dropdown", Any(true));
            add("ComboBox", field.name, left, wide, lineHeight, std::move(properties));
        }
        top_ += lineHeight + gap;
    }

    const CommandContext& call_;
    const Form& form_;
    Dialog dialog_;
    sal_Int32 top_ = margin;
};

}  // namespace

std::optional<std::map<std::string, std::string>> askFor(const CommandContext& call,
                                                         const Form& form) {
    return Window(call, form).ask();
}

}  // namespace quotepart
