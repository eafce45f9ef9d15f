#include "addin/statement/common_blocks.hpp"

#include <algorithm>
#include <utility>

#include "addin/statement/wording.hpp"
#include "core/text/date_text.hpp"

namespace quotepart::statement {

namespace {

std::string servicesOf(const Closing& closing) {
    std::string names;
    for (const Name& service : closing.services) {
        names += (names.empty() ? "" : ", ") + service.shown;
    }
    return names;
}

}  // namespace

Facts& Facts::add(std::string label, std::string text) {
    if (text.empty()) {
        return *this;
    }
    return add(std::move(label), {paragraph(ParagraphStyle::cell, std::move(text))});
}

Facts& Facts::add(std::string label, std::vector<Paragraph> paragraphs) {
    Cell left = cell("");
    left.paragraphs = {paragraph(ParagraphStyle::cellLabel, std::move(label))};
    rows_.push_back({std::move(left), Cell{.paragraphs = std::move(paragraphs)}});
    return *this;
}

Table Facts::table(std::string name) && {
    return {.name = std::move(name),
            .widths = {48, 126},
            .rows = std::move(rows_),
            .isKeptTogether = true};
}

std::vector<Paragraph> issuerLines(const billing::Issuer& issuer) {
    std::vector<Paragraph> lines;
    if (!issuer.name.empty()) {
        lines.push_back(paragraph(ParagraphStyle::partyName, issuer.name));
    }
    if (!issuer.address.empty()) {
        lines.push_back(paragraph(ParagraphStyle::party, issuer.address));
    }
    if (!issuer.siret.empty()) {
        lines.push_back(paragraph(ParagraphStyle::party, "SIRET\u00a0" + siret(issuer.siret)));
    }
    return lines;
}

Table cards(const std::vector<std::pair<std::string, std::string>>& amounts) {
    Table table{.name = "Sommes", .above = 3, .isKeptTogether = true};
    Row row;
    for (const auto& [label, amount] : amounts) {
        if (!row.empty()) {
            table.widths.push_back(3);
            row.push_back(cell("", Side::left, CellStyle::bare));
        }
        table.widths.push_back(std::min(170.0 / static_cast<double>(amounts.size()), 85.0));
        row.push_back({.paragraphs = {paragraph(ParagraphStyle::label, label),
                                      paragraph(ParagraphStyle::amount, amount)},
                       .style = CellStyle::card});
    }
    if (amounts.size() == 1) {
        table.widths.push_back(85);
        row.push_back(cell("", Side::left, CellStyle::bare));
    }
    table.rows = {std::move(row)};
    return table;
}

void addReferences(Facts& facts, const ClosedPeriod& closed) {
    const Period& period = closed.period();
    facts.add("Période", say("{name} (du {first} au {last})",
                             {{"{name}", periodText(period, Language::french)},
                              {"{first}", day(period.first())},
                              {"{last}", day(period.last())}}));
    facts.add("Exercice budgétaire", std::to_string(closed.financialYear()));
    for (const Closing* closing : closed.closings()) {
        std::vector<Paragraph> lines;
        lines.push_back(paragraph(
            ParagraphStyle::cell,
            joined(
                {say("n°\u00a0{number} du {date}", {{"{number}", std::to_string(closing->number)},
                                                    {"{date}", day(closing->date)}}),
                 closing->author.empty() ? "" : "par " + closing->author,
                 closed.closings().size() == 1 ? "" : "services : " + servicesOf(*closing)},
                ", ")));
        lines.push_back(paragraph(ParagraphStyle::fingerprint, closing->fingerprint));
        facts.add(closed.closings().size() == 1 ? "Arrêté de la période" : "Arrêté", lines);
    }
}

Table signature(const Dossier& dossier, std::vector<Paragraph> beside) {
    const billing::Issuer& issuer = dossier.parties.issuer;
    std::vector<Paragraph> right;
    right.push_back(
        paragraph(ParagraphStyle::text,
                  say(issuer.place.empty() ? "Fait le {date}," : "Fait à {place}, le {date},",
                      {{"{place}", issuer.place}, {"{date}", day(dossier.closed.date())}})));
    if (!issuer.signatoryTitle.empty()) {
        right.push_back(paragraph(ParagraphStyle::text, issuer.signatoryTitle + ","));
    }
    // Room to sign and to stamp.
    right.push_back(paragraph(ParagraphStyle::text, "\n\n\n\n"));
    if (!issuer.signatory.empty()) {
        right.push_back(
            {.style = ParagraphStyle::text, .spans = {{.text = issuer.signatory, .strong = true}}});
    }
    if (beside.empty()) {
        beside.push_back(paragraph(ParagraphStyle::text, ""));
    }
    return {.name = "Signature",
            .widths = {96, 8, 70},
            .rows = {{Cell{.paragraphs = std::move(beside), .style = CellStyle::bare},
                      cell("", Side::left, CellStyle::bare),
                      Cell{.paragraphs = std::move(right), .style = CellStyle::bare}}},
            .above = 5,
            .isKeptTogether = true};
}

std::string footOf(const Dossier& dossier) {
    const Closing& last = *dossier.closed.closings().back();
    return joined({dossier.parties.issuer.name,
                   say("arrêté n°\u00a0{number} du {date}",
                       {{"{number}", std::to_string(last.number)}, {"{date}", day(last.date)}}),
                   last.fingerprint.empty() ? "" : "empreinte " + last.fingerprint.substr(0, 16)},
                  " · ");
}

Paragraph Sections::next(const std::string& title) {
    part_ = 0;
    return paragraph(ParagraphStyle::section, std::to_string(++section_) + ". " + title);
}

Paragraph Sections::nextPart(const std::string& title) {
    return paragraph(ParagraphStyle::subsection,
                     std::to_string(section_) + "." + std::to_string(++part_) + ". " + title);
}

Table amountsTable(std::string name, const std::string& title,
                   const std::vector<std::string>& names, const std::vector<AmountColumn>& columns,
                   const std::string& totalTitle) {
    constexpr double wide = 27;
    std::vector<const AmountColumn*> shown;
    for (const AmountColumn& column : columns) {
        if (column.isShown) {
            shown.push_back(&column);
        }
    }
    Table table{.name = std::move(name)};
    table.widths.push_back(174 -
                           wide * static_cast<double>(std::min<std::size_t>(shown.size(), 4)));
    Row header{headerCell(title)};
    Row total{cell(totalTitle, Side::left, CellStyle::total)};
    for (const AmountColumn* column : shown) {
        table.widths.push_back(wide);
        header.push_back(headerCell(column->title, Side::right));
        total.push_back(amountCell(column->total, CellStyle::total));
    }
    table.header.push_back(std::move(header));
    for (std::size_t i = 0; i < names.size(); ++i) {
        Row row{cell(names[i])};
        for (const AmountColumn* column : shown) {
            row.push_back(amountCell(column->amounts.at(i)));
        }
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back(std::move(total));
    table.isKeptTogether = names.size() <= 12;
    return table;
}

bool isVatKnown(const VatGroups& groups) {
    return std::any_of(groups.begin(), groups.end(), [](const VatGroup& group) {
        return std::any_of(group.lines.begin(), group.lines.end(), [](const VatLine& line) {
            return line.vat.rate || !line.vat.ground.empty();
        });
    });
}

Table vatTable(const VatGroups& groups) {
    Table table{.name = "TVA", .widths = {90, 28, 28, 28}, .isKeptTogether = true};
    table.header = {{headerCell("Taux ou motif d’exonération"),
                     headerCell("Montant HT", Side::right), headerCell("TVA", Side::right),
                     headerCell("Montant TTC", Side::right)}};
    const auto row = [&](const std::string& label, const VatLine& line, CellStyle style) {
        table.rows.push_back({cell(label, Side::left, style), amountCell(money(line.net()), style),
                              amountCell(money(line.tax), style),
                              amountCell(money(line.gross), style)});
    };
    const auto filled = std::count_if(groups.begin(), groups.end(),
                                      [](const VatGroup& group) { return !group.lines.empty(); });
    for (const VatGroup& group : groups) {
        if (group.lines.empty()) {
            continue;
        }
        if (filled > 1) {
            table.rows.push_back({cell(std::string(group.title), Side::left, CellStyle::group, 4)});
        }
        VatLine total;
        for (const VatLine& line : group.lines) {
            row(vatText(line.vat), line, CellStyle::plain);
            total.gross = plus(total.gross, line.gross);
            total.tax = plus(total.tax, line.tax);
        }
        row("Total", total, CellStyle::total);
    }
    return table;
}

}  // namespace quotepart::statement
