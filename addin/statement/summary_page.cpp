#include "addin/statement/summary_page.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "addin/statement/budget_lines.hpp"
#include "addin/statement/common_blocks.hpp"
#include "addin/statement/wording.hpp"
#include "core/text/amount_in_words.hpp"
#include "core/text/date_text.hpp"

namespace quotepart::statement {

namespace {

class Drawing {
  public:
    Drawing(const Dossier& dossier, const Accruals* accruals)
        : dossier_(dossier), summary_(dossier.closed.summary()), accruals_(accruals) {
        for (const Closing* closing : dossier.closed.closings()) {
            hasCompensation_ = hasCompensation_ ||
                               std::any_of(closing->entries.begin(), closing->entries.end(),
                                           [](const Entry& entry) {
                                               return entry.settlement == Settlement::compensation;
                                           });
        }
    }

    Page page() && {
        page_.title = say("État récapitulatif {period}", {{"{period}", summary_.period.name()}});
        page_.author = dossier_.parties.issuer.name;
        page_.isLandscape = true;
        page_.runningTitle = page_.title;
        page_.runningAuthor = page_.author;
        page_.foot = footOf(dossier_);
        addHead();
        addOrders("Par membre", "Membre", summary_.members);
        addCompensation("Par membre, sans titre", "Membre", summary_.members);
        addOrders("Par service", "Service", summary_.services);
        addCompensation("Par service, sans titre", "Service", summary_.services);
        addVat();
        addBudget();
        addChecks();
        addConclusion();
        addAccruals();
        return std::move(page_);
    }

  private:
    void add(Block block) { page_.blocks.push_back(std::move(block)); }

    void addHead() {
        std::vector<Paragraph> issuer = issuerLines(dossier_.parties.issuer);
        if (issuer.empty()) {
            issuer.push_back(paragraph(ParagraphStyle::party, ""));
        }
        add(Table{.name = "Émetteur",
                  .widths = {1},
                  .rows = {{Cell{.paragraphs = std::move(issuer), .style = CellStyle::bare}}}});
        add(paragraph(ParagraphStyle::title, "État récapitulatif des décomptes"));
        add(paragraph(ParagraphStyle::subtitle,
                      periodText(summary_.period, Language::french) + " · exercice " +
                          std::to_string(dossier_.closed.financialYear())));
        std::vector<std::pair<std::string, std::string>> amounts{
            {std::string(toOrder), money(summary_.total.collect)}};
        if (summary_.total.pay != 0) {
            amounts.emplace_back(toPayOrDeduct, money(summary_.total.pay));
        }
        if (hasCompensation_) {
            amounts.emplace_back(toCompensation, money(summary_.total.compensation.due()));
        }
        if (summary_.total.waiting != 0) {
            amounts.emplace_back(say("Reporté aux prochains décomptes"),
                                 money(summary_.total.waiting));
        }
        add(cards(amounts));
        Facts facts;
        addReferences(facts, dossier_.closed);
        facts.add("Comptable assignataire", dossier_.parties.issuer.accountant);
        facts.add("Nombre de décomptes", std::to_string(summary_.members.size()));
        add(std::move(facts).table("Références"));
    }

    static bool hasOrders(const SummaryLine& line) {
        return line.toOrder != Amounts{} || line.collect != 0 || line.pay != 0 || line.waiting != 0;
    }

