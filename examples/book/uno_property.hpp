#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace quotepart::examples {

/// The object's interface; throws the UNO exception of UNO_QUERY_THROW if it has none.
template <class Interface, class Source>
css::uno::Reference<Interface> as(const Source& source) {
    return css::uno::Reference<Interface>(source, css::uno::UNO_QUERY_THROW);
}

/// Sets a property of an object.
template <class Value>
void set(const css::uno::Reference<css::uno::XInterface>& object, const char* name,
         const Value& value) {
    as<css::beans::XPropertySet>(object)->setPropertyValue(rtl::OUString::createFromAscii(name),
                                                           css::uno::makeAny(value));
}

/// A property of an object.
template <class Value>
Value get(const css::uno::Reference<css::uno::XInterface>& object, const char* name) {
    Value value{};
    as<css::beans::XPropertySet>(object)->getPropertyValue(rtl::OUString::createFromAscii(name)) >>=
        value;
    return value;
}

}  // namespace quotepart::examples
