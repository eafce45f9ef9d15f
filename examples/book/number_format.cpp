#include "examples/book/number_format.hpp"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>

#include <string_view>

#include "addin/office/uno_text.hpp"

namespace quotepart::examples {

namespace {

/// In English notation; Calc converts it to French, whose group separator is a no-break space. It
/// would make a plain space of any other no-break space in a French format; a number never wraps.
std::string_view codeOf(Format format) {
    switch (format) {
        case Format::general:
            return "General";
        case Format::text:
            return "@";
        case Format::integer:
            return "#,##0";
        case Format::decimal:
            return "#,##0.00";
        case Format::euro:
            return "#,##0.00\" €\";-#,##0.00\" €\"";
        case Format::euroOrDash:
            return "#,##0.00\" €\";-#,##0.00\" €\";–";
        case Format::wholeEuro:
            return "#,##0\" €\";-#,##0\" €\"";
        case Format::thousandEuro:
            return "#,##0,\" k€\";-#,##0,\" k€\"";
        case Format::percent:
            return "0.00\" \"%";
        case Format::wholePercent:
            return "0\" \"%";
        case Format::coefficient:
            return "0.000000";
        case Format::date:
            return "DD/MM/YYYY";
        case Format::year:
            return "0";
        case Format::check:
            return "+#,##0.00\" €\";-#,##0.00\" €\";0.00\" € ✓\"";
        case Format::checkCount:
            return "+#,##0.##;-#,##0.##;0\" ✓\"";
    }
    return "General";
}

}  // namespace

NumberFormats::NumberFormats(const css::uno::Reference<css::util::XNumberFormatsSupplier>& document)
    : document_(document) {}

sal_Int32 NumberFormats::key(Format format) {
    if (const auto found = keys_.find(format); found != keys_.end()) {
        return found->second;
    }
    const sal_Int32 key = office::callUno("making a number format", [&] {
        const auto formats = document_->getNumberFormats();
        const css::lang::Locale english("en", "US", "");
        const css::lang::Locale french("fr", "FR", "");
        const rtl::OUString code = office::toUno(codeOf(format));
        return formats->addNewConverted(code, english, french);
    });
    keys_.emplace(format, key);
    return key;
}

}  // namespace quotepart::examples
