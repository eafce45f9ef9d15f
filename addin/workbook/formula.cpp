#include "addin/workbook/formula.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/FormulaLanguage.hpp>
#include <com/sun/star/sheet/FormulaMapGroup.hpp>
#include <com/sun/star/sheet/FormulaMapGroupSpecialOffset.hpp>
#include <com/sun/star/sheet/NameToken.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/SingleReference.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XFormulaOpCodeMapper.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>

#include <algorithm>
#include <array>
#include <limits>

#include "addin/office/uno_text.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

using css::sheet::ComplexReference;
using css::sheet::FormulaToken;
using css::sheet::SingleReference;
using css::uno::Reference;
using css::uno::Sequence;

SingleReference absolute(SingleReference reference, int sheet, int column, int row) {
    using namespace css::sheet::ReferenceFlags;
    if ((reference.Flags & COLUMN_RELATIVE) != 0) {
        reference.Column = column + reference.RelativeColumn;
    }
    if ((reference.Flags & ROW_RELATIVE) != 0) {
        reference.Row = row + reference.RelativeRow;
    }
    if ((reference.Flags & SHEET_RELATIVE) != 0) {
        reference.Sheet = sheet + reference.RelativeSheet;
    }
    reference.Flags &= ~(COLUMN_RELATIVE | ROW_RELATIVE | SHEET_RELATIVE);
    reference.Flags |= SHEET_3D;
    return reference;
}

void makeAbsolute(Tokens& tokens, int sheet, int column, int row) {
    for (FormulaToken& token : tokens) {
        if (const auto* single = heldBy<SingleReference>(token.Data)) {
            token.Data <<= absolute(*single, sheet, column, row);
        } else if (const auto* range = heldBy<ComplexReference>(token.Data)) {
            token.Data <<= ComplexReference(absolute(range->Reference1, sheet, column, row),
                                            absolute(range->Reference2, sheet, column, row));
        }
    }
}

bool isGone(const SingleReference& reference) {
    using namespace css::sheet::ReferenceFlags;
    return (reference.Flags & (COLUMN_DELETED | ROW_DELETED | SHEET_DELETED)) != 0;
}

void appendRange(std::vector<ReferredRange>& ranges, const FormulaToken& token, std::size_t place) {
    SingleReference first;
    SingleReference last;
    if (const auto* single = heldBy<SingleReference>(token.Data)) {
        first = *single;
        last = *single;
    } else if (const auto* range = heldBy<ComplexReference>(token.Data)) {
        first = range->Reference1;
        last = range->Reference2;
    } else {
        return;
    }
    if (isGone(first) || isGone(last)) {
        return;
    }
    const auto [sheet, lastSheet] = std::minmax(first.Sheet, last.Sheet);
    const auto [column, lastColumn] = std::minmax(first.Column, last.Column);
    const auto [row, lastRow] = std::minmax(first.Row, last.Row);
    ranges.push_back({sheet, lastSheet, column, lastColumn, row, lastRow, place});
}

Tokens listOf(const Sequence<FormulaToken>& tokens) {
    return {tokens.begin(), tokens.end()};
}

/// The named range or expression of an index; its references are relative to its own position.
Tokens tokensOfName(const Spreadsheet& spreadsheet, const css::sheet::NameToken& name) {
    Reference<css::beans::XPropertySet> holder =
        name.Sheet < 0 ? as<css::beans::XPropertySet>(spreadsheet.uno())
                       : as<css::beans::XPropertySet>(spreadsheet.sheet(name.Sheet));
    const Reference<css::container::XIndexAccess> names(holder->getPropertyValue("NamedRanges"),
                                                        css::uno::UNO_QUERY);
    for (sal_Int32 i = 0; names.is() && i < names->getCount(); ++i) {
        const Reference<css::beans::XPropertySet> each(names->getByIndex(i), css::uno::UNO_QUERY);
        sal_Int32 index = -1;
        if (each.is() && (each->getPropertyValue("TokenIndex") >>= index) && index == name.Index) {
            return listOf(as<css::sheet::XFormulaTokens>(each)->getTokens());
        }
    }
    return {};
}

}  // namespace

