#include "examples/book/page.hpp"

#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <stdexcept>

#include "addin/office/uno_text.hpp"
#include "examples/book/book.hpp"
#include "examples/book/formula.hpp"
#include "examples/book/french_text.hpp"
#include "examples/book/uno_property.hpp"

namespace quotepart::examples {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using office::callUno;
using office::toUno;

template <class Value>
css::beans::PropertyValue property(const char* name, const Value& value) {
    css::beans::PropertyValue result;
    result.Name = rtl::OUString::createFromAscii(name);
    result.Value <<= value;
    return result;
}

Any valueOf(const Item& item) {
    if (const auto* number = std::get_if<double>(&item.content)) {
        return css::uno::makeAny(*number);
    }
    if (const auto* text = std::get_if<std::string>(&item.content)) {
        return css::uno::makeAny(toUno(typographic(*text)));
    }
    return css::uno::makeAny(rtl::OUString());  // a void one would be #N/A
}

/// Where the columns of a table are on the page.
std::vector<int> placesOf(const TableSpec& spec) {
    std::vector<int> places;
    int place = spec.firstColumn;
    for (const Column& column : spec.columns) {
        places.push_back(place);
        place += column.span;
    }
    return places;
}

int lineNumber(std::string_view digits, const Table& table) {
    int line = -1;
    const char* const end = digits.data() + digits.size();
    if (std::from_chars(digits.data(), end, line).ptr != end || line < 0 || line > table.rows()) {
        throw std::invalid_argument("the table has no line " + std::string(digits));
    }
    return line;
}

/// What a [name] of a formula of a table stands for in one of its lines.
std::string reference(std::string_view name, const Table& table, int row) {
    if (constexpr std::string_view above = ":previous"; name.ends_with(above)) {
        Address cell = table.cell(row, name.substr(0, name.size() - above.size()));
        --cell.row;
        return cell.relative();
    }
    const std::size_t at = name.find('@');
    if (at == std::string_view::npos) {
        return name.ends_with(':') ? table.column(name.substr(0, name.size() - 1)).absolute()
                                   : table.cell(row, name).relative();
    }
    const std::string_view lines = name.substr(at + 1);
    const std::size_t colon = std::min(lines.find(':'), lines.size());
    const int first = lineNumber(lines.substr(0, colon), table);
    const int last = colon < lines.size() ? lineNumber(lines.substr(colon + 1), table) : first;
    Area area = table.column(name.substr(0, at));
    area.row += first;
    area.rows = last - first + 1;
    return area.absolute();
}

/// A formula of a table for one of its lines.
std::string formulaFor(std::string_view formula, const Table& table, int row) {
    return substituted(formula, [&](std::string_view name) { return reference(name, table, row); });
}

}  // namespace

Page::Page(Book& book, PageSetup setup)
    : book_(book), setup_(std::move(setup)), sheet_(book.document_.addSheet(setup_.name)) {
    callUno("setting up the sheet " + setup_.name, [&] {
        set(sheet_.uno(), "TabColor", setup_.tabColour);
        const auto columns = as<css::table::XColumnRowRange>(sheet_.uno())->getColumns();
        for (int i = 0; i < columnCount(); ++i) {
            set(as<css::uno::XInterface>(columns->getByIndex(i)), "Width",
                static_cast<sal_Int32>(setup_.widths[static_cast<std::size_t>(i)] * 100));
        }
    });
}

double Page::width(int column, int columns) const {
    const auto first = setup_.widths.begin() + column;
    return std::accumulate(first, first + columns, 0.0);
}

void Page::merge(int row, int column, int columns) const {
    if (columns > 1) {
        callUno("merging cells", [&] {
            as<css::util::XMergeable>(sheet_.range(row, column, 1, columns).uno())->merge(true);
        });
    }
}

Address Page::put(int row, int column, const Item& item, Style style, Format format) {
    const office::Cell cell = sheet_.cell(row, column);
    callUno("writing a cell", [&] {
        set(cell.uno(), "CellStyle", toUno(nameOf(item.style.value_or(style))));
        const Format shown = item.format.value_or(format);
        if (shown != Format::general) {
            set(cell.uno(), "NumberFormat", book_.formats_.key(shown));
        }
    });
    if (const std::string* formula = item.formula()) {
        cell.setFormula(programmatic(*formula));
    } else if (const auto* number = std::get_if<double>(&item.content)) {
        cell.setValue(*number);
    } else if (const auto* text = std::get_if<std::string>(&item.content)) {
        cell.setText(typographic(*text));
    }
    written_ = std::max(written_, row + 1);
    return {name(), row, column};
}

