#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include <vector>

namespace quotepart::workbook {

/// A named argument of a UNO call.
template <class Value>
com::sun::star::beans::PropertyValue property(const char* name, const Value& value) {
    com::sun::star::beans::PropertyValue result;
    result.Name = rtl::OUString::createFromAscii(name);
    result.Value <<= value;
    return result;
}

inline com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue> sequenceOf(
    const std::vector<com::sun::star::beans::PropertyValue>& properties) {
    return {properties.data(), static_cast<sal_Int32>(properties.size())};
}

}  // namespace quotepart::workbook
