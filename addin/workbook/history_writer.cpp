#include "addin/workbook/history_writer.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <array>
#include <map>

#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/quiet.hpp"
#include "addin/workbook/read_billing.hpp"
#include "addin/workbook/uno_query.hpp"
#include "addin/workbook/work.hpp"

namespace quotepart::workbook {

namespace {

using billing::Column;
using billing::TableDeclaration;
using billing::Written;
using billing::WrittenLines;
using css::beans::XPropertySet;
using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

constexpr int titleRow = 0;
constexpr int noteRow = 1;
constexpr int headerRow = 3;

constexpr sal_Int32 deepBlue = 0x1F3864;
constexpr sal_Int32 white = 0xFFFFFF;
constexpr sal_Int32 grey = 0x5F6B7A;
constexpr sal_Int32 hairline = 0xC9D3E3;

[[noreturn]] void refuse(Text sentence, Language language, const std::string& name = {}) {
    throw LeftAlone{
        report::Refusal::obstacles, {}, {report::filled(sentence, language, {{"name", name}})}};
}

/// In hundredths of a millimetre.
sal_Int32 widthOf(const Column& column) {
    static const std::map<std::string_view, sal_Int32> widths{
        {"closing", 1500},     {"period", 2000},     {"origin", 2000},
        {"member", 4200},      {"service", 3800},    {"services", 6000},
        {"kind", 2800},        {"settlement", 2000}, {"financialYear", 1800},
        {"amount", 2800},      {"tax", 2400},        {"vatRate", 1700},
        {"vatGround", 3600},   {"nature", 3400},     {"reference", 2300},
        {"key", 3300},         {"keySource", 3600},  {"keyYear", 1700},
        {"cost", 2800},        {"base", 2500},       {"total", 2500},
        {"rounding", 3600},    {"date", 2200},       {"author", 3500},
        {"fingerprint", 9000}, {"previous", 9000},   {"reopenedOn", 2200},
        {"reopenedBy", 3500},  {"reason", 7000},     {"reopeningReason", 5500},
        {"check", 6000},       {"order", 3500}};
    const auto found = widths.find(column.name);
    return found == widths.end() ? 3000 : found->second;
}

/// A number format in English notation; empty: Calc's own. Calc makes plain spaces of others.
std::string_view formatOf(const Written& written, Language language) {
    const bool french = language == Language::french;
    if (std::holds_alternative<billing::Euros>(written)) {
        return french ? "#,##0.00\" €\";-#,##0.00\" €\"" : "\"€\"#,##0.00;-\"€\"#,##0.00";
    }
    if (std::holds_alternative<billing::Rate>(written)) {
        return french ? "0.##\" \"%" : "0.##%";
    }
    if (std::holds_alternative<std::chrono::sys_days>(written)) {
        return french ? "DD/MM/YYYY" : "YYYY-MM-DD";
    }
    if (std::holds_alternative<int>(written)) {
        return "0";
    }
    return {};
}

/// Takes the protection of a sheet away, and puts it on again.
class Unprotected {
  public:
    Unprotected(const Spreadsheet& spreadsheet, int sheet, Language language)
        : sheet_(as<css::util::XProtectable>(spreadsheet.sheet(sheet))) {
        try {
            if (sheet_->isProtected()) {
                sheet_->unprotect("");
            }
        } catch (const css::uno::Exception&) {
            // It has a password: seen just below.
        }
        if (sheet_->isProtected()) {
            refuse({"la feuille « {name} » est protégée par un mot de passe : ôtez-le",
                    "the sheet “{name}” is protected by a password: take it off"},
                   language, spreadsheet.sheetNames().at(static_cast<std::size_t>(sheet)));
        }
    }
    ~Unprotected() {
        try {
            sheet_->protect("");
        } catch (const css::uno::Exception&) {
            // The history is as good without.
        }
    }
    Unprotected(const Unprotected&) = delete;
    Unprotected& operator=(const Unprotected&) = delete;

