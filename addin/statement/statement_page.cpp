#include "addin/statement/statement_page.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "addin/statement/budget_lines.hpp"
#include "addin/statement/common_blocks.hpp"
#include "addin/statement/service_detail.hpp"
#include "addin/statement/wording.hpp"
#include "core/text/amount_in_words.hpp"
#include "core/text/date_text.hpp"

namespace quotepart::statement {

namespace {

using billing::Party;

bool hasEntries(const ServicePart& part, Settlement settlement) {
    return std::any_of(part.entries.begin(), part.entries.end(),
                       [settlement](const Entry& entry) { return entry.settlement == settlement; });
}

class Drawing {
  public:
    Drawing(const Dossier& dossier, const Statement& statement)
        : dossier_(dossier),
          statement_(statement),
          party_(dossier.parties.find(statement.member)),
          hasCompensation_(std::any_of(
              statement.services.begin(), statement.services.end(),
              [](const ServicePart& part) { return hasEntries(part, Settlement::compensation); })) {
    }

    Page page() && {
        const billing::Issuer& issuer = dossier_.parties.issuer;
        page_.title = say("Décompte {period} – {member}", {{"{period}", statement_.period.name()},
                                                           {"{member}", statement_.member.shown}});
        page_.author = issuer.name;
        page_.runningTitle = page_.title;
        page_.runningAuthor = issuer.name;
        page_.foot = footOf(dossier_);
        addLetterhead();
        addTitle();
        addCards();
        addReferencesSection();
        addSummary();
        addServices();
        addVat();
        addBudget();
        addConclusion();
        return std::move(page_);
    }

  private:
    void add(Block block) { page_.blocks.push_back(std::move(block)); }
    void addKept(Paragraph paragraph) {
        paragraph.isKeptWithNext = true;
        add(std::move(paragraph));
    }

    void addLetterhead() {
        std::vector<Paragraph> addressee{
            paragraph(ParagraphStyle::label, "Redevable"),
            paragraph(ParagraphStyle::partyName, statement_.member.shown)};
        if (party_ != nullptr && !party_->address.empty()) {
            addressee.push_back(paragraph(ParagraphStyle::party, party_->address));
        }
        if (party_ != nullptr && !party_->siret.empty()) {
            addressee.push_back(
                paragraph(ParagraphStyle::party, "SIRET\u00a0" + siret(party_->siret)));
        }
        std::vector<Paragraph> issuer = issuerLines(dossier_.parties.issuer);
        if (issuer.empty()) {
            issuer.push_back(paragraph(ParagraphStyle::party, ""));
        }
        add(Table{
            .name = "Parties",
            .widths = {84, 8, 82},
            .rows = {{Cell{.paragraphs = std::move(issuer), .style = CellStyle::bare},
                      cell("", Side::left, CellStyle::bare),
                      Cell{.paragraphs = std::move(addressee), .style = CellStyle::addressee}}},
            .isKeptTogether = true});
    }

    void addTitle() {
        add(paragraph(ParagraphStyle::title, "Décompte des services mutualisés"));
        add(paragraph(ParagraphStyle::subtitle, periodText(statement_.period, Language::french) +
                                                    " · exercice " +
                                                    std::to_string(statement_.financialYear)));
        if (statement_.collect != 0) {
            add(paragraph(ParagraphStyle::note,
                          say("Annexe au titre de recette : bases de la liquidation (décret "
                              "n°\u00a02012-1246 du 7\u00a0novembre 2012, article\u00a024)")));
        }
    }

    void addCards() {
        std::vector<std::pair<std::string, std::string>> amounts;
        const Cents compensation = statement_.compensation.due();
        if (statement_.collect != 0) {
            amounts.emplace_back(toOrder, money(statement_.collect));
        }
        if (statement_.pay != 0) {
            amounts.emplace_back(toPayOrDeduct, money(statement_.pay));
        }
        if (statement_.isBelowThreshold()) {
            amounts.emplace_back(say("Reporté au prochain décompte (moins de 15 €)"),
                                 money(statement_.waiting));
        }
        if (amounts.empty() && !hasCompensation_) {
            amounts.emplace_back(toOrder, money(Cents{0}));
        }
        if (hasCompensation_) {
            amounts.emplace_back(compensation < 0
                                     ? "Ajouté à l’attribution de compensation (sans titre)"
                                     : std::string(toCompensation),
                                 money(std::abs(compensation)));
        }
        add(cards(amounts));
    }

    void addReferencesSection() {
        add(sections_.next("Références"));
        Facts facts;
        addReferences(facts, dossier_.closed);
        std::string orders;
        for (const IssuedOrder& order : statement_.orders) {
            orders += (orders.empty() ? "" : " ; ") +
                      say("n°\u00a0{number} du {date}",
                          {{"{number}", order.number}, {"{date}", day(order.date)}});
        }
        facts.add(statement_.orders.size() > 1 ? "Titres émis" : "Titre émis", orders);
        facts.add("Comptable assignataire", dossier_.parties.issuer.accountant);
        if (party_ != nullptr) {
            facts.add("Redevable", joined({party_->kind, codeText(party_->code)}, ", "));
            facts.add("Comptable du redevable", party_->accountant);
        }
        add(std::move(facts).table("Références"));
    }

