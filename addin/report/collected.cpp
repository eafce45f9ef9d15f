#include "addin/report/collected.hpp"

#include <algorithm>

#include "addin/report/wording.hpp"

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
    line({"{year} : sur {all} membres, {received} reçus, {missing} manquants, {refused} refusés",
          "{year}: of {all} members, {received} received, {missing} missing, {refused} refused"},
         {{"year", std::to_string(collected.year)},
          {"received", std::to_string(countOf(collected.members, "received"))},
          {"all", std::to_string(collected.members.size())},
          {"missing", std::to_string(countOf(collected.members, "missing"))},
          {"refused", std::to_string(countOf(collected.members, "refused"))}});
    for (const CollectedMember& member : collected.members) {
        std::string details;
        if (member.state == "received") {
            const bool one = member.answers == 1;
            details = filled(
                {one ? " ({count} réponse, {file}{who})" : " ({count} réponses, {file}{who})",
                 one ? " ({count} answer, {file}{who})" : " ({count} answers, {file}{who})"},
                language,
                {{"count", std::to_string(member.answers)},
                 {"file", member.file},
                 {"who", (member.respondent.empty() ? "" : ", " + member.respondent) +
                             (member.date.empty() ? "" : ", " + member.date)}});
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
        line({"{file} : {state}", "{file}: {state}"},
             {{"file", file.file}, {"state", filled(stateName(file.state), language)}});
        for (const std::string& reason : file.reasons) {
            lines.push_back("  - " + reason);
        }
        for (const std::string& note : file.notes) {
            line({"  - il contient {what}, laissés tels quels", "  - it holds {what}, left alone"},
                 {{"what", note}});
        }
    }
    return lines;
}

void writeJson(JsonWriter& json, const Collected& collected) {
    json.beginObject().name("year").whole(collected.year).name("members").beginList();
    for (const CollectedMember& member : collected.members) {
        json.beginObject().name("member").text(member.member).name("state").text(member.state);
        if (member.state == "received") {
            json.name("file").text(member.file).name("answers").whole(member.answers);
            json.name("respondent").text(member.respondent).name("date").text(member.date);
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
    json.endList().endObject();
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
