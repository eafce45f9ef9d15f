#pragma once

#include <vector>

#include "idl/call/call.hpp"

namespace quotepart::functions {

/// Whose part of what is asked for: what share and explain both read.
struct ShareQuestion {
    Decimal amount;
    Key key;
    std::size_t member;  ///< the first being 0; with residualLine the line after the members too
    Rounding rounding;
    std::vector<Name> names;  ///< of the members, empty when they are not given
};

/// Reads amount; type; bases; member; [names]; [method]; [unit]; [designated].
ShareQuestion shareQuestion(const Call& call);

/// The error, with the name of the member that it is about where the names are given.
Error withMemberName(const Error& error, const Call& call);

}  // namespace quotepart::functions
