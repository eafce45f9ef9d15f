#include "addin/budget/collection.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "addin/budget/seal.hpp"
#include "addin/file/member_files.hpp"
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
        if (expected_.sent && !wasSent(returned)) {
            add(ReturnProblemKind::notSent, returned.memberPlace, returned.member.shown);
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
    bool wasSent(const Returned& returned) const {
        const auto& entries = expected_.sent->entries;
        return std::any_of(entries.begin(), entries.end(), [&](const ManifestEntry& entry) {
            return entry.member.key == returned.member.key &&
                   entry.seal == returned.seal.substr(0, sealDigits);
        });
    }

    const Expected& expected_;
};

/// Where nothing says which version of the template was sent, that of most members whose return
/// is sound; the last of two of as many.
std::string usualVersion(const std::vector<Returned>& all) {
    std::map<std::string, std::set<std::string>> members;
    for (const Returned& returned : all) {
        if (returned.problems.empty()) {
            members[returned.version].insert(returned.member.key);
        }
    }
    const auto most =
        std::max_element(members.rbegin(), members.rend(), [](const auto& left, const auto& right) {
            return left.second.size() < right.second.size();
        });
    return most == members.rend() ? std::string() : most->first;
}

/// A date of an answer tells which of two is the later, unless it is of quite another year.
bool hasPlausibleDate(const Returned& returned) {
    if (!returned.answerDate) {
        return false;
    }
    const auto year = std::chrono::year_month_day(*returned.answerDate).year();
    return std::abs(static_cast<int>(year) - returned.year) <= 1;
}

bool sameAnswers(const Returned& left, const Returned& right) {
    return left.answers == right.answers;
}

/// Keeps the last of the sound returns of one member: by the dates of the answers where each has
/// one, then by when the files were written.
void keepLast(std::vector<Verdict>& verdicts, std::vector<std::size_t> places) {
    const bool byDate = std::all_of(places.begin(), places.end(), [&](std::size_t place) {
        return hasPlausibleDate(verdicts[place].returned);
    });
    const auto ageOf = [&](const Returned& returned) {
        return std::tuple(byDate ? *returned.answerDate : std::chrono::sys_days{},
                          returned.written);
    };
    std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
        return ageOf(verdicts[left].returned) > ageOf(verdicts[right].returned);
    });
    const auto older = std::find_if(places.begin(), places.end(), [&](std::size_t place) {
        return ageOf(verdicts[place].returned) != ageOf(verdicts[places.front()].returned);
    });
    const Verdict& last = verdicts[places.front()];
    const auto saysOther = [&](const Verdict& verdict) {
        return std::find_if(places.begin(), older, [&, answers = &verdict.returned](auto place) {
            return !sameAnswers(verdicts[place].returned, *answers);
        });
    };
    const bool undecided = saysOther(last) != older;
    for (auto place = places.begin(); place != older; ++place) {
        Verdict& verdict = verdicts[*place];
        if (undecided) {
            verdict.state = ReturnState::refused;
            verdict.returned.problems.push_back(
                {.kind = ReturnProblemKind::undecided,
                 .found = verdicts[*saysOther(verdict)].returned.file.filename().string()});
        } else if (&verdict != &last) {
            verdict.state = ReturnState::replaced;
            verdict.replacedBy = last.returned.file;
        }
    }
    for (auto place = older; place != places.end(); ++place) {
        verdicts[*place].state = ReturnState::replaced;
        verdicts[*place].replacedBy = last.returned.file;
    }
}

/// The member of whom a file bears the name that it was sent under, where nothing in it says so.
class NamesOfFiles {
  public:
    explicit NamesOfFiles(const Expected& expected) {
        std::vector<Name> names;
        for (const billing::Party& party : expected.members) {
            names.push_back(party.member);
        }
        for (const std::string& name : file::memberFileNames(names)) {
            stems_.push_back(folded(std::to_string(expected.year) + " Budget " + name));
        }
    }

    /// The longest name counts: « Saint-Urbain » begins that of « Saint-Urbain-Nord ».
    std::optional<std::size_t> memberOf(const std::filesystem::path& file) const {
        const std::string stem = folded(file.stem().string());
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < stems_.size(); ++i) {
            const bool begins = stem.starts_with(stems_[i]) &&
                                (stem.size() == stems_[i].size() || stem[stems_[i].size()] == ' ');
            if (begins && (!found || stems_[i].size() > stems_[*found].size())) {
                found = i;
            }
        }
        return found;
    }

  private:
    std::vector<std::string> stems_;
};

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
    const NamesOfFiles names(expected);
    std::map<const billing::Party*, std::vector<std::size_t>> sound;
    std::map<const billing::Party*, bool> heard;
    for (Returned& each : returned) {
        judge.examine(each);
        const billing::Party* party = find(expected, each);
        if (each.member.isEmpty()) {
            if (const auto place = names.memberOf(each.file)) {
                party = &expected.members[*place];
                each.member = party->member;
            }
        }
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