    /// Five characters are those of a commune; others have codes of other registers.
    static std::string codeText(const std::string& code) {
        if (code.empty()) {
            return {};
        }
        return (code.size() == 5 ? "code INSEE\u00a0" : "code\u00a0") + code;
    }

    /// Service by service, what is ordered and what is not, apart.
    void addSummary() {
        add(sections_.next("Récapitulatif par service"));
        if (statement_.services.empty()) {
            add(paragraph(ParagraphStyle::text, "Aucun service n’est facturé pour cette période."));
            return;
        }
        addSummary(Settlement::order,
                   {statement_.pay == 0 ? "Services à titrer" : "Services à titrer ou à mandater",
                    "Total"});
        addSummary(
            Settlement::compensation,
            {"Services imputés sur l’attribution de compensation (sans titre)", "Total imputé"});
    }

    struct SummaryTitles {
        std::string service;
        std::string total;
    };

    void addSummary(Settlement settlement, const SummaryTitles& titles) {
        const bool isOrder = settlement == Settlement::order;
        const Amounts& sum = isOrder ? statement_.toOrder : statement_.compensation;
        std::vector<std::string> names;
        AmountColumn principal{.title = "Principal", .total = money(sum.principal)};
        AmountColumn adjustments{.title = "Régularisations", .total = money(sum.adjustments)};
        AmountColumn instalments{.title = "Acomptes", .total = money(sum.instalments)};
        AmountColumn carried{.title = "Reports",
                             .total = money(plus(sum.broughtForward, sum.carriedForward))};
        AmountColumn due{.title = isOrder ? std::string(toOrder) : "Montant imputé",
                         .total = money(isOrder ? statement_.collect : sum.due())};
        AmountColumn pay{.title = std::string(toPayOrDeduct),
                         .total = money(statement_.pay),
                         .isShown = isOrder && statement_.pay != 0};
        const auto shows = [&](AmountColumn& column, auto isZero) {
            column.isShown =
                !std::all_of(statement_.services.begin(), statement_.services.end(),
                             [&](const ServicePart& part) {
                                 return isZero(isOrder ? part.toOrder : part.compensation);
                             });
        };
        shows(adjustments, [](const Amounts& each) { return each.adjustments == 0; });
        shows(instalments, [](const Amounts& each) { return each.instalments == 0; });
        shows(carried, [](const Amounts& each) {
            return each.broughtForward == 0 && each.carriedForward == 0;
        });
        for (const ServicePart& part : statement_.services) {
            if (!hasEntries(part, settlement)) {
                continue;
            }
            const Amounts& own = isOrder ? part.toOrder : part.compensation;
            names.push_back(part.service.shown);
            principal.amounts.push_back(money(own.principal));
            adjustments.amounts.push_back(moneyOrDash(own.adjustments));
            instalments.amounts.push_back(moneyOrDash(own.instalments));
            carried.amounts.push_back(moneyOrDash(plus(own.broughtForward, own.carriedForward)));
            due.amounts.push_back(moneyOrDash(isOrder ? part.collect : own.due()));
            pay.amounts.push_back(moneyOrDash(part.pay));
        }
        if (!names.empty()) {
            add(amountsTable("Récapitulatif", titles.service, names,
                             {principal, adjustments, instalments, carried, due, pay},
                             titles.total));
        }
    }

    void addServices() {
        if (statement_.services.empty()) {
            return;
        }
        add(sections_.next("Bases de la liquidation"));
        for (const ServicePart& part : statement_.services) {
            for (Block& block : serviceDetail(dossier_, statement_, part, sections_)) {
                add(std::move(block));
            }
        }
    }

    void addVat() {
        const VatGroups groups{{toOrder, statement_.collectVat},
                               {toPayOrDeduct, statement_.payVat},
                               {toCompensation, statement_.compensationVat}};
        if (isVatKnown(groups)) {
            add(sections_.next("Taxe sur la valeur ajoutée"));
            add(vatTable(groups));
        }
    }

