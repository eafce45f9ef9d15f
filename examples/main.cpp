#include <cstdlib>
#include <exception>
#include <iostream>

#include "examples/book/production.hpp"
#include "examples/runner/display.hpp"
#include "examples/runner/options.hpp"
#include "examples/runner/output_folder.hpp"
#include "examples/runner/report.hpp"

namespace {

using namespace quotepart;
using namespace quotepart::examples;

constexpr const char* language = "fr";

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
    } else if (list.empty()) {
        list.push_back(&workbooks().front());
    }
    return list;
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
    std::vector<std::filesystem::path> made;
    {
        const office::Office office =
            office::Office::start({.language = language, .extensions = {QUOTEPART_EXTENSION}});
        if (options.all) {
            overviewHeaders(std::cout);
        }
        for (const Workbook* workbook : list) {
            const std::string id(workbook->id);
            const std::filesystem::path draft = office.profile().folder() / id;
            const Production production =
                produce(office, *workbook, draft.string() + ".ods", draft.string() + ".pdf");
            made.push_back(folder.receive(draft.string() + ".ods", id + ".ods"));
            folder.receive(draft.string() + ".pdf", id + ".pdf");
            if (options.all) {
                reportInBrief(std::cout, *workbook, production);
            } else {
                reportInFull(std::cout, *workbook, production);
            }
            for (const std::string& fault : production.faults()) {
                faults.push_back(id + " : " + fault);
            }
        }
        std::cout << "\nLibreOffice " << office.version() << ", interface française. Classeurs :\n";
    }
    for (const std::filesystem::path& file : made) {
        const auto shown = file.lexically_relative(std::filesystem::current_path());
        std::cout << "  " << shown.string() << "   à imprimer : "
                  << std::filesystem::path(shown).replace_extension(".pdf").string() << '\n';
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