  private:
    Reference<css::util::XProtectable> sheet_;
};

class Sheet {
  public:
    Sheet(Spreadsheet& spreadsheet, Language language, Language told)
        : spreadsheet_(spreadsheet), language_(language), told_(told) {
        css::util::Date nullDate;
        as<XPropertySet>(spreadsheet.uno())->getPropertyValue("NullDate") >>= nullDate;
        firstDay_ = std::chrono::year{nullDate.Year} / std::chrono::month{nullDate.Month} /
                    std::chrono::day{nullDate.Day};
    }

    void append(const WrittenLines& written) {
        auto at = namedTable(spreadsheet_, *written.table);
        if (!at) {
            at = make(*written.table);
        }
        if (written.lines.empty()) {
            return;
        }
        const Unprotected sheet(spreadsheet_, at->address.Sheet, told_);
        CellRangeAddress lines = at->address;
        lines.StartRow = at->address.EndRow + 1;
        lines.EndRow = at->address.EndRow + static_cast<sal_Int32>(written.lines.size());
        // What stands below goes down with its lines.
        as<css::table::XColumnRowRange>(spreadsheet_.sheet(lines.Sheet))
            ->getRows()
            ->insertByIndex(lines.StartRow, static_cast<sal_Int32>(written.lines.size()));
        write(written, columnsOf(*written.table, at->address), lines);
        at->address.EndRow = lines.EndRow;
        rename(*at);
    }

    void set(int closing, const std::vector<std::pair<const Column*, Written>>& values) {
        const TableDeclaration& closings = billing::table("closings");
        const auto at = namedTable(spreadsheet_, closings);
        if (!at) {
            refuse({"il n’y a pas d’historique", "there is no history"}, told_);
        }
        const Unprotected sheet(spreadsheet_, at->address.Sheet, told_);
        const std::vector<const Column*> columns = columnsOf(closings, at->address);
        const auto placeOf = [&](std::string_view name) {
            const auto found = std::find_if(
                columns.begin(), columns.end(),
                [&](const Column* column) { return column != nullptr && column->name == name; });
            return at->address.StartColumn + static_cast<int>(found - columns.begin());
        };
        for (int row = at->address.StartRow + 1; row <= at->address.EndRow; ++row) {
            const auto number = spreadsheet_.cell(at->address.Sheet, placeOf("closing"), row);
            if (number->getValue() != closing) {
                continue;
            }
            for (const auto& [column, value] : values) {
                CellRangeAddress cell = at->address;
                cell.StartColumn = cell.EndColumn = placeOf(column->name);
                cell.StartRow = cell.EndRow = row;
                const Any content = anyOf(value);
                const Sequence<Any> line(&content, 1);
                as<css::sheet::XCellRangeData>(spreadsheet_.range(cell))
                    ->setDataArray(Sequence<Sequence<Any>>(&line, 1));
                format(cell, value);
            }
        }
    }

  private:
    Any anyOf(const Written& written) const {
        const report::CellValue value = billing::cellValue(written, firstDay_);
        if (const auto* number = std::get_if<double>(&value)) {
            return Any(*number);
        }
        const auto* text = std::get_if<std::string>(&value);
        return Any(office::toUno(text == nullptr ? std::string() : *text));
    }

    /// The columns of a table in the order in which the sheet has them; null: another's.
    std::vector<const Column*> columnsOf(const TableDeclaration& table,
                                         CellRangeAddress address) const {
        address.EndRow = address.StartRow;
        const auto headers =
            as<css::sheet::XCellRangeData>(spreadsheet_.range(address))->getDataArray();
        std::vector<const Column*> columns;
        for (const Any& header : headers[0]) {
            const auto* text = heldBy<rtl::OUString>(header);
            columns.push_back(
                text == nullptr ? nullptr : billing::columnOfHeader(table, office::fromUno(*text)));
        }
        return columns;
    }

