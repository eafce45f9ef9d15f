#include "tests/bench/calc/measure.hpp"

namespace quotepart::bench {

namespace {

/// A column of bases in A, an amount for each formula in B, the formulas from D on.
office::Document callsOf(const office::Office& office, int members, int calls,
                         const std::function<void(const office::Sheet&, int)>& write) {
    office::Document document = office::Document::create(office);
    const office::Sheet sheet = document.sheet(0);
    for (int i = 0; i < members; ++i) {
        sheet.cell(i, 0).setValue((i * 37 + 11) % 9000 + 1);
    }
    for (int i = 0; i < calls; ++i) {
        sheet.cell(i, 1).setValue(1000.0 + i / 100.0);
        write(sheet, i);
    }
    return document;
}

}  // namespace

std::vector<Row> oneCall(const office::Office& office, const Effort& effort) {
    const int calls = effort.isShort ? 20 : 2000;
    const int arrays = effort.isShort ? 5 : 300;
    std::vector<Row> rows;
    for (const int members : {34, 340}) {
        const std::string bases = "$A$1:" + std::string("$A$") + std::to_string(members);
        const auto amount = [](int i) { return "B" + std::to_string(i + 1); };
        const auto empty = callsOf(office, members, calls, [&](const office::Sheet& sheet, int i) {
            sheet.cell(i, 3).setFormula("=" + amount(i));
        });
        const auto share = callsOf(office, members, calls, [&](const office::Sheet& sheet, int i) {
            sheet.cell(i, 3).setFormula("=ORG.QUOTEPART.MUTUALISATION.SHARE(" + amount(i) +
                                        ";\"population\";" + bases + ";" +
                                        std::to_string(i % members + 1) + ")");
        });
        const auto check = callsOf(office, members, calls, [&](const office::Sheet& sheet, int i) {
            sheet.cell(i, 3).setFormula("=ORG.QUOTEPART.MUTUALISATION.CHECK(" + amount(i) + ";" +
                                        bases + ")");
        });
        const auto series = callsOf(office, members, calls, [&](const office::Sheet& sheet, int i) {
            sheet.cell(i, 3).setFormula("=COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETSERIESSUM(" +
                                        amount(i) + "/100000;0;1;" + bases + ")");
        });
        const auto allocation = [&](int i) {
            return "=ORG.QUOTEPART.MUTUALISATION.ALLOCATE($" + amount(i) + ";\"population\";" +
                   bases + ")";
        };
        const auto parts = callsOf(office, members, calls, [&](const office::Sheet& sheet, int i) {
            sheet.cell(i, 3).setFormula(allocation(i));
        });
        const auto filled =
            callsOf(office, members, arrays, [&](const office::Sheet& sheet, int i) {
                sheet.range(0, 3 + i, members, 1).setArrayFormula(allocation(i));
            });
        const std::vector<double> seconds =
            calculationsOf(effort.rounds, {&empty, &share, &check, &series, &parts, &filled});
        const auto each = [&](std::size_t i, int count) {
            return std::max(seconds[i] - seconds[0] * count / calls, 1e-9) / count;
        };
        const double theirs = each(3, calls);
        const std::string count = std::to_string(members) + " membres";
        const std::string other = "SERIESSUM";
        rows.push_back(compared("MUT.QUOTEPART, " + count, each(1, calls), other, theirs, 2));
        rows.push_back(compared("MUT.REPARTIR, " + count, each(4, calls), other, theirs, 3.5));
        rows.push_back(compared("MUT.REPARTIR qui remplit autant de cellules, " + count,
                                each(5, arrays), other, theirs, 0));
        rows.push_back(
            compared("lecture seule (MUT.CONTROLE), " + count, each(2, calls), other, theirs, 0));
    }
    return rows;
}

}  // namespace quotepart::bench
