#include "addin/budget/collected_report.hpp"

#include "addin/report/wording.hpp"

namespace quotepart::budget {

namespace {

/// A file may bear any bytes as its name.
std::string nameOf(const Returned& returned) {
    return report::onOneLine(returned.file.filename().string());
}

report::CollectedFile fileOf(const Verdict& verdict, Language language) {
    report::CollectedFile file{.file = nameOf(verdict.returned),
                               .state = verdict.state == ReturnState::accepted   ? "accepted"
                                        : verdict.state == ReturnState::replaced ? "replaced"
                                                                                 : "refused",
                               .member = verdict.returned.member.shown};
    for (const ReturnProblem& problem : verdict.returned.problems) {
        file.reasons.push_back(problem.sentence(language));
    }
    if (verdict.state == ReturnState::replaced) {
        file.reasons.push_back(report::onOneLine(verdict.replacedBy.filename().string()));
    }
    for (const Text& text : verdict.returned.suspicious) {
        file.notes.push_back(report::filled(text, language));
    }
    return file;
}

}  // namespace

report::Collected reportOf(const Collection& collection, Language language) {
    report::Collected said{.year = collection.year};
    for (const Verdict& verdict : collection.verdicts) {
        said.files.push_back(fileOf(verdict, language));
    }
    for (const MemberState& member : collection.members) {
        report::CollectedMember entry{.member = member.member.member.shown,
                                      .state = member.refused ? "refused" : "missing"};
        if (member.accepted) {
            const Returned& returned = collection.verdicts[*member.accepted].returned;
            entry.state = "received";
            entry.file = nameOf(returned);
            entry.respondent = returned.respondent;
            entry.date = returned.answerDate;
            entry.answers = static_cast<int>(returned.answers.size());
        }
        said.members.push_back(std::move(entry));
    }
    return said;
}

}  // namespace quotepart::budget
