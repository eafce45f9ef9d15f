#include "examples/runner/options.hpp"

#include <stdexcept>

#include "examples/book/workbook.hpp"

namespace quotepart::examples {

Options optionsFrom(const std::vector<std::string>& arguments) {
    Options options;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        if (*argument == "--open") {
            options.open = true;
        } else if (*argument == "--all") {
            options.all = true;
        } else if (*argument == "--budget") {
            options.budget = true;
        } else if (*argument == "--help" || *argument == "-h") {
            options.help = true;
        } else if (*argument == "--output") {
            if (++argument == arguments.end()) {
                throw std::invalid_argument("--output wants a folder");
            }
            options.output = *argument;
        } else if (workbookOf(*argument) != nullptr) {
            options.workbooks.push_back(*argument);
        } else {
            throw std::invalid_argument("neither an option nor a workbook: " + *argument +
                                        " (see --help)");
        }
    }
    return options;
}

std::string helpText() {
    std::string text =
        "run [--open | --all | --budget] [--output FOLDER] [WORKBOOK]...\n\n"
        "Builds example workbooks in LibreOffice Calc, opens them again, recalculates everything,\n"
        "compares with what was published, and leaves the .ods and the .pdf in FOLDER\n"
        "(examples/out). Ends with 1 when a figure is not as published.\n\n"
        "Without a workbook: a published bill and a year of quarterly billing, of which the first\n"
        "quarter is then recalculated, checked, closed and billed by the program itself.\n\n"
        "  --open   shows the workbooks in windows, in a French interface, until they are closed\n"
        "  --all    every workbook, a line per mechanism\n"
        "  --budget a budget season: a workbook for each commune, filled in, sent back, "
        "collected\n\n"
        "Workbooks:\n";
    for (const Workbook& workbook : workbooks()) {
        text += "  " + std::string(workbook.id) + "  " + std::string(workbook.title) + '\n';
    }
    return text;
}

}  // namespace quotepart::examples
