#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>
#include <array>
#include <set>

#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/inspection.hpp"
#include "addin/workbook/number_like.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Sequence;

Sequence<Sequence<Any>> dataOf(const Inspection& inspection, const CellRangeAddress& address) {
    return as<css::sheet::XCellRangeData>(inspection.spreadsheet().range(address))->getDataArray();
}

bool isYear(const rtl::OUString& text) {
    const rtl::OUString year = text.trim();
    return year.getLength() == 4 && (year.startsWith("19") || year.startsWith("20")) &&
           year.indexOf(',') < 0 && year.indexOf('.') < 0;
}

/// What stands in a run of cells.
struct Census {
    int numbers = 0;
    int lookalikes = 0;
    int texts = 0;

    void count(const Any& cell) {
        if (heldBy<double>(cell) != nullptr) {
            ++numbers;
        } else if (const auto* text = heldBy<rtl::OUString>(cell); text != nullptr) {
            ++(looksLikeNumber(viewOf(*text)) ? lookalikes : texts);
        }
    }
};

bool isEmpty(const Any& cell) {
    const auto* text = heldBy<rtl::OUString>(cell);
    return text != nullptr && text->isEmpty();
}

/// Whether the cells above and below, up to an empty one, are mostly numbers.
bool isInColumnOfNumbers(const Inspection& inspection, const NumberText& candidate) {
    constexpr int reach = 200;
    const int first = std::max(0, candidate.row - reach);
    const int last = std::min(1'048'575, candidate.row + reach);
    const Sequence<Sequence<Any>> cells =
        dataOf(inspection, CellRangeAddress(static_cast<sal_Int16>(candidate.sheet),
                                            candidate.column, first, candidate.column, last));
    const int self = candidate.row - first;
    Census census;
    int top = self;
    while (top > 0 && !isEmpty(cells[top - 1][0])) {
        --top;
    }
    for (int i = top; i < cells.getLength() && !isEmpty(cells[i][0]); ++i) {
        if (i != top || i == self) {
            census.count(cells[i][0]);
        }
    }
    const bool isHeader = top == self && isYear(candidate.text);
    return !isHeader && census.numbers >= 2 && census.numbers >= census.lookalikes &&
           census.numbers > census.texts;
}

/// Parameters by which members are told apart: their codes may be texts.
bool identifies(const Parameter& parameter) {
    constexpr std::array<std::string_view, 8> words{"name",     "member",  "criter",     "list",
                                                    "category", "service", "designated", "value"};
    return parameter.words != nullptr ||
           std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return parameter.name.find(word) != std::string_view::npos;
           });
}

bool isGivenAsAmount(const Formula& formula, const ReferredRange& range) {
    for (const AddinCall& call : formula.calls()) {
        if (range.token > call.first && range.token < call.end) {
            const auto& parameters = call.function->parameters;
            const std::size_t index = formula.argumentAt(call, range.token);
            return !parameters.empty() &&
                   !identifies(parameters[std::min(index, parameters.size() - 1)]);
        }
    }
    return false;
}

bool holdsNumbers(const Inspection& inspection, const ReferredRange& range) {
    const Sequence<Sequence<Any>> rows =
        dataOf(inspection, CellRangeAddress(static_cast<sal_Int16>(range.firstSheet),
                                            range.firstColumn, range.firstRow, range.lastColumn,
                                            std::min(range.lastRow, range.firstRow + 10'000)));
    Census census;
    for (const Sequence<Any>& row : rows) {
        for (const Any& cell : row) {
            census.count(cell);
        }
    }
    return census.numbers >= 1 && census.numbers >= census.lookalikes;
}

/// The candidates that functions of ours are given as amounts, or that sums pass over.
void keepSummed(const Inspection& inspection, const std::vector<NumberText>& candidates,
                std::set<std::size_t>& kept) {
    for (const FormulaCell& cell : inspection.contents().formulas) {
        if (!cell.usesAddin && !cell.sums) {
            continue;
        }
        const Formula formula = inspection.formulaOf(cell);
        for (const ReferredRange& range : formula.ranges()) {
            if (range.firstColumn == range.lastColumn && range.firstRow == range.lastRow) {
                continue;
            }
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                const NumberText& candidate = candidates[i];
                if (!kept.contains(i) &&
                    range.holds(candidate.sheet, candidate.column, candidate.row) &&
                    !isYear(candidate.text) && (cell.sums || isGivenAsAmount(formula, range)) &&
                    holdsNumbers(inspection, range)) {
                    kept.insert(i);
                }
            }
        }
    }
}

}  // namespace

void findTextNumbers(Inspection& inspection, std::vector<report::Finding>& findings) {
    const std::vector<NumberText>& candidates = inspection.contents().numberTexts;
    if (candidates.empty()) {
        return;
    }
    std::set<std::size_t> kept;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (isInColumnOfNumbers(inspection, candidates[i])) {
            kept.insert(i);
        }
    }
    keepSummed(inspection, candidates, kept);
    for (const std::size_t i : kept) {
        const NumberText& candidate = candidates[i];
        report::Finding finding{
            .kind = report::FindingKind::textNumber,
            .place = inspection.place(candidate.sheet, candidate.column, candidate.row)};
        finding.value = office::fromUno(candidate.text);
        finding.sentence = report::filled(
            {"{text} est un texte : il n’est pas compté", "{text} is a text: it is not counted"},
            inspection.language(),
            {{"text", report::valueText(finding.value, inspection.language())}});
        findings.push_back(std::move(finding));
    }
}

}  // namespace quotepart::workbook
