#pragma once

#include <gtest/gtest.h>

#include <optional>

#include "core/error/error.hpp"

namespace quotepart {

/// Succeeds when `call` is refused for that reason and, where one is given, about that element.
template <class Call>
testing::AssertionResult isRefused(Reason reason, std::optional<std::size_t> element,
                                   const Call& call) {
    try {
        call();
    } catch (const Error& error) {
        if (error.reason() != reason) {
            return testing::AssertionFailure() << "refused for another reason: " << error.what();
        }
        if (error.details().element != element) {
            return testing::AssertionFailure() << "refused about another element: " << error.what();
        }
        return testing::AssertionSuccess() << "refused: " << error.what();
    }
    return testing::AssertionFailure() << "not refused";
}

template <class Call>
testing::AssertionResult isRefused(Reason reason, const Call& call) {
    return isRefused(reason, std::nullopt, call);
}

}  // namespace quotepart
