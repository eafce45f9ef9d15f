#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include "examples/book/production.hpp"
#include "examples/templates/templates.hpp"

namespace {

using namespace quotepart;
using namespace quotepart::examples;

/// Makes the templates that are asked for, or all of them, in a folder.
int make(const std::filesystem::path& extension, const std::filesystem::path& folder,
         const std::string& only) {
    std::filesystem::create_directories(folder);
    const office::Office office =
        office::Office::start({.language = "fr", .extensions = {extension}});
    int faults = 0;
    for (const Template& each : templates()) {
        if (!only.empty() && only != each.file) {
            continue;
        }
        const Production production = produce(office, each.workbook, folder / each.file);
        for (const std::string& fault : production.faults()) {
            std::cerr << each.file << " : " << fault << '\n';
            ++faults;
        }
    }
    return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3 || count > 4) {
        std::cerr << "usage: quotepart-templates EXTENSION FOLDER [FILE]\n";
        return 2;
    }
    try {
        return make(arguments[1], arguments[2], count == 4 ? arguments[3] : "");
    } catch (const std::exception& problem) {
        std::cerr << "quotepart-templates: " << problem.what() << '\n';
        return 2;
    }
}
