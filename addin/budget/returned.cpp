#include "addin/budget/returned.hpp"

#include <algorithm>

#include "addin/billing/table_reader.hpp"
#include "addin/budget/commune_workbook.hpp"
#include "addin/budget/manifest.hpp"
#include "addin/budget/seal.hpp"
#include "addin/budget/workbook_cells.hpp"
#include "addin/file/facts.hpp"
#include "core/text/utf.hpp"

namespace quotepart::budget {

namespace {

namespace fs = std::filesystem;

const WordList<bool>& choiceWords() {
    static const WordList<bool> words({{true, {"oui", "yes"}}, {false, {"non", "no"}}});
    return words;
}

Text nameOfPart(const std::string& part) {
    if (part.starts_with("Basic") || part.starts_with("Scripts") || part.ends_with("vbaProject")) {
        return {"des macros", "macros"};
    }
    if (part == "dde-links" || part == "DDE(") {
        return {"des liens DDE", "DDE links"};
    }
    if (part == "WEBSERVICE(") {
        return {"des appels au web", "calls to the web"};
    }
    if (part == "tracked-changes") {
        return {"un suivi des modifications", "tracked changes"};
    }
    // Drawings, and where LibreOffice keeps the settings of forms, even without any.
    if (part == "shapes" || part == "forms") {
        return {};
    }
    return {"des liens vers d’autres fichiers", "links to other files"};
}

/// The fields as a table of one line, so that one reader reads both.
const billing::TableDeclaration& fieldTable() {
    static const billing::TableDeclaration table = [] {
        billing::TableDeclaration all;
        all.name = "fields";
        all.rangeName = {"COM_MEMBRE", "COM_MEMBRE"};
        for (const Field& field : fields()) {
            all.columns.push_back({.name = field.name, .header = field.help, .help = field.help});
        }
        return all;
    }();
    return table;
}

class Fields {
  public:
    explicit Fields(const WorkbookCells& cells) {
        std::vector<report::CellValue> headers;
        std::vector<report::CellValue> values;
        for (const Field& field : fields()) {
            const file::NamedCells* range = cells.named(field.rangeName);
            places_.push_back(range == nullptr ? report::Place{}
                                               : report::Place{range->sheet, range->firstColumn,
                                                               range->firstRow});
            headers.emplace_back(std::string(field.help.french));
            values.push_back(range == nullptr ? report::CellValue{}
                                              : cells.at(places_.back()).value);
        }
        const std::size_t count = headers.size();
        std::move(values.begin(), values.end(), std::back_inserter(headers));
        cells_ = {.table = &fieldTable(),
                  .rangeName = {},
                  .cells = {{2, count}, std::move(headers)},
                  .firstDay = cells.firstDay()};
    }
    const report::Place& placeOf(std::string_view name) const {
        return places_[static_cast<std::size_t>(&field(name) - fields().data())];
    }

    template <class Read>
    void read(std::vector<billing::Problem>& problems, Read read) const {
        std::vector<billing::Problem> found;
        billing::TableReader(cells_, found).forEachLine(read);
        for (billing::Problem& problem : found) {
            if (problem.column != nullptr) {
                problem.place = placeOf(problem.column->name);
                problem.rangeName = field(problem.column->name).rangeName;
            }
            problems.push_back(std::move(problem));
        }
    }

  private:
    std::vector<report::Place> places_;
    billing::TableCells cells_;
};

class Reading {
  public:
    explicit Reading(Returned& returned, const WorkbookCells& cells)
        : returned_(returned), cells_(cells) {}