    void addBudget() {
        const std::vector<BudgetLine> lines = budgetLinesOf(dossier_.parties, statement_);
        if (lines.empty()) {
            return;
        }
        add(sections_.next("Imputation budgétaire"));
        const std::string year = std::to_string(statement_.financialYear);
        const bool hasBudgets = std::any_of(lines.begin(), lines.end(), [](const BudgetLine& line) {
            return !line.account.budget.empty();
        });
        Table table{.name = "Imputation",
                    .widths = {46, 19, 22, 20, 26, 28},
                    .isKeptTogether = lines.size() <= 12};
        Row columns{headerCell("Service"), headerCell("Chapitre"),
                    headerCell("Compte"),  headerCell("Chapitre"),
                    headerCell("Compte"),  headerCell("Montant", Side::right)};
        if (hasBudgets) {
            table.widths.insert(table.widths.begin() + 1, 30);
            columns.insert(columns.begin() + 1, headerCell("Budget"));
        }
        table.header = {
            {headerCell(""),
             headerCell(say("Émetteur, exercice {year}", {{"{year}", year}}), Side::left,
                        hasBudgets ? 3 : 2),
             headerCell(say("Redevable, exercice {year}", {{"{year}", year}}), Side::left, 2),
             headerCell("")},
            std::move(columns)};
        for (const BudgetLine& line : lines) {
            Cell label = cell(line.service.shown);
            if (line.direction != Direction::collect) {
                label.paragraphs.push_back(
                    paragraph(ParagraphStyle::cellDetail,
                              std::string(line.direction == Direction::pay ? toPayOrDeduct
                                                                           : toCompensation)));
            }
            Row row{std::move(label),
                    cell(line.account.issuerChapter),
                    cell(line.account.issuerAccount),
                    cell(line.account.memberChapter),
                    cell(line.account.memberAccount),
                    amountCell(money(line.amount))};
            if (hasBudgets) {
                row.insert(row.begin() + 1, cell(line.account.budget));
            }
            table.rows.push_back(std::move(row));
        }
        add(std::move(table));
    }

    /// An amount in words, then in figures.
    static std::vector<Span> amountSpans(std::string_view before, Cents amount,
                                         std::string_view after) {
        return {{.text = say(before)},
                {.text = amountInWords(amount, Language::french), .strong = true},
                {.text = say(" ({amount})", {{"{amount}", money(amount)}}) + std::string(after)}};
    }

    void addConclusion() {
        add(sections_.next("Arrêté du décompte"));
        const std::string year = std::to_string(statement_.financialYear);
        const Cents compensation = statement_.compensation.due();
        if (statement_.collect != 0) {
            addKept({.style = ParagraphStyle::text,
                     .spans = amountSpans("Arrêté le présent décompte à la somme de ",
                                          statement_.collect,
                                          ", à titrer sur l’exercice " + year + ".")});
        }
        if (statement_.pay != 0) {
            addKept({.style = ParagraphStyle::text,
                     .spans = amountSpans("À mandater ou à déduire en faveur du redevable : ",
                                          statement_.pay, ".")});
        }
        if (statement_.collect != 0 && statement_.pay != 0) {
            addKept(paragraph(ParagraphStyle::note,
                              "Les recettes sont liquidées pour leur montant intégral, sans "
                              "contraction avec les dépenses (décret n°\u00a02012-1246, "
                              "article\u00a024) : les deux sommes sont ordonnancées chacune pour "
                              "elle-même."));
        }
        if (statement_.isBelowThreshold()) {
            addKept({.style = ParagraphStyle::text,
                     .spans =
                         amountSpans("Aucun titre n’est émis pour la somme de ", statement_.waiting,
                                     say(", inférieure à 15 €, seuil de mise en recouvrement "
                                         "(CGCT, articles L.\u00a01611-5 et D.\u00a01611-1) ; "
                                         "elle est reportée au prochain décompte."))});
        } else if (statement_.collect == 0 && statement_.pay == 0 && !hasCompensation_) {
            addKept(
                paragraph(ParagraphStyle::text,
                          "Le présent décompte est arrêté à zéro euro : aucun titre n’est émis."));
        }
        if (hasCompensation_) {
            addKept({.style = ParagraphStyle::text,
                     .spans = amountSpans(
                         compensation < 0
                             ? "Ajouté à l’attribution de compensation du redevable (CGI, "
                               "article\u00a01609\u00a0nonies\u00a0C), sans titre : "
                             : "Imputé sur l’attribution de compensation du redevable (CGI, "
                               "article\u00a01609\u00a0nonies\u00a0C), sans titre : ",
                         std::abs(compensation), ".")});
        }
        add(signature(dossier_, closingRemarks()));
    }

    /// Whom to ask, and how to dispute what is claimed.
    std::vector<Paragraph> closingRemarks() const {
        std::vector<Paragraph> remarks;
        if (!dossier_.parties.issuer.contact.empty()) {
            remarks.push_back(
                {.style = ParagraphStyle::note,
                 .spans = {{.text = say("Renseignements et réclamations : "), .strong = true},
                           {.text = dossier_.parties.issuer.contact}}});
        }
        if (statement_.collect != 0) {
            remarks.push_back(
                {.style = ParagraphStyle::note,
                 .spans = {
                     {.text = say("Contestation : "), .strong = true},
                     {.text = say("le bien-fondé de la créance peut être contesté devant la "
                                  "juridiction compétente dans les deux mois de la réception du "
                                  "titre de recette (CGCT, article L.\u00a01617-5, "
                                  "2°).")}}});
        }
        return remarks;
    }

    const Dossier& dossier_;
    const Statement& statement_;
    const Party* party_;
    bool hasCompensation_;
    Sections sections_{};
    Page page_{};
};

}  // namespace

Page statementPage(const Dossier& dossier, const Statement& statement) {
    return Drawing(dossier, statement).page();
}

}  // namespace quotepart::statement
