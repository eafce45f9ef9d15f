#include "addin/report/billed.hpp"

#include <set>

#include "addin/report/wording.hpp"
#include "core/text/number_text.hpp"
#include "core/time/iso_date.hpp"

namespace quotepart::report {

namespace {

struct Totals {
    Cents toOrder = 0;
    Cents compensation = 0;
    std::size_t members = 0;
};

Totals totalsOf(const Closing& closing) {
    Totals totals;
    std::set<std::string> members;
    for (const Entry& entry : closing.entries) {
        Cents& total = entry.settlement == Settlement::order ? totals.toOrder : totals.compensation;
        total = plus(total, entry.amount);
        members.insert(entry.member.key);
    }
    totals.members = members.size();
    return totals;
}

std::vector<const Entry*> entriesOf(const Closing& closing, EntryKind kind) {
    std::vector<const Entry*> found;
    for (const Entry& entry : closing.entries) {
        if (entry.kind == kind) {
            found.push_back(&entry);
        }
    }
    return found;
}

std::string namesOf(const std::vector<Name>& names) {
    std::string text;
    for (const Name& name : names) {
        text += (text.empty() ? "" : ", ") + name.shown;
    }
    return text;
}

/// A day as the language writes it: 31/12/2026 or 2026-12-31.
std::string dayText(std::chrono::sys_days day, Language language) {
    const std::string iso = isoText(day);
    return language == Language::english
               ? iso
               : iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

class Writer {
  public:
    explicit Writer(Language language) : language_(language) {}

    void say(Text sentence,
             std::initializer_list<std::pair<std::string_view, std::string>> values = {}) {
        lines_.push_back(filled(sentence, language_, values));
    }
    void under(const std::string& line) { lines_.push_back("  " + line); }
    void title(Text words, std::size_t count) {
        lines_.push_back(filled(words, language_) + " (" + std::to_string(count) + ")");
    }
    std::string euros(Cents amount) const { return euroText(amount, language_); }
    Language language() const { return language_; }
    Lines take() { return std::move(lines_); }

    void entries(Text words, const std::vector<const Entry*>& entries) {
        if (entries.empty()) {
            return;
        }
        title(words, entries.size());
        for (const Entry* entry : entries) {
            under(entry->member.shown + ", " + entry->service.shown + ", " + entry->origin.name() +
                  "  " + euros(entry->amount));
        }
    }

  private:
    Language language_;
    Lines lines_;
};

/// Amounts in JSON are numbers of euros, exact in their two decimals.
void writeEuros(JsonWriter& json, std::string_view name, Cents amount) {
    json.name(name).number(static_cast<double>(amount) / 100);
}

void writeEntries(JsonWriter& json, std::string_view name,
                  const std::vector<const Entry*>& entries) {
    json.name(name).beginList();
    for (const Entry* entry : entries) {
        json.beginObject();
        json.name("member").text(entry->member.shown);
        json.name("service").text(entry->service.shown);
        json.name("origin").text(entry->origin.name());
        writeEuros(json, "amount", entry->amount);
        json.endObject();
    }
    json.endList();
}

void writeTotals(JsonWriter& json, std::string_view name, const AccrualTotals& totals) {
    json.name(name).beginObject();
    writeEuros(json, "receivable", totals.receivable);
    writeEuros(json, "payable", totals.payable);
    writeEuros(json, "inAdvance", totals.inAdvance);
    json.endObject();
}

std::string_view wordOf(AccrualKind kind) {
    switch (kind) {
        case AccrualKind::receivable:
            return "receivable";
        case AccrualKind::payable:
            return "payable";
        case AccrualKind::inAdvance:
            return "inAdvance";
    }
    return "";
}

std::string_view wordOf(Settlement settlement) {
    return settlement == Settlement::order ? "order" : "compensation";
}

}  // namespace

Lines linesOf(const ClosingResult& closed, Language language) {
    const Closing& closing = closed.closing;
    const Totals totals = totalsOf(closing);
    Writer writer(language);
    writer.say({"arrêté n° {number} de {period}, exercice {year}, le {date} par {author}",
                "closing no. {number} of {period}, financial year {year}, on {date} by {author}"},
               {{"number", std::to_string(closing.number)},
                {"period", closing.period.name()},
                {"year", std::to_string(closing.financialYear)},
                {"date", dayText(closing.date, language)},
                {"author", closing.author}});
    writer.say({"services : {names}", "services: {names}"}, {{"names", namesOf(closing.services)}});
    writer.say({"membres : {members} ; lignes figées : {entries}",
                "members: {members}; lines frozen: {entries}"},
               {{"members", std::to_string(totals.members)},
                {"entries", std::to_string(closing.entries.size())}});
    writer.say({"à titrer : {order} ; imputé sur l’AC, sans titre : {compensation}",
                "to be ordered: {order}; charged to compensation, without order: {compensation}"},
               {{"order", writer.euros(totals.toOrder)},
                {"compensation", writer.euros(totals.compensation)}});
    writer.entries({"Régularisations", "Adjustments"}, entriesOf(closing, EntryKind::adjustment));
    writer.entries({"Acomptes déduits", "Instalments deducted"},
                   entriesOf(closing, EntryKind::instalment));
    writer.entries({"Reports antérieurs repris", "Brought forward"},
                   entriesOf(closing, EntryKind::broughtForward));
    writer.entries({"Reportés : trop peu pour un titre (CGCT L1611-5)",
                    "Carried forward: too little for an order (CGCT L1611-5)"},
                   entriesOf(closing, EntryKind::carriedForward));
    if (!closed.notCalled.empty()) {
        writer.title({"Acomptes sans numéro de titre : non appelés, donc non déduits",
                      "Instalments without an order number: not called, hence not deducted"},
                     closed.notCalled.size());
        for (const Instalment& instalment : closed.notCalled) {
            writer.under(instalment.member.shown + ", " + instalment.service.shown + "  " +
                         euroText(instalment.amount, language));
        }
    }
    if (!closed.notRecalculated.empty()) {
        writer.title({"Périodes arrêtées dont le classeur n’a plus de ligne : non régularisées",
                      "Closed periods of which the workbook has no line left: not adjusted"},
                     closed.notRecalculated.size());
        for (const auto& [service, period] : closed.notRecalculated) {
            writer.under(service.shown + ", " + period.name());
        }
    }
    if (!closing.checks.empty()) {
        writer.title({"Contrôles acceptés", "Checks accepted"}, closing.checks.size());
        for (const AcceptedCheck& check : closing.checks) {
            writer.under(filled({"{name} : {value}, accepté par {author} : {reason}",
                                 "{name}: {value}, accepted by {author}: {reason}"},
                                language,
                                {{"name", check.name},
                                 {"value", numberText(check.value, language)},
                                 {"author", check.author},
                                 {"reason", check.reason}}));
        }
    }
    writer.say({"empreinte : {sha}", "fingerprint: {sha}"}, {{"sha", closing.fingerprint}});
    return writer.take();
}

void writeJson(JsonWriter& json, const ClosingResult& closed) {
    const Closing& closing = closed.closing;
    const Totals totals = totalsOf(closing);
    json.beginObject();
    json.name("number").whole(closing.number);
    json.name("period").text(closing.period.name());
    json.name("services").beginList();
    for (const Name& service : closing.services) {
        json.text(service.shown);
    }
    json.endList();
    json.name("financialYear").whole(closing.financialYear);
    json.name("date").text(isoText(closing.date));
    json.name("author").text(closing.author);
    json.name("members").whole(static_cast<std::int64_t>(totals.members));
    json.name("entries").whole(static_cast<std::int64_t>(closing.entries.size()));
    writeEuros(json, "toOrder", totals.toOrder);
    writeEuros(json, "compensation", totals.compensation);
    writeEntries(json, "adjustments", entriesOf(closing, EntryKind::adjustment));
    writeEntries(json, "instalments", entriesOf(closing, EntryKind::instalment));
    writeEntries(json, "broughtForward", entriesOf(closing, EntryKind::broughtForward));
    writeEntries(json, "carriedForward", entriesOf(closing, EntryKind::carriedForward));
    json.name("notCalled").beginList();
    for (const Instalment& instalment : closed.notCalled) {
        json.beginObject();
        json.name("member").text(instalment.member.shown);
        json.name("service").text(instalment.service.shown);
        json.name("amount").number(instalment.amount.nearestDouble()).endObject();
    }
    json.endList().name("notRecalculated").beginList();
    for (const auto& [service, period] : closed.notRecalculated) {
        json.beginObject().name("service").text(service.shown);
        json.name("period").text(period.name()).endObject();
    }
    json.endList().name("acceptedChecks").beginList();
    for (const AcceptedCheck& check : closing.checks) {
        json.beginObject();
        json.name("check").text(check.name);
        json.name("value").number(check.value.nearestDouble());
        json.name("reason").text(check.reason);
        json.name("author").text(check.author).endObject();
    }
    json.endList().name("fingerprint").text(closing.fingerprint).endObject();
}

Lines linesOf(const Accruals& accruals, Language language) {
    Writer writer(language);
    if (accruals.lines.empty()) {
        writer.say({"rien à rattacher à l’exercice {year}", "no accruals of {year}"},
                   {{"year", std::to_string(accruals.financialYear)}});
        return writer.take();
    }
    writer.title({"Rattachements à l’exercice : ce qui est dû pour l’année et titré ensuite",
                  "Accruals: what is due for the year and ordered later"},
                 accruals.lines.size());
    for (const Accrual& line : accruals.lines) {
        const AccrualSides sides = sidesOf(line.kind);
        const bool compensation = line.settlement == Settlement::compensation;
        writer.under(line.member.shown + ", " + line.service.shown + ", " + line.origin.name() +
                     "  " + writer.euros(line.amount) + "  " +
                     filled({"EPCI : {epci} ; membre : {member}", "EPCI: {epci}; member: {member}"},
                            language,
                            {{"epci", filled(sides.epci, language)},
                             {"member", filled(sides.member, language)}}) +
                     (compensation ? filled({" (AC)", " (compensation)"}, language) : ""));
    }
    const auto totals = [&](Text words, const AccrualTotals& of) {
        if (of.receivable == 0 && of.payable == 0 && of.inAdvance == 0) {
            return;
        }
        writer.say(words, {{"receivable", writer.euros(of.receivable)},
                           {"payable", writer.euros(of.payable)},
                           {"advance", writer.euros(of.inAdvance)}});
    };
    totals({"pour l’EPCI, sur titres : à recevoir {receivable} ; à payer {payable} ; constaté "
            "d’avance {advance}",
            "for the EPCI, by orders: receivable {receivable}; payable {payable}; in advance "
            "{advance}"},
           accruals.toOrder);
    totals({"pour l’EPCI, sur l’AC : à recevoir {receivable} ; à payer {payable} ; constaté "
            "d’avance {advance}",
            "for the EPCI, by compensation: receivable {receivable}; payable {payable}; in "
            "advance {advance}"},
           accruals.compensation);
    return writer.take();
}

void writeJson(JsonWriter& json, const Accruals& accruals) {
    json.beginObject().name("financialYear").whole(accruals.financialYear);
    json.name("lines").beginList();
    for (const Accrual& line : accruals.lines) {
        json.beginObject();
        json.name("member").text(line.member.shown);
        json.name("service").text(line.service.shown);
        json.name("origin").text(line.origin.name());
        json.name("kind").text(wordOf(line.kind));
        json.name("settlement").text(wordOf(line.settlement));
        writeEuros(json, "amount", line.amount);
        writeEuros(json, "tax", line.tax);
        json.endObject();
    }
    json.endList();
    writeTotals(json, "toOrder", accruals.toOrder);
    writeTotals(json, "compensation", accruals.compensation);
    json.endObject();
}

}  // namespace quotepart::report
