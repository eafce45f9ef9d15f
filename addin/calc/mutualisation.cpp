#include "addin/calc/mutualisation.hpp"

#include <uno/lbnames.h>
#include <com/sun/star/lang/XTypeProvider.hpp>
#include <com/sun/star/util/Date.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <org/quotepart/XMutualisation.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

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
using css::uno::Type;

/// The places of the methods that every interface begins with.
enum class Inherited { queryInterface, acquire, release, count };

Type ourType() {
    return cppu::UnoType<org::quotepart::XMutualisation>::get();
}

/// The types of the object, its functions first.
std::array<Type, 4> types() {
    return {ourType(), cppu::UnoType<css::lang::XServiceInfo>::get(),
            cppu::UnoType<css::lang::XTypeProvider>::get(),
            cppu::UnoType<css::uno::XInterface>::get()};
}

bool isOf(const typelib_InterfaceMethodTypeDescription& method, std::string_view interface) {
    return rtl::OUString::unacquired(&method.pInterface->aBase.pTypeName)
        .equalsAsciiL(interface.data(), static_cast<sal_Int32>(interface.size()));
}

/// A C++ object as it is seen in the binary environment, held once.
template <class Interface>
uno_Interface* binary(const Reference<Interface>& object) {
    const css::uno::Mapping toBinary(CPPU_CURRENT_LANGUAGE_BINDING_NAME, UNO_LB_UNO);
    return static_cast<uno_Interface*>(
        toBinary.mapInterface(object.get(), cppu::UnoType<Interface>::get()));
}

/// The object itself, whatever its type is called, or nothing.
void query(uno_Interface* object, const Type& type, uno_Any* result) {
    const auto all = types();
    if (std::find(all.begin(), all.end(), type) != all.end()) {
        uno_type_any_construct(result, &object, type.getTypeLibType(), nullptr);
    } else {
        uno_any_construct(result, nullptr, nullptr, nullptr);
    }
}

/// Workbooks count their days from 30 December 1899, unless they say otherwise.
void readNullDate(const Reference<css::beans::XPropertySet>& document, Environment& environment) {
    css::util::Date date;
    if (document.is() && (document->getPropertyValue("NullDate") >>= date)) {
        environment.nullDate = std::chrono::year{date.Year} / std::chrono::month{date.Month} /
                               std::chrono::day{date.Day};
    }
}

}  // namespace

rtl::OUString MutualisationFacts::getImplementationName() {
    return "org.quotepart.comp.Mutualisation";
}

sal_Bool MutualisationFacts::supportsService(const rtl::OUString& name) {
    return cppu::supportsService(this, name);
}

Sequence<rtl::OUString> MutualisationFacts::getSupportedServiceNames() {
    const rtl::OUString name("org.quotepart.Mutualisation");
    return {&name, 1};
}

Sequence<Type> MutualisationFacts::getTypes() {
    const auto all = types();
    return {all.data(), static_cast<sal_Int32>(all.size())};
}

Mutualisation::Mutualisation(const Reference<css::uno::XComponentContext>& context)
    : uno_Interface{hold, letGo, dispatch},
      toCpp_(UNO_LB_UNO, CPPU_CURRENT_LANGUAGE_BINDING_NAME),
      language_(interfaceLanguage(context)) {
    const Reference<css::lang::XServiceInfo> facts(new MutualisationFacts);
    serviceInfo_ = binary(facts);
    typeProvider_ = binary(Reference<css::lang::XTypeProvider>(facts, css::uno::UNO_QUERY_THROW));
}

Mutualisation::~Mutualisation() {
    serviceInfo_->release(serviceInfo_);
    typeProvider_->release(typeProvider_);
}

css::uno::XInterface* Mutualisation::make(const Reference<css::uno::XComponentContext>& context) {
    auto* object = new Mutualisation(context);
    void* seen = object->toCpp_.mapInterface(object, ourType());
    letGo(object);
    return static_cast<css::uno::XInterface*>(seen);
}

void Mutualisation::hold(uno_Interface* object) noexcept {
    static_cast<Mutualisation*>(object)->held_.fetch_add(1, std::memory_order_relaxed);
}

void Mutualisation::letGo(uno_Interface* object) noexcept {
    auto* self = static_cast<Mutualisation*>(object);
    if (self->held_.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        delete self;
    }
}

Reference<css::beans::XPropertySet> Mutualisation::document(uno_Interface* seen) const {
    Reference<css::beans::XPropertySet> document;
    if (seen != nullptr) {
        toCpp_.mapInterface(reinterpret_cast<void**>(&document), seen,
                            cppu::UnoType<css::beans::XPropertySet>::get());
    }
    return document;
}

Any Mutualisation::called(const typelib_InterfaceMethodTypeDescription& method,
                          void* const* arguments) const noexcept {
    const Function& function = library()[static_cast<std::size_t>(method.nIndex)];
    try {
        Environment environment{.language = chosenLanguage().value_or(language_)};
        std::vector<Argument> read;
        read.reserve(static_cast<std::size_t>(method.nParams));
        for (sal_Int32 i = 0; i < method.nParams; ++i) {
            switch (method.pParams[i].pTypeRef->eTypeClass) {
                case typelib_TypeClass_INTERFACE:
                    readNullDate(document(*static_cast<uno_Interface* const*>(arguments[i])),
                                 environment);
                    break;
                case typelib_TypeClass_SEQUENCE:
                    for (const Any& each : *static_cast<const Sequence<Any>*>(arguments[i])) {
                        read.push_back(argumentOf(each));
                    }
                    break;
                default:
                    read.push_back(argumentOf(*static_cast<const Any*>(arguments[i])));
            }
        }
        return anyOf(evaluate(function, read, environment));
    } catch (const Error& error) {
        Journal::record(function, error);
        return anyOf(error.kind());
    } catch (...) {
        // No memory, a document without properties: nothing that the arguments are to blame for.
        return anyOf(ErrorKind::value);
    }
}

void Mutualisation::dispatch(uno_Interface* object, const typelib_TypeDescription* member,
                             void* result, void** arguments, uno_Any** exception) noexcept {
    auto* self = static_cast<Mutualisation*>(object);
    const auto& method = *reinterpret_cast<const typelib_InterfaceMethodTypeDescription*>(member);
    const sal_Int32 place = method.aBase.nPosition;
    if (place >= static_cast<int>(Inherited::count) &&
        !isOf(method, "org.quotepart.XMutualisation")) {
        uno_Interface* facts = isOf(method, "com.sun.star.lang.XTypeProvider") ? self->typeProvider_
                                                                               : self->serviceInfo_;
        facts->pDispatcher(facts, member, result, arguments, exception);
        return;
    }
    *exception = nullptr;
    switch (place) {
        case static_cast<int>(Inherited::queryInterface):
            query(object, *static_cast<const Type*>(arguments[0]), static_cast<uno_Any*>(result));
            break;
        case static_cast<int>(Inherited::acquire):
            hold(object);
            break;
        case static_cast<int>(Inherited::release):
            letGo(object);
            break;
        default:
            ::new (result) Any(self->called(method, arguments));
    }
}

}  // namespace quotepart

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_quotepart_comp_Mutualisation_get_implementation(css::uno::XComponentContext* context,
                                                    const css::uno::Sequence<css::uno::Any>&) {
    return quotepart::Mutualisation::make(context);
}
