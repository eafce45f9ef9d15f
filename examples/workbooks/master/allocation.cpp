#include "examples/workbooks/master/allocation.hpp"

#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

/// The column of the line's period in a range of one column per quarter.
std::string columnOfPeriod(const std::string& range) {
    return "INDEX(" + range + ";0;MATCH([period];Trimestres;0))";
}

std::string ofMember(const std::string& names, const std::string& values) {
    return "=MUT.MONTANT.DU([member];" + names + ";" + values + ")";
}

}  // namespace

std::string ofPeriod(const std::string& range) {
    return "=INDEX(" + range + ";MATCH([period];Trimestres;0))";
}

void Allocation::define(Book& book, const Area& members, const Area& bases, const Area& parts,
                        const Area& costs) const {
    const std::string prefix(name);
    book.define(prefix + "_membres", members);
    book.define(prefix + "_bases", bases);
    book.define(prefix + "_parts", parts);
    book.define(prefix + "_coûts", costs);
}

BillingLine Allocation::line(const std::string& member, const char* service,
                             const char* period) const {
    const std::string prefix(name);
    const std::string members = prefix + "_membres";
    const std::string bases =
        basesByQuarter ? columnOfPeriod(prefix + "_bases") : prefix + "_bases";
    return {.member = member,
            .service = service,
            .period = period,
            .amount = ofMember(members, columnOfPeriod(prefix + "_parts")),
            .key = key,
            .keySource = source,
            .keyYear = year,
            .cost = ofPeriod(prefix + "_coûts"),
            .base = ofMember(members, bases),
            .total = "=SUM(" + bases + ")",
            .rounding = rounding,
            .baseFormat = baseFormat};
}

std::vector<Column> usesByQuarter(const std::string& values, const char* service,
                                  const std::string& member, Format format) {
    std::vector<Column> columns = quarterColumns(format);
    for (Column& column : columns) {
        column.formula = "=MUT.MONTANT.DU([" + member + "];Unités_membres;" + values + ";[" +
                         member + ":];Unités_services;\"" + service + "\";Unités_périodes;\"" +
                         column.name + "\")";
    }
    return columns;
}

}  // namespace quotepart::examples::master
