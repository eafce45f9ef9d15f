#include "addin/calc/mutualisation.hpp"

#include <com/sun/star/util/Date.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "addin/calc/arguments.hpp"
#include "addin/calc/interface_language.hpp"
#include "addin/calc/journal.hpp"
#include "addin/calc/results.hpp"
#include "idl/call/call.hpp"

namespace quotepart {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

/// Workbooks count their days from 30 December 1899, unless they say otherwise.
void readNullDate(const Reference<css::beans::XPropertySet>& document, Environment& environment) {
    css::util::Date date;
    if (document.is() && (document->getPropertyValue("NullDate") >>= date)) {
        environment.nullDate = std::chrono::year{date.Year} / std::chrono::month{date.Month} /
                               std::chrono::day{date.Day};
    }
}

}  // namespace

MutualisationBase::MutualisationBase(const Reference<css::uno::XComponentContext>& context)
    : language_(interfaceLanguage(context)) {}

Any MutualisationBase::call(std::size_t place, std::initializer_list<const Any*> arguments,
                            const Reference<css::beans::XPropertySet>& document,
                            const Sequence<Any>& repeated) const noexcept {
    try {
        Environment environment{.language = chosenLanguage().value_or(language_)};
        readNullDate(document, environment);
        std::vector<Argument> read;
        read.reserve(arguments.size() + static_cast<std::size_t>(repeated.getLength()));
        for (const Any* argument : arguments) {
            read.push_back(argumentOf(*argument));
        }
        for (const Any& argument : repeated) {
            read.push_back(argumentOf(argument));
        }
        return anyOf(evaluate(library()[place], read, environment));
    } catch (const Error& error) {
        Journal::record(library()[place], error);
        return anyOf(error.kind());
    } catch (...) {
        // No memory, a document without properties: nothing that the arguments are to blame for.
        return anyOf(ErrorKind::value);
    }
}

rtl::OUString MutualisationBase::getImplementationName() {
    return "org.quotepart.comp.Mutualisation";
}

sal_Bool MutualisationBase::supportsService(const rtl::OUString& name) {
    return cppu::supportsService(this, name);
}

Sequence<rtl::OUString> MutualisationBase::getSupportedServiceNames() {
    const rtl::OUString name("org.quotepart.Mutualisation");
    return {&name, 1};
}

}  // namespace quotepart

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_quotepart_comp_Mutualisation_get_implementation(css::uno::XComponentContext* context,
                                                    const css::uno::Sequence<css::uno::Any>&) {
    return cppu::acquire(new quotepart::Mutualisation(context));
}
