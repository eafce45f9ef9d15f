#include <algorithm>

#include "addin/report/place.hpp"
#include "tests/bench/calc/measure.hpp"
#include "tests/support/memory.hpp"

namespace quotepart::bench {

namespace {

using css::uno::Any;
using css::uno::Sequence;

Sequence<Sequence<Any>> rowsOf(int rows, int columns, const std::function<Any(int, int)>& value) {
    Sequence<Sequence<Any>> all(rows);
    Sequence<Any>* row = all.getArray();
    for (int i = 0; i < rows; ++i, ++row) {
        row->realloc(columns);
        Any* cell = row->getArray();
        for (int j = 0; j < columns; ++j) {
            *cell++ = value(i, j);
        }
    }
    return all;
}

office::Document sharedAmong(const office::Office& office, int count) {
    office::Document document = office::Document::create(office);
    const office::Sheet sheet = document.sheet(0);
    sheet.cell(0, 2).setValue(123'456'789.01);
    sheet.range(0, 0, count, 1).setData(rowsOf(count, 1, [](int i, int) {
        return Any(static_cast<double>(i * 37LL % 60'000 + 1));
    }));
    sheet.range(0, 1, count, 1)
        .setArrayFormula("=ORG.QUOTEPART.MUTUALISATION.ALLOCATE($C$1;\"population\";A1:A" +
                         std::to_string(count) + ")");
    return document;
}

/// In a LibreOffice that does nothing else: the memory is that of this list.
Row growth(const office::OfficeOptions& options, int rounds, int count, double mostSeconds,
           double mostBytes) {
    const auto office = office::Office::start(options);
    static_cast<void>(sharedAmong(office, 2));  // what a first workbook brings with it
    const auto [before, peak] = memoryOf(office.processId());
    const office::Document document = sharedAmong(office, count);
    const double seconds = calculationsOf(rounds, {&document}).front();
    // What it holds now, or the most it held where that is more than it took to start.
    const Memory after = memoryOf(office.processId());
    const double memory = std::max(after.now - before, after.peak > peak ? after.peak - before : 0);
    Row row{.what = "un montant réparti entre " + countText(count) + " membres",
            .ours = timeText(seconds),
            .against = "mémoire en plus " + countText(static_cast<int>(memory / 1e6)) + " Mo",
            .ratio = countText(static_cast<int>(seconds / count * 1e9)) + " ns par membre"};
    if (mostSeconds > 0) {
        row.goal = "≤ " + timeText(mostSeconds);
        row.reached = seconds <= mostSeconds && (mostBytes <= 0 || memory <= mostBytes);
        if (mostBytes > 0) {
            row.goal += ", ≤ 1 Go";
        }
    }
    return row;
}

Row amountsDue(const office::Office& office, const Effort& effort) {
    const int lines = effort.isShort ? 1000 : 100'000;
    constexpr int members = 158;
    const auto fill = [&](const office::Document& document) {
        office::Sheet sheet = document.sheet(0);
        sheet.range(0, 0, lines, 2).setData(rowsOf(lines, 2, [](int i, int j) {
            return j == 0 ? Any(rtl::OUString("Commune " + rtl::OUString::number(i * 7 % members)))
                          : Any(static_cast<double>(i % 5000) / 100);
        }));
        sheet.range(0, 3, members, 1).setData(rowsOf(members, 1, [](int i, int) {
            return Any(rtl::OUString("Commune " + rtl::OUString::number(i)));
        }));
        return sheet;
    };
    const std::string last = std::to_string(lines);
    const office::Document ours = office::Document::create(office);
    fill(ours)
        .range(0, 4, members, 1)
        .setArrayFormula("=ORG.QUOTEPART.MUTUALISATION.AMOUNTDUE(D1:D158;A1:A" + last + ";B1:B" +
                         last + ")");
    const office::Document theirs = office::Document::create(office);
    const office::Sheet sheet = fill(theirs);
    for (int i = 0; i < members; ++i) {
        sheet.cell(i, 4).setFormula("=SUMIFS($B$1:$B$" + last + ";$A$1:$A$" + last + ";D" +
                                    std::to_string(i + 1) + ")");
    }
    const std::vector<double> seconds = calculationsOf(effort.rounds, {&ours, &theirs});
    return compared("MUT.MONTANT.DU, 158 membres, " + countText(lines) + " lignes", seconds[0],
                    "158 SUMIFS", seconds[1], 1);
}

}  // namespace

std::vector<Row> longLists(const office::OfficeOptions& options, const Effort& effort) {
    std::vector<Row> rows;
    rows.push_back(growth(options, effort.rounds, 100, 0, 0));
    rows.push_back(growth(options, effort.rounds, 1'000, 0, 0));
    if (!effort.isShort) {
        rows.push_back(growth(options, effort.rounds, 34'871, 0.1, 0));
        rows.push_back(growth(options, effort.rounds, 100'000, 0, 0));
        rows.push_back(growth(options, std::min(effort.rounds, 3), 1'000'000, 3, 1e9));
    }
    rows.push_back(amountsDue(office::Office::start(options), effort));
    return rows;
}

}  // namespace quotepart::bench
