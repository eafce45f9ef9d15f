#include "addin/report/issued.hpp"

#include <algorithm>

#include "addin/report/wording.hpp"

namespace quotepart::report {

namespace {

std::size_t lettersOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    }));
}

std::string amountsText(const SummaryLine& line, Language language) {
    std::string text;
    const auto add = [&](Text words, Cents amount) {
        text += text.empty() ? "" : ", ";
        text += filled(words, language, {{"amount", euroText(amount, language)}});
    };
    const Cents compensation = line.compensation.due();
    if (line.collect != 0 ||
        (line.pay == 0 && line.waiting == 0 && line.compensation == Amounts{})) {
        add({"à titrer {amount}", "to be ordered {amount}"}, line.collect);
    }
    if (line.pay != 0) {
        add({"à mandater ou à déduire {amount}", "to be paid or deducted {amount}"}, line.pay);
    }
    if (line.waiting != 0) {
        add({"reporté {amount}", "carried forward {amount}"}, line.waiting);
    }
    if (line.compensation != Amounts{}) {
        add({"imputé sur l’AC, sans titre {amount}", "charged to compensation, no order {amount}"},
            compensation);
    }
    return text;
}

/// Amounts in JSON are numbers of euros, exact in their two decimals.
void writeAmounts(JsonWriter& json, const SummaryLine& line) {
    const auto write = [&](std::string_view name, Cents amount) {
        json.name(name).number(static_cast<double>(amount) / 100);
    };
    write("toOrder", line.collect);
    write("toPay", line.pay);
    write("carriedForward", line.waiting);
    write("compensation", line.compensation.due());
}

/// The members for whom a statement was made, each with its file.
template <class Action>
void forEachMember(const Issued& issued, Action action) {
    for (const IssuedFile& file : issued.files) {
        const auto line =
            std::find_if(issued.summary.members.begin(), issued.summary.members.end(),
                         [&](const SummaryLine& each) { return each.name.shown == file.member; });
        if (line != issued.summary.members.end()) {
            action(*line, file);
        }
    }
}

}  // namespace

std::vector<std::string> linesOf(const Issued& issued, Language language) {
    const bool isWhole = issued.files.size() == issued.summary.members.size();
    const std::string total = filled({"Total", "Total"}, language);
    std::size_t width = isWhole ? lettersOf(total) : 0;
    forEachMember(issued, [&](const SummaryLine& line, const IssuedFile&) {
        width = std::max(width, lettersOf(line.name.shown));
    });
    std::vector<std::string> lines;
    const auto add = [&](const std::string& name, const SummaryLine& line) {
        lines.push_back(name + std::string(width - lettersOf(name) + 2, ' ') +
                        amountsText(line, language));
    };
    forEachMember(issued,
                  [&](const SummaryLine& line, const IssuedFile&) { add(line.name.shown, line); });
    if (isWhole) {
        add(total, issued.summary.total);
    }
    return lines;
}

void writeJson(JsonWriter& json, const Issued& issued) {
    json.beginObject().name("period").text(issued.summary.period.name());
    json.name("members").beginList();
    forEachMember(issued, [&](const SummaryLine& line, const IssuedFile& file) {
        json.beginObject().name("member").text(line.name.shown);
        json.name("file").text(file.file);
        writeAmounts(json, line);
        json.endObject();
    });
    json.endList();
    if (issued.files.size() == issued.summary.members.size()) {
        json.name("total").beginObject();
        writeAmounts(json, issued.summary.total);
        json.endObject();
    }
    json.endObject();
}

}  // namespace quotepart::report
