#include "idl/declaration/function.hpp"
#include "idl/generate/generate.hpp"

namespace quotepart::generate {

namespace {

std::string parameterList(const Function& function) {
    std::string list;
    if (function.usesDates) {
        list += "[in] com::sun::star::beans::XPropertySet document";
    }
    for (const Parameter& parameter : function.parameters) {
        if (!list.empty()) {
            list += ", ";
        }
        list += parameter.repeated ? "[in] sequence<any> " : "[in] any ";
        list += parameter.name;
    }
    return list;
}

}  // namespace

std::string interfaceIdl() {
    std::string text =
        "module org { module quotepart {\n\n"
        "/** Allocation keys and re-billing between an EPCI and its communes.\n\n"
        "    Every argument may be a number, a text, or a range as sequence<sequence<any>>; an\n"
        "    optional one that is void has its default. An error comes back as a number that Calc\n"
        "    shows as #VALUE!, #NUM! and so on. The names of the methods and the order of their\n"
        "    parameters are a file format: workbooks hold them.\n*/\n"
        "interface XMutualisation\n{\n";
    for (const Function& function : library()) {
        text += "    /** " + std::string(function.purpose.english) + ". */\n";
        text +=
            "    any " + std::string(function.method) + "(" + parameterList(function) + ");\n\n";
    }
    return text + "};\n\n}; };\n";
}

std::string serviceIdl() {
    return "module org { module quotepart {\n\n"
           "/** The add-in that Calc loads, callable from Basic and Python too. */\n"
           "service Mutualisation : XMutualisation;\n\n"
           "}; };\n";
}

}  // namespace quotepart::generate
