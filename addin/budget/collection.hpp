#pragma once

#include <string>
#include <vector>

#include "addin/billing/parties.hpp"
#include "addin/budget/manifest.hpp"
#include "addin/budget/returned.hpp"

namespace quotepart::budget {

/// What the master says of the collection.
struct Expected {
    int year = 0;
    std::string version{};  ///< of the template; empty: that of most members
    std::vector<billing::Party> members{};
    std::vector<Name> services{};  ///< those billed
    /// What was sent, where that is known: nothing else is accepted.
    std::optional<Manifest> sent{};
};

enum class ReturnState { accepted, replaced, refused };

/// What becomes of one file.
struct Verdict {
    Returned returned{};
    ReturnState state = ReturnState::accepted;
    std::filesystem::path replacedBy{};
};

/// What is known of one member: its accepted return, by its place in the verdicts, if any.
struct MemberState {
    billing::Party member{};
    std::optional<std::size_t> accepted{};
    bool refused = false;  ///< it returned files, none of which is accepted
};

struct Collection {
    int year = 0;
    std::vector<Verdict> verdicts{};     ///< in the order of the files
    std::vector<MemberState> members{};  ///< in the order of the master

    std::size_t count(ReturnState state) const;
};

/// Decides on every workbook that was sent back. Of several sound returns of a member the last is
/// accepted, by the date of the answer where each has one that can be true, then by when the file
/// was written; two that give other answers and of which neither is later are refused both.
Collection decide(std::vector<Returned> returned, Expected expected);

}  // namespace quotepart::budget
