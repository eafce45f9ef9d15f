#include "addin/workbook/stored_values.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include "addin/office/uno_text.hpp"
#include "addin/workbook/xml_reader.hpp"
#include "addin/workbook/zip_file.hpp"

namespace quotepart::workbook {

namespace {

using report::ErrorCode;

std::uint64_t keyOf(int column, int row) {
    return static_cast<std::uint64_t>(row) << 32U | static_cast<std::uint32_t>(column);
}

std::optional<double> numberOf(std::string_view text) {
    double number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

/// The code of an error by how any language shows it; 0 where it is not known.
ErrorCode errorOf(std::string_view shown) {
    const auto is = [&](std::initializer_list<std::string_view> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](std::string_view name) { return shown.starts_with(name); });
    };
    if (is({"Err"})) {
        const std::size_t digits = shown.find_first_of("0123456789");
        int code = 0;
        if (digits != std::string_view::npos) {
            std::from_chars(shown.data() + digits, shown.data() + shown.size(), code);
        }
        return {code};
    }
    if (is({"#N/A", "#N/D"})) {
        return {32767};
    }
    if (is({"#DIV"})) {
        return {532};
    }
    if (is({"#VAL"})) {
        return {519};
    }
    if (is({"#R"})) {
        return {524};
    }
    if (is({"#NAME", "#NOM?", "#NOM ?", "#NOM\u00a0?"})) {
        return {525};
    }
    if (is({"#NUM", "#NOMBRE"})) {
        return {503};
    }
    return {};
}

/// The cells of array formulas that are still to come; only the first of an array says so.
class Spans {
  public:
    void add(int column, int row, int columns, int rows) {
        spans_.push_back({column, row, column + columns, row + rows});
    }
    bool holds(int column, int row) {
        std::erase_if(spans_, [&](const Span& span) { return row >= span.endRow; });
        return std::any_of(spans_.begin(), spans_.end(), [&](const Span& span) {
            return column >= span.column && column < span.endColumn && row >= span.row;
        });
    }
    bool empty() const { return spans_.empty(); }
    void clear() { spans_.clear(); }

  private:
    struct Span {
        int column, row, endColumn, endRow;
    };
    std::vector<Span> spans_;
};

/// "2026-10-05T12:00:00.5"
std::optional<double> daysOf(std::string_view text, std::chrono::sys_days nullDate) {
    bool negative = false;
    if (text.starts_with('-')) {
        negative = true;
        text.remove_prefix(1);
    }
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const auto part = [&](auto& number) {
        const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
        if (end.ec != std::errc()) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(end.ptr - text.data()));
        if (!text.empty()) {
            text.remove_prefix(1);
        }
        return true;
    };
    if (!part(year) || !part(month) || !part(day)) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{negative ? -year : year},
                                           std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok()) {
        return std::nullopt;
    }
    auto days = static_cast<double>((std::chrono::sys_days{date} - nullDate).count());
    int hours = 0;
    int minutes = 0;
    double seconds = 0;
    if (part(hours) && part(minutes) && part(seconds)) {
        days += (hours * 3600.0 + minutes * 60.0 + seconds) / 86400;
    }
    return days;
}

/// "PT12H30M05.5S", "-PT1H"
std::optional<double> daysOfDuration(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    double seconds = 0;
    bool inTime = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char unit = text[i];
        if ((unit >= '0' && unit <= '9') || unit == '.') {
            continue;
        }
        if (unit == 'P' || unit == 'T') {
            inTime = inTime || unit == 'T';
        } else {
            const auto number = numberOf(text.substr(begin, i - begin));
            const double size = unit == 'D'             ? 86400
                                : unit == 'H'           ? 3600
                                : unit == 'M' && inTime ? 60
                                : unit == 'S'           ? 1
                                                        : NAN;
            if (!number || std::isnan(size)) {
                return std::nullopt;
            }
            seconds += *number * size;
        }
        begin = i + 1;
    }
    return (negative ? -seconds : seconds) / 86400;
}

/// Reads content.xml, or a flat document.
class OpenDocumentReader : public XmlHandler {
  public:
    explicit OpenDocumentReader(StoredValues& values) : values_(values) {}

    void start(std::u16string_view name, const XmlAttributes& attributes) override {
        if (inCell_) {
            startInCell(name, attributes);
        } else if (name == u"table-cell" || name == u"covered-table-cell") {
            startCell(attributes);
        } else if (name == u"table-row") {
            rowRepeat_ = attributes.number(u"number-rows-repeated", 1);
            column_ = 0;
        } else if (name == u"table") {
            startTable(attributes);
        } else if (name == u"null-date") {
            readNullDate(attributes);
        }
    }

    void end(std::u16string_view name) override {
        if (inCell_) {
            if (name == u"table-cell" || name == u"covered-table-cell") {
                if (--depth_ == 0) {
                    endCell();
                }
            } else if (name == u"p") {
                inParagraph_ = false;
            } else if (name == u"annotation") {
                inNote_ = false;
            }
        } else if (name == u"table-row") {
            row_ += rowRepeat_;
        } else if (name == u"table") {
            sheet_.clear();
        }
    }

