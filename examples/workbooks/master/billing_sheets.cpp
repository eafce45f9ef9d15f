#include "examples/workbooks/master/billing_sheets.hpp"

#include <algorithm>
#include <string_view>

#include "examples/book/declared_table.hpp"
#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

template <class Line>
std::vector<Line> byPeriod(std::vector<Line> lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const Line& left, const Line& right) {
        return std::string_view(left.period) < std::string_view(right.period);
    });
    return lines;
}

Item formula(const std::string& text, Format format = Format::euro) {
    return text.empty() ? Item() : result(text, format);
}

Row rowOf(const BillingLine& line) {
    return {line.member,
            line.service,
            line.period,
            line.nature,
            line.amount,
            line.compensation ? "AC" : "titre",
            line.vatRate ? Item(*line.vatRate) : Item(),
            line.vatRate ? Item() : Item(outsideVat),
            line.key,
            line.keySource,
            line.keyYear,
            formula(line.cost),
            formula(line.base, line.baseFormat),
            formula(line.total, line.baseFormat),
            line.rounding};
}

std::vector<Column> billingColumns() {
    const auto text = [](const char* name) {
        return declared("billing", {.name = name, .style = Style::inputText});
    };
    const auto number = [](const char* name, Format format, const char* total = "") {
        return declared("billing", {.name = name, .format = format, .total = total});
    };
    Column settlement = text("settlement");
    settlement.validation = Validation{.words = {"titre", "AC"}, .message = "« titre » ou « AC »."};
    const Column rate = declared(
        "billing", {.name = "vatRate",
                    .style = Style::input,
                    .format = Format::wholePercent,
                    .validation = Validation{.least = 0, .most = 1, .message = "Un taux."}});
    Column member = text("member");
    member.total = "Total";
    return {member,
            text("service"),
            text("period"),
            text("nature"),
            number("amount", Format::euro, "=SUM([amount:])"),
            settlement,
            rate,
            text("vatGround"),
            text("key"),
            text("keySource"),
            text("keyYear"),
            number("cost", Format::euro),
            number("base", Format::decimal),
            number("total", Format::decimal),
            text("rounding")};
}

}  // namespace

void billingSheet(Book& book, Page& page, std::vector<BillingLine> lines) {
    page.title("Ce qui est à facturer en 2023");
    page.subtitle(
        "Une ligne par membre, service, période et nature. Les montants viennent des feuilles des "
        "services ; les lignes des trimestres arrêtés restent : leur recalcul donne la "
        "régularisation.");
    page.gap();
    lines = byPeriod(std::move(lines));
    std::vector<Row> rows;
    rows.reserve(lines.size());
    for (const BillingLine& line : lines) {
        rows.push_back(rowOf(line));
    }
    const Table table =
        page.table({.columns = billingColumns(), .rows = std::move(rows), .freezeHeader = true});
    declare(book, "billing", table);
    book.define("Facturation_membres", table.column("member"));
    book.define("Facturation_services", table.column("service"));
    book.define("Facturation_périodes", table.column("period"));
    book.define("Facturation_montants", table.column("amount"));
    book.define("Facturation_imputations", table.column("settlement"));
}

void costsSheet(Book& book, Page& page, std::vector<CostLine> lines) {
    page.title("Coût des services, par trimestre et par nature");
    page.subtitle(
        "Ce que coûte chaque service, ce qui en est exclu et ce que la Communauté garde à sa "
        "charge ; la différence est facturée");
    page.gap();
    lines = byPeriod(std::move(lines));
    std::vector<Row> rows;
    rows.reserve(lines.size());
    for (const CostLine& line : lines) {
        rows.push_back({line.service, line.period, line.nature, line.kind, line.amount});
    }
    const auto text = [](const char* name) {
        return declared("costs", {.name = name, .style = Style::inputText});
    };
    Column kind = text("kind");
    kind.validation = Validation{.words = {cost, exclusion, contribution},
                                 .message = "Coût, exclusion ou participation."};
    const Table table =
        page.table({.columns = {text("service"), text("period"), text("nature"), kind,
                                declared("costs", {.name = "amount", .format = Format::euro})},
                    .rows = std::move(rows),
                    .freezeHeader = true});
    declare(book, "costs", table);
    book.define("Coûts_services", table.column("service"));
    book.define("Coûts_périodes", table.column("period"));
    book.define("Coûts_types", table.column("kind"));
    book.define("Coûts_montants", table.column("amount"));
}

}  // namespace quotepart::examples::master
