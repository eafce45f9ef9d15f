#include <algorithm>
#include <map>

#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/inspection.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

using report::ErrorCode;
using report::Finding;

struct Cause {
    std::string sentence;
    std::optional<report::Place> origin;
};

/// The cells in error, by place.
class ErrorCells {
  public:
    explicit ErrorCells(const Contents& contents) {
        for (const FormulaCell& cell : contents.formulas) {
            if (std::holds_alternative<ErrorCode>(cell.value)) {
                cells_.emplace(keyOf(cell.sheet, cell.column, cell.row), &cell);
            }
        }
    }

    /// The first cell in error of a range, other than the one that asks.
    const FormulaCell* firstIn(const ReferredRange& range, const FormulaCell& asking) const {
        for (int sheet = range.firstSheet; sheet <= range.lastSheet; ++sheet) {
            auto at = cells_.lower_bound(keyOf(sheet, range.firstColumn, range.firstRow));
            const auto end = cells_.upper_bound(keyOf(sheet, range.lastColumn, range.lastRow));
            for (; at != end; ++at) {
                const FormulaCell& cell = *at->second;
                if (&cell != &asking && range.holds(cell.sheet, cell.column, cell.row)) {
                    return &cell;
                }
            }
        }
        return nullptr;
    }

    const std::map<std::uint64_t, const FormulaCell*>& all() const { return cells_; }

  private:
    std::map<std::uint64_t, const FormulaCell*> cells_;
};

class ErrorFinder {
  public:
    explicit ErrorFinder(Inspection& inspection)
        : inspection_(inspection), cells_(inspection.contents()) {}

    void find(std::vector<Finding>& findings) {
        for (const auto& [key, cell] : cells_.all()) {
            const ArrayFormula* array = inspection_.arrayAt(cell->sheet, cell->column, cell->row);
            if (array != nullptr && isWhollyInError(*array)) {
                const bool first =
                    cell->column == array->area.StartColumn && cell->row == array->area.StartRow;
                if (first) {
                    findings.push_back(findingOf(*cell, array));
                }
                continue;
            }
            findings.push_back(findingOf(*cell, nullptr));
        }
    }

  private:
    Language language() const { return inspection_.language(); }

    /// All cells that an array formula fills show the same error: it is said once.
    bool isWhollyInError(const ArrayFormula& array) const {
        const css::table::CellRangeAddress& area = array.area;
        const auto first = cells_.all().find(keyOf(area.Sheet, area.StartColumn, area.StartRow));
        if (first == cells_.all().end() || array.result) {
            return false;
        }
        for (int row = area.StartRow; row <= area.EndRow; ++row) {
            for (int column = area.StartColumn; column <= area.EndColumn; ++column) {
                const auto cell = cells_.all().find(keyOf(area.Sheet, column, row));
                if (cell == cells_.all().end() || cell->second->value != first->second->value) {
                    return false;
                }
            }
        }
        return true;
    }

    Finding findingOf(const FormulaCell& cell, const ArrayFormula* whole) {
        Finding finding{.kind = report::FindingKind::error, .place = inspection_.place(cell)};
        if (whole != nullptr) {
            finding.extent = report::rangeName(whole->area.StartColumn, whole->area.StartRow,
                                               whole->area.EndColumn, whole->area.EndRow);
        }
        finding.value = cell.value;
        finding.heldValue =
            heldValue(inspection_.spreadsheet().sheetNames(), cell, inspection_.stored());
        Cause cause = causeOf(cell);
        finding.sentence = std::move(cause.sentence);
        finding.origin = std::move(cause.origin);
        return finding;
    }

    Cause causeOf(const FormulaCell& cell) {
        const ArrayFormula* array = inspection_.arrayAt(cell.sheet, cell.column, cell.row);
        if (array != nullptr && array->result && isBeyond(cell, *array)) {
            return {report::filled({"la cellule est au-delà du résultat, qui ne compte que {size}",
                                    "the cell is beyond the result, which is only {size}"},
                                   language(),
                                   {{"size", std::to_string(array->result->rows) + " × " +
                                                 std::to_string(array->result->columns)}}),
                    std::nullopt};
        }
        const Formula formula = inspection_.formulaOf(cell);
        if (const FormulaCell* origin = rootOf(cell, formula)) {
            const report::Place place = inspection_.place(*origin);
            return {report::filled({"l’erreur vient de {cell}", "the error comes from {cell}"},
                                   language(), {{"cell", report::fullName(place)}}),
                    place};
        }
        // A function is not even called where a cell it is given is in error: what it says of
        // itself is asked of the first of a chain only.
        if (auto cause = knownCauseInAddin(cell, formula, array)) {
            return *cause;
        }
        const int code = std::get<ErrorCode>(cell.value).code;
        if (const std::string unknown = unknownName(formula); code == 525 && !unknown.empty()) {
            return {report::filled({"« {name} » n’est pas connu ici : nom mal écrit, ou extension "
                                    "absente",
                                    "“{name}” is not known here: misspelt, or an extension is "
                                    "missing"},
                                   language(), {{"name", unknown}}),
                    std::nullopt};
        }
        return {report::filled(report::errorMeaning(code), language()), std::nullopt};
    }

    static bool isBeyond(const FormulaCell& cell, const ArrayFormula& array) {
        const auto row = static_cast<std::size_t>(cell.row - array.area.StartRow);
        const auto column = static_cast<std::size_t>(cell.column - array.area.StartColumn);
        return (row >= array.result->rows && array.result->rows > 1) ||
               (column >= array.result->columns && array.result->columns > 1);
    }

