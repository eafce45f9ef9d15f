#include "examples/runner/budget_season.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <map>

#include "addin/office/document.hpp"
#include "addin/office/uno_text.hpp"
#include "core/text/number_text.hpp"
#include "examples/runner/program.hpp"

namespace quotepart::examples {

namespace fs = std::filesystem;
namespace css = com::sun::star;

namespace {

constexpr const char* year = "2023";

using Totals = std::map<std::string, double>;

/// The cells to which a workbook gives a name.
office::Range named(const office::Document& document, std::string_view name) {
    return office::callUno(name, [&] {
        const css::uno::Reference<css::container::XNameAccess> names(
            css::uno::Reference<css::beans::XPropertySet>(document.uno(), css::uno::UNO_QUERY_THROW)
                ->getPropertyValue("NamedRanges"),
            css::uno::UNO_QUERY_THROW);
        return office::Range(css::uno::Reference<css::sheet::XCellRangeReferrer>(
                                 names->getByName(office::toUno(name)), css::uno::UNO_QUERY_THROW)
                                 ->getReferredCells());
    });
}

/// The place of a header in the first line of a table.
int columnOf(const office::Range& table, std::string_view header) {
    for (int column = 0; column < table.columns(); ++column) {
        if (table.cell(0, column).text() == header) {
            return column;
        }
    }
    throw std::runtime_error("there is no column " + std::string(header));
}

/// What a commune does with its workbook.
enum class Manner { honest, altered, textForNumber };

/// Fills in a workbook: so many units of each service, counted from the rank of the commune.
Totals fillIn(const office::Office& office, const fs::path& sent, const fs::path& back, int rank,
              Manner manner) {
    Totals totals;
    const office::Document document = office::Document::open(office, sent);
    const office::Range forecasts = named(document, "COM_PREVISIONS");
    const int service = columnOf(forecasts, "Service");
    const int units = columnOf(forecasts, "Unités prévues");
    for (int row = 1; row < forecasts.rows(); ++row) {
        const std::string name = forecasts.cell(row, service).text();
        if (name.empty()) {
            continue;
        }
        if (manner == Manner::textForNumber) {
            forecasts.cell(row, units).setText("une douzaine");
            continue;
        }
        const double foreseen = 10 + rank + row * 0.5;
        forecasts.cell(row, units).setValue(foreseen);
        totals[name] += foreseen;
    }
    const office::Range memberships = named(document, "COM_ADHESIONS");
    for (int row = 1; row < memberships.rows(); ++row) {
        if (!memberships.cell(row, columnOf(memberships, "Service")).text().empty()) {
            memberships.cell(row, columnOf(memberships, "Choix")).setText("oui");
        }
    }
    named(document, "COM_REPONDANT").cell(0, 0).setText("Secrétariat de mairie");
    named(document, "COM_DATE_REPONSE").cell(0, 0).setValue(44900 + rank);
    if (manner == Manner::altered) {
        const office::Range amounts = named(document, "COM_MONTANTS");
        office::callUno("the protection", [&] {
            for (int i = 0; i < document.sheetCount(); ++i) {
                css::uno::Reference<css::util::XProtectable>(document.sheet(i).uno(),
                                                             css::uno::UNO_QUERY_THROW)
                    ->unprotect({});
            }
        });
        amounts.cell(1, columnOf(amounts, "Année à venir")).setValue(1);
    }
    document.storeAs(back);
    return manner == Manner::honest ? totals : Totals();
}

std::vector<fs::path> filesOf(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == extension) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The units foreseen, by service, that the consolidated workbook holds.
Totals collected(const office::Office& office, const fs::path& file) {
    Totals totals;
    const office::Document document = office::Document::open(office, file);
    const office::Range table = named(document, "MUT_PREVISIONS");
    for (int row = 1; row < table.rows(); ++row) {
        const office::Cell units = table.cell(row, columnOf(table, "Unités prévues"));
        if (!units.text().empty()) {
            totals[table.cell(row, columnOf(table, "Service")).text()] += units.value();
        }
    }
    return totals;
}

}  // namespace

SeasonRun runBudgetSeason(const fs::path& master, const fs::path& program,
                          const fs::path& extension, const fs::path& scratch, OutputFolder& folder,
                          std::ostream& out) {
    fs::create_directories(scratch / "retours");
    const std::string workbook = master.filename().string();
    fs::copy_file(master, scratch / workbook);
    const Program commands(program, scratch, out);
    SeasonRun result;
    const std::vector<std::string> distribute{"distribute",    workbook,    "--year",   year,
                                              "--output",      "envoi",     "--format", "both",
                                              "--return-date", "2022-12-15"};
    if (commands.run(distribute) != 0) {
        result.faults.push_back(Program::typed(distribute) + " ne s’est pas bien passé");
        return result;
    }
    Totals typed;
    {
        const auto office = office::Office::start({.language = "fr", .extensions = {extension}});
        const std::vector<fs::path> sent = filesOf(scratch / "envoi", ".ods");
        const int count = static_cast<int>(sent.size());
        for (int rank = 0; rank + 2 < count; ++rank) {
            fs::path file = sent[static_cast<std::size_t>(rank)];
            if (rank % 3 == 1) {
                file.replace_extension(".xlsx");
            }
            const Manner manner = rank == 3   ? Manner::altered
                                  : rank == 7 ? Manner::textForNumber
                                              : Manner::honest;
            fs::path back = scratch / "retours" / file.filename();
            if (rank == 5) {  // Sent once, then again with other figures.
                fillIn(office, file, scratch / "retours" / ("ancien " + file.filename().string()),
                       0, Manner::honest);
            }
            for (const auto& [service, units] : fillIn(office, file, back, rank, manner)) {
                typed[service] += units;
            }
        }
        out << "\n" << count - 2 << " communes sur " << count << " ont répondu.\n";
    }
    const std::string output = master.stem().string() + "-consolide.ods";
    // One altered, one unreadable and two missing: the program says that it deserves a look.
    const std::vector<std::string> collect{
        "collect",  "retours", "--into",     workbook,
        "--year",   year,      "--manifest", "envoi/manifeste.json",
        "--output", output};
    if (commands.run(collect) != 1) {
        result.faults.push_back(Program::typed(collect) + " ne s’est pas bien passé");
        return result;
    }
    const auto office = office::Office::start({.language = "fr", .extensions = {extension}});
    const Totals found = collected(office, scratch / output);
    out << "\nUnités prévues, saisies par les communes et consolidées :\n";
    for (const auto& [service, units] : typed) {
        const auto place = found.find(service);
        const double consolidated = place == found.end() ? 0 : place->second;
        out << "  " << service << " : " << numberText(units, Language::french) << " et "
            << numberText(consolidated, Language::french) << '\n';
        if (consolidated != units) {
            result.faults.push_back("unités prévues de " + service);
        }
    }
    if (typed.empty() || found.size() != typed.size()) {
        result.faults.emplace_back("les services dont les communes prévoient les unités");
    }
    result.consolidated = folder.receive(scratch / output, output);
    for (const char* kind : {".ods", ".xlsx"}) {
        for (const fs::path& file : filesOf(scratch / "envoi", kind)) {
            result.sent.push_back(folder.receive(
                file, "budgets-" + std::string(year) + "/" + file.filename().string()));
        }
    }
    return result;
}

}  // namespace quotepart::examples
