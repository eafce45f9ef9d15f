#include "addin/file/excel_cells.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "addin/file/array_spans.hpp"
#include "addin/file/cell_reference.hpp"
#include "addin/file/stored_text.hpp"
#include "addin/file/unreadable.hpp"
#include "addin/file/xml_stream.hpp"

namespace quotepart::file {

namespace {

/// Text gathered up to a limit.
class BoundedText {
  public:
    explicit BoundedText(const Limits& limits) : limit_(limits.textBytes) {}

    void clear() { text_.clear(); }
    void append(std::string_view text) {
        if (text_.size() + text.size() > limit_) {
            throw Unreadable(Fault::tooLarge, "text");
        }
        text_ += text;
    }
    const std::string& text() const { return text_; }

  private:
    std::size_t limit_;
    std::string text_;
};

/// workbook.xml: sheets, and names, which are told; and the parts that the relations name.
class BookReader : public XmlHandler {
  public:
    BookReader(const Limits& limits, CellVisitor& visitor)
        : limits_(limits), visitor_(visitor), text_(limits) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "sheet") {
            requireFew(sheets.size());
            sheets.emplace_back(attributes.text("name"), attributes.text("id"));
        } else if (name == "Relationship") {
            requireFew(targets.size());
            targets[std::string(attributes.text("Id"))] = attributes.text("Target");
        } else if (name == "workbookPr") {
            const std::string_view flag = attributes.text("date1904");
            startsIn1904 = flag == "1" || flag == "true";
        } else if (name == "definedName") {
            // A name of one sheet only hides those of the workbook.
            inName_ = !attributes.has("localSheetId");
            name_ = attributes.text("name");
            text_.clear();
        }
    }
    void end(std::string_view name) override {
        if (name == "definedName" && inName_) {
            inName_ = false;
            if (auto cells = cellsOf(text_.text())) {
                cells->name = name_;
                visitor_.named(*cells);
            }
        }
    }
    void characters(std::string_view text) override {
        if (inName_) {
            text_.append(text);
        }
    }

    std::vector<std::pair<std::string, std::string>> sheets;
    std::map<std::string, std::string, std::less<>> targets;
    bool startsIn1904 = false;

  private:
    void requireFew(std::size_t count) const {
        if (count >= limits_.cells) {
            throw Unreadable(Fault::tooLarge, "workbook.xml");
        }
    }

    const Limits& limits_;
    CellVisitor& visitor_;
    BoundedText text_;
    std::string name_;
    bool inName_ = false;
};

/// A string of xlsx: t elements, those of phonetic readings left out.
class StringPart {
  public:
    explicit StringPart(const Limits& limits) : text_(limits) {}

    void begin() {
        text_.clear();
        inText_ = false;
        inReading_ = false;
    }
    void start(std::string_view name) {
        inReading_ = inReading_ || name == "rPh";
        inText_ = name == "t" && !inReading_;
    }
    void end(std::string_view name) {
        inText_ = false;
        inReading_ = inReading_ && name != "rPh";
    }
    void characters(std::string_view text) {
        if (inText_) {
            text_.append(text);
        }
    }
    const std::string& text() const { return text_.text(); }

  private:
    BoundedText text_;
    bool inText_ = false;
    bool inReading_ = false;
};

/// sharedStrings.xml
class StringsReader : public XmlHandler {
  public:
    explicit StringsReader(const Limits& limits) : limits_(limits), part_(limits) {}

    void start(std::string_view name, const XmlAttributes&) override {
        if (name == "si") {
            part_.begin();
        } else {
            part_.start(name);
        }
    }
    void end(std::string_view name) override {
        if (name != "si") {
            part_.end(name);
        } else if (strings.size() >= limits_.cells) {
            throw Unreadable(Fault::tooLarge, "sharedStrings.xml");
        } else {
            strings.push_back(part_.text());
        }
    }
    void characters(std::string_view text) override { part_.characters(text); }

    std::vector<std::string> strings;

