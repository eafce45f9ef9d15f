#include "addin/budget/collection.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/text/folding.hpp"

namespace quotepart::budget {

namespace {

const billing::Party* find(const Expected& expected, const Returned& returned) {
    // Two members may have one name; a code is of one.
    const billing::Party* byName = nullptr;
    for (const billing::Party& party : expected.members) {
        if (party.member.key != returned.member.key) {
            continue;
        }
        if (folded(party.code) == folded(returned.code)) {
            return &party;
        }
        byName = &party;
    }
    return byName;
}

class Judge {
  public:
    explicit Judge(const Expected& expected) : expected_(expected) {}

    void examine(Returned& returned) const {
        if (std::any_of(returned.problems.begin(), returned.problems.end(),
                        [](const ReturnProblem& problem) {
                            return problem.kind == ReturnProblemKind::unreadable ||
                                   problem.kind == ReturnProblemKind::nameMissing;
                        })) {
            return;  // Nothing was read.
        }
        const auto add = [&](ReturnProblemKind kind, const report::Place& place, std::string found,
                             std::string wanted = {}) {
            returned.problems.push_back({.kind = kind,
                                         .place = place,
                                         .found = std::move(found),
                                         .expected = std::move(wanted)});
        };
        if (returned.year != expected_.year) {
            add(ReturnProblemKind::otherYear, returned.yearPlace, std::to_string(returned.year),
                std::to_string(expected_.year));
        }
        if (!expected_.version.empty() && returned.version != expected_.version) {
            add(ReturnProblemKind::otherVersion, returned.versionPlace, returned.version,
                expected_.version);
        }
        const billing::Party* party = find(expected_, returned);
        if (party == nullptr) {
            add(ReturnProblemKind::unknownMember, returned.memberPlace, returned.member.shown);
        } else if (!party->code.empty() && !returned.code.empty() &&
                   folded(party->code) != folded(returned.code)) {
            add(ReturnProblemKind::otherCode, returned.memberPlace, returned.code, party->code);
        }
        for (const Answer& answer : returned.answers) {
            if (std::none_of(
                    expected_.services.begin(), expected_.services.end(),
                    [&](const Name& service) { return service.key == answer.service.key; })) {
                add(ReturnProblemKind::unknownService, answer.place, answer.service.shown);
            }
        }
    }

  private:
    const Expected& expected_;
};

/// Where nothing says which version of the template was sent, most of the returns do.
std::string usualVersion(const std::vector<Returned>& all) {
    std::map<std::string, int> counts;
    for (const Returned& returned : all) {
        if (!returned.version.empty()) {
            ++counts[returned.version];
        }
    }
    const auto most = std::max_element(
        counts.begin(), counts.end(),
        [](const auto& left, const auto& right) { return left.second < right.second; });
    return most == counts.end() ? std::string() : most->first;
}

auto ageOf(const Returned& returned) {
    return std::tuple(returned.answerDate.value_or(std::chrono::sys_days{}), returned.written);
}

bool sameAnswers(const Returned& left, const Returned& right) {
    return left.answers == right.answers;
}

/// Keeps the last of the sound returns of one member.
void keepLast(std::vector<Verdict>& verdicts, std::vector<std::size_t> places) {
    std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
        return ageOf(verdicts[left].returned) > ageOf(verdicts[right].returned);
    });
    Verdict& last = verdicts[places.front()];
    for (auto place = places.begin() + 1; place != places.end(); ++place) {
        Verdict& other = verdicts[*place];
        if (ageOf(other.returned) == ageOf(last.returned) &&
            !sameAnswers(other.returned, last.returned)) {
            const auto refuse = [](Verdict& one, const Verdict& another) {
                one.state = ReturnState::refused;
                one.returned.problems.push_back(
                    {.kind = ReturnProblemKind::undecided,
                     .found = another.returned.file.filename().string()});
            };
            refuse(other, last);
            refuse(last, other);
        } else {
            other.state = ReturnState::replaced;
            other.replacedBy = last.returned.file;
        }
    }
}

}  // namespace

std::size_t Collection::count(ReturnState state) const {
    return static_cast<std::size_t>(
        std::count_if(verdicts.begin(), verdicts.end(),
                      [&](const Verdict& verdict) { return verdict.state == state; }));
}

Collection decide(std::vector<Returned> returned, Expected expected) {
    if (expected.version.empty()) {
        expected.version = usualVersion(returned);
    }
    Collection collection{.year = expected.year};
    const Judge judge(expected);
    std::map<const billing::Party*, std::vector<std::size_t>> sound;
    std::map<const billing::Party*, bool> heard;
    for (Returned& each : returned) {
        judge.examine(each);
        const billing::Party* party = find(expected, each);
        if (party != nullptr) {
            heard[party] = true;
        }
        const bool isSound = each.problems.empty();
        if (isSound) {
            sound[party].push_back(collection.verdicts.size());
        }
        collection.verdicts.push_back(
            {.returned = std::move(each),
             .state = isSound ? ReturnState::accepted : ReturnState::refused});
    }
    for (auto& [party, places] : sound) {
        keepLast(collection.verdicts, places);
    }
    for (const billing::Party& party : expected.members) {
        MemberState state{.member = party};
        const auto found = sound.find(&party);
        if (found != sound.end()) {
            for (const std::size_t place : found->second) {
                if (collection.verdicts[place].state == ReturnState::accepted) {
                    state.accepted = place;
                }
            }
        }
        state.refused = !state.accepted && heard.contains(&party);
        collection.members.push_back(std::move(state));
    }
    return collection;
}

}  // namespace quotepart::budget
