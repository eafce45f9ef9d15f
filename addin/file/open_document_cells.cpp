#include "addin/file/open_document_cells.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "addin/file/array_spans.hpp"
#include "addin/file/cell_reference.hpp"
#include "addin/file/stored_text.hpp"
#include "addin/file/unreadable.hpp"

namespace quotepart::file {

namespace {

/// A LibreOffice writes the type of a result twice: in its own namespace it knows errors.
constexpr std::string_view officeSpace = "office:1.0";
constexpr std::string_view calcSpace = "calcext:1.0";

class ContentReader : public XmlHandler {
  public:
    ContentReader(const Limits& limits, CellVisitor& visitor)
        : limits_(limits), visitor_(visitor), constants_(visitor.wantsConstants()) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (const auto reached = reachedBy(name); !reached.empty()) {
            visitor_.passedOver(reached);
        }
        if (skipped_ > 0) {
            ++skipped_;
        } else if (inCell_) {
            startInCell(name, attributes);
        } else if (isSkipped(name)) {
            skipped_ = 1;
            visitor_.passedOver(name);
        } else if (name == "table-cell" || name == "covered-table-cell") {
            startCell(attributes);
        } else if (name == "table-row") {
            rowRepeat_ = repeated(attributes, "number-rows-repeated");
            column_ = 0;
            line_.clear();
        } else if (name == "table") {
            startTable(attributes);
        } else if (name == "named-range") {
            tellName(attributes);
        } else if (name == "null-date") {
            readNullDate(attributes);
        } else if (name == "body") {
            inBody_ = true;
        }
    }

    void end(std::string_view name) override {
        if (skipped_ > 0) {
            --skipped_;
        } else if (inCell_) {
            if (--level_ == 0) {
                endCell();
            } else if (level_ == 1) {
                inParagraph_ = false;
            }
        } else if (name == "table-row") {
            endRow();
        } else if (name == "table") {
            inTable_ = false;
        }
    }

    void characters(std::string_view text) override {
        if (inParagraph_ && wanted_ && skipped_ == 0) {
            append(text);
        }
    }

  private:
    struct Stored {
        int column;
        int copies;
        CellValue value;
        bool isFormula;
    };

    /// Tables that are not sheets: of charts, of links, of changes.
    static bool isSkipped(std::string_view name) {
        constexpr std::array<std::string_view, 4> others{"shapes", "forms", "tracked-changes",
                                                         "dde-links"};
        return std::find(others.begin(), others.end(), name) != others.end();
    }

    /// What an element runs or reaches wherever it stands, by the name of what is passed over;
    /// nothing for one that holds all it shows.
    static std::string_view reachedBy(std::string_view name) {
        if (name == "event-listener") {
            return "Scripts/";
        }
        if (name == "dde-source") {
            return "dde-links";
        }
        const bool isSource = name == "table-source" || name == "cell-range-source" ||
                              name.starts_with("database-source-");
        return isSource ? name : std::string_view();
    }

    static int repeated(const XmlAttributes& attributes, std::string_view name) {
        return std::clamp(attributes.number(name, 1), 1, maximumRows);
    }

    /// Cells looked at, and those that an array is said to fill.
    void see(int cells) {
        seen_ += static_cast<std::size_t>(std::max(cells, 0));
        if (seen_ > limits_.cellsSeen()) {
            throw Unreadable(Fault::tooLarge, sheet_);
        }
    }

    void append(std::string_view text) {
        requireShort(text_.size() + text.size());
        text_ += text;
    }

    void requireShort(std::size_t bytes) const {
        if (bytes > limits_.textBytes) {
            throw Unreadable(Fault::tooLarge, sheet_);
        }
    }

    void startTable(const XmlAttributes& attributes) {
        inTable_ = inBody_;
        sheet_ = attributes.text("name");
        row_ = 0;
        spans_.clear();
        if (inTable_) {
            visitor_.sheet(sheet_);
        }
    }