  private:
    const Limits& limits_;
    StringPart part_;
};

/// What the sheets of a workbook have in common.
struct Shared {
    std::vector<std::string> strings{};
    std::chrono::sys_days nullDate = standardNullDate;
    std::size_t cells = 0;  ///< told
    std::size_t seen = 0;   ///< looked at, and those that an array is said to fill
};

class SheetReader : public XmlHandler {
  public:
    SheetReader(const Limits& limits, CellVisitor& visitor, const std::string& sheet,
                Shared& shared)
        : limits_(limits),
          visitor_(visitor),
          sheet_(sheet),
          shared_(shared),
          text_(limits),
          formulaText_(limits),
          inline_(limits),
          constants_(visitor.wantsConstants()) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (inInline_) {
            requireSound(name != "is" && name != "c");
            inline_.start(name);
        } else if (name == "c") {
            requireSound(!inCell_);
            see(1);
            inCell_ = true;
            const auto address = addressOf(attributes.text("r"));
            place_ = address.value_or(CellAddress{place_.column + 1, place_.row});
            requireSound(place_.column >= 0 && place_.column < maximumColumns && place_.row >= 0 &&
                         place_.row < maximumRows);
            type_ = attributes.text("t");
            text_.clear();
            inline_.begin();
            formula_ = false;
            hasValue_ = false;
        } else if (name == "row") {
            requireSound(!inCell_);
            const int row = attributes.number("r", place_.row + 2);
            requireSound(row >= 1 && row <= maximumRows);
            place_ = {-1, row - 1};
        } else if (!inCell_) {
            // Widths, margins, links: nothing that a cell holds.
        } else if (name == "f") {
            requireSound(!formula_);
            formula_ = true;
            inFormula_ = true;
            formulaText_.clear();
            if (attributes.text("t") == "array") {
                addSpan(attributes.text("ref"));
            }
        } else if (name == "v") {
            requireSound(!hasValue_);
            hasValue_ = true;
            inValue_ = true;
        } else if (name == "is") {
            requireSound(!hasValue_);
            hasValue_ = true;
            inInline_ = true;
        }
    }

    void end(std::string_view name) override {
        if (inInline_ && name != "is") {
            inline_.end(name);
        } else if (name == "is") {
            inInline_ = false;
        } else if (name == "v") {
            inValue_ = false;
        } else if (name == "f" && inFormula_) {
            inFormula_ = false;
            visitor_.formula(formulaText_.text());
        } else if (name == "c") {
            inCell_ = false;
            tell();
        }
    }

    void characters(std::string_view text) override {
        if (inInline_) {
            inline_.characters(text);
        } else if (inValue_) {
            text_.append(text);
        } else if (inFormula_) {
            formulaText_.append(text);
        }
    }

  private:
    void requireSound(bool isSound) const {
        if (!isSound) {
            throw Unreadable(Fault::broken, sheet_);
        }
    }

    void see(int cells) {
        shared_.seen += static_cast<std::size_t>(std::max(cells, 0));
        requireFewer(shared_.seen, limits_.cellsSeen());
    }

    void requireFewer(std::size_t count, std::size_t limit) const {
        if (count > limit) {
            throw Unreadable(Fault::tooLarge, sheet_);
        }
    }

    void addSpan(std::string_view reference) {
        const std::size_t colon = reference.find(':');
        const auto first = addressOf(reference.substr(0, colon));
        const auto last =
            colon == std::string_view::npos ? first : addressOf(reference.substr(colon + 1));
        if (first && last) {
            see(last->column - first->column + 1);
            spans_.add(first->column, first->row, last->column - first->column + 1,
                       last->row - first->row + 1);
        }
    }

    void tell() {
        const bool isFormula = formula_ || spans_.holds(place_.column, place_.row);
        if (!isFormula && !constants_) {
            return;
        }
        CellValue value = this->value();
        if (!isFormula && std::holds_alternative<std::monostate>(value)) {
            return;
        }
        requireFewer(++shared_.cells, limits_.cells);
        visitor_.cell(sheet_, place_.column, place_.row, std::move(value), isFormula);
    }

    CellValue value() const {
        const std::string& text = text_.text();
        if (type_ == "e") {
            return errorOf(text);
        }
        const bool isText = type_ == "str" || type_ == "inlineStr";
        if (isText && (hasValue_ || !formula_)) {
            return type_ == "str" ? text : inline_.text();
        }
        if (isText || text.empty()) {
            return formula_ && constants_ ? CellValue(missingResult) : CellValue();
        }
        if (type_ == "b") {
            return valueOf(truthOf(text));
        }
        if (type_ == "d") {
            return valueOf(daysOf(text, shared_.nullDate));
        }
        const auto number = numberOf(text);
        if (type_ == "s") {
            const auto& strings = shared_.strings;
            requireSound(number && *number >= 0 && *number < static_cast<double>(strings.size()));
            return strings[static_cast<std::size_t>(*number)];
        }
        return type_.empty() || type_ == "n" ? valueOf(number) : unreadableValue;
    }

    const Limits& limits_;
    CellVisitor& visitor_;
    const std::string& sheet_;
    Shared& shared_;
    ArraySpans spans_;
    CellAddress place_{-1, -1};
    std::string type_;
    BoundedText text_;
    BoundedText formulaText_;
    StringPart inline_;
    bool constants_;
    bool inCell_ = false;
    bool formula_ = false;
    bool hasValue_ = false;
    bool inValue_ = false;
    bool inFormula_ = false;
    bool inInline_ = false;
};

