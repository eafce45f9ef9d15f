#include "examples/workbooks/master/checks_sheet.hpp"

#include <iomanip>
#include <sstream>

#include "examples/book/declared_table.hpp"
#include "examples/workbooks/master/service.hpp"
#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

struct Line {
    std::string label;
    std::string formula;
    Format format = Format::check;
};

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

std::vector<Line> linesOfSheets(const Book& book) {
    std::vector<Line> lines;
    lines.reserve(book.checks().size());
    for (const Check& check : book.checks()) {
        lines.push_back({check.label, "=" + check.cell.full()});
    }
    return lines;
}

std::vector<Line> linesOfPublishedFigures(const Book& book) {
    std::vector<Line> lines;
    for (const Figure& figure : book.figures()) {
        if (figure.published && figure.misprint == 0) {
            std::ostringstream published;
            published << std::setprecision(15) << *figure.published;
            lines.push_back(
                {"Publié moins calculé — " + figure.label,
                 "=MUT.CONTROLE(" + published.str() + ";" + figure.computed.full() + ")"});
        }
    }
    return lines;
}

/// What is billed for a service and a period is its cost, less what is not billed.
Line lineOfCost(const char* service, const char* period) {
    const auto sumOf = [&](const char* kind) {
        return "SUMIFS(Coûts_montants;Coûts_services;" + quoted(service) + ";Coûts_périodes;" +
               quoted(period) + ";Coûts_types;" + quoted(kind) + ")";
    };
    return {std::string(service) + ", " + period + " : coût à répartir moins facturé",
            "=MUT.CONTROLE(" + sumOf("coût") + "-" + sumOf("exclusion") + "-" +
                sumOf("participation") + ";SUMIFS(Facturation_montants;Facturation_services;" +
                quoted(service) + ";Facturation_périodes;" + quoted(period) + "))"};
}

/// How many of the names of a column another list does not have.
Line lineOfNames(const char* label, const std::string& names, const std::string& list) {
    return {label, "=SUMPRODUCT((" + names + "<>\"\")*(COUNTIF(" + list + ";" + names + ")=0))",
            Format::checkCount};
}

std::vector<Line> linesOfTables() {
    return {
        {"Facturation : montants qui ne sont pas en centimes entiers",
         "=SUMPRODUCT(ABS(Facturation_montants-ROUND(Facturation_montants;2))>0.000001)",
         Format::checkCount},
        lineOfNames("Facturation : membres absents de la feuille « Membres »",
                    "Facturation_membres", "Membres"),
        lineOfNames("Facturation : services absents de la feuille « Services »",
                    "Facturation_services", "Services_noms"),
        lineOfNames("Facturation : périodes hors du calendrier", "Facturation_périodes",
                    "Trimestres"),
        {"Facturation : total moins « titre » et « AC »",
         "=MUT.CONTROLE(SUM(Facturation_montants);SUMIFS(Facturation_montants;"
         "Facturation_imputations;\"titre\")+SUMIFS(Facturation_montants;Facturation_imputations;"
         "\"AC\"))"},
    };
}

}  // namespace

void checksSheet(Book& book, Page& page) {
    std::vector<Line> lines = linesOfSheets(book);
    const auto add = [&](std::vector<Line> more) {
        lines.insert(lines.end(), more.begin(), more.end());
    };
    const std::size_t elsewhere = lines.size();
    add(linesOfPublishedFigures(book));
    for (const char* service : services) {
        for (const char* period : quarters) {
            lines.push_back(lineOfCost(service, period));
        }
    }
    add(linesOfTables());

    page.title("Contrôles");
    page.subtitle(
        "Tous à zéro avant d’arrêter un trimestre ; un écart ne passe que s’il est motivé et "
        "accepté par écrit, dans les deux dernières colonnes");
    page.gap();
    std::vector<Row> rows;
    rows.reserve(lines.size());
    for (const Line& line : lines) {
        rows.push_back({line.label, styled(line.formula, Style::check, line.format)});
    }
    const auto text = [](const char* name) {
        return declared("checks", {.name = name, .style = Style::inputText});
    };
    const Table table = page.table(
        {.columns = {declared("checks", {.name = "check", .style = Style::label}),
                     declared("checks",
                              {.name = "value", .style = Style::check, .format = Format::check}),
                     text("reason"), text("author")},
         .rows = std::move(rows),
         .freezeHeader = true});
    declare(book, "checks", table);
    book.define("Contrôles", table.column("value"));
    for (std::size_t row = elsewhere; row < lines.size(); ++row) {
        book.check({.label = lines[row].label, .cell = table.cell(static_cast<int>(row), "value")});
    }
}

}  // namespace quotepart::examples::master