void Page::array(const Area& area, std::string_view formula) {
    sheet_.range(area.row, area.column, area.rows, area.columns)
        .setArrayFormula(programmatic(formula));
}

void Page::wrapped(const Item& text, Style style) {
    put(row_, 0, text, style);
    merge(row_, 0, columnCount());
    wrapped_.push_back({row_, 0, width(0, columnCount()), style});
    ++row_;
}

void Page::title(std::string_view text) {
    wrapped(std::string(text), Style::title);
}

void Page::subtitle(std::string_view text) {
    wrapped(std::string(text), Style::subtitle);
}

void Page::section(std::string_view text) {
    gap();
    callUno("styling a heading", [&] {
        set(sheet_.range(row_, 0, 1, columnCount()).uno(), "CellStyle",
            toUno(nameOf(Style::section)));
    });
    put(row_, 0, std::string(text), Style::section);
    fitted_.emplace_back(row_, 1);
    ++row_;
    gap(1.5);
}

void Page::paragraph(const Item& text, Style style) {
    wrapped(text, style);
}

void Page::gap(double height) {
    callUno("setting the height of a line", [&] {
        const auto rows =
            as<css::table::XColumnRowRange>(sheet_.range(row_, 0, 1, 1).uno())->getRows();
        set(rows, "Height", static_cast<sal_Int32>(height * 100));
    });
    ++row_;
}

Table Page::table(const TableSpec& spec) {
    std::map<std::string, int, std::less<>> names;
    const std::vector<int> places = placesOf(spec);
    for (std::size_t i = 0; i < places.size(); ++i) {
        names.emplace(spec.columns[i].name, places[i]);
    }
    if (places.empty() || places.back() + spec.columns.back().span > columnCount()) {
        throw std::invalid_argument("a table is wider than the page " + name());
    }
    headers(spec);
    const int rows = static_cast<int>(spec.rows.size());
    const int columns = places.back() + spec.columns.back().span - spec.firstColumn;
    Table table({name(), row_, spec.firstColumn, rows, columns}, std::move(names));
    fill(spec, table);
    row_ += rows;
    totals(spec, table);
    return table;
}

void Page::headers(const TableSpec& spec) {
    const std::vector<int> places = placesOf(spec);
    for (std::size_t i = 0; i < places.size(); ++i) {
        put(row_, places[i], spec.columns[i].title, Style::tableHeader);
        if (spec.columns[i].span > 1) {
            merge(row_, places[i], spec.columns[i].span);
            wrapped_.push_back(
                {row_, places[i], width(places[i], spec.columns[i].span), Style::tableHeader});
        }
    }
    fitted_.emplace_back(row_, 1);
    if (spec.freezeHeader) {
        frozenHeader_ = row_;
    }
    ++row_;
}

