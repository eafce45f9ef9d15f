#include <array>

#include "examples/book/calendar_day.hpp"
#include "examples/book/declared_table.hpp"
#include "examples/workbooks/master/billing_sheets.hpp"
#include "examples/workbooks/master/member.hpp"
#include "examples/workbooks/master/service.hpp"
#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

/// What a member pays in advance in the year, a quarter of it each quarter.
struct Forecast {
    const char* member;
    const char* service;
    double amount;
    std::optional<double> vatRate;
    std::size_t called;  ///< how many of the four were, when the year's last quarter begins
};

constexpr std::array<Forecast, 4> forecasts{Forecast{town, planning, 26000, {}, 3},
                                            {neighbour, planning, 72000, {}, 3},
                                            {town, garage, 110000, {}, 4},
                                            {waterCompany, garage, 9000, standardVat, 4}};

constexpr std::array<double, 4> dates{calendarDay(2023, 2, 15), calendarDay(2023, 5, 15),
                                      calendarDay(2023, 8, 16), calendarDay(2023, 11, 15)};

/// Illustrative: the orders of the Community bear one series of numbers.
std::string orderNumber(std::size_t forecast, std::size_t quarter) {
    return "2023-" + std::to_string(1120 + 2310 * quarter + 7 * forecast);
}

Table forecastTable(Page& page) {
    page.section("Acomptes prévus pour l’année (illustratifs)");
    std::vector<Row> rows;
    rows.reserve(forecasts.size());
    for (const Forecast& forecast : forecasts) {
        rows.push_back({forecast.member, forecast.service, forecast.amount});
    }
    return page.table(
        {.columns =
             {{.name = "membre", .title = "Membre", .style = Style::inputText, .total = "Total"},
              {.name = "service", .title = "Service", .style = Style::inputText},
              {.name = "montant",
               .title = "Montant de l’année",
               .style = Style::input,
               .format = Format::euro,
               .total = "=SUM([montant:])"}},
         .rows = std::move(rows)});
}

}  // namespace

void instalmentsSheet(Book& book, Page& page) {
    page.title("Acomptes");
    page.subtitle(
        "Un acompte est appelé quand son titre a un numéro ; il est alors déduit du décompte de "
        "son trimestre. Les services imputés sur l’attribution de compensation n’en ont pas.");
    const Table forecast = forecastTable(page);
    page.section("Acomptes par trimestre");
    std::vector<Row> rows;
    for (std::size_t quarter = 0; quarter < quarters.size(); ++quarter) {
        for (std::size_t i = 0; i < forecasts.size(); ++i) {
            const Forecast& line = forecasts.at(i);
            const bool isCalled = quarter < line.called;
            rows.push_back({line.member, line.service, quarters[quarter],
                            "=INDEX(MUT.ECHEANCIER(" +
                                forecast.cell(static_cast<int>(i), "montant").absolute() +
                                ";Quarts;\"réparti\");MATCH([period];Trimestres;0))",
                            isCalled ? Item(orderNumber(i, quarter)) : Item(),
                            isCalled ? Item(dates.at(quarter)) : Item(),
                            line.vatRate ? Item(*line.vatRate) : Item(),
                            line.vatRate ? Item() : Item(outsideVat)});
        }
    }
    const auto text = [](const char* name) {
        return declared("instalments", {.name = name, .style = Style::inputText});
    };
    const auto number = [](const char* name, Style style, Format format, const char* total = "") {
        return declared("instalments",
                        {.name = name, .style = style, .format = format, .total = total});
    };
    Column member = text("member");
    member.total = "Total";
    const Table table = page.table(
        {.columns = {member, text("service"), text("period"),
                     number("amount", Style::result, Format::euro, "=SUM([amount:])"),
                     text("order"), number("date", Style::input, Format::date),
                     number("vatRate", Style::input, Format::wholePercent), text("vatGround")},
         .rows = std::move(rows),
         .freezeHeader = true});
    declare(book, "instalments", table);
    page.check("acomptes prévus moins acomptes des quatre trimestres",
               "=MUT.CONTROLE(" + forecast.total("montant").absolute() + ";" +
                   table.column("amount").absolute() + ")",
               3);
    book.define("Acomptes_membres", table.column("member"));
    book.define("Acomptes_services", table.column("service"));
    book.define("Acomptes_périodes", table.column("period"));
    book.define("Acomptes_montants", table.column("amount"));
    book.define("Acomptes_titres", table.column("order"));
}

}  // namespace quotepart::examples::master
