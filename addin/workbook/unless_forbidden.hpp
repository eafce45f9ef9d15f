#pragma once

#include "addin/billing/closing_order.hpp"
#include "addin/workbook/work.hpp"
#include "core/error/error.hpp"

namespace quotepart::workbook {

/// Does what may be refused; the workbook is then left as it was, and every reason is given.
template <class Action>
auto unlessForbidden(Language language, Action action) {
    try {
        return action();
    } catch (const billing::Forbidden& forbidden) {
        throw LeftAlone{report::Refusal::obstacles, {}, forbidden.sentences(language)};
    } catch (const Refused& refused) {
        throw LeftAlone{report::Refusal::obstacles,
                        {},
                        billing::Forbidden{.obstacles = refused.obstacles()}.sentences(language)};
    } catch (const Error& error) {
        throw LeftAlone{report::Refusal::obstacles, {}, {error.sentence(language)}};
    }
}

}  // namespace quotepart::workbook