    void addOrders(const std::string& title, const std::string& header,
                   const std::vector<SummaryLine>& lines) {
        const bool isByMember = header == "Membre";
        std::vector<std::string> names;
        const SummaryLine& all = summary_.total;
        const Cents carried = plus(all.toOrder.broughtForward, all.toOrder.carriedForward);
        AmountColumn principal{.title = "Principal", .total = money(all.toOrder.principal)};
        AmountColumn adjustments{
            .title = "Régularisations", .total = money(all.toOrder.adjustments), .isShown = false};
        AmountColumn instalments{
            .title = "Acomptes", .total = money(all.toOrder.instalments), .isShown = false};
        AmountColumn reports{.title = "Reports", .total = money(carried), .isShown = false};
        AmountColumn collect{.title = std::string(toOrder), .total = money(all.collect)};
        AmountColumn pay{
            .title = std::string(toPayOrDeduct), .total = money(all.pay), .isShown = all.pay != 0};
        AmountColumn waiting{.title = "Reste à reporter",
                             .total = money(all.waiting),
                             .isShown = isByMember && all.waiting != 0};
        for (const SummaryLine& line : lines) {
            if (!hasOrders(line)) {
                continue;
            }
            const Amounts& own = line.toOrder;
            const Cents ownCarried = plus(own.broughtForward, own.carriedForward);
            names.push_back(line.name.shown);
            principal.amounts.push_back(money(own.principal));
            adjustments.amounts.push_back(moneyOrDash(own.adjustments));
            adjustments.isShown = adjustments.isShown || own.adjustments != 0;
            instalments.amounts.push_back(moneyOrDash(own.instalments));
            instalments.isShown = instalments.isShown || own.instalments != 0;
            reports.amounts.push_back(moneyOrDash(ownCarried));
            reports.isShown = reports.isShown || own.broughtForward != 0 || own.carriedForward != 0;
            collect.amounts.push_back(moneyOrDash(line.collect));
            pay.amounts.push_back(moneyOrDash(line.pay));
            waiting.amounts.push_back(moneyOrDash(line.waiting));
        }
        if (names.empty()) {
            return;
        }
        add(sections_.next(title));
        add(amountsTable("Sommes à titrer", header, names,
                         {principal, adjustments, instalments, reports, collect, pay, waiting},
                         "Total"));
    }

    void addCompensation(const std::string& title, const std::string& header,
                         const std::vector<SummaryLine>& lines) {
        if (!hasCompensation_) {
            return;
        }
        std::vector<std::string> names;
        const Amounts& all = summary_.total.compensation;
        AmountColumn principal{.title = "Principal", .total = money(all.principal)};
        AmountColumn adjustments{
            .title = "Régularisations", .total = money(all.adjustments), .isShown = false};
        AmountColumn due{.title = "Montant imputé", .total = money(all.due())};
        for (const SummaryLine& line : lines) {
            if (line.compensation == Amounts{}) {
                continue;
            }
            names.push_back(line.name.shown);
            principal.amounts.push_back(money(line.compensation.principal));
            adjustments.amounts.push_back(moneyOrDash(line.compensation.adjustments));
            adjustments.isShown = adjustments.isShown || line.compensation.adjustments != 0;
            due.amounts.push_back(money(line.compensation.due()));
        }
        add(sections_.next(title));
        add(amountsTable("Sommes imputées", header, names, {principal, adjustments, due},
                         "Total imputé, sans titre"));
        add(paragraph(ParagraphStyle::note,
                      "Sommes imputées sur l’attribution de compensation : aucun titre n’est "
                      "émis, et elles ne s’ajoutent pas aux précédentes."));
    }

    void addVat() {
        VatGroups groups{{toOrder, {}}, {toPayOrDeduct, {}}, {toCompensation, {}}};
        for (const Statement& statement : dossier_.closed.statements()) {
            const std::array lists{&statement.collectVat, &statement.payVat,
                                   &statement.compensationVat};
            for (std::size_t i = 0; i < groups.size(); ++i) {
                for (const VatLine& line : *lists.at(i)) {
                    addTo(groups[i].lines, line);
                }
            }
        }
        for (VatGroup& group : groups) {
            std::stable_sort(group.lines.begin(), group.lines.end(), isShownBefore);
        }
        if (isVatKnown(groups)) {
            add(sections_.next("Taxe sur la valeur ajoutée"));
            add(vatTable(groups));
        }
    }

    /// By rate, the highest first, then the grounds of exemption.
    static bool isShownBefore(const VatLine& left, const VatLine& right) {
        const auto rate = [](const VatLine& line) {
            return line.vat.rate ? line.vat.rate->rational() : Rational(-1);
        };
        return rate(left) != rate(right) ? rate(left) > rate(right)
                                         : left.vat.ground < right.vat.ground;
    }

