#include "core/text/xml_text.hpp"
#include "idl/declaration/function.hpp"
#include "idl/generate/generate.hpp"

namespace quotepart::generate {

namespace {

void append(std::string& text, int depth, const std::string& line) {
    text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + line + "\n";
}

/// Calc falls back on en-US where a language is missing.
void appendTexts(std::string& text, int depth, std::string_view property, const std::string& french,
                 const std::string& english) {
    append(text, depth, "<prop oor:name=\"" + std::string(property) + "\">");
    append(text, depth + 1, "<value xml:lang=\"en-US\">" + xmlText(english) + "</value>");
    append(text, depth + 1, "<value xml:lang=\"fr\">" + xmlText(french) + "</value>");
    append(text, depth, "</prop>");
}

void appendTexts(std::string& text, int depth, std::string_view property, const Text& value) {
    appendTexts(text, depth, property, std::string(value.french), std::string(value.english));
}

/// The wizard calls every argument optional: the help says which are required.
std::string helpOf(const Parameter& parameter, Language language) {
    const bool french = language == Language::french;
    std::string help(parameter.help.in(language));
    if (!parameter.optional) {
        return help + (french ? " (obligatoire)" : " (required)");
    }
    help += french ? " (facultatif\u00a0: " : " (optional: ";
    help += parameter.fallback.in(language);
    return help + ")";
}

void appendParameter(std::string& text, const Parameter& parameter) {
    append(text, 5, "<node oor:name=\"" + std::string(parameter.name) + "\" oor:op=\"replace\">");
    appendTexts(text, 6, "DisplayName", parameter.label);
    appendTexts(text, 6, "Description", helpOf(parameter, Language::french),
                helpOf(parameter, Language::english));
    append(text, 5, "</node>");
}

}  // namespace

std::string calcAddIns() {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\"\n"
        "    xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" oor:name=\"CalcAddIns\"\n"
        "    oor:package=\"org.openoffice.Office\">\n"
        "<node oor:name=\"AddInInfo\">\n"
        " <node oor:name=\"org.quotepart.Mutualisation\" oor:op=\"replace\">\n"
        "  <node oor:name=\"AddInFunctions\">\n";
    for (const Function& function : library()) {
        append(text, 2,
               "<node oor:name=\"" + std::string(function.method) + "\" oor:op=\"replace\">");
        appendTexts(text, 3, "DisplayName", function.name);
        appendTexts(text, 3, "Description", function.purpose);
        append(text, 3, "<prop oor:name=\"Category\"><value>Add-In</value></prop>");
        appendTexts(text, 3, "CompatibilityName", function.name);
        append(text, 3, "<node oor:name=\"Parameters\">");
        for (const Parameter& parameter : function.parameters) {
            appendParameter(text, parameter);
        }
        append(text, 3, "</node>");
        append(text, 2, "</node>");
    }
    return text + "  </node>\n </node>\n</node>\n</oor:component-data>\n";
}

}  // namespace quotepart::generate
