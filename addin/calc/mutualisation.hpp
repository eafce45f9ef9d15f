#pragma once

#include <uno/dispatcher.h>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase1.hxx>
#include <uno/mapping.hxx>

#include <atomic>

#include "core/text/language.hpp"

namespace quotepart {

namespace css = com::sun::star;

/// What the service says of itself: its names, and its types.
class MutualisationFacts : public cppu::WeakImplHelper1<css::lang::XServiceInfo> {
  public:
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;
    css::uno::Sequence<css::uno::Type> SAL_CALL getTypes() override;
};

/// The service org.quotepart.Mutualisation: read, call, write.
///
/// It is an object of UNO's binary environment, as those of the bridges are, and not one of C++:
/// on the way to a C++ object every `any` of a range would be copied once more, a quarter of the
/// time of a call over 340 cells. One dispatcher serves all the functions, each
/// known by its place in the interface, which is its place in the library.
class Mutualisation final : public uno_Interface {
  public:
    /// A new one, held once, as C++ callers see it.
    static css::uno::XInterface* make(
        const css::uno::Reference<css::uno::XComponentContext>& context);

    Mutualisation(const Mutualisation&) = delete;
    Mutualisation& operator=(const Mutualisation&) = delete;

  private:
    explicit Mutualisation(const css::uno::Reference<css::uno::XComponentContext>& context);
    ~Mutualisation();

    static void hold(uno_Interface* object) noexcept;
    static void letGo(uno_Interface* object) noexcept;
    static void dispatch(uno_Interface* object, const typelib_TypeDescription* member, void* result,
                         void** arguments, uno_Any** exception) noexcept;

    /// Evaluates the function that is that method. Nothing is thrown: what has no result has the
    /// error that Calc shows.
    css::uno::Any called(const typelib_InterfaceMethodTypeDescription& method,
                         void* const* arguments) const noexcept;
    css::uno::Reference<css::beans::XPropertySet> document(uno_Interface* seen) const;

    std::atomic<int> held_ = 1;
    css::uno::Mapping toCpp_;
    uno_Interface* serviceInfo_ = nullptr;
    uno_Interface* typeProvider_ = nullptr;
    Language language_;
};

}  // namespace quotepart
