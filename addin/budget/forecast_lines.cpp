#include "addin/budget/forecast_lines.hpp"

#include "addin/report/wording.hpp"

namespace quotepart::budget {

namespace {

using billing::Written;

Written textOrNothing(const std::string& text) {
    return text.empty() ? Written{} : Written{text};
}

/// In the order of the table's columns.
std::vector<Written> lineOf(const Collection& collection, const MemberState& member,
                            const Answer& answer, Language language) {
    const Returned& returned = collection.verdicts[*member.accepted].returned;
    const bool french = language == Language::french;
    Written joins;
    if (answer.joins) {
        joins = std::string(*answer.joins ? french ? "oui" : "yes" : french ? "non" : "no");
    }
    return {member.member.member.shown,
            textOrNothing(answer.service.shown),
            collection.year,
            answer.units ? Written{*answer.units} : Written{},
            joins,
            textOrNothing(returned.respondent),
            textOrNothing(returned.respondentTitle),
            returned.answerDate ? Written{*returned.answerDate} : Written{},
            report::onOneLine(returned.file.filename().string()),
            returned.digest};
}

}  // namespace

billing::WrittenLines forecastLines(const Collection& collection, Language language) {
    billing::WrittenLines written{.table = &billing::table("forecasts")};
    for (const MemberState& member : collection.members) {
        if (!member.accepted) {
            continue;
        }
        const std::vector<Answer>& answers = collection.verdicts[*member.accepted].returned.answers;
        for (const Answer& answer : answers) {
            written.lines.push_back(lineOf(collection, member, answer, language));
        }
        if (answers.empty()) {
            written.lines.push_back(lineOf(collection, member, {}, language));
        }
    }
    return written;
}

}  // namespace quotepart::budget
