#pragma once

#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <map>

namespace quotepart::examples {

/// How a number is shown, in French whatever the interface.
enum class Format {
    general,
    text,          ///< digits kept as typed: INSEE codes
    integer,       ///< 51 264
    decimal,       ///< 1 234,50
    euro,          ///< 106 641,02 €
    euroOrDash,    ///< the same, – for zero
    wholeEuro,     ///< 290 331 €
    thousandEuro,  ///< 290 k€
    percent,       ///< 64,29 %
    wholePercent,  ///< 64 %
    coefficient,   ///< 1,548273
    date,          ///< 31/12/2023
    year,          ///< 2023
    check,         ///< 0,00 € ✓, or the signed gap
    checkCount,    ///< 0 ✓, or the signed gap
};

/// The keys of these formats in one document, or one chart; each is made at its first use.
class NumberFormats {
  public:
    explicit NumberFormats(const css::uno::Reference<css::util::XNumberFormatsSupplier>& document);
    [[nodiscard]] sal_Int32 key(Format format);

  private:
    css::uno::Reference<css::util::XNumberFormatsSupplier> document_;
    std::map<Format, sal_Int32> keys_;
};

}  // namespace quotepart::examples
