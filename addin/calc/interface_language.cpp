#include "addin/calc/interface_language.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <atomic>

namespace quotepart {

namespace css = com::sun::star;

namespace {

/// Read by Calc's threads, written by the one that commands.
std::atomic<int> chosen{-1};

}  // namespace

void answerIn(Language language) {
    chosen = static_cast<int>(language);
}

std::optional<Language> chosenLanguage() {
    const int value = chosen.load(std::memory_order_relaxed);
    if (value < 0) {
        return std::nullopt;
    }
    return static_cast<Language>(value);
}

Language interfaceLanguage(const css::uno::Reference<css::uno::XComponentContext>& context) {
    using rtl::OUString;
    const css::uno::Reference<css::lang::XMultiServiceFactory> provider(
        context->getServiceManager()->createInstanceWithContext(
            "com.sun.star.configuration.ConfigurationProvider", context),
        css::uno::UNO_QUERY_THROW);
    css::beans::PropertyValue path;
    path.Name = "nodepath";
    path.Value <<= OUString("/org.openoffice.Setup/L10N");
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments[0] <<= path;
    const css::uno::Reference<css::container::XNameAccess> settings(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                              arguments),
        css::uno::UNO_QUERY_THROW);
    OUString locale;
    settings->getByName("ooLocale") >>= locale;
    return locale.startsWith("fr") ? Language::french : Language::english;
}

}  // namespace quotepart
