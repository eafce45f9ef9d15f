#pragma once

#include <com/sun/star/uno/Any.hxx>

#include "core/error/reason.hpp"
#include "idl/call/value.hpp"

namespace quotepart {

namespace css = com::sun::star;

/// A result as Calc takes it: a number, a text, or a range.
css::uno::Any anyOf(const Value& value);

/// The error that Calc shows, and that every formula over it gives in turn.
css::uno::Any anyOf(ErrorKind kind);

}  // namespace quotepart
