#include "examples/workbooks/master/year.hpp"

#include <iterator>

namespace quotepart::examples::master {

std::vector<Column> quarterColumns(Format format, Style style) {
    std::vector<Column> columns;
    columns.reserve(quarters.size());
    for (const char* quarter : quarters) {
        columns.push_back({.name = quarter,
                           .title = quarter,
                           .style = style,
                           .format = format,
                           .total = "=SUM([" + std::string(quarter) + ":])"});
    }
    return columns;
}

Area quartersOf(const Table& table, int row) {
    return Area(table.cell(row, quarters.front())).across(static_cast<int>(quarters.size()));
}

Area quartersOf(const Table& table) {
    return table.column(quarters.front()).across(static_cast<int>(quarters.size()));
}

Area totalsOfQuarters(const Table& table) {
    return Area(table.total(quarters.front())).across(static_cast<int>(quarters.size()));
}

void shareTheYear(Page& page, const Table& table) {
    for (int row = 0; row < table.rows(); ++row) {
        page.array(
            quartersOf(table, row),
            "=MUT.ECHEANCIER(" + table.cell(row, "année").relative() + ";Quarts;\"réparti\")");
    }
}

std::vector<Column> cumulatedColumns(const Area& costs, const std::string& type,
                                     const std::string& bases) {
    std::vector<Column> columns = quarterColumns(Format::euro);
    std::string before;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Area sinceJanuary = Area(costs.cell(0)).across(static_cast<int>(i) + 1);
        const std::string parts =
            "MUT.REPARTIR(SUM(" + sinceJanuary.absolute() + ");\"" + type + "\";" + bases + ")";
        columns[i].array = i == 0 ? "=" + parts : "=MUT.SOLDE(" + parts + ";" + before + ")";
        before = "[" + columns[0].name + ":]" + (i == 0 ? "" : ":[" + columns[i].name + ":]");
    }
    return columns;
}

void checkQuarters(Page& page, const char* subject, const Table& table, int column) {
    page.check(std::string(subject) + ", année moins les quatre trimestres",
               "=MUT.CONTROLE(" + table.total("année").absolute() + ";" +
                   totalsOfQuarters(table).absolute() + ")",
               column);
}

void checkQuartersOfEachLine(Page& page, const char* subject, const Table& table, int column) {
    std::string gap = table.column("année").absolute();
    for (const char* quarter : quarters) {
        gap += "-" + table.column(quarter).absolute();
    }
    page.check(std::string(subject) + " ligne par ligne, année moins les quatre trimestres",
               "=SUMPRODUCT(ABS(ROUND(" + gap + ";2)))", column);
}

void checkEachQuarter(Page& page, const char* subject, const Area& costs, const Table& parts,
                      int column) {
    std::string gaps;
    for (std::size_t i = 0; i < quarters.size(); ++i) {
        gaps += std::string(i == 0 ? "=" : "+") + "ABS(MUT.CONTROLE(" +
                costs.cell(0, static_cast<int>(i)).absolute() + ";" +
                parts.column(quarters[i]).absolute() + "))";
    }
    page.check(std::string(subject) + " par trimestre, à répartir moins les parts", gaps, column);
}

std::vector<Row> rowsOf(const Table& table, const char* column) {
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(table.rows()));
    for (int row = 0; row < table.rows(); ++row) {
        rows.push_back({"=" + table.cell(row, column).absolute()});
    }
    return rows;
}

std::vector<Column> joined(std::vector<Column> first, std::vector<Column> more) {
    first.insert(first.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
    return first;
}

}  // namespace quotepart::examples::master