void Page::fill(const TableSpec& spec, const Table& table) {
    const int rows = table.rows();
    if (rows == 0) {
        return;
    }
    const std::vector<int> places = placesOf(spec);
    std::size_t given = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Column& column = spec.columns[i];
        const office::Range range = sheet_.range(row_, places[i], rows, 1);
        callUno("styling the column " + column.title, [&] {
            set(sheet_.range(row_, places[i], rows, column.span).uno(), "CellStyle",
                toUno(nameOf(column.style)));
            if (column.format != Format::general) {
                set(range.uno(), "NumberFormat", book_.formats_.key(column.format));
            }
        });
        if (!column.array.empty()) {
            range.setArrayFormula(programmatic(formulaFor(column.array, table, 0)));
        } else if (!column.formula.empty()) {
            // Filled down as a person would: writing each formula takes Calc minutes for France.
            range.cell(0, 0).setFormula(programmatic(formulaFor(column.formula, table, 0)));
            callUno("filling the column " + column.title, [&] {
                as<css::sheet::XCellSeries>(range.uno())
                    ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
            });
        } else {
            Sequence<Sequence<Any>> values(rows);
            for (int row = 0; row < rows; ++row) {
                const std::vector<Item>& items = spec.rows[static_cast<std::size_t>(row)].items;
                const Any value = given < items.size() ? valueOf(items[given]) : valueOf({});
                values[row] = Sequence<Any>(&value, 1);
            }
            range.setData(values);
            for (int row = 0; row < rows; ++row) {
                const Row& line = spec.rows[static_cast<std::size_t>(row)];
                if (given >= line.items.size()) {
                    continue;
                }
                Item item = line.items[given];
                if (const std::string* formula = item.formula()) {
                    item.content = formulaFor(*formula, table, row);
                    put(row_ + row, places[i], item, column.style, column.format);
                } else if (item.style || item.format) {
                    put(row_ + row, places[i], item, column.style, column.format);
                }
            }
            ++given;
        }
        if (column.style == Style::check) {
            colourAtZero(table.column(column.name));
        }
        if (column.validation) {
            validate(table.column(column.name), *column.validation);
        }
        for (int row = 0; row < rows && column.span > 1; ++row) {
            merge(row_ + row, places[i], column.span);
            if (wraps(column.style)) {
                wrapped_.push_back(
                    {row_ + row, places[i], width(places[i], column.span), column.style});
            }
        }
    }
    for (int row = 0; row < rows; ++row) {
        const Row& line = spec.rows[static_cast<std::size_t>(row)];
        if (line.items.size() > given) {
            throw std::invalid_argument("a line has more cells than columns on " + name());
        }
        if (line.style) {
            callUno("styling a line", [&] {
                const int width = places.back() + spec.columns.back().span - spec.firstColumn;
                for (int place = 0; place < width; ++place) {
                    const Reference<css::uno::XInterface> cell =
                        sheet_.cell(row_ + row, spec.firstColumn + place).uno();
                    const auto format = get<sal_Int32>(cell, "NumberFormat");
                    set(cell, "CellStyle", toUno(nameOf(*line.style)));
                    set(cell, "NumberFormat", format);
                }
            });
        }
    }
    fitted_.emplace_back(row_, rows);
}

void Page::totals(const TableSpec& spec, const Table& table) {
    if (std::none_of(spec.columns.begin(), spec.columns.end(),
                     [](const Column& column) { return !column.total.empty(); })) {
        return;
    }
    const std::vector<int> places = placesOf(spec);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Column& column = spec.columns[i];
        const Style style =
            column.style == Style::comparison ? Style::comparisonTotal : Style::total;
        callUno("styling the totals", [&] {
            set(sheet_.range(row_, places[i], 1, column.span).uno(), "CellStyle",
                toUno(nameOf(style)));
        });
        if (column.total.starts_with('=')) {
            put(row_, places[i], formulaFor(column.total, table, table.rows()), style,
                column.format);
        } else if (!column.total.empty()) {
            put(row_, places[i], column.total, style);
        }
        merge(row_, places[i], column.span);
    }
    fitted_.emplace_back(row_, 1);
    ++row_;
}

void Page::validate(const Area& area, const Validation& validation) const {
    callUno("setting what may be typed", [&] {
        const Reference<css::uno::XInterface> range =
            sheet_.range(area.row, area.column, area.rows, area.columns).uno();
        const auto rule = get<Reference<css::uno::XInterface>>(range, "Validation");
        const auto condition = as<css::sheet::XSheetCondition>(rule);
        using css::sheet::ConditionOperator;
        if (!validation.words.empty()) {
            set(rule, "Type", css::sheet::ValidationType_LIST);
            std::string words;
            for (const std::string& word : validation.words) {
                words += (words.empty() ? "\"" : ";\"") + word + '"';
            }
            condition->setFormula1(toUno(words));
        } else {
            set(rule, "Type",
                validation.whole  ? css::sheet::ValidationType_WHOLE
                : validation.date ? css::sheet::ValidationType_DATE
                : validation.text ? css::sheet::ValidationType_TEXT_LEN
                                  : css::sheet::ValidationType_DECIMAL);
            condition->setOperator(validation.least && validation.most
                                       ? css::sheet::ConditionOperator_BETWEEN
                                   : validation.most ? css::sheet::ConditionOperator_LESS_EQUAL
                                                     : css::sheet::ConditionOperator_GREATER_EQUAL);
            const double first = validation.least ? *validation.least : validation.most.value_or(0);
            condition->setFormula1(rtl::OUString::number(first));
            condition->setFormula2(rtl::OUString::number(validation.most.value_or(0)));
        }
        set(rule, "IgnoreBlankCells", true);
        set(rule, "ShowInputMessage", true);
        set(rule, "InputTitle", toUno("À saisir"));
        set(rule, "InputMessage", toUno(typographic(validation.message)));
        set(rule, "ShowErrorMessage", true);
        set(rule, "ErrorTitle", toUno("Saisie refusée"));
        set(rule, "ErrorMessage", toUno(typographic(validation.message)));
        set(range, "Validation", rule);
    });
}