    void run() {
        for (const std::string& part : cells_.leftAlone()) {
            const Text name = nameOfPart(part);
            auto& names = returned_.suspicious;
            if (!name.french.empty() &&
                std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
        for (const Field& field : fields()) {
            require(field.rangeName, field.required || field.isInput);
        }
        if (!returned_.problems.empty()) {
            return;
        }
        std::vector<billing::Problem> problems;
        readFields(problems);
        readAnswers("forecasts", problems);
        readAnswers("memberships", problems);
        for (billing::Problem& problem : problems) {
            returned_.problems.push_back(
                {.kind = ReturnProblemKind::inTable, .inTable = std::move(problem)});
        }
        std::erase_if(returned_.answers,
                      [](const Answer& answer) { return !answer.units && !answer.joins; });
        requireSealed();
    }

  private:
    void add(ReturnProblemKind kind, std::optional<report::Place> place, std::string found,
             std::string expected = {}) {
        returned_.problems.push_back({.kind = kind,
                                      .place = std::move(place),
                                      .found = std::move(found),
                                      .expected = std::move(expected)});
    }

    void require(std::string_view name, bool required) {
        if (required && cells_.named(name) == nullptr) {
            add(ReturnProblemKind::nameMissing, std::nullopt, std::string(name));
        }
    }

    void readFields(std::vector<billing::Problem>& problems) {
        const Fields fields(cells_);
        fields.read(problems, [&](billing::Line& line) {
            returned_.member = line.requiredName("member");
            returned_.code = line.text("code");
            returned_.year = line.requiredWhole("year");
            returned_.version = line.requiredText("version");
            returned_.seal = line.requiredText("seal");
            returned_.respondent = line.text("respondent");
            returned_.respondentTitle = line.text("respondentTitle");
            returned_.answerDate = line.date("answerDate");
        });
        requireShort(returned_.respondent, fields.placeOf("respondent"));
        requireShort(returned_.respondentTitle, fields.placeOf("respondentTitle"));
        returned_.memberPlace = fields.placeOf("member");
        returned_.yearPlace = fields.placeOf("year");
        returned_.versionPlace = fields.placeOf("version");
    }

    void requireShort(const std::string& text, const report::Place& place) {
        const std::size_t letters = toUtf16(text).size();
        if (letters > mostLetters) {
            add(ReturnProblemKind::tooLong, place, std::to_string(letters),
                std::to_string(mostLetters));
        }
    }

    Answer& answerAbout(const Name& service, const report::Place& place) {
        auto& answers = returned_.answers;
        const auto found = std::find_if(answers.begin(), answers.end(), [&](const Answer& each) {
            return each.service.key == service.key;
        });
        if (found != answers.end()) {
            return *found;
        }
        return answers.emplace_back(Answer{.service = service, .place = place});
    }

    void readAnswers(std::string_view name, std::vector<billing::Problem>& problems) {
        const billing::TableDeclaration& table = communeTable(name).table;
        if (cells_.named(table.rangeName.french) == nullptr) {
            add(ReturnProblemKind::nameMissing, std::nullopt, std::string(table.rangeName.french));
            return;
        }
        const billing::TableCells cells = cells_.tableCells(table, table.rangeName.french);
        billing::TableReader(cells, problems).forEachLine([&](billing::Line& line) {
            const Name service = line.name("service");
            if (service.isEmpty()) {
                return;
            }
            Answer& answer = answerAbout(service, line.place("service"));
            if (name == "forecasts") {
                answer.units = unitsOf(line);
            } else if (!line.isBlank("choice")) {
                const bool joins = line.word("choice", choiceWords(), false);
                if (line.isSound()) {
                    answer.joins = joins;
                }
            }
        });
    }

    std::optional<Decimal> unitsOf(billing::Line& line) {
        const auto units = line.number("units");
        if (!units) {
            return std::nullopt;
        }
        const bool tooMany = units->rational() > mostUnits;
        if (units->isNegative() || tooMany) {
            returned_.problems.push_back(
                {.kind = tooMany ? ReturnProblemKind::outOfRange : ReturnProblemKind::negative,
                 .place = line.place("units"),
                 .number = units,
                 .most = Decimal::whole(mostUnits)});
            return std::nullopt;
        }
        return units;
    }

    void requireSealed() {
        if (auto alteration = alterationSince(returned_.seal, cells_)) {
            add(alteration->emptied ? ReturnProblemKind::emptied : ReturnProblemKind::altered,
                std::move(alteration->place), {});
        }
    }

    Returned& returned_;
    const WorkbookCells& cells_;
};

}  // namespace

std::string versionIn(const WorkbookCells& cells) {
    std::string version;
    std::vector<billing::Problem> problems;
    Fields(cells).read(problems,
                       [&](billing::Line& line) { version = line.requiredText("version"); });
    return version;
}

Returned readReturned(const fs::path& file) {
    Returned returned{.file = file};
    const auto refuse = [&](file::Fault fault) {
        returned.problems.push_back({.kind = ReturnProblemKind::unreadable, .fault = fault});
        return returned;
    };
    try {
        std::error_code error;
        returned.written = fs::last_write_time(file, error);
        const auto format = file::formatByName(file);
        if (format != file::Format::ods && format != file::Format::xlsx) {
            return refuse(file::Fault::otherFormat);
        }
        if (fs::file_size(file, error) > file::returnedLimits.fileBytes && !error) {
            return refuse(file::Fault::tooLarge);
        }
        returned.digest = digestOf(file);
        const file::FileFacts facts = file::factsOf(file);
        if (facts.encrypted) {
            return refuse(file::Fault::encrypted);
        }
        const WorkbookCells cells(file, *format, file::returnedLimits);
        Reading(returned, cells).run();
    } catch (const file::Unreadable& unreadable) {
        return refuse(unreadable.fault());
    }
    return returned;
}

}  // namespace quotepart::budget
