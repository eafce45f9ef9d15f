#include "addin/billing/billing_data.hpp"

#include <algorithm>

#include "addin/billing/history_tables.hpp"
#include "core/error/error.hpp"
#include "core/text/folding.hpp"

namespace quotepart::billing {

namespace {

enum class IssuerItem {
    name,
    siret,
    address,
    accountant,
    signatory,
    signatoryTitle,
    place,
    contact
};

const WordList<IssuerItem>& issuerItemWords() {
    using enum IssuerItem;
    static const WordList<IssuerItem> words({
        {name, {"Nom", "Name"}},
        {siret, {"SIRET", "SIRET"}},
        {address, {"Adresse", "Address"}},
        {accountant, {"Comptable", "Accountant"}},
        {signatory, {"Signataire", "Signatory"}},
        {signatoryTitle, {"Qualité du signataire", "Title of the signatory"}},
        {place, {"Lieu", "Place"}},
        {contact, {"Contact", "Contact"}},
    });
    return words;
}

std::string& textOf(Issuer& issuer, IssuerItem item) {
    switch (item) {
        case IssuerItem::name:
            return issuer.name;
        case IssuerItem::siret:
            return issuer.siret;
        case IssuerItem::address:
            return issuer.address;
        case IssuerItem::accountant:
            return issuer.accountant;
        case IssuerItem::signatory:
            return issuer.signatory;
        case IssuerItem::signatoryTitle:
            return issuer.signatoryTitle;
        case IssuerItem::place:
            return issuer.place;
        case IssuerItem::contact:
            break;
    }
    return issuer.contact;
}

VatTreatment readVat(Line& line) {
    return {.rate = line.number("vatRate"), .ground = line.text("vatGround")};
}

class Reading {
  public:
    explicit Reading(const DeclaredTables& declared) : declared_(declared) {
        data_.problems = declared.problems;
    }

    BillingData data() {
        for (const TableCells& cells : declared_.tables) {
            data_.declared.insert(cells.table->name);
        }
        readLanguage();
        readBilled();
        readChecks();
        readParties();
        data_.ledger = readLedger({.closings = find("closings"),
                                   .entries = find("history"),
                                   .costs = find("historyCosts"),
                                   .checks = find("historyChecks"),
                                   .orders = find("orders")},
                                  data_.problems);
        findClosings();
        return std::move(data_);
    }

  private:
    const TableCells* find(std::string_view table) const {
        const auto& tables = declared_.tables;
        const auto found = std::find_if(tables.begin(), tables.end(), [&](const TableCells& each) {
            return each.table->name == table;
        });
        return found == tables.end() ? nullptr : &*found;
    }

    template <class Read>
    void each(std::string_view table, Read read) {
        if (const TableCells* cells = find(table)) {
            TableReader(*cells, data_.problems).forEachLine(read);
        }
    }

    void readLanguage() {
        const TableCells* billing = find("billing");
        if (billing == nullptr && !declared_.tables.empty()) {
            billing = &declared_.tables.front();
        }
        if (billing != nullptr &&
            folded(billing->rangeName) != folded(billing->table->rangeName.french)) {
            data_.language = Language::english;
        }
    }

    void readBilled() {
        each("billing", [&](Line& line) {
            const Period period = line.requiredPeriod("period");
            BilledLine billed{
                .member = line.name("member"),
                .service = line.name("service"),
                .period = period,
                .amount = line.requiredAmount("amount"),
                .settlement = line.word("settlement", settlementWords(), Settlement::order),
                .vat = readVat(line),
                .nature = line.text("nature"),
                .basis = readBasis(line)};
            if (line.isSound()) {
                data_.now.lines.push_back(std::move(billed));
            }
        });
        each("instalments", [&](Line& line) {
            const Period period = line.requiredPeriod("period");
            Instalment instalment{.member = line.name("member"),
                                  .service = line.name("service"),
                                  .period = period,
                                  .amount = line.requiredAmount("amount"),
                                  .order = line.text("order"),
                                  .date = line.date("date"),
                                  .vat = readVat(line)};
            if (line.isSound()) {
                data_.now.instalments.push_back(std::move(instalment));
            }
        });
        each("costs", [&](Line& line) {
            const Period period = line.requiredPeriod("period");
            CostItem item{.service = line.requiredName("service"),
                          .period = period,
                          .nature = line.requiredText("nature"),
                          .kind = line.word("kind", costKindWords(), CostKind::cost),
                          .amount = line.requiredAmount("amount")};
            if (line.isSound()) {
                data_.now.costs.push_back(std::move(item));
            }
        });
    }

