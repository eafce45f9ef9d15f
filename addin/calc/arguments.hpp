#pragma once

#include <com/sun/star/uno/Any.hxx>

#include "idl/call/argument.hpp"

namespace quotepart {

namespace css = com::sun::star;

/// An argument as Calc, Basic or Python hands it over: a number, a text, a range as rows of cells,
/// a list as one row, or nothing. Texts are pointed to, not copied: the result lives no longer than
/// the `any`. Anything else, and rows of different lengths, is Reason::gridForValue.
Argument argumentOf(const css::uno::Any& any);

}  // namespace quotepart
