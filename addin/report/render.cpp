#include "addin/report/render.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "addin/report/billed.hpp"
#include "addin/report/json.hpp"
#include "addin/report/wording.hpp"

namespace quotepart::report {

namespace {

constexpr std::array kinds{FindingKind::error,     FindingKind::check,
                           FindingKind::resultCut, FindingKind::resultRepeated,
                           FindingKind::range3d,   FindingKind::textNumber,
                           FindingKind::billing};

std::string_view wordOf(FindingKind kind) {
    switch (kind) {
        case FindingKind::error:
            return "error";
        case FindingKind::check:
            return "check";
        case FindingKind::resultCut:
            return "resultCut";
        case FindingKind::resultRepeated:
            return "resultRepeated";
        case FindingKind::range3d:
            return "range3d";
        case FindingKind::textNumber:
            return "textNumber";
        case FindingKind::billing:
            return "billing";
    }
    return "";
}

std::string_view wordOf(Outcome outcome) {
    switch (outcome) {
        case Outcome::checked:
            return "checked";
        case Outcome::upToDate:
            return "upToDate";
        case Outcome::rewritten:
            return "rewritten";
        case Outcome::written:
            return "written";
        case Outcome::recalculated:
            return "recalculated";
        case Outcome::refused:
            return "refused";
    }
    return "";
}

std::string_view wordOf(Refusal refusal) {
    switch (refusal) {
        case Refusal::missing:
            return "missing";
        case Refusal::otherFormat:
            return "otherFormat";
        case Refusal::locked:
            return "locked";
        case Refusal::readOnly:
            return "readOnly";
        case Refusal::password:
            return "password";
        case Refusal::broken:
            return "broken";
        case Refusal::newErrors:
            return "newErrors";
        case Refusal::wouldLose:
            return "wouldLose";
        case Refusal::obstacles:
            return "obstacles";
        case Refusal::changed:
            return "changed";
        case Refusal::cannotCopy:
            return "cannotCopy";
        case Refusal::cannotWrite:
            return "cannotWrite";
        case Refusal::notTheSame:
            return "notTheSame";
        case Refusal::outputExists:
            return "outputExists";
        case Refusal::officeFailed:
            return "officeFailed";
    }
    return "";
}

void writeValue(JsonWriter& json, const CellValue& value) {
    if (const auto* number = std::get_if<double>(&value)) {
        json.number(*number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        json.text(*text);
    } else if (const auto* error = std::get_if<ErrorCode>(&value)) {
        json.beginObject().name("error");
        if (error->code == 0) {
            json.null();
        } else {
            json.text(errorName(error->code, Language::english));
        }
        json.endObject();
    } else {
        json.null();
    }
}

void writePlace(JsonWriter& json, const Place& place) {
    json.name("sheet").text(place.sheet).name("cell").text(cellName(place.column, place.row));
}

void writeFinding(JsonWriter& json, const Finding& finding) {
    json.beginObject().name("kind").text(wordOf(finding.kind));
    if (!finding.place.sheet.empty()) {
        writePlace(json, finding.place);
    }
    if (!finding.extent.empty()) {
        json.name("cells").text(finding.extent);
    }
    json.name("value");
    writeValue(json, finding.value);
    if (finding.origin) {
        json.name("from").beginObject();
        writePlace(json, *finding.origin);
        json.endObject();
    }
    if (finding.heldValue) {
        json.name("heldValue").boolean(true);
    }
    json.name("sentence").text(finding.sentence).endObject();
}

std::string amountOf(std::size_t number, Text one, Text several, Language language) {
    return filled(number == 1 ? one : several, language, {{"n", std::to_string(number)}});
}

std::string headline(const Report& report, Language language) {
    if (!report.achievement.empty() && report.outcome != Outcome::refused) {
        return report.output.empty()
                   ? report.achievement
                   : filled({"{what}, dans {output}", "{what}, in {output}"}, language,
                            {{"what", report.achievement}, {"output", report.output}});
    }
    switch (report.outcome) {
        case Outcome::checked:
            return filled({"vérifié", "checked"}, language);
        case Outcome::upToDate:
            return filled({"à jour, rien à réécrire", "up to date, nothing to rewrite"}, language);
        case Outcome::rewritten:
        case Outcome::recalculated:
            return filled({"recalculé", "recalculated"}, language);
        case Outcome::written:
            return filled({"recalculé dans {output}", "recalculated into {output}"}, language,
                          {{"output", report.output}});
        case Outcome::refused:
            return filled({"laissé tel quel : {why}", "left as it was: {why}"}, language,
                          {{"why", report.refusalSentence}});
    }
    return {};
}

std::string findingLine(const Finding& finding, Language language) {
    if (finding.place.sheet.empty()) {
        return "    " + finding.sentence + '\n';
    }
    std::string line = "    " + fullName(finding.place);
    if (const std::size_t colon = finding.extent.find(':'); colon != std::string::npos) {
        line += finding.extent.substr(colon);
    }
    if (const auto* error = std::get_if<ErrorCode>(&finding.value)) {
        line += "  " + errorName(error->code, language);
    }
    return line + "  " + finding.sentence + '\n';
}

}  // namespace

std::string jsonOf(const Report& report) {
    JsonWriter json;
    json.beginObject();
    json.name("file").text(report.file);
    json.name("command").text(report.command);
    json.name("outcome").text(wordOf(report.outcome));
    json.name("severity").whole(severityOf(report));
    if (report.refusal) {
        json.name("refusal").beginObject();
        json.name("reason").text(wordOf(*report.refusal));
        json.name("sentence").text(report.refusalSentence).endObject();
    }
    if (!report.obstacles.empty()) {
        json.name("obstacles").beginList();
        for (const std::string& each : report.obstacles) {
            json.text(each);
        }
        json.endList();
    }
    if (!report.output.empty()) {
        json.name("output").text(report.output);
    }
    if (!report.backup.empty()) {
        json.name("backup").text(report.backup);
    }
    if (!report.achievement.empty()) {
        json.name("achievement").text(report.achievement);
    }
    if (report.closed) {
        json.name("closing");
        writeJson(json, *report.closed);
    }
    if (report.accruals) {
        json.name("accruals");
        writeJson(json, *report.accruals);
    }
    if (report.issued) {
        json.name("statements");
        writeJson(json, *report.issued);
    }
    if (report.collected) {
        json.name("collected");
        writeJson(json, *report.collected);
    }
    if (report.distributed) {
        json.name("distributed");
        writeJson(json, *report.distributed);
    }
    json.name("formulas").whole(report.formulas);
    json.name("addinFormulas").whole(report.addinFormulas);
    json.name("wouldLose").beginList();
    for (const std::string& each : report.wouldLose) {
        json.text(each);
    }
    json.endList().name("findings").beginList();
    for (const Finding& finding : report.findings) {
        writeFinding(json, finding);
    }
    json.endList().name("changes").beginList();
    for (const Change& change : report.changes) {
        json.beginObject();
        writePlace(json, change.place);
        json.name("before");
        writeValue(json, change.before);
        json.name("after");
        writeValue(json, change.after);
        json.endObject();
    }
    return json.endList().name("seconds").number(report.seconds).endObject().result();
}

std::string textOf(const Report& report, Language language, std::size_t longest) {
    std::string text = filled({"{file} : {what}", "{file}: {what}"}, language,
                              {{"file", report.file}, {"what", headline(report, language)}}) +
                       '\n';
    const auto line = [&](const std::string& content) { text += "  " + content + '\n'; };
    for (const std::string& each : report.obstacles) {
        line("- " + each);
    }
    for (const std::string& each : report.closed ? linesOf(*report.closed, language) : Lines{}) {
        line(each);
    }
    for (const std::string& each :
         report.accruals ? linesOf(*report.accruals, language) : Lines{}) {
        line(each);
    }
    for (const std::string& each : report.issued ? linesOf(*report.issued, language) : Lines{}) {
        line(each);
    }
    for (const std::string& each :
         report.collected ? linesOf(*report.collected, language) : Lines{}) {
        line(each);
    }
    for (const std::string& each :
         report.distributed ? linesOf(*report.distributed, language) : Lines{}) {
        line(each);
    }
    if (!report.backup.empty()) {
        line(filled({"copie de l’ancien : {file}", "copy of the old one: {file}"}, language,
                    {{"file", report.backup}}));
    }
    if (report.formulas > 0) {
        line(amountOf(static_cast<std::size_t>(report.addinFormulas),
                      {"{n} formule de Quotepart sur ", "{n} Quotepart formula of "},
                      {"{n} formules de Quotepart sur ", "{n} Quotepart formulas of "}, language) +
             std::to_string(report.formulas));
    }
    for (const std::string& each : report.wouldLose) {
        line(filled({"LibreOffice ne garderait pas : {what}", "LibreOffice would not keep: {what}"},
                    language, {{"what", each}}));
    }
    for (const FindingKind kind : kinds) {
        const auto count =
            std::count_if(report.findings.begin(), report.findings.end(),
                          [&](const Finding& finding) { return finding.kind == kind; });
        if (count == 0) {
            continue;
        }
        line(filled(titleOf(kind), language) + " (" + std::to_string(count) + ")");
        for (const Finding& finding : report.findings) {
            if (finding.kind == kind) {
                text += findingLine(finding, language);
            }
        }
    }
    if (!report.changes.empty()) {
        const Text title = wasRecalculated(report)
                               ? Text{"Résultats changés", "Results changed"}
                               : Text{"Résultats qui changeraient", "Results that would change"};
        line(filled(title, language) + " (" + std::to_string(report.changes.size()) + ")");
        const std::size_t shown = std::min(longest, report.changes.size());
        for (std::size_t i = 0; i < shown; ++i) {
            const Change& change = report.changes[i];
            text += "    " + fullName(change.place) + "  " + valueText(change.before, language) +
                    " → " + valueText(change.after, language) + '\n';
        }
        if (shown < report.changes.size()) {
            text += "    " +
                    filled({"… et {n} autres (--json les donne tous)",
                            "… and {n} more (--json gives them all)"},
                           language, {{"n", std::to_string(report.changes.size() - shown)}}) +
                    '\n';
        }
    }
    return text;
}

}  // namespace quotepart::report