    static void addTo(std::vector<VatLine>& lines, const VatLine& line) {
        auto at = std::find_if(lines.begin(), lines.end(),
                               [&](const VatLine& each) { return each.vat == line.vat; });
        if (at == lines.end()) {
            lines.push_back(line);
        } else {
            at->gross = plus(at->gross, line.gross);
            at->tax = plus(at->tax, line.tax);
        }
    }

    /// By account of the issuer.
    void addBudget() {
        using Key = std::tuple<std::string, std::string, std::string>;
        struct Sums {
            Cents collect = 0;
            Cents pay = 0;
        };
        std::map<Key, Sums> sums;
        Sums total;
        for (const Statement& statement : dossier_.closed.statements()) {
            for (const BudgetLine& line : budgetLinesOf(dossier_.parties, statement)) {
                if (line.direction == Direction::compensation) {
                    continue;
                }
                const bool isCollected = line.direction == Direction::collect;
                Cents& sum = isCollected ? sums[{line.account.budget, line.account.issuerChapter,
                                                 line.account.issuerAccount}]
                                               .collect
                                         : sums[{line.account.budget, line.account.issuerChapter,
                                                 line.account.issuerAccount}]
                                               .pay;
                sum = plus(sum, line.amount);
                (isCollected ? total.collect : total.pay) =
                    plus(isCollected ? total.collect : total.pay, line.amount);
            }
        }
        if (sums.empty()) {
            return;
        }
        add(sections_.next(say("Imputation budgétaire de l’émetteur, exercice {year}",
                               {{"{year}", std::to_string(dossier_.closed.financialYear())}})));
        Table table{.name = "Imputation",
                    .widths = {81, 40, 40, 50, 50},
                    .isKeptTogether = sums.size() <= 12};
        table.header = {{headerCell("Budget"), headerCell("Chapitre"), headerCell("Compte"),
                         headerCell(std::string(toOrder), Side::right),
                         headerCell(std::string(toPayOrDeduct), Side::right)}};
        for (const auto& [key, sum] : sums) {
            const auto& [budget, chapter, account] = key;
            table.rows.push_back({cell(budget), cell(chapter), cell(account),
                                  amountCell(moneyOrDash(sum.collect)),
                                  amountCell(moneyOrDash(sum.pay))});
        }
        const Cents collectRest = plus(summary_.total.collect, -total.collect);
        const Cents payRest = plus(summary_.total.pay, -total.pay);
        if (collectRest != 0 || payRest != 0) {
            table.rows.push_back({cell("Sans compte indiqué", Side::left, CellStyle::plain, 3),
                                  amountCell(moneyOrDash(collectRest)),
                                  amountCell(moneyOrDash(payRest))});
        }
        table.rows.push_back({cell("Total", Side::left, CellStyle::total, 3),
                              amountCell(money(summary_.total.collect), CellStyle::total),
                              amountCell(money(summary_.total.pay), CellStyle::total)});
        add(std::move(table));
    }

    /// Everything adds up: shown, and at 0.
    void addChecks() {
        add(sections_.next("Contrôles"));
        Table table{.name = "Contrôles", .widths = {161, 50, 50}, .isKeptTogether = true};
        table.header = {{headerCell("Écart avec le total des écritures arrêtées"),
                         headerCell("À titrer ou à mandater", Side::right),
                         headerCell("Sans titre", Side::right)}};
        table.rows = {
            {cell("Somme des décomptes des membres"), amountCell(money(summary_.membersGap)),
             amountCell(money(summary_.compensationMembersGap))},
            {cell("Somme des services"), amountCell(money(summary_.servicesGap)),
             amountCell(money(summary_.compensationServicesGap))}};
        for (const Closing* closing : dossier_.closed.closings()) {
            for (const AcceptedCheck& check : closing->checks) {
                table.rows.push_back(
                    {cell(say("Contrôle accepté par {author} bien que non nul ({value}) : {name} ; "
                              "motif : {reason}",
                              {{"{author}", check.author},
                               {"{value}", exact(check.value.rational())},
                               {"{name}", check.name},
                               {"{reason}", check.reason}}),
                          Side::left, CellStyle::plain, 3)});
            }
        }
        add(std::move(table));
    }

