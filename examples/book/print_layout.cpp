#include "examples/book/print_layout.hpp"

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "addin/office/uno_text.hpp"
#include "examples/book/uno_property.hpp"

namespace quotepart::examples {

namespace {

using css::uno::Reference;
using css::uno::XInterface;

constexpr sal_Int32 shortSide = 21000;
constexpr sal_Int32 longSide = 29700;
constexpr sal_Int32 margin = 1500;
constexpr sal_Int32 greyInk = 0x5F6B7A;

/// Texts and fields ("{PageNumber}") one after the other, in small grey letters.
class Line {
  public:
    Line(const Reference<css::lang::XMultiServiceFactory>& factory,
         const Reference<css::text::XText>& text)
        : factory_(factory), text_(text) {
        text_->setString("");
    }
    Line& say(std::string_view words) {
        const Reference<css::text::XTextRange> cursor = end();
        text_->insertString(cursor, office::toUno(words), false);
        return *this;
    }
    Line& field(std::string_view service) {
        const Reference<css::text::XTextContent> content(
            factory_->createInstance(
                office::toUno("com.sun.star.text.TextField." + std::string(service))),
            css::uno::UNO_QUERY_THROW);
        text_->insertTextContent(end(), content, false);
        return *this;
    }

  private:
    [[nodiscard]] Reference<css::text::XTextRange> end() const {
        const Reference<css::text::XTextCursor> cursor = text_->createTextCursor();
        cursor->gotoEnd(false);
        set(cursor, "CharHeight", 8.0F);
        set(cursor, "CharColor", greyInk);
        set(cursor, "CharFontName", office::toUno("Liberation Sans"));
        return as<css::text::XTextRange>(cursor);
    }

    Reference<css::lang::XMultiServiceFactory> factory_;
    Reference<css::text::XText> text_;
};

template <class Fill>
void fillContent(const Reference<XInterface>& style, const char* property, Fill fill) {
    const Reference<css::sheet::XHeaderFooterContent> content(
        get<Reference<XInterface>>(style, property), css::uno::UNO_QUERY_THROW);
    content->getLeftText()->setString("");
    content->getCenterText()->setString("");
    content->getRightText()->setString("");
    fill(content);
    set(style, property, content);
}

}  // namespace

void definePageStyle(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                     std::string_view name, bool landscape, bool onePage) {
    const auto factory = as<css::lang::XMultiServiceFactory>(document);
    const auto styles = as<css::container::XNameContainer>(
        as<css::style::XStyleFamiliesSupplier>(document)->getStyleFamilies()->getByName(
            "PageStyles"));
    const Reference<XInterface> style = factory->createInstance("com.sun.star.style.PageStyle");
    styles->insertByName(office::toUno(name), css::uno::makeAny(style));
    set(style, "IsLandscape", landscape);
    set(style, "Size",
        landscape ? css::awt::Size(longSide, shortSide) : css::awt::Size(shortSide, longSide));
    for (const char* side : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"}) {
        set(style, side, margin);
    }
    set(style, "ScaleToPagesX", std::int16_t{1});
    set(style, "ScaleToPagesY", static_cast<std::int16_t>(onePage ? 1 : 0));
    set(style, "CenterHorizontally", true);
    set(style, "PrintGrid", false);
    set(style, "FirstPageNumber", std::int16_t{0});  // goes on from sheet to sheet
    set(style, "HeaderIsOn", true);
    set(style, "FooterIsOn", true);
    set(style, "HeaderIsShared", true);
    set(style, "FooterIsShared", true);
    set(style, "HeaderBodyDistance", sal_Int32{400});
    set(style, "FooterBodyDistance", sal_Int32{400});
    using Content = Reference<css::sheet::XHeaderFooterContent>;
    fillContent(style, "RightPageHeaderContent", [&](const Content& content) {
        Line(factory, content->getLeftText()).field("DocInfo.Title");
        Line(factory, content->getRightText()).field("SheetName");
    });
    fillContent(style, "RightPageFooterContent", [&](const Content& content) {
        Line(factory, content->getLeftText()).say("Établi avec Quotepart et LibreOffice Calc");
        Line(factory, content->getRightText())
            .say("Page ")
            .field("PageNumber")
            .say(" / ")
            .field("PageCount");
    });
}

}  // namespace quotepart::examples
