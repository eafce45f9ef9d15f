#include "addin/workbook/xml_reader.hpp"

#include <com/sun/star/xml/sax/InputSource.hpp>
#include <com/sun/star/xml/sax/Parser.hpp>
#include <com/sun/star/xml/sax/XDocumentHandler.hpp>
#include <cppuhelper/implbase1.hxx>

#include "addin/office/uno_text.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

using css::uno::Reference;
using css::xml::sax::XAttributeList;

class Forward : public cppu::WeakImplHelper1<css::xml::sax::XDocumentHandler> {
  public:
    explicit Forward(XmlHandler& handler) : handler_(handler) {}

    void SAL_CALL startDocument() override {}
    void SAL_CALL endDocument() override {}
    void SAL_CALL startElement(const rtl::OUString& name,
                               const Reference<XAttributeList>& attributes) override {
        handler_.start(localName(name), XmlAttributes(attributes));
    }
    void SAL_CALL endElement(const rtl::OUString& name) override { handler_.end(localName(name)); }
    void SAL_CALL characters(const rtl::OUString& text) override { handler_.characters(text); }
    void SAL_CALL ignorableWhitespace(const rtl::OUString&) override {}
    void SAL_CALL processingInstruction(const rtl::OUString&, const rtl::OUString&) override {}
    void SAL_CALL setDocumentLocator(const Reference<css::xml::sax::XLocator>&) override {}

  private:
    XmlHandler& handler_;
};

}  // namespace

std::u16string_view localName(const rtl::OUString& name) {
    std::u16string_view text = viewOf(name);
    if (const std::size_t colon = text.find(u':'); colon != std::u16string_view::npos) {
        text.remove_prefix(colon + 1);
    }
    return text;
}

std::optional<rtl::OUString> XmlAttributes::find(std::u16string_view name) const {
    const sal_Int16 count = list_ == nullptr ? sal_Int16{0} : list_->getLength();
    for (sal_Int16 i = 0; i < count; ++i) {
        if (localName(list_->getNameByIndex(i)) == name) {
            return list_->getValueByIndex(i);
        }
    }
    return std::nullopt;
}

std::string XmlAttributes::text(std::u16string_view name) const {
    const auto found = find(name);
    return found ? office::fromUno(*found) : std::string();
}

std::string XmlAttributes::lastText(std::u16string_view name) const {
    for (int i = (list_ == nullptr ? 0 : list_->getLength()) - 1; i >= 0; --i) {
        if (localName(list_->getNameByIndex(static_cast<sal_Int16>(i))) == name) {
            return office::fromUno(list_->getValueByIndex(static_cast<sal_Int16>(i)));
        }
    }
    return {};
}

int XmlAttributes::number(std::u16string_view name, int fallback) const {
    const auto found = find(name);
    return found ? found->toInt32() : fallback;
}

void readXml(const Context& context, const Reference<css::io::XInputStream>& stream,
             XmlHandler& handler) {
    const Reference<css::xml::sax::XParser> parser = css::xml::sax::Parser::create(context);
    parser->setDocumentHandler(new Forward(handler));
    css::xml::sax::InputSource source;
    source.aInputStream = stream;
    parser->parseStream(source);
}

}  // namespace quotepart::workbook