    void addConclusion() {
        add(sections_.next("Arrêté de l’état"));
        const auto sentence = [&](std::string_view before, Cents amount, std::string_view after) {
            add(Paragraph{
                .style = ParagraphStyle::text,
                .spans = {{.text = say(before)},
                          {.text = amountInWords(amount, Language::french), .strong = true},
                          {.text = say(" ({amount})", {{"{amount}", money(amount)}}) +
                                   std::string(after)}},
                .isKeptWithNext = true});
        };
        sentence(
            "Arrêté le présent état à la somme de ", summary_.total.collect,
            ", à titrer sur l’exercice " + std::to_string(dossier_.closed.financialYear()) + ".");
        if (summary_.total.pay != 0) {
            sentence("À mandater ou à déduire : ", summary_.total.pay, ".");
        }
        if (hasCompensation_) {
            sentence("Imputé sur les attributions de compensation, sans titre : ",
                     summary_.total.compensation.due(), ".");
        }
        add(signature(dossier_, {}));
    }

    void addAccruals() {
        if (accruals_ == nullptr) {
            return;
        }
        Paragraph title =
            sections_.next(say("Rattachements à l’exercice {year}",
                               {{"{year}", std::to_string(accruals_->financialYear)}}));
        title.startsPage = !accruals_->lines.empty();
        add(std::move(title));
        if (accruals_->lines.empty()) {
            add(paragraph(ParagraphStyle::text, "Rien n’est à rattacher."));
            return;
        }
        Table table{.name = "Rattachements", .widths = {55, 55, 34, 42, 42, 33}};
        table.header = {{headerCell("Membre"), headerCell("Service"), headerCell("Période"),
                         headerCell("Chez l’émetteur"), headerCell("Chez le membre"),
                         headerCell("Montant TTC", Side::right)}};
        const auto addLines = [&](Settlement settlement, const AccrualTotals& totals,
                                  std::string_view title) {
            const bool any =
                std::any_of(accruals_->lines.begin(), accruals_->lines.end(),
                            [&](const Accrual& line) { return line.settlement == settlement; });
            if (!any) {
                return;
            }
            table.rows.push_back({cell(std::string(title), Side::left, CellStyle::group, 6)});
            for (const Accrual& line : accruals_->lines) {
                if (line.settlement != settlement) {
                    continue;
                }
                const AccrualSides names = sidesOf(line.kind);
                table.rows.push_back({cell(line.member.shown), cell(line.service.shown),
                                      cell(periodText(line.origin, Language::french)),
                                      cell(std::string(names.epci.french)),
                                      cell(std::string(names.member.french)),
                                      amountCell(money(line.amount))});
            }
            const std::array<std::pair<AccrualKind, Cents>, 3> sums{
                {{AccrualKind::receivable, totals.receivable},
                 {AccrualKind::payable, totals.payable},
                 {AccrualKind::inAdvance, totals.inAdvance}}};
            for (const auto& [kind, sum] : sums) {
                if (sum != 0) {
                    const AccrualSides names = sidesOf(kind);
                    table.rows.push_back(
                        {cell("Total", Side::left, CellStyle::total, 3),
                         cell(std::string(names.epci.french), Side::left, CellStyle::total),
                         cell(std::string(names.member.french), Side::left, CellStyle::total),
                         amountCell(money(sum), CellStyle::total)});
                }
            }
        };
        addLines(Settlement::order, accruals_->toOrder, toOrder);
        addLines(Settlement::compensation, accruals_->compensation, toCompensation);
        add(std::move(table));
        add(paragraph(ParagraphStyle::note,
                      "Ce qui se rapporte à l’exercice ou aux précédents et sera ordonnancé après "
                      "lui, tel que le classeur le calcule à ce jour ; les périodes qui ne sont "
                      "pas arrêtées sont des estimations."));
    }

    const Dossier& dossier_;
    const Summary& summary_;
    const Accruals* accruals_;
    bool hasCompensation_ = false;
    Sections sections_{};
    Page page_{};
};

}  // namespace

Page summaryPage(const Dossier& dossier, const Accruals* accruals) {
    return Drawing(dossier, accruals).page();
}

}  // namespace quotepart::statement
