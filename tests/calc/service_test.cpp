#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/lang/XTypeProvider.hpp>

#include <string>

#include "addin/office/uno_text.hpp"
#include "idl/declaration/function.hpp"
#include "tests/calc/calc.hpp"
#include "tests/calc/invoked.hpp"

namespace quotepart {
namespace {

using css::uno::Reference;
using css::uno::XInterface;

constexpr std::string_view service = "org.quotepart.Mutualisation";

Reference<css::lang::XServiceInfo> object() {
    return calcIn(Language::french).create<css::lang::XServiceInfo>(service);
}

/// The object is of UNO's binary environment: what a C++ class inherits is our own here.
TEST(Service, SaysWhatItIs) {
    const auto info = object();
    EXPECT_EQ(office::fromUno(info->getImplementationName()), "org.quotepart.comp.Mutualisation");
    EXPECT_TRUE(info->supportsService(office::toUno(service)));
    EXPECT_FALSE(info->supportsService("com.sun.star.sheet.AddIn"));
    ASSERT_EQ(info->getSupportedServiceNames().getLength(), 1);
    const Invoked invoked(calcIn(Language::french), css::uno::Any(Reference<XInterface>(info)));
    for (const Function& function : library()) {
        EXPECT_TRUE(invoked.has(std::string(function.method).c_str())) << function.method;
    }
    EXPECT_TRUE(invoked.has("getTypes"));
    EXPECT_FALSE(invoked.has("getPropertyValue"));
}

TEST(Service, IsOneObjectUnderAllItsTypes) {
    const auto info = object();
    const Reference<css::lang::XTypeProvider> provider(info, css::uno::UNO_QUERY);
    ASSERT_TRUE(provider.is());
    EXPECT_EQ(Reference<XInterface>(info, css::uno::UNO_QUERY),
              Reference<XInterface>(provider, css::uno::UNO_QUERY));
    EXPECT_NE(Reference<XInterface>(info, css::uno::UNO_QUERY),
              Reference<XInterface>(object(), css::uno::UNO_QUERY));
    EXPECT_FALSE(Reference<css::beans::XPropertySet>(info, css::uno::UNO_QUERY).is());
}

TEST(Service, AnswersAfterOthersAreGone) {
    const office::Office& office = calcIn(Language::french);
    const auto kept = object();
    for (int i = 0; i < 50; ++i) {
        const auto other = object();
        EXPECT_TRUE(other->supportsService(office::toUno(service)));
    }
    const Invoked invoked(office, css::uno::Any(Reference<XInterface>(kept)));
    EXPECT_EQ(invoked.text("version"), "1.0.0");
    EXPECT_EQ(typed(Language::french, "=MUT.VERSION()"), "\"1.0.0\"");
}

}  // namespace
}  // namespace quotepart
