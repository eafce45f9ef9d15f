#pragma once

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/xml/sax/XAttributeList.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "addin/workbook/file_format.hpp"

namespace quotepart::workbook {

/// A name without its namespace prefix: "formula" of "table:formula".
std::u16string_view localName(const rtl::OUString& name);

/// The attributes of an element, by their local names.
class XmlAttributes {
  public:
    explicit XmlAttributes(const css::uno::Reference<css::xml::sax::XAttributeList>& list)
        : list_(list.get()) {}

    std::optional<rtl::OUString> find(std::u16string_view name) const;
    bool has(std::u16string_view name) const { return find(name).has_value(); }
    std::string text(std::u16string_view name) const;
    /// The last of those that have this local name: in namespaces of its own, LibreOffice writes
    /// more than the standard has.
    std::string lastText(std::u16string_view name) const;
    int number(std::u16string_view name, int fallback) const;

  private:
    css::xml::sax::XAttributeList* list_;
};

/// What reads an XML stream element by element; names are without prefix.
class XmlHandler {
  public:
    virtual void start(std::u16string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::u16string_view name) = 0;
    virtual void characters(const rtl::OUString& text) = 0;

  protected:
    ~XmlHandler() = default;
};

/// Throws UNO's exceptions where the stream is not well-formed.
void readXml(const Context& context, const css::uno::Reference<css::io::XInputStream>& stream,
             XmlHandler& handler);

}  // namespace quotepart::workbook
