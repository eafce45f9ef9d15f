#include "tests/statement/bill.hpp"

#include "addin/statement/statement_page.hpp"
#include "addin/statement/summary_page.hpp"

namespace quotepart::statement {

namespace {

std::string textOf(const std::vector<Paragraph>& paragraphs) {
    std::string text;
    for (const Paragraph& paragraph : paragraphs) {
        text += text.empty() ? "" : " / ";
        for (const Span& span : paragraph.spans) {
            text += span.text;
        }
    }
    return text;
}

std::string textOf(const Row& row) {
    std::string text;
    for (const Cell& cell : row) {
        text += (&cell == &row.front() ? "" : " | ") + textOf(cell.paragraphs);
    }
    return text;
}

}  // namespace

void Bill::close(const std::string& period, const std::vector<std::string>& services) {
    closeInto(ledger, now, requestOf(period, services));
}

Page Bill::statement(const std::string& period, const std::string& member) const {
    const ClosedPeriod closed(ledger, Period::named(period));
    return statementPage({closed, parties, now}, closed.statementOf(nameOf(member)));
}

Page Bill::summary(const std::string& period) const {
    const ClosedPeriod closed(ledger, Period::named(period));
    return summaryPage({closed, parties, now}, nullptr);
}

billing::Parties landerneau() {
    const auto member = [](const std::string& name, const std::string& code,
                           const std::string& kind, const std::string& number,
                           const std::string& address) {
        return billing::Party{.member = nameOf(name),
                              .code = code,
                              .kind = kind,
                              .siret = number,
                              .address = address,
                              .accountant = "Service de gestion comptable de Landerneau"};
    };
    const auto terms = [](const std::string& service, const std::string& agreement,
                          const std::string& decision, const std::string& unit) {
        return billing::ServiceTerms{
            .service = nameOf(service),
            .agreement = agreement,
            .decision = decision,
            .rounding = "plus fort reste, au centime",
            .bearer = "aucune : les parts font exactement le total",
            .unit = unit,
            .done = "attesté le 8 janvier par la directrice des services mutualisés"};
    };
    return {
        .issuer = {.name = "Communauté d’agglomération du Pays de Landerneau-Daoulas",
                   .siret = "24290080100125",
                   .address = "59 rue de Brest\n29800 Landerneau",
                   .accountant = "Service de gestion comptable de Landerneau",
                   .signatory = "Anne Le Goff",
                   .signatoryTitle = "Pour le président et par délégation,\nla directrice générale "
                                     "des services",
                   .place = "Landerneau",
                   .contact = "service des finances, 02 98 21 37 67, finances@exemple.bzh"},
        .members = {member("Daoulas", "29043", "commune membre", "21290043500018",
                           "Mairie\nRue du Quinquis\n29460 Daoulas"),
                    member("Logonna", "29137", "commune membre", "21290137500015",
                           "Mairie\nPlace de l’Église\n29460 Logonna-Daoulas"),
                    member("Saint-Éloy", "29246", "commune membre", "21290246400016",
                           "Le Bourg\n29460 Saint-Éloy"),
                    member("CCAS de Landerneau", "29103", "CCAS", "26290103600018",
                           "2 rue de la Tour-d’Auvergne\n29800 Landerneau")},
        .terms = {terms("Instruction ADS", "convention n° 2015-06 du 1er juin 2015",
                        "conseil communautaire, 26 juin 2016, n° 2016-84", ""),
                  terms("Garage mutualisé", "convention n° 2019-12 du 1er juillet 2019",
                        "conseil communautaire, 14 décembre 2018, n° 2018-131", "heure"),
                  terms("Ressources humaines", "convention de service commun du 1er janvier 2016",
                        "conseil communautaire, 18 décembre 2015, n° 2015-140", "")},
        .accounts = {{.kind = "commune membre",
                      .budget = "Principal",
                      .issuerChapter = "70",
                      .issuerAccount = "70845",
                      .memberChapter = "012",
                      .memberAccount = "6216"},
                     {.service = nameOf("Garage mutualisé"),
                      .budget = "Annexe garage",
                      .issuerChapter = "70",
                      .issuerAccount = "70848",
                      .memberChapter = "011",
                      .memberAccount = "61551"}},
    };
}

std::string plain(std::string_view text) {
    std::string result(text);
    for (const std::string_view space : {"\u00a0", "\u202f"}) {
        for (std::size_t at = result.find(space); at != std::string::npos;
             at = result.find(space, at)) {
            result.replace(at, space.size(), " ");
        }
    }
    return result;
}

std::string textOf(const Page& page) {
    std::string text;
    for (const Block& block : page.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const std::vector<Row>& rows : {table->header, table->rows}) {
                for (const Row& row : rows) {
                    text += textOf(row) + "\n";
                }
            }
        } else {
            text += textOf(std::vector{std::get<Paragraph>(block)}) + "\n";
        }
    }
    return plain(text);
}

testing::AssertionResult holds(const std::string& text, const std::vector<std::string>& wanted) {
    for (const std::string& each : wanted) {
        if (text.find(each) == std::string::npos) {
            return testing::AssertionFailure() << "“" << each << "” is not in:\n" << text;
        }
    }
    return testing::AssertionSuccess();
}

}  // namespace quotepart::statement