Address Page::check(std::string_view label, std::string_view formula, int column) {
    Address cell = put(row_, column, std::string(formula), Style::check, Format::check);
    if (column > 0) {
        put(row_, 0, "Contrôle : " + std::string(label), Style::checkLabel);
        merge(row_, 0, column);
    }
    colourAtZero(cell);
    book_.check({.label = name() + " : " + std::string(label), .cell = cell});
    fitted_.emplace_back(row_, 1);
    ++row_;
    return cell;
}

// The cell's own style is red: an error, a text or anything but 0 stays red.
void Page::colourAtZero(const Area& cells) const {
    callUno("setting a conditional format", [&] {
        const Reference<css::uno::XInterface> target =
            sheet_.range(cells.row, cells.column, cells.rows, cells.columns).uno();
        const Reference<css::sheet::XSheetConditionalEntries> entries(
            get<Reference<css::uno::XInterface>>(target, "ConditionalFormat"),
            css::uno::UNO_QUERY_THROW);
        const std::vector<css::beans::PropertyValue> condition{
            property("Operator", css::sheet::ConditionOperator_EQUAL),
            property("Formula1", rtl::OUString("0")),
            property("StyleName", toUno(nameOf(Style::checkPassed)))};
        entries->addNew({condition.data(), static_cast<sal_Int32>(condition.size())});
        set(target, "ConditionalFormat", entries);
    });
}

Address Page::line(const std::vector<Placed>& cells) {
    for (const Placed& cell : cells) {
        if (cell.span > 1) {
            callUno("styling a line", [&] {
                set(sheet_.range(row_, cell.column, 1, cell.span).uno(), "CellStyle",
                    toUno(nameOf(cell.item.style.value_or(cell.style))));
            });
        }
        put(row_, cell.column, cell.item, cell.style, cell.format);
        if (cell.span > 1) {
            merge(row_, cell.column, cell.span);
            if (wraps(cell.style)) {
                wrapped_.push_back({row_, cell.column, width(cell.column, cell.span), cell.style});
            }
        }
    }
    fitted_.emplace_back(row_, 1);
    return {name(), row_++, cells.at(0).column};
}

int Page::reserve(double height) {
    const int first = row_;
    // The lines under the chart keep Calc's usual height of 4.5 mm.
    row_ += static_cast<int>(height / 4.5) + 2;
    return first;
}

void Page::chart(Chart chart) {
    const int first = reserve(chart.height);
    chartAt(first, std::move(chart));
}

void Page::keyFigures(const std::vector<KeyFigure>& figures) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const int column = static_cast<int>(2 * i);
        put(row_, column, figures[i].label, Style::keyLabel);
        put(row_ + 1, column, figures[i].value, Style::keyFigure, figures[i].format);
        put(row_ + 2, column, figures[i].remark, Style::keyRemark);
    }
    fitted_.emplace_back(row_, 3);
    row_ += 3;
}

void Page::newSheetOfPaper() {
    callUno("breaking the page", [&] {
        const auto rows =
            as<css::table::XColumnRowRange>(sheet_.range(row_, 0, 1, 1).uno())->getRows();
        set(as<css::uno::XInterface>(rows->getByIndex(0)), "IsStartOfNewPage", true);
    });
}

void Page::legend() {
    const std::vector<std::pair<Style, const char*>> lines{
        {Style::input, "à saisir : seules cellules à modifier"},
        {Style::result, "calculé par une formule"},
        {Style::total, "total"},
        {Style::comparison, "montré pour comparaison, sans effet sur le décompte"},
        {Style::checkPassed, "contrôle juste : l’écart est nul"},
        {Style::check, "contrôle en écart : ne pas diffuser avant d’avoir trouvé pourquoi"}};
    for (const auto& [style, meaning] : lines) {
        const Address sample = put(row_, 0, std::string(shownName(style)), style);
        callUno("locking a sample", [&] {
            css::util::CellProtection protection;
            protection.IsLocked = true;
            set(sheet_.cell(sample.row, sample.column).uno(), "CellProtection", protection);
        });
        put(row_, 1, meaning, Style::text);
        fitted_.emplace_back(row_, 1);
        ++row_;
    }
}

}  // namespace quotepart::examples
