#include <cstdlib>
#include <exception>
#include <iostream>

#include "examples/book/production.hpp"
#include "examples/runner/budget_season.hpp"
#include "examples/runner/display.hpp"
#include "examples/runner/options.hpp"
#include "examples/runner/output_folder.hpp"
#include "examples/runner/quarter.hpp"
#include "examples/runner/report.hpp"

namespace {

using namespace quotepart;
using namespace quotepart::examples;

namespace fs = std::filesystem;

constexpr const char* language = "fr";

constexpr const char* bill = "ads-2023";
constexpr const char* master = "maitre-landerneau-daoulas-2023";

/// Neither a workbook nor all of them were asked for.
bool isQuarter(const Options& options) {
    return !options.all && !options.budget && options.workbooks.empty();
}

std::vector<const Workbook*> chosen(const Options& options) {
    std::vector<const Workbook*> list;
    for (const std::string& id : options.workbooks) {
        list.push_back(workbookOf(id));
    }
    if (options.all) {
        list.clear();
        for (const Workbook& workbook : workbooks()) {
            list.push_back(&workbook);
        }
    } else if (options.budget) {
        list = {workbookOf(master)};
    } else if (list.empty()) {
        list = {workbookOf(bill), workbookOf(master)};
    }
    return list;
}

std::string shown(const fs::path& file) {
    return file.lexically_relative(fs::current_path()).string();
}

/// The first quarter of the master workbook, closed and billed; the faults are added.
void quarter(const fs::path& workbook, OutputFolder& folder, std::vector<std::string>& faults) {
    std::cout
        << "\nLe premier trimestre, recalculé, vérifié, arrêté et facturé par le programme :\n";
    const office::OfficeProfile scratch;
    const QuarterRun run =
        runQuarter(workbook, QUOTEPART_PROGRAM, scratch.folder() / "trimestre", folder, std::cout);
    faults.insert(faults.end(), run.faults.begin(), run.faults.end());
    if (run.faults.empty()) {
        std::cout << "\nClasseur arrêté : " << shown(run.workbook)
                  << "\nDécomptes : " << run.statements.size() << " PDF dans "
                  << shown(run.statements.front().parent_path()) << '\n';
    }
}

/// A budget season of the master workbook; the faults are added.
void season(const fs::path& workbook, OutputFolder& folder, std::vector<std::string>& faults) {
    std::cout << "\nLa saison budgétaire, du classeur maître aux communes et retour :\n";
    const office::OfficeProfile scratch;
    const SeasonRun run = runBudgetSeason(workbook, QUOTEPART_PROGRAM, QUOTEPART_EXTENSION,
                                          scratch.folder() / "saison", folder, std::cout);
    faults.insert(faults.end(), run.faults.begin(), run.faults.end());
    if (!run.sent.empty()) {
        std::cout << "\nClasseurs des communes : " << run.sent.size() << " dans "
                  << shown(run.sent.front().parent_path())
                  << "\nClasseur consolidé : " << shown(run.consolidated) << '\n';
    }
}

int run(const Options& options) {
    if (options.open) {
        requireDisplay();
    }
    OutputFolder folder(options.output.empty() ? QUOTEPART_EXAMPLES_OUT : options.output);
    const std::vector<const Workbook*> list = chosen(options);
    for (const Workbook* workbook : list) {
        folder.requireReplaceable(std::string(workbook->id) + ".ods");
        folder.requireReplaceable(std::string(workbook->id) + ".pdf");
    }
    std::vector<std::string> faults;
    std::vector<fs::path> made;
    {
        const office::Office office =
            office::Office::start({.language = language, .extensions = {QUOTEPART_EXTENSION}});
        if (options.all) {
            overviewHeaders(std::cout);
        }
        for (const Workbook* workbook : list) {
            const std::string id(workbook->id);
            const fs::path draft = office.profile().folder() / id;
            const Production production =
                produce(office, *workbook, draft.string() + ".ods", draft.string() + ".pdf");
            made.push_back(folder.receive(draft.string() + ".ods", id + ".ods"));
            folder.receive(draft.string() + ".pdf", id + ".pdf");
            if (options.all) {
                reportInBrief(std::cout, *workbook, production);
            } else {
                std::cout << (made.size() > 1 ? "\n" : "");
                reportInFull(std::cout, *workbook, production);
                std::cout << std::flush;
            }
            for (const std::string& fault : production.faults()) {
                faults.push_back(id + " : " + fault);
            }
        }
        std::cout << "\nLibreOffice " << office.version() << ", interface française. Classeurs :\n";
    }
    for (const fs::path& file : made) {
        std::cout << "  " << shown(file)
                  << "   à imprimer : " << shown(fs::path(file).replace_extension(".pdf")) << '\n';
    }
    if (isQuarter(options)) {
        quarter(made.back(), folder, faults);
    }
    if (options.budget) {
        season(made.back(), folder, faults);
    }
    for (const std::string& fault : faults) {
        std::cerr << "FAUX : " << fault << '\n';
    }
    if (options.open) {
        std::cout.flush();
        office::OfficeProfile profile;
        profile.configure(language);
        profile.installExtension(QUOTEPART_EXTENSION);
        profile.show(made);
    }
    return faults.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        const Options options = optionsFrom({arguments + 1, arguments + count});
        if (options.help) {
            std::cout << helpText();
            return EXIT_SUCCESS;
        }
        return run(options);
    } catch (const std::exception& problem) {
        std::cerr << "quotepart-examples: " << problem.what() << '\n';
        return 2;
    }
}
