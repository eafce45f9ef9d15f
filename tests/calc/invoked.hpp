#pragma once

#include <com/sun/star/script/XInvocation.hpp>

#include <string>
#include <vector>

#include "addin/office/office.hpp"

namespace quotepart {

/// An object inside LibreOffice whose methods are called by name, as Basic does: whatever types the
/// version of LibreOffice has for their arguments.
class Invoked {
  public:
    Invoked(const office::Office& office, const css::uno::Any& object);

    template <class... Arguments>
    css::uno::Any operator()(const char* method, const Arguments&... arguments) const {
        return call(method, {css::uno::Any(arguments)...});
    }
    /// The same, giving an object.
    template <class... Arguments>
    Invoked get(const char* method, const Arguments&... arguments) const {
        return {*office_, call(method, {css::uno::Any(arguments)...})};
    }
    template <class... Arguments>
    int number(const char* method, const Arguments&... arguments) const {
        return static_cast<int>(
            call(method, {css::uno::Any(arguments)...}).template get<sal_Int64>());
    }
    template <class... Arguments>
    std::string text(const char* method, const Arguments&... arguments) const {
        return textOf(call(method, {css::uno::Any(arguments)...}));
    }
    bool has(const char* method) const;
    /// The object itself.
    template <class Interface>
    css::uno::Reference<Interface> as() const {
        return {value_.get<css::uno::Reference<css::uno::XInterface>>(), css::uno::UNO_QUERY_THROW};
    }

  private:
    css::uno::Any call(const char* method, const std::vector<css::uno::Any>& arguments) const;
    static std::string textOf(const css::uno::Any& value);

    const office::Office* office_;
    css::uno::Any value_;
    css::uno::Reference<css::script::XInvocation> object_;
};

}  // namespace quotepart