    /// An array formula is calculated as a whole: what its functions say goes for all its cells.
    std::optional<Cause> knownCauseInAddin(const FormulaCell& cell, const Formula& formula,
                                           const ArrayFormula* array) {
        if (array == nullptr) {
            return causeInAddin(cell, formula, array);
        }
        const auto known = arrayCauses_.find(array);
        if (known != arrayCauses_.end()) {
            return known->second;
        }
        return arrayCauses_.emplace(array, causeInAddin(cell, formula, array)).first->second;
    }

    std::optional<Cause> causeInAddin(const FormulaCell& cell, const Formula& formula,
                                      const ArrayFormula* array) {
        const std::vector<AddinCall> calls = formula.calls();
        if (calls.empty()) {
            return std::nullopt;
        }
        Scratch& scratch = inspection_.scratch();
        const auto entries = array != nullptr
                                 ? scratch.journalOf(formula.tokens(), array->area)
                                 : scratch.journalOf(formula.tokens(), cell.column, cell.row);
        if (entries.empty()) {
            return std::nullopt;
        }
        const JournalEntry& entry = entries.back();
        Cause cause;
        cause.sentence =
            report::filled({"{function} : {why}", "{function}: {why}"}, language(),
                           {{"function", std::string(entry.function->name.in(language()))},
                            {"why", entry.error.sentence(language())}});
        cause.origin = faultyCell(formula, calls, entry);
        if (cause.origin) {
            cause.sentence += " (" + report::fullName(*cause.origin) + ")";
        }
        return cause;
    }

    /// The cell of the element that an error names, where its argument is a plain range.
    std::optional<report::Place> faultyCell(const Formula& formula,
                                            const std::vector<AddinCall>& calls,
                                            const JournalEntry& entry) const {
        const auto& parameters = entry.function->parameters;
        const auto parameter = std::find_if(
            parameters.begin(), parameters.end(),
            [&](const Parameter& each) { return each.label == entry.error.details().subject; });
        const auto sameFunction = [&](const AddinCall& call) {
            return call.function == entry.function;
        };
        if (parameter == parameters.end() || parameter->repeated ||
            std::count_if(calls.begin(), calls.end(), sameFunction) != 1) {
            return std::nullopt;
        }
        const AddinCall call = *std::find_if(calls.begin(), calls.end(), sameFunction);
        const auto index = static_cast<std::size_t>(parameter - parameters.begin());
        std::optional<ReferredRange> only;
        for (const ReferredRange& range : formula.ranges()) {
            if (range.token > call.first && range.token < call.end &&
                formula.argumentAt(call, range.token) == index) {
                if (only || !formula.isAlone(range.token)) {
                    return std::nullopt;
                }
                only = range;
            }
        }
        if (!only) {
            return std::nullopt;
        }
        const int columns = only->lastColumn - only->firstColumn + 1;
        const auto element = static_cast<int>(entry.error.details().element.value_or(1)) - 1;
        const int column = only->firstColumn + element % columns;
        const int row = only->firstRow + element / columns;
        const bool isOneCell = columns == 1 && only->firstRow == only->lastRow;
        if (row > only->lastRow || (!entry.error.details().element && !isOneCell)) {
            return std::nullopt;
        }
        return inspection_.place(only->firstSheet, column, row);
    }

    /// The cell in error at the beginning of the chain that leads to this one.
    const FormulaCell* rootOf(const FormulaCell& cell, const Formula& formula) {
        const FormulaCell* origin = precedentInError(cell, formula);
        for (int links = 0; origin != nullptr && links < 1000; ++links) {
            const auto known = precedents_.find(origin);
            const FormulaCell* next =
                known != precedents_.end()
                    ? known->second
                    : precedentInError(*origin, inspection_.formulaOf(*origin));
            precedents_[origin] = next;
            if (next == nullptr || next == &cell) {
                return origin;
            }
            origin = next;
        }
        return origin;
    }

    const FormulaCell* precedentInError(const FormulaCell& cell, const Formula& formula) const {
        for (const ReferredRange& range : formula.ranges()) {
            if (const FormulaCell* found = cells_.firstIn(range, cell)) {
                return found;
            }
        }
        return nullptr;
    }

    static std::string unknownName(const Formula& formula) {
        for (const css::sheet::FormulaToken& token : formula.tokens()) {
            const auto* text = heldBy<rtl::OUString>(token.Data);
            if (text != nullptr && token.OpCode != formula.codes().push &&
                !(token.OpCode == formula.codes().external && isOurs(*text))) {
                return office::fromUno(*text);
            }
        }
        return {};
    }

    static bool isOurs(const rtl::OUString& name) {
        const std::string text = office::fromUno(name);
        const std::size_t dot = text.rfind('.');
        return dot != std::string::npos && functionOfMethod(text.substr(dot + 1)) != nullptr;
    }

    Inspection& inspection_;
    ErrorCells cells_;
    std::map<const FormulaCell*, const FormulaCell*> precedents_;
    std::map<const ArrayFormula*, std::optional<Cause>> arrayCauses_;
};

}  // namespace

void findErrors(Inspection& inspection, std::vector<Finding>& findings) {
    ErrorFinder(inspection).find(findings);
}

}  // namespace quotepart::workbook
