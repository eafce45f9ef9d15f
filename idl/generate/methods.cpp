#include "idl/declaration/function.hpp"
#include "idl/generate/generate.hpp"

namespace quotepart::generate {

namespace {

void appendMethod(std::string& text, const Function& function, std::size_t place) {
    std::string parameters;
    std::string arguments;
    std::string repeated;
    if (function.usesDates) {
        parameters += "const Reference<XPropertySet>& document";
    }
    for (const Parameter& parameter : function.parameters) {
        const std::string name(parameter.name);
        parameters += parameters.empty() ? "" : ", ";
        if (parameter.repeated) {
            parameters += "const Sequence<Any>& " + name;
            repeated = name;
        } else {
            parameters += "const Any& " + name;
            arguments += (arguments.empty() ? "&" : ", &") + name;
        }
    }
    text += "    Any SAL_CALL " + std::string(function.method) + "(" + parameters +
            ") override {\n        return this->call(" + std::to_string(place) + ", {" + arguments +
            "}, " + (function.usesDates ? "document" : "{}") + ", " +
            (repeated.empty() ? "{}" : repeated) + ");\n    }\n";
}

}  // namespace

std::string methods() {
    std::string text =
        "#pragma once\n\n"
        "#include <com/sun/star/beans/XPropertySet.hpp>\n"
        "#include <org/quotepart/XMutualisation.hpp>\n\n"
        "namespace quotepart {\n\n"
        "/// The methods of XMutualisation, each handed to Base::call with the place of its "
        "function in the\n/// library, its arguments, the calling document and what a repeated "
        "parameter holds.\n"
        "template <class Base>\n"
        "class MutualisationMethods : public Base {\n"
        "    using Any = css::uno::Any;\n"
        "    template <class T>\n    using Reference = css::uno::Reference<T>;\n"
        "    template <class T>\n    using Sequence = css::uno::Sequence<T>;\n"
        "    using XPropertySet = css::beans::XPropertySet;\n\n"
        "  public:\n    using Base::Base;\n\n";
    for (std::size_t place = 0; place < library().size(); ++place) {
        appendMethod(text, library()[place], place);
    }
    return text + "};\n\n}  // namespace quotepart\n";
}

}  // namespace quotepart::generate
