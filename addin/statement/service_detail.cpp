#include "addin/statement/service_detail.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "addin/statement/wording.hpp"
#include "core/text/date_text.hpp"
#include "core/text/number_text.hpp"

namespace quotepart::statement {

namespace {

using billing::ServiceTerms;
using billing::Use;

std::string number(const Decimal& value) {
    return exact(value.rational());
}

/// « population DGF 2026 (fiche DGF 2026) »
std::string keyText(const Basis& basis) {
    std::string named = joined({basis.key, basis.year}, " ");
    if (basis.source.empty()) {
        return named;
    }
    return named.empty() ? basis.source : named + " (" + basis.source + ")";
}

class Detail {
  public:
    Detail(const Dossier& dossier, const Statement& statement, const ServicePart& part)
        : dossier_(dossier), statement_(statement), part_(part) {}

    Blocks blocks() && {
        addGrounds();
        addCosts();
        addLines(Settlement::order);
        addLines(Settlement::compensation);
        addUses();
        return std::move(blocks_);
    }

  private:
    void addGrounds() {
        Facts facts;
        const ServiceTerms* terms = dossier_.parties.termsOf(part_.service);
        if (terms != nullptr) {
            facts.add("Convention", terms->agreement).add("Délibération", terms->decision);
        }
        facts.add("Règle d’arrondi", rounding(terms));
        if (terms != nullptr) {
            facts.add("Différence d’arrondi", terms->bearer).add("Service fait", terms->done);
        }
        if (!facts.isEmpty()) {
            Table table = std::move(facts).table("Fondements");
            table.isKeptWithNext = true;
            blocks_.emplace_back(std::move(table));
        }
    }

    /// What was frozen with the amounts comes first.
    std::string rounding(const ServiceTerms* terms) const {
        std::set<std::string> known;
        std::string text;
        for (const Entry& entry : part_.entries) {
            if (isBilled(entry.kind) && !entry.basis.rounding.empty() &&
                known.insert(entry.basis.rounding).second) {
                text += (text.empty() ? "" : " ; ") + entry.basis.rounding;
            }
        }
        return text.empty() && terms != nullptr ? terms->rounding : text;
    }

    void addCosts() {
        const auto costs = std::find_if(
            statement_.costs.begin(), statement_.costs.end(),
            [&](const CostTable& table) { return table.service.key == part_.service.key; });
        if (costs == statement_.costs.end()) {
            return;
        }
        Table table{.name = "Coût", .widths = {139, 35}, .isKeptTogether = true};
        table.header = {
            {headerCell("Coût du service, par nature"), headerCell("Montant", Side::right)}};
        const auto addItems = [&](CostKind kind, std::string_view before, bool isDeducted) {
            for (const CostItem& item : costs->items) {
                if (item.kind == kind) {
                    const Rational amount = item.amount.rational();
                    table.rows.push_back(
                        {cell(std::string(before) + item.nature),
                         amountCell(money(isDeducted ? Rational(-amount) : amount))});
                }
            }
        };
        addItems(CostKind::cost, "", false);
        if (costs->cost != costs->toAllocate()) {
            table.rows.push_back({cell("Coût total", Side::left, CellStyle::group),
                                  amountCell(money(costs->cost), CellStyle::group)});
        }
        addItems(CostKind::exclusion, say("À exclure : "), true);
        addItems(CostKind::contribution, say("À la charge de l’EPCI : "), true);
        table.rows.push_back({cell("Reste à répartir", Side::left, CellStyle::total),
                              amountCell(money(costs->toAllocate()), CellStyle::total)});
        blocks_.emplace_back(std::move(table));
    }

    /// Amounts that are settled in one way, one a line, and what they add up to.
    void addLines(Settlement settlement) {
        std::vector<const Entry*> entries;
        bool isShared = false;
        for (const Entry& entry : part_.entries) {
            if (entry.settlement == settlement) {
                entries.push_back(&entry);
                isShared = isShared || (entry.kind == EntryKind::principal && isComputed(entry));
            }
        }
        if (entries.empty()) {
            return;
        }
        Table table{.name = "Liquidation"};
        const std::string title =
            settlement == Settlement::order ? "Liquidation" : "Liquidation, sans titre";
        if (isShared) {
            table.widths = {47, 27, 33, 17, 25, 25};
            table.header = {{headerCell(title), headerCell("Coût à répartir", Side::right),
                             headerCell("Base du membre\n/ total des bases", Side::right),
                             headerCell("Clé", Side::right), headerCell("Part exacte", Side::right),
                             headerCell("Montant TTC", Side::right)}};
        } else {
            table.widths = {140, 34};
            table.header = {{headerCell(title), headerCell("Montant TTC", Side::right)}};
        }
        for (const Entry* entry : entries) {
            table.rows.push_back(row(*entry, isShared));
        }
        const int labelColumns = static_cast<int>(table.widths.size()) - 1;
        const auto total = [&](std::string_view label, Cents amount) {
            table.rows.push_back(
                {cell(std::string(label), Side::left, CellStyle::total, labelColumns),
                 amountCell(money(amount), CellStyle::total)});
        };
        if (settlement == Settlement::compensation) {
            total(toCompensation, part_.compensation.due());
        } else {
            if (part_.collect != 0 || part_.pay == 0) {
                total(toOrder, part_.collect);
            }
            if (part_.pay != 0) {
                total(toPayOrDeduct, -part_.pay);
            }
        }
        table.isKeptTogether = table.rows.size() <= 8;
        blocks_.emplace_back(std::move(table));
    }

    static bool isComputed(const Entry& entry) {
        return entry.basis.cost || entry.basis.base || entry.basis.total;
    }