/// docProps/custom.xml
class PropertyReader : public XmlHandler {
  public:
    PropertyReader(const Limits& limits, CellVisitor& visitor) : visitor_(visitor), text_(limits) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "property") {
            name_ = attributes.text("name");
            text_.clear();
        }
    }
    void end(std::string_view name) override {
        if (name == "property") {
            visitor_.property(name_, text_.text());
        }
    }
    void characters(std::string_view text) override { text_.append(text); }

  private:
    CellVisitor& visitor_;
    BoundedText text_;
    std::string name_;
};

void readPart(const ZipFile& zip, const std::string& name, const Limits& limits,
              XmlHandler& handler) {
    readXml([&](const auto& take) { zip.read(name, take); }, limits, handler);
}

/// Relative to xl/, or absolute in the package.
std::string partOf(const std::string& target) {
    return target.starts_with('/') ? target.substr(1) : "xl/" + target;
}

}  // namespace

void readExcel(const ZipFile& zip, const Limits& limits, CellVisitor& visitor) {
    BookReader book(limits, visitor);
    readPart(zip, "xl/workbook.xml", limits, book);
    readPart(zip, "xl/_rels/workbook.xml.rels", limits, book);
    StringsReader strings(limits);
    if (visitor.wantsConstants() && zip.has("xl/sharedStrings.xml")) {
        readPart(zip, "xl/sharedStrings.xml", limits, strings);
    }
    Shared shared{.strings = std::move(strings.strings)};
    if (zip.has("docProps/custom.xml")) {
        PropertyReader properties(limits, visitor);
        readPart(zip, "docProps/custom.xml", limits, properties);
    }
    if (book.startsIn1904) {
        shared.nullDate = std::chrono::year{1904} / std::chrono::January / 1;
        visitor.nullDate(shared.nullDate);
    }
    for (const std::string_view part :
         {"xl/vbaProject", "xl/externalLinks/", "xl/connections.xml", "xl/queryTables/"}) {
        if (zip.hasUnder(part)) {
            visitor.passedOver(part);
        }
    }
    for (const auto& [name, id] : book.sheets) {
        const auto target = book.targets.find(id);
        visitor.sheet(name);
        if (target != book.targets.end() && zip.has(partOf(target->second))) {
            SheetReader reader(limits, visitor, name, shared);
            readPart(zip, partOf(target->second), limits, reader);
        }
    }
}

}  // namespace quotepart::file
