#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>

#include "core/text/language.hpp"

namespace quotepart {

/// The language in which the user is answered: French in a French interface, else English.
Language interfaceLanguage(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// From now on the functions of this process write their sentences in this language, whatever the
/// interface's: a batch has to give what the person who reads the workbook would see.
void answerIn(Language language);

/// The language chosen by answerIn; nothing where nobody chose.
std::optional<Language> chosenLanguage();

}  // namespace quotepart
