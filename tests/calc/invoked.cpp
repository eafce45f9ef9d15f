#include "tests/calc/invoked.hpp"

#include <com/sun/star/lang/XSingleServiceFactory.hpp>

#include "addin/office/uno_text.hpp"

namespace quotepart {

using css::uno::Any;
using css::uno::Sequence;

Invoked::Invoked(const office::Office& office, const Any& object)
    : office_(&office),
      value_(object),
      object_(office.create<css::lang::XSingleServiceFactory>("com.sun.star.script.Invocation")
                  ->createInstanceWithArguments(Sequence<Any>(&object, 1)),
              css::uno::UNO_QUERY_THROW) {}

bool Invoked::has(const char* method) const {
    return object_->hasMethod(rtl::OUString::createFromAscii(method));
}

Any Invoked::call(const char* method, const std::vector<Any>& arguments) const {
    return office::callUno(method, [&] {
        Sequence<sal_Int16> outIndexes;
        Sequence<Any> outValues;
        return object_->invoke(rtl::OUString::createFromAscii(method),
                               {arguments.data(), static_cast<sal_Int32>(arguments.size())},
                               outIndexes, outValues);
    });
}

std::string Invoked::textOf(const Any& value) {
    return office::fromUno(value.get<rtl::OUString>());
}

}  // namespace quotepart