    void readChecks() {
        each("checks", [&](Line& line) {
            Check check{.name = line.text("check"), .value = valueOf(line.value("value"))};
            if (check.name.empty()) {
                check.name = report::fullName(line.place("value"));
            }
            const Acceptance acceptance{.reason = line.text("reason"),
                                        .author = line.text("author")};
            if (!acceptance.reason.empty() || !acceptance.author.empty()) {
                check.acceptance = acceptance;
            }
            data_.checks.push_back(std::move(check));
            data_.checkPlaces.push_back(line.place("value"));
        });
    }

    /// An error, a text or nothing is no value: that is an obstacle to closing, not here.
    static std::optional<Decimal> valueOf(const CellValue& held) {
        try {
            if (const auto* number = std::get_if<double>(&held)) {
                return Decimal::amountOf(*number);
            }
        } catch (const Error&) {
            return std::nullopt;
        }
        return std::nullopt;
    }

    void readParties() {
        each("issuer", [&](Line& line) {
            const auto item = issuerItemWords().find(folded(line.requiredText("item")));
            if (item) {
                textOf(data_.parties.issuer, *item) = line.text("value");
            } else {
                line.report(ProblemKind::unknownWord, "item",
                            {issuerItemWords().listed(Language::french),
                             issuerItemWords().listed(Language::english)});
            }
        });
        each("members", [&](Line& line) {
            Party party{.member = line.requiredName("member"),
                        .code = line.text("code"),
                        .kind = line.text("kind"),
                        .siret = line.text("siret"),
                        .address = line.text("address"),
                        .accountant = line.text("accountant")};
            if (!party.member.isEmpty() && data_.parties.find(party.member) != nullptr) {
                line.report(ProblemKind::nameTwice, "member");
            }
            if (line.isSound()) {
                data_.parties.members.push_back(std::move(party));
            }
        });
        each("services", [&](Line& line) {
            ServiceTerms terms{.service = line.requiredName("service"),
                               .agreement = line.text("agreement"),
                               .decision = line.text("decision"),
                               .rounding = line.text("rounding"),
                               .bearer = line.text("bearer"),
                               .unit = line.text("unit"),
                               .done = line.text("done")};
            if (!terms.service.isEmpty() && data_.parties.termsOf(terms.service) != nullptr) {
                line.report(ProblemKind::nameTwice, "service");
            }
            if (line.isSound()) {
                data_.parties.terms.push_back(std::move(terms));
            }
        });
        each("accounts", [&](Line& line) {
            Account account{.service = line.name("service"),
                            .kind = line.text("kind"),
                            .budget = line.text("budget"),
                            .issuerChapter = line.text("issuerChapter"),
                            .issuerAccount = line.text("issuerAccount"),
                            .memberChapter = line.text("memberChapter"),
                            .memberAccount = line.text("memberAccount")};
            if (line.isSound()) {
                data_.parties.accounts.push_back(std::move(account));
            }
        });
        each("uses", [&](Line& line) {
            const Period period = line.requiredPeriod("period");
            Use use{.member = line.requiredName("member"),
                    .service = line.requiredName("service"),
                    .period = period,
                    .date = line.date("date"),
                    .label = line.text("label"),
                    .quantity = line.requiredNumber("quantity"),
                    .coefficient = line.number("coefficient").value_or(Decimal::whole(1)),
                    .units = line.requiredNumber("units")};
            if (line.isSound()) {
                data_.parties.uses.push_back(std::move(use));
            }
        });
    }

    void findClosings() {
        std::vector<Problem> said;  // already
        if (const TableCells* cells = find("closings")) {
            TableReader(*cells, said).forEachLine([&](Line& line) {
                if (const auto number = line.whole("closing")) {
                    data_.closingPlaces.try_emplace(*number, line.place("closing"));
                }
            });
        }
    }

    const DeclaredTables& declared_;
    BillingData data_{};
};

template <class Wanted>
std::vector<Problem> missing(const BillingData& data, Wanted wanted) {
    std::vector<Problem> problems;
    for (const TableDeclaration& table : tables()) {
        if (wanted(table) && !data.declares(table.name)) {
            problems.push_back({.kind = ProblemKind::tableMissing, .table = &table});
        }
    }
    return problems;
}

}  // namespace

BillingData readBilling(const DeclaredTables& declared) {
    return Reading(declared).data();
}

std::vector<Problem> missingForClosing(const BillingData& data) {
    return missing(data, [](const TableDeclaration& table) { return table.required; });
}

std::vector<Problem> missingForStatements(const BillingData& data) {
    return missing(data, [](const TableDeclaration& table) { return table.isNeededForStatements; });
}

}  // namespace quotepart::billing
