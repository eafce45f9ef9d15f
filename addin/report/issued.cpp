#include "addin/report/issued.hpp"

#include <algorithm>
#include <array>

#include "core/number/cents.hpp"

namespace quotepart::report {

namespace {

std::size_t lettersOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    }));
}

/// What a member owes in one way, as the widest of its column.
struct Column {
    Text words;
    Cents (*amount)(const SummaryLine&);
    bool (*isShown)(const SummaryLine&);
    std::size_t width = 0;
};

bool owesNothing(const SummaryLine& line) {
    return line.pay == 0 && line.waiting == 0 && line.compensation == Amounts{};
}

std::array<Column, 4> columns() {
    return {{{{"à titrer", "to be ordered"},
              [](const SummaryLine& line) { return line.collect; },
              [](const SummaryLine& line) { return line.collect != 0 || owesNothing(line); }},
             {{"à mandater ou à déduire", "to be paid or deducted"},
              [](const SummaryLine& line) { return line.pay; },
              [](const SummaryLine& line) { return line.pay != 0; }},
             {{"reporté", "carried forward"},
              [](const SummaryLine& line) { return line.waiting; },
              [](const SummaryLine& line) { return line.waiting != 0; }},
             {{"imputé sur l’AC, sans titre", "charged to compensation, no order"},
              [](const SummaryLine& line) { return line.compensation.due(); },
              [](const SummaryLine& line) { return line.compensation != Amounts{}; }}}};
}

std::string padding(std::size_t width, const std::string& text) {
    std::string spaces;
    spaces.resize(width - std::min(width, lettersOf(text)), ' ');
    return spaces;
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
    std::vector<std::pair<std::string, const SummaryLine*>> rows;
    forEachMember(issued, [&](const SummaryLine& line, const IssuedFile&) {
        rows.emplace_back(line.name.shown, &line);
    });
    if (rows.size() == issued.summary.members.size()) {
        rows.emplace_back("Total", &issued.summary.total);
    }
    std::size_t widest = 0;
    std::array<Column, 4> all = columns();
    for (const auto& [name, line] : rows) {
        widest = std::max(widest, lettersOf(name));
        for (Column& column : all) {
            if (column.isShown(*line)) {
                column.width =
                    std::max(column.width, lettersOf(euroText(column.amount(*line), language)));
            }
        }
    }
    std::vector<std::string> lines;
    for (const auto& [name, line] : rows) {
        std::string text = name + padding(widest, name);
        for (const Column& column : all) {
            if (column.isShown(*line)) {
                const std::string amount = euroText(column.amount(*line), language);
                text += "  " + std::string(column.words.in(language)) + " " +
                        padding(column.width, amount) + amount;
            }
        }
        lines.push_back(std::move(text));
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