    Row row(const Entry& entry, bool isShared) const {
        Cell label = cell(labelOf(entry));
        const Basis& basis = entry.basis;
        if (const std::string detail = detailOf(entry); !detail.empty()) {
            label.paragraphs.push_back(paragraph(ParagraphStyle::cellDetail, detail));
        }
        if (!isShared || entry.kind != EntryKind::principal || !isComputed(entry)) {
            label.columns = isShared ? 5 : 1;
            return {std::move(label), amountCell(money(entry.amount))};
        }
        const auto share = keyShare(basis);
        const auto part = exactShare(basis);
        return {std::move(label),
                amountCell(basis.cost ? money(basis.cost->rational()) : ""),
                amountCell(joined({basis.base ? number(*basis.base) : "",
                                   basis.total ? "/ " + number(*basis.total) : ""},
                                  " ")),
                amountCell(share ? percentage(*share) : ""),
                amountCell(part ? exact(*part) : ""),
                amountCell(money(entry.amount))};
    }

    std::string labelOf(const Entry& entry) const {
        const std::string origin = periodText(entry.origin, Language::french);
        switch (entry.kind) {
            case EntryKind::principal:
                return entry.nature.empty() ? "Quote-part, " + origin : entry.nature;
            case EntryKind::adjustment: {
                const Cents before = dossier_.closed.billedBefore(entry);
                return say("Régularisation, {origin} : recalculé {now}, déjà facturé {before}",
                           {{"{origin}", origin},
                            {"{now}", money(plus(before, entry.amount))},
                            {"{before}", money(before)}});
            }
            case EntryKind::instalment:
                return say("Acompte appelé, {origin} : {order}",
                           {{"{origin}", origin}, {"{order}", orderOf(entry)}});
            case EntryKind::broughtForward:
                return say("Report du décompte précédent, {origin}", {{"{origin}", origin}});
            case EntryKind::carriedForward:
                return say("Reporté au prochain décompte, {origin} : créance inférieure à 15 €",
                           {{"{origin}", origin}});
        }
        return {};
    }

    /// « titre n° 2026-4 du 12 mars 2026 »
    std::string orderOf(const Entry& entry) const {
        std::string text = "titre n°\u00a0" + entry.reference;
        for (const Instalment& each : dossier_.now.instalments) {
            if (each.order == entry.reference && each.date && each.member.key == entry.member.key &&
                each.service.key == entry.service.key) {
                return text + " du " + day(*each.date);
            }
        }
        return text;
    }

    static std::string detailOf(const Entry& entry) {
        const Basis& basis = entry.basis;
        const std::string key = keyText(basis);
        std::string named = key.empty() ? "" : say("Clé : {key}", {{"{key}", key}});
        if (entry.kind == EntryKind::principal) {
            return named;
        }
        const auto part = exactShare(basis);
        if (entry.kind != EntryKind::adjustment || !part) {
            return entry.kind == EntryKind::adjustment ? named : "";
        }
        return joined(
            {say("{cost} × {base} / {total} = {part} €", {{"{cost}", money(basis.cost->rational())},
                                                          {"{base}", number(*basis.base)},
                                                          {"{total}", number(*basis.total)},
                                                          {"{part}", exact(*part)}}),
             named},
            " · ");
    }

    void addUses() {
        std::vector<const Use*> uses;
        bool hasDates = false;
        bool hasCoefficients = false;
        Rational total = 0;
        for (const Use& use : dossier_.parties.uses) {
            if (use.member.key == statement_.member.key && use.service.key == part_.service.key &&
                use.period == statement_.period) {
                uses.push_back(&use);
                hasDates = hasDates || use.date;
                hasCoefficients = hasCoefficients || !(use.coefficient == Decimal::whole(1));
                total += use.units.rational();
            }
        }
        if (uses.empty()) {
            return;
        }
        const ServiceTerms* terms = dossier_.parties.termsOf(part_.service);
        const std::string unit = terms == nullptr ? "" : terms->unit;
        Table table{.name = "Usages"};
        Row header;
        const auto column = [&](const std::string& title, double width, Side side) {
            table.widths.push_back(width);
            header.push_back(headerCell(title, side));
        };
        if (hasDates) {
            column("Date", 34, Side::left);
        }
        column("Usage du service", 80, Side::left);
        column("Quantité", 25, Side::right);
        if (hasCoefficients) {
            column("Coefficient", 25, Side::right);
        }
        column(unit.empty() ? "Unités" : "Unités (" + unit + ")", 30, Side::right);
        table.header.push_back(std::move(header));
        for (const Use* use : uses) {
            Row row;
            if (hasDates) {
                row.push_back(cell(use->date ? day(*use->date) : ""));
            }
            row.push_back(cell(use->label));
            row.push_back(amountCell(number(use->quantity)));
            if (hasCoefficients) {
                row.push_back(amountCell(number(use->coefficient)));
            }
            row.push_back(amountCell(number(use->units)));
            table.rows.push_back(std::move(row));
        }
        table.rows.push_back({cell("Total des unités", Side::left, CellStyle::total,
                                   static_cast<int>(table.widths.size()) - 1),
                              amountCell(exact(total), CellStyle::total)});
        blocks_.emplace_back(std::move(table));
    }

    const Dossier& dossier_;
    const Statement& statement_;
    const ServicePart& part_;
    Blocks blocks_{};
};

}  // namespace

Blocks serviceDetail(const Dossier& dossier, const Statement& statement, const ServicePart& part,
                     Sections& sections) {
    Blocks blocks{sections.nextPart(part.service.shown)};
    for (Block& block : Detail(dossier, statement, part).blocks()) {
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace quotepart::statement
