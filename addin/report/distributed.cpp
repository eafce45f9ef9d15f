#include "addin/report/distributed.hpp"

#include <algorithm>

#include "addin/report/wording.hpp"
#include "core/text/number_text.hpp"

namespace quotepart::report {

namespace {

double eurosOf(Cents cents) {
    return static_cast<double>(cents) / 100;
}

void writeTotal(JsonWriter& json, std::string_view name, const std::optional<Cents>& amount) {
    if (amount) {
        json.name(name).number(eurosOf(*amount));
    }
}

}  // namespace

std::vector<std::string> linesOf(const Distributed& distributed, Language language) {
    std::vector<std::string> lines;
    for (const DistributedMember& each : distributed.members) {
        std::string files;
        for (const std::string& file : each.files) {
            files += (files.empty() ? "" : ", ") + file;
        }
        lines.push_back(filled(
            {"{member} : {past} → {coming} ({files})", "{member}: {past} → {coming} ({files})"},
            language,
            {{"member", each.member},
             {"past", euroText(each.past, language)},
             {"coming", euroText(each.coming, language)},
             {"files", files}}));
    }
    const auto total = [&](Text name, const std::optional<Cents>& amount) {
        if (amount) {
            lines.push_back(filled(
                {"{name} : {amount}, lus dans les fichiers ; classeur maître : "
                 "{amount}",
                 "{name}: {amount}, read in the files; master workbook: "
                 "{amount}"},
                language,
                {{"name", filled(name, language)}, {"amount", euroText(*amount, language)}}));
        }
    };
    total({"année écoulée", "past year"}, distributed.past);
    total({"année à venir", "year to come"}, distributed.coming);
    total({"dont par titres", "of which by orders"}, distributed.orders);
    total({"dont imputé sur l’AC, sans titre", "of which charged to compensation, no order"},
          distributed.compensation);
    total({"acomptes", "instalments"}, distributed.instalments);
    lines.push_back(filled({"{seconds} s par classeur, {ratio} fois ce que LibreOffice met à "
                            "charger et enregistrer le même fichier",
                            "{seconds} s a workbook, {ratio} times what LibreOffice takes to load "
                            "and store the same file"},
                           language,
                           {{"seconds", numberText(Rational(distributed.secondsEach), 2, language)},
                            {"ratio", numberText(Rational(distributed.ratio), 1, language)}}));
    return lines;
}

void writeJson(JsonWriter& json, const Distributed& distributed) {
    json.beginObject().name("year").whole(distributed.year);
    json.name("templateVersion").text(distributed.version);
    json.name("manifest").text(distributed.manifest);
    json.name("members").beginList();
    for (const DistributedMember& each : distributed.members) {
        json.beginObject().name("member").text(each.member).name("code").text(each.code);
        json.name("files").beginList();
        for (const std::string& file : each.files) {
            json.text(file);
        }
        json.endList();
        json.name("past").number(eurosOf(each.past)).name("coming").number(eurosOf(each.coming));
        json.endObject();
    }
    json.endList().name("total").beginObject();
    writeTotal(json, "past", distributed.past);
    writeTotal(json, "coming", distributed.coming);
    writeTotal(json, "orders", distributed.orders);
    writeTotal(json, "compensation", distributed.compensation);
    writeTotal(json, "instalments", distributed.instalments);
    json.endObject();
    json.name("secondsEach").number(distributed.secondsEach);
    json.name("ratioToLoadAndStore").number(distributed.ratio).endObject();
}

}  // namespace quotepart::report
