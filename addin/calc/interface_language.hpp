#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/text/language.hpp"

namespace quotepart {

/// The language in which the user is answered: French in a French interface, else English.
Language interfaceLanguage(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

}  // namespace quotepart