    void characters(const rtl::OUString& text) override {
        if (inParagraph_ && wanted_ && !inNote_) {
            text_ += office::fromUno(text);
        }
    }

  private:
    void startTable(const XmlAttributes& attributes) {
        sheet_ = attributes.text(u"name");
        row_ = 0;
        spans_.clear();
    }

    void readNullDate(const XmlAttributes& attributes) {
        const std::chrono::sys_days epoch{};
        if (const auto days = daysOf(attributes.text(u"date-value"), epoch)) {
            nullDate_ = epoch + std::chrono::days{static_cast<int>(*days)};
        }
    }

    void startInCell(std::u16string_view name, const XmlAttributes& attributes) {
        if (name == u"table-cell" || name == u"covered-table-cell") {
            ++depth_;
        } else if (name == u"annotation") {
            inNote_ = true;
        } else if (name == u"p" && depth_ == 1 && !inNote_) {
            if (paragraphs_++ > 0 && wanted_) {
                text_ += '\n';
            }
            inParagraph_ = true;
        } else if (name == u"s" && wanted_ && inParagraph_) {
            text_.append(static_cast<std::size_t>(std::max(attributes.number(u"c", 1), 1)), ' ');
        } else if (name == u"tab" && wanted_ && inParagraph_) {
            text_ += '\t';
        } else if (name == u"line-break" && wanted_ && inParagraph_) {
            text_ += '\n';
        }
    }

    void startCell(const XmlAttributes& attributes) {
        inCell_ = true;
        depth_ = 1;
        columnRepeat_ = attributes.number(u"number-columns-repeated", 1);
        text_.clear();
        paragraphs_ = 0;
        const bool formula = !sheet_.empty() && attributes.has(u"formula");
        if (formula) {
            const int rows = attributes.number(u"number-matrix-rows-spanned", 1);
            const int columns = attributes.number(u"number-matrix-columns-spanned", 1);
            if (rows > 1 || columns > 1) {
                spans_.add(column_, row_, columns, rows);
            }
        }
        wanted_ = formula || (!sheet_.empty() && !spans_.empty());
        if (!wanted_) {
            return;
        }
        formula_ = formula;
        readValue(attributes);
    }

    /// Two attributes have the local name "value-type": the second, of LibreOffice, knows errors.
    void readValue(const XmlAttributes& attributes) {
        const std::string type = attributes.text(u"value-type");
        value_ = std::monostate{};
        isText_ = false;
        if (type == "float" || type == "percentage" || type == "currency") {
            set(numberOf(attributes.text(u"value")));
        } else if (type == "date") {
            set(daysOf(attributes.text(u"date-value"), nullDate_));
        } else if (type == "time") {
            set(daysOfDuration(attributes.text(u"time-value")));
        } else if (type == "boolean") {
            value_ = attributes.text(u"boolean-value") == "true" ? 1.0 : 0.0;
        } else if (type == "string") {
            isText_ = true;
            given_ = attributes.find(u"string-value");
        }
        isError_ = attributes.lastText(u"value-type") == "error";
    }

    void set(const std::optional<double>& number) {
        if (number) {
            value_ = *number;
        }
    }

    void endCell() {
        inCell_ = false;
        if (wanted_) {
            if (isError_ || (!isText_ && text_.starts_with("Err:"))) {
                value_ = errorOf(text_);
            } else if (isText_) {
                value_ = given_ ? office::fromUno(*given_) : text_;
            }
            // Formulas are not repeated, but the empty cells of an array may be.
            const int copies = std::min(columnRepeat_, 1024);
            for (int i = 0; i < copies; ++i) {
                if ((i == 0 && formula_) || spans_.holds(column_ + i, row_)) {
                    values_.add(sheet_, column_ + i, row_, value_);
                }
            }
        }
        column_ += columnRepeat_;
    }

    StoredValues& values_;
    std::chrono::sys_days nullDate_ =
        std::chrono::sys_days{std::chrono::year{1899} / std::chrono::December / 30};
    Spans spans_;
    std::string sheet_;
    std::string text_;
    CellValue value_;
    std::optional<rtl::OUString> given_;
    int row_ = 0;
    int column_ = 0;
    int rowRepeat_ = 1;
    int columnRepeat_ = 1;
    int depth_ = 0;
    int paragraphs_ = 0;
    bool inCell_ = false;
    bool inParagraph_ = false;
    bool inNote_ = false;
    bool wanted_ = false;
    bool formula_ = false;
    bool isText_ = false;
    bool isError_ = false;
};

/// The sheets of workbook.xml and the parts they are in.
class ExcelSheets : public XmlHandler {
  public:
    void start(std::u16string_view name, const XmlAttributes& attributes) override {
        if (name == u"sheet") {
            sheets.emplace_back(attributes.text(u"name"), attributes.text(u"id"));
        } else if (name == u"Relationship") {
            targets[attributes.text(u"Id")] = attributes.text(u"Target");
        }
    }
    void end(std::u16string_view) override {}
    void characters(const rtl::OUString&) override {}

