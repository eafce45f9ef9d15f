#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <initializer_list>
#include <mutualisation_methods.hpp>
#include <org/quotepart/XMutualisation.hpp>

#include "core/text/language.hpp"

namespace quotepart {

namespace css = com::sun::star;

/// What the methods of the service have in common: read, call, write.
class MutualisationBase
    : public cppu::WeakImplHelper2<org::quotepart::XMutualisation, css::lang::XServiceInfo> {
  public:
    explicit MutualisationBase(const css::uno::Reference<css::uno::XComponentContext>& context);

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

  protected:
    /// Evaluates the function at that place of the library. Nothing is thrown: what has no result
    /// has the error that Calc shows.
    css::uno::Any call(std::size_t place, std::initializer_list<const css::uno::Any*> arguments,
                       const css::uno::Reference<css::beans::XPropertySet>& document,
                       const css::uno::Sequence<css::uno::Any>& repeated) const noexcept;

  private:
    Language language_;
};

/// The service org.quotepart.Mutualisation.
using Mutualisation = MutualisationMethods<MutualisationBase>;

}  // namespace quotepart