    void tellName(const XmlAttributes& attributes) {
        if (auto cells = cellsOf(attributes.text("cell-range-address"))) {
            cells->name = attributes.text("name");
            visitor_.named(*cells);
        }
    }

    void readNullDate(const XmlAttributes& attributes) {
        const std::chrono::sys_days epoch{};
        if (const auto days = daysOf(attributes.text("date-value"), epoch)) {
            nullDate_ = epoch + std::chrono::days{static_cast<int>(*days)};
            visitor_.nullDate(nullDate_);
        }
    }

    /// The paragraphs of a cell are its children; those of its notes and shapes stand deeper.
    void startInCell(std::string_view name, const XmlAttributes& attributes) {
        if (++level_ == 2) {
            inParagraph_ = name == "p";
            if (inParagraph_ && paragraphs_++ > 0 && wanted_) {
                append("\n");
            }
        } else if (wanted_ && inParagraph_) {
            if (name == "s") {
                const int count = std::clamp(attributes.number("c", 1), 1, 10'000);
                append(std::string(static_cast<std::size_t>(count), ' '));
            } else if (name == "tab") {
                append("\t");
            } else if (name == "line-break") {
                append("\n");
            }
        }
    }

    void startCell(const XmlAttributes& attributes) {
        inCell_ = true;
        level_ = 1;
        see(1);
        columnRepeat_ = std::min(repeated(attributes, "number-columns-repeated"), maximumColumns);
        text_.clear();
        paragraphs_ = 0;
        formula_ = inTable_ && attributes.has("formula");
        if (formula_) {
            visitor_.formula(attributes.text("formula"));
            const int rows = repeated(attributes, "number-matrix-rows-spanned");
            const int columns = repeated(attributes, "number-matrix-columns-spanned");
            if (rows > 1 || columns > 1) {
                see(std::min(columns, maximumColumns - column_));
                spans_.add(column_, row_, columns, rows);
            }
        }
        wanted_ = formula_ || (inTable_ && (constants_ || spans_.endColumn(row_) > column_));
        if (wanted_) {
            readValue(attributes);
        }
    }

    void readValue(const XmlAttributes& attributes) {
        const std::string_view type = attributes.text("value-type", officeSpace);
        value_ = std::monostate{};
        isText_ = false;
        isTyped_ = !type.empty() && type != "void";
        given_.reset();
        if (type == "float" || type == "percentage" || type == "currency") {
            value_ = valueOf(numberOf(attributes.text("value", officeSpace)));
        } else if (type == "date") {
            value_ = valueOf(daysOf(attributes.text("date-value"), nullDate_));
        } else if (type == "time") {
            value_ = valueOf(daysOfDuration(attributes.text("time-value")));
        } else if (type == "boolean") {
            value_ = valueOf(truthOf(attributes.text("boolean-value")));
        } else if (type == "string") {
            isText_ = true;
            if (const auto given = attributes.find("string-value")) {
                requireShort(given->size());
                given_ = std::string(*given);
            }
        } else if (isTyped_) {
            value_ = unreadableValue;
        }
        isError_ = attributes.text("value-type", calcSpace) == "error";
    }

    /// A LibreOffice writes an empty paragraph, and no type, for a result that is an empty text.
    CellValue untyped() const {
        if (formula_) {
            const bool isEmptyText = paragraphs_ > 0 && text_.empty();
            return isEmptyText || !constants_ ? CellValue() : missingResult;
        }
        return text_.empty() ? CellValue() : text_;
    }

    void endCell() {
        inCell_ = false;
        inParagraph_ = false;
        if (wanted_) {
            if (isError_ || (!isText_ && text_.starts_with("Err:"))) {
                value_ = errorOf(text_);
            } else if (isText_) {
                value_ = given_ ? *given_ : text_;
            } else if (!isTyped_) {
                value_ = untyped();
            }
            tell();
        }
        column_ = std::min(column_ + columnRepeat_, maximumColumns);
    }

    /// Formulas are not repeated, but the empty cells of an array may be, and constants.
    void tell() {
        if (formula_) {
            keep(column_, 1, true);
            return;
        }
        const int end = std::min(column_ + columnRepeat_, maximumColumns);
        const int endOfSpans = std::min(end, spans_.endColumn(row_));
        see(endOfSpans - column_);
        int column = column_;
        while (column < endOfSpans) {
            const int first = column;
            const bool isResult = spans_.holds(first, row_);
            while (column < endOfSpans && spans_.holds(column, row_) == isResult) {
                ++column;
            }
            keepRun(first, column - first, isResult);
        }
        keepRun(column, end - column, false);
    }

    void keepRun(int column, int copies, bool isResult) {
        if (isResult || (constants_ && !std::holds_alternative<std::monostate>(value_))) {
            keep(column, copies, isResult);
        }
    }

    /// What is said to stand beyond the last column stands nowhere.
    void keep(int column, int copies, bool isFormula) {
        const int within = std::min(copies, maximumColumns - column);
        if (within > 0) {
            line_.push_back({column, within, value_, isFormula});
        }
    }

    void endRow() {
        for (int row = row_; row < std::min(row_ + rowRepeat_, maximumRows) && !line_.empty();
             ++row) {
            for (const Stored& stored : line_) {
                tellCopies(stored, row);
            }
            std::erase_if(line_, [](const Stored& stored) { return stored.isFormula; });
        }
        line_.clear();
        row_ = std::min(row_ + rowRepeat_, maximumRows);
    }

    void tellCopies(const Stored& stored, int row) {
        for (int i = 0; i < stored.copies; ++i) {
            if (++cells_ > limits_.cells) {
                throw Unreadable(Fault::tooLarge, sheet_);
            }
            visitor_.cell(sheet_, stored.column + i, row, stored.value, stored.isFormula);
        }
    }

    const Limits& limits_;
    CellVisitor& visitor_;
    std::chrono::sys_days nullDate_ = standardNullDate;
    ArraySpans spans_;
    std::vector<Stored> line_;
    std::string sheet_;
    std::string text_;
    CellValue value_;
    std::optional<std::string> given_;
    std::size_t cells_ = 0;
    std::size_t seen_ = 0;
    int row_ = 0;
    int column_ = 0;
    int rowRepeat_ = 1;
    int columnRepeat_ = 1;
    int level_ = 0;    ///< of the elements within a cell, the cell being 1
    int skipped_ = 0;  ///< of those within one that is passed over
    int paragraphs_ = 0;
    bool constants_;
    bool inBody_ = false;
    bool inTable_ = false;
    bool inCell_ = false;
    bool inParagraph_ = false;
    bool wanted_ = false;
    bool formula_ = false;
    bool isText_ = false;
    bool isTyped_ = false;
    bool isError_ = false;
};

class PropertyReader : public XmlHandler {
  public:
    PropertyReader(const Limits& limits, CellVisitor& visitor)
        : limits_(limits), visitor_(visitor) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        inside_ = name == "user-defined";
        if (inside_) {
            name_ = attributes.text("name");
            text_.clear();
        }
    }
    void end(std::string_view name) override {
        if (name == "user-defined") {
            visitor_.property(name_, text_);
            inside_ = false;
        }
    }
    void characters(std::string_view text) override {
        if (inside_) {
            if (text_.size() + text.size() > limits_.textBytes) {
                throw Unreadable(Fault::tooLarge, name_);
            }
            text_ += text;
        }
    }

  private:
    const Limits& limits_;
    CellVisitor& visitor_;
    std::string name_;
    std::string text_;
    bool inside_ = false;
};

}  // namespace

void readOpenDocument(const XmlFeed& content, const Limits& limits, CellVisitor& visitor) {
    ContentReader reader(limits, visitor);
    readXml(content, limits, reader);
}

void readOpenDocumentProperties(const XmlFeed& meta, const Limits& limits, CellVisitor& visitor) {
    PropertyReader reader(limits, visitor);
    readXml(meta, limits, reader);
}

}  // namespace quotepart::file
