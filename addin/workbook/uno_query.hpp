#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <rtl/ustring.hxx>

#include <string_view>

namespace quotepart::workbook {

/// Another interface of an object; throws UNO's RuntimeException if it has none.
template <class Interface, class Source>
com::sun::star::uno::Reference<Interface> as(const Source& source) {
    return com::sun::star::uno::Reference<Interface>(source, com::sun::star::uno::UNO_QUERY_THROW);
}

/// Sets a property of an object; throws the UNO exception of what cannot be set.
template <class Value>
void setProperty(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& object,
                 const char* name, const Value& value) {
    as<com::sun::star::beans::XPropertySet>(object)->setPropertyValue(
        rtl::OUString::createFromAscii(name), com::sun::star::uno::makeAny(value));
}

/// What an `any` holds, if it is of exactly this type; null otherwise.
template <class Value>
const Value* heldBy(const com::sun::star::uno::Any& any) {
    return any.getValueType() == cppu::UnoType<Value>::get()
               ? static_cast<const Value*>(any.getValue())
               : nullptr;
}

/// The text itself, not a copy.
inline std::u16string_view viewOf(const rtl::OUString& text) {
    // LibreOffice itself stores char16_t; only the SDK calls it sal_uInt16.
    return {reinterpret_cast<const char16_t*>(text.getStr()),
            static_cast<std::size_t>(text.getLength())};
}

}  // namespace quotepart::workbook
