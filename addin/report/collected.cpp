#include "addin/report/collected.hpp"

#include <algorithm>

#include "addin/report/wording.hpp"
#include "core/text/date_text.hpp"
#include "core/time/iso_date.hpp"

namespace quotepart::report {

namespace {

Text stateName(const std::string& state) {
    if (state == "accepted") {
        return {"pris en compte", "accepted"};
    }
    if (state == "replaced") {
        return {"remplacé par un retour plus récent", "replaced by a later return"};
    }
    if (state == "refused") {
        return {"refusé", "refused"};
    }
    if (state == "received") {
        return {"reçu", "received"};
    }
    return {"manquant", "missing"};
}

/// The rest of a long list of reasons is counted.
constexpr std::size_t mostReasons = 10;

template <class Entry>
std::size_t countOf(const std::vector<Entry>& entries, std::string_view state) {
    return static_cast<std::size_t>(std::count_if(
        entries.begin(), entries.end(), [&](const Entry& entry) { return entry.state == state; }));
}

void writeTexts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
    json.name(name).beginList();
    for (const std::string& text : texts) {
        json.text(text);
    }
    json.endList();
}

}  // namespace

bool Collected::isComplete() const {
    return countOf(members, "received") == members.size() && countOf(files, "refused") == 0;
}

std::vector<std::string> linesOf(const Collected& collected, Language language) {
    std::vector<std::string> lines;
    const auto line = [&](Text text,
                          std::initializer_list<std::pair<std::string_view, std::string>> values) {
        lines.push_back(filled(text, language, values));
    };
    const auto count = [&](std::size_t number, Text one, Text several) {
        return std::to_string(number) + " " + filled(number > 1 ? several : one, language);
    };
    line({"{year} : {received}, {missing}, {refused}, sur {all}",
          "{year}: {received}, {missing}, {refused}, of {all}"},
         {{"year", std::to_string(collected.year)},
          {"received", count(countOf(collected.members, "received"), {"reçu", "received"},
                             {"reçus", "received"})},
          {"all", count(collected.members.size(), {"membre", "member"}, {"membres", "members"})},
          {"missing", count(countOf(collected.members, "missing"), {"manquant", "missing"},
                            {"manquants", "missing"})},
          {"refused", count(countOf(collected.members, "refused"), {"refusé", "refused"},
                            {"refusés", "refused"})}});
    for (const CollectedMember& member : collected.members) {
        std::string details;
        if (member.state == "received") {
            details =
                filled({" ({answers}, {file}{who})", " ({answers}, {file}{who})"}, language,
                       {{"answers", member.answers == 0
                                        ? filled({"aucune réponse", "no answer"}, language)
                                        : count(static_cast<std::size_t>(member.answers),
                                                {"réponse", "answer"}, {"réponses", "answers"})},
                        {"file", member.file},
                        {"who", (member.respondent.empty() ? "" : ", " + member.respondent) +
                                    (member.date ? ", " + dateText(*member.date, language) : "")}});
        }
        line({"  {member} : {state}{details}", "  {member}: {state}{details}"},
             {{"member", member.member},
              {"state", filled(stateName(member.state), language)},
              {"details", details}});
    }
    for (const CollectedFile& file : collected.files) {
        if (file.state == "accepted" && file.notes.empty()) {
            continue;
        }
        line({"{file}{member} : {state}", "{file}{member}: {state}"},
             {{"file", file.file},
              {"member", file.member.empty() ? "" : " (" + file.member + ")"},
              {"state", filled(stateName(file.state), language)}});
        for (std::size_t i = 0; i < file.reasons.size() && i < mostReasons; ++i) {
            lines.push_back("  - " + file.reasons[i]);
        }
        if (file.reasons.size() > mostReasons) {
            line(
                {"  - et {count}", "  - and {count}"},
                {{"count", count(file.reasons.size() - mostReasons, {"autre raison", "more reason"},
                                 {"autres raisons", "more reasons"})}});
        }
        for (const std::string& note : file.notes) {
            line({"  - il contient {what} : rien n’en est exécuté ni suivi",
                  "  - it holds {what}: nothing of it is run or followed"},
                 {{"what", note}});
        }
    }
    for (const std::string& folder : collected.foldersLeftOut) {
        line({"{folder} : ce sous-dossier n’a pas été ouvert",
              "{folder}: this folder was not opened"},
             {{"folder", folder}});
    }
    // A name or a title that somebody typed makes no line of its own.
    std::transform(lines.begin(), lines.end(), lines.begin(), onOneLine);
    return lines;
}

void writeJson(JsonWriter& json, const Collected& collected) {
    json.beginObject().name("year").whole(collected.year).name("members").beginList();
    for (const CollectedMember& member : collected.members) {
        json.beginObject().name("member").text(member.member).name("state").text(member.state);
        if (member.state == "received") {
            json.name("file").text(member.file).name("answers").whole(member.answers);
            json.name("respondent")
                .text(member.respondent)
                .name("date")
                .text(member.date ? isoText(*member.date) : "");
        }
        json.endObject();
    }
    json.endList().name("files").beginList();
    for (const CollectedFile& file : collected.files) {
        json.beginObject().name("file").text(file.file).name("state").text(file.state);
        json.name("member").text(file.member);
        writeTexts(json, "reasons", file.reasons);
        writeTexts(json, "leftAlone", file.notes);
        json.endObject();
    }
    json.endList();
    writeTexts(json, "foldersLeftOut", collected.foldersLeftOut);
    json.endObject();
}

std::string contentOf(const Collected& collected, const std::filesystem::path& file,
                      Language language) {
    if (file.extension() == ".json") {
        JsonWriter json;
        writeJson(json, collected);
        return json.result() + "\n";
    }
    std::string content;
    for (const std::string& line : linesOf(collected, language)) {
        content += line + "\n";
    }
    return content;
}

}  // namespace quotepart::report