OpCodes::OpCodes(const Spreadsheet& spreadsheet) {
    using css::sheet::FormulaLanguage::ENGLISH;
    namespace Special = css::sheet::FormulaMapGroupSpecialOffset;
    const auto mapper = Reference<css::sheet::XFormulaOpCodeMapper>(
        as<css::lang::XMultiServiceFactory>(spreadsheet.uno())
            ->createInstance("com.sun.star.sheet.FormulaOpCodeMapper"),
        css::uno::UNO_QUERY_THROW);
    const auto special =
        mapper->getAvailableMappings(ENGLISH, css::sheet::FormulaMapGroup::SPECIAL);
    push = special[Special::PUSH].Token.OpCode;
    spaces = special[Special::SPACES].Token.OpCode;
    whitespace = special.getLength() > Special::WHITESPACE
                     ? special[Special::WHITESPACE].Token.OpCode
                     : spaces;
    external = mapper->getOpCodeExternal();
    const auto names = std::to_array<rtl::OUString>({"(", ")", ";", "ROWS", "COLUMNS"});
    const Sequence<FormulaToken> codes = mapper->getMappings(
        Sequence<rtl::OUString>(names.data(), static_cast<sal_Int32>(names.size())), ENGLISH);
    open = codes[0].OpCode;
    close = codes[1].OpCode;
    separator = codes[2].OpCode;
    rows = codes[3].OpCode;
    columns = codes[4].OpCode;
}

Formula::Formula(const OpCodes& codes, const Spreadsheet& spreadsheet, int sheet, int column,
                 int row)
    : codes_(codes), spreadsheet_(spreadsheet), sheet_(sheet) {
    tokens_ =
        listOf(as<css::sheet::XFormulaTokens>(spreadsheet.cell(sheet, column, row))->getTokens());
    std::erase_if(tokens_, [&](const FormulaToken& token) {
        return token.OpCode == codes_.spaces || token.OpCode == codes_.whitespace;
    });
    makeAbsolute(tokens_, sheet, column, row);
}

std::vector<ReferredRange> Formula::ranges() const {
    std::vector<ReferredRange> ranges;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].OpCode == codes_.push) {
            appendRange(ranges, tokens_[i], i);
        } else if (const auto* name = heldBy<css::sheet::NameToken>(tokens_[i].Data)) {
            Tokens content = tokensOfName(spreadsheet_, *name);
            makeAbsolute(content, sheet_, 0, 0);
            for (const FormulaToken& token : content) {
                appendRange(ranges, token, i);
            }
        }
    }
    return ranges;
}

std::vector<AddinCall> Formula::calls() const {
    constexpr std::string_view service = "org.quotepart.mutualisation.";
    std::vector<AddinCall> calls;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const auto* called = heldBy<rtl::OUString>(tokens_[i].Data);
        if (tokens_[i].OpCode != codes_.external || called == nullptr) {
            continue;
        }
        const std::string name = office::fromUno(*called);
        const std::string_view method =
            std::string_view(name).substr(std::min(name.size(), service.size()));
        if (!office::fromUno(called->toAsciiLowerCase()).starts_with(service)) {
            continue;
        }
        AddinCall call{functionOfMethod(method), i, i + 1};
        int depth = 0;
        while (call.end < tokens_.size()) {
            const sal_Int32 code = tokens_[call.end++].OpCode;
            depth += code == codes_.open ? 1 : code == codes_.close ? -1 : 0;
            if (depth == 0 && code == codes_.close) {
                break;
            }
        }
        if (call.function != nullptr) {
            calls.push_back(call);
        }
    }
    return calls;
}

bool Formula::isAlone(std::size_t token) const {
    const auto is = [&](std::size_t place, sal_Int32 code) {
        return tokens_[place].OpCode == code;
    };
    return (token == 0 || is(token - 1, codes_.open) || is(token - 1, codes_.separator)) &&
           (token + 1 == tokens_.size() || is(token + 1, codes_.close) ||
            is(token + 1, codes_.separator));
}

std::size_t Formula::argumentAt(const AddinCall& call, std::size_t token) const {
    std::size_t argument = 0;
    int depth = 0;
    for (std::size_t i = call.first; i < token; ++i) {
        const sal_Int32 code = tokens_[i].OpCode;
        depth += code == codes_.open ? 1 : code == codes_.close ? -1 : 0;
        argument += depth == 1 && code == codes_.separator ? 1 : 0;
    }
    return argument;
}

}  // namespace quotepart::workbook
