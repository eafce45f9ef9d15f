#include "tests/support/billing.hpp"

namespace quotepart {

std::vector<std::string> textsOf(const Closing& closing) {
    std::vector<std::string> texts;
    for (const Entry& entry : closing.entries) {
        texts.push_back(entry.member.shown + " " + entry.service.shown + " " + entry.origin.name() +
                        " " + std::string(entryKindWords().textOf(entry.kind).english) + " " +
                        std::to_string(entry.amount));
    }
    return texts;
}

}  // namespace quotepart