    std::vector<std::pair<std::string, std::string>> sheets;
    std::map<std::string, std::string> targets;
};

struct Address {
    int column = 0;
    int row = 0;
};

/// "B3"
std::optional<Address> addressOf(std::string_view text) {
    Address address;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; ++i) {
        address.column = address.column * 26 + (text[i] - 'A' + 1);
    }
    const auto end = std::from_chars(text.data() + i, text.data() + text.size(), address.row);
    if (i == 0 || i > 3 || end.ec != std::errc()) {
        return std::nullopt;
    }
    --address.column;
    --address.row;
    return address;
}

class ExcelSheetReader : public XmlHandler {
  public:
    ExcelSheetReader(StoredValues& values, std::string sheet)
        : values_(values), sheet_(std::move(sheet)) {}

    void start(std::u16string_view name, const XmlAttributes& attributes) override {
        if (name == u"c") {
            const auto address = addressOf(attributes.text(u"r"));
            place_ = address.value_or(Address{place_.column + 1, place_.row});
            type_ = attributes.text(u"t");
            text_.clear();
            formula_ = false;
        } else if (name == u"row") {
            place_ = {-1, attributes.number(u"r", place_.row + 2) - 1};
        } else if (name == u"f") {
            formula_ = true;
            if (attributes.text(u"t") == "array") {
                addSpan(attributes.text(u"ref"));
            }
        } else if (name == u"v") {
            inValue_ = true;
        }
    }

    void end(std::u16string_view name) override {
        if (name == u"v") {
            inValue_ = false;
        } else if (name == u"c" && (formula_ || spans_.holds(place_.column, place_.row))) {
            values_.add(sheet_, place_.column, place_.row, value());
        }
    }

    void characters(const rtl::OUString& text) override {
        if (inValue_) {
            text_ += office::fromUno(text);
        }
    }

  private:
    void addSpan(std::string_view reference) {
        const std::size_t colon = reference.find(':');
        const auto first = addressOf(reference.substr(0, colon));
        const auto last =
            colon == std::string_view::npos ? first : addressOf(reference.substr(colon + 1));
        if (first && last) {
            spans_.add(first->column, first->row, last->column - first->column + 1,
                       last->row - first->row + 1);
        }
    }

    CellValue value() const {
        if (type_ == "e") {
            return errorOf(text_);
        }
        if (type_ == "str" || type_ == "inlineStr") {
            return text_;
        }
        if (type_ == "b") {
            return text_ == "1" ? 1.0 : 0.0;
        }
        if (type_.empty() || type_ == "n") {
            if (const auto number = numberOf(text_)) {
                return *number;
            }
        }
        return std::monostate{};
    }

    StoredValues& values_;
    std::string sheet_;
    Spans spans_;
    Address place_{-1, -1};
    std::string type_;
    std::string text_;
    bool formula_ = false;
    bool inValue_ = false;
};

/// Relative to xl/, or absolute in the package.
std::string partOf(const std::string& target) {
    return target.starts_with('/') ? target.substr(1) : "xl/" + target;
}

void readExcelValues(const Context& context, const ZipFile& zip, StoredValues& values) {
    ExcelSheets sheets;
    readXml(context, zip.open("xl/workbook.xml"), sheets);
    readXml(context, zip.open("xl/_rels/workbook.xml.rels"), sheets);
    for (const auto& [name, id] : sheets.sheets) {
        const auto target = sheets.targets.find(id);
        if (target != sheets.targets.end() && zip.has(partOf(target->second))) {
            ExcelSheetReader reader(values, name);
            readXml(context, zip.open(partOf(target->second)), reader);
        }
    }
}

}  // namespace

void StoredValues::add(const std::string& sheet, int column, int row, CellValue value) {
    if (last_ == nullptr || lastSheet_ != sheet) {
        last_ = &sheets_[sheet];
        lastSheet_ = sheet;
    }
    last_->emplace_back(keyOf(column, row), std::move(value));
}

const CellValue* StoredValues::find(const std::string& sheet, int column, int row) const {
    const auto cells = sheets_.find(sheet);
    if (cells == sheets_.end()) {
        return nullptr;
    }
    const std::uint64_t key = keyOf(column, row);
    const auto found = std::lower_bound(
        cells->second.begin(), cells->second.end(), key,
        [](const auto& cell, std::uint64_t wanted) { return cell.first < wanted; });
    return found != cells->second.end() && found->first == key ? &found->second : nullptr;
}

std::size_t StoredValues::size() const {
    std::size_t count = 0;
    for (const auto& [name, cells] : sheets_) {
        count += cells.size();
    }
    return count;
}

StoredValues storedValues(const Context& context, const std::filesystem::path& path,
                          Format format) {
    StoredValues values;
    if (format == Format::fods) {
        OpenDocumentReader reader(values);
        readXml(context, openFile(context, path), reader);
        return values;
    }
    const ZipFile zip(context, path);
    if (format == Format::xlsx) {
        readExcelValues(context, zip, values);
    } else {
        OpenDocumentReader reader(values);
        readXml(context, zip.open("content.xml"), reader);
    }
    return values;
}

}  // namespace quotepart::workbook