    void write(const WrittenLines& written, const std::vector<const Column*>& columns,
               const CellRangeAddress& area) {
        // Looks first: each would have the heights of lines with texts computed again.
        const Reference<css::table::XCellRange> range = spreadsheet_.range(area);
        // Lines inserted look like the one above them, which may be the headers.
        as<css::sheet::XSheetOperation>(range)->clearContents(css::sheet::CellFlags::HARDATTR);
        setProperty(range, "CharHeight", 9.0F);
        setProperty(range, "IsTextWrapped", true);
        setProperty(range, "VertJustify", sal_Int32{css::table::CellVertJustify2::CENTER});
        css::table::BorderLine2 line;
        line.Color = hairline;
        line.LineWidth = 9;
        line.OuterLineWidth = 9;
        setProperty(range, "BottomBorder", line);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i] == nullptr) {
                continue;
            }
            const std::size_t index = indexOf(*written.table, columns[i]);
            const auto first =
                std::find_if(written.lines.begin(), written.lines.end(), [&](const auto& values) {
                    return !std::holds_alternative<std::monostate>(values[index]);
                });
            if (first != written.lines.end()) {
                CellRangeAddress column = area;
                column.StartColumn = column.EndColumn = area.StartColumn + static_cast<int>(i);
                format(column, (*first)[index]);
            }
            if (columns[i]->name == "fingerprint" || columns[i]->name == "previous") {
                CellRangeAddress column = area;
                column.StartColumn = column.EndColumn = area.StartColumn + static_cast<int>(i);
                setProperty(spreadsheet_.range(column), "CharHeight", 7.0F);
            }
        }
        const auto width = static_cast<sal_Int32>(columns.size());
        const Any nothing{rtl::OUString()};
        std::vector<Sequence<Any>> lines;
        lines.reserve(written.lines.size());
        for (const std::vector<Written>& values : written.lines) {
            Sequence<Any> line(width);
            Any* cells = line.getArray();
            for (std::size_t i = 0; i < columns.size(); ++i) {
                cells[i] = columns[i] == nullptr
                               ? nothing
                               : anyOf(values[indexOf(*written.table, columns[i])]);
            }
            lines.push_back(std::move(line));
        }
        as<css::sheet::XCellRangeData>(range)->setDataArray(
            {lines.data(), static_cast<sal_Int32>(lines.size())});
        setProperty(as<css::table::XColumnRowRange>(range)->getRows(), "OptimalHeight", true);
    }

    static std::size_t indexOf(const TableDeclaration& table, const Column* column) {
        return static_cast<std::size_t>(column - table.columns.data());
    }

    void format(const CellRangeAddress& cells, const Written& sample) {
        const std::string_view code = formatOf(sample, language_);
        const bool isText = std::holds_alternative<std::string>(sample);
        const Reference<css::table::XCellRange> range = spreadsheet_.range(cells);
        if (isText) {
            setProperty(range, "HoriJustify", css::table::CellHoriJustify_LEFT);
            setProperty(range, "ParaIndent", std::int16_t{120});
        }
        if (code.empty()) {
            return;
        }
        const auto formats =
            as<css::util::XNumberFormatsSupplier>(spreadsheet_.uno())->getNumberFormats();
        const css::lang::Locale english("en", "US", "");
        const css::lang::Locale french("fr", "FR", "");
        const auto key = formats->addNewConverted(office::toUno(code), english,
                                                  language_ == Language::french ? french : english);
        setProperty(range, "NumberFormat", key);
        if (std::holds_alternative<int>(sample) ||
            std::holds_alternative<std::chrono::sys_days>(sample)) {
            setProperty(range, "HoriJustify", css::table::CellHoriJustify_CENTER);
        }
    }

    std::string freeName(const std::string& wanted) const {
        const auto& names = spreadsheet_.sheetNames();
        std::string name = wanted;
        for (int number = 2; std::find(names.begin(), names.end(), name) != names.end(); ++number) {
            name = wanted + " (" + std::to_string(number) + ")";
        }
        return name;
    }

    NamedTable make(const TableDeclaration& table) {
        if (as<css::util::XProtectable>(spreadsheet_.uno())->isProtected()) {
            refuse({"la structure du classeur est protégée : la feuille « {name} » ne peut pas y "
                    "être ajoutée",
                    "the structure of the workbook is protected: the sheet “{name}” cannot be "
                    "added to it"},
                   told_, std::string(table.sheetName.in(language_)));
        }
        const int sheet =
            spreadsheet_.addSheet(freeName(std::string(table.sheetName.in(language_))));
        const auto width = static_cast<int>(table.columns.size());
        NamedTable made{
            office::toUno(table.rangeName.in(language_)),
            CellRangeAddress(static_cast<sal_Int16>(sheet), 0, headerRow, width - 1, headerRow)};
        const auto names = Reference<css::sheet::XNamedRanges>(
            as<XPropertySet>(spreadsheet_.uno())->getPropertyValue("NamedRanges"),
            css::uno::UNO_QUERY_THROW);
        names->addNewByName(made.name, contentOf(made.address),
                            css::table::CellAddress(made.address.Sheet, 0, headerRow), 0);
        writeHead(table, sheet, width);
        layOut(sheet, made.address);
        as<css::util::XProtectable>(spreadsheet_.sheet(sheet))->protect("");
        return made;
    }

    void say(int sheet, int row, std::string_view words, float height, sal_Int32 colour) {
        const auto cell = spreadsheet_.cell(sheet, 0, row);
        as<css::text::XTextRange>(cell)->setString(office::toUno(words));
        setProperty(cell, "CharHeight", height);
        setProperty(cell, "CharColor", colour);
    }

    void writeHead(const TableDeclaration& table, int sheet, int width) {
        const auto said = [&](Text text) { return report::filled(text, language_); };
        say(sheet, titleRow, said(table.sheetName), 14, deepBlue);
        setProperty(spreadsheet_.cell(sheet, 0, titleRow), "CharWeight",
                    css::awt::FontWeight::BOLD);
        say(sheet, noteRow,
            said(table.purpose) + " " +
                said(table.name == "forecasts"
                         ? Text{"Écrit par Quotepart, d’après les classeurs retournés ; chaque "
                                "ligne dit lequel, avec son empreinte.",
                                "Written by Quotepart, from the workbooks sent back; each line "
                                "says which, with its fingerprint."}
                         : Text{"Écrit par Quotepart, qui le relit : ne modifiez rien ici. Une "
                                "empreinte par arrêté fait voir tout changement.",
                                "Written by Quotepart, which reads it again: change nothing here. "
                                "A fingerprint for each closing shows any change."}),
            9, grey);
        const CellRangeAddress area(static_cast<sal_Int16>(sheet), 0, headerRow, width - 1,
                                    headerRow);
        Sequence<Any> headers(width);
        Any* cells = headers.getArray();
        for (const Column& column : table.columns) {
            *cells++ <<= office::toUno(column.header.in(language_));
        }
        const Reference<css::table::XCellRange> range = spreadsheet_.range(area);
        as<css::sheet::XCellRangeData>(range)->setDataArray(Sequence<Sequence<Any>>(&headers, 1));
        setProperty(range, "CharWeight", css::awt::FontWeight::BOLD);
        setProperty(range, "CharColor", white);
        setProperty(range, "CellBackColor", deepBlue);
        setProperty(range, "IsTextWrapped", true);
        setProperty(range, "HoriJustify", css::table::CellHoriJustify_CENTER);
        setProperty(range, "VertJustify", sal_Int32{css::table::CellVertJustify2::CENTER});
        const auto columns = as<css::table::XColumnRowRange>(range)->getColumns();
        for (int i = 0; i < width; ++i) {
            const Reference<css::uno::XInterface> column(columns->getByIndex(i),
                                                         css::uno::UNO_QUERY_THROW);
            setProperty(column, "Width", widthOf(table.columns[static_cast<std::size_t>(i)]));
        }
        setProperty(as<css::table::XColumnRowRange>(range)->getRows(), "Height", sal_Int32{1100});
    }

    void layOut(int sheet, const CellRangeAddress& header) {
        setProperty(spreadsheet_.sheet(sheet), "PageStyle", pageStyle());
        const auto areas = as<css::sheet::XPrintAreas>(spreadsheet_.sheet(sheet));
        areas->setPrintTitleRows(true);
        areas->setTitleRows(header);
        const Reference<css::sheet::XSpreadsheetView> view(
            as<css::frame::XModel>(spreadsheet_.uno())->getCurrentController(),
            css::uno::UNO_QUERY);
        if (view.is()) {
            const Reference<css::sheet::XSpreadsheet> active = view->getActiveSheet();
            view->setActiveSheet(spreadsheet_.sheet(sheet));
            as<css::sheet::XViewFreezable>(view)->freezeAtPosition(0, headerRow + 1);
            view->setActiveSheet(active);
        }
    }

    /// A4, landscape, as wide as the page.
    rtl::OUString pageStyle() {
        const rtl::OUString name = "Quotepart";
        const auto styles = as<css::container::XNameContainer>(
            as<css::style::XStyleFamiliesSupplier>(spreadsheet_.uno())
                ->getStyleFamilies()
                ->getByName("PageStyles"));
        if (!styles->hasByName(name)) {
            const Reference<css::uno::XInterface> style =
                as<css::lang::XMultiServiceFactory>(spreadsheet_.uno())
                    ->createInstance("com.sun.star.style.PageStyle");
            styles->insertByName(name, css::uno::makeAny(style));
            constexpr sal_Int32 longSide = 29700;
            constexpr sal_Int32 shortSide = 21000;
            setProperty(style, "IsLandscape", true);
            setProperty(style, "Size", css::awt::Size(longSide, shortSide));
            for (const char* side : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"}) {
                setProperty(style, side, sal_Int32{1200});
            }
            setProperty(style, "ScaleToPagesX", std::int16_t{1});
            setProperty(style, "ScaleToPagesY", std::int16_t{0});
        }
        return name;
    }

    rtl::OUString contentOf(const CellRangeAddress& address) const {
        std::string sheet = spreadsheet_.sheetNames().at(static_cast<std::size_t>(address.Sheet));
        for (std::size_t at = sheet.find('\''); at != std::string::npos;
             at = sheet.find('\'', at + 2)) {
            sheet.insert(at, 1, '\'');
        }
        const auto cell = [](int column, int row) {
            const std::string name = report::cellName(column, row);
            const std::size_t digits = name.find_first_of("0123456789");
            return "$" + name.substr(0, digits) + "$" + name.substr(digits);
        };
        return office::toUno("$'" + sheet + "'." + cell(address.StartColumn, address.StartRow) +
                             ":" + cell(address.EndColumn, address.EndRow));
    }

    void rename(const NamedTable& table) {
        const auto names = Reference<css::container::XNameAccess>(
            as<XPropertySet>(spreadsheet_.uno())->getPropertyValue("NamedRanges"),
            css::uno::UNO_QUERY_THROW);
        Reference<css::sheet::XNamedRange>(names->getByName(table.name), css::uno::UNO_QUERY_THROW)
            ->setContent(contentOf(table.address));
    }

    Spreadsheet& spreadsheet_;
    Language language_;
    Language told_;
    std::chrono::sys_days firstDay_;
};

}  // namespace

HistoryWriter::HistoryWriter(Spreadsheet& spreadsheet, Language language, Language told)
    : spreadsheet_(spreadsheet), language_(language), told_(told) {}

void HistoryWriter::append(const WrittenLines& written) {
    const Quiet quiet(spreadsheet_);
    Sheet(spreadsheet_, language_, told_).append(written);
}

void HistoryWriter::set(int closing, const std::vector<std::pair<const Column*, Written>>& values) {
    const Quiet quiet(spreadsheet_);
    Sheet(spreadsheet_, language_, told_).set(closing, values);
}

}  // namespace quotepart::workbook
