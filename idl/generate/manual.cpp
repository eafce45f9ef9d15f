#include "idl/generate/manual.hpp"

#include <stdexcept>

#include "idl/generate/manual/html.hpp"
#include "idl/generate/manual/markdown.hpp"
#include "idl/generate/manual/pages.hpp"
#include "idl/generate/manual/prose.hpp"

namespace quotepart::generate {

namespace {

constexpr std::string_view beginMark = "<!-- functions: begin -->";
constexpr std::string_view endMark = "<!-- functions: end -->";

template <class Render>
std::vector<ManualFile> manual(const std::string& extension, Render render) {
    std::vector<ManualFile> files;
    for (const Language language : manual::languages) {
        const auto pages = manual::manualPages(language);
        const std::filesystem::path folder = manual::folderOf(language);
        for (const manual::Page& page : pages) {
            files.push_back({folder / (page.name + extension), render(page, pages)});
        }
    }
    return files;
}

/// A function and what it does, in one language, as a cell.
std::string readmeCell(const Function& function, Language language) {
    const std::string name(function.name.in(language));
    return "[" + name + "](idl/manual/" + manual::folderOf(language) + "/" + name + ".md)<br>" +
           manual::markdownEscaped(manual::typeset(function.purpose.in(language), language));
}

}  // namespace

std::vector<ManualFile> markdownManual() {
    return manual(".md",
                  [](const manual::Page& page, const auto&) { return manual::markdown(page); });
}

std::vector<ManualFile> htmlManual() {
    return manual(".html", [](const manual::Page& page, const std::vector<manual::Page>& all) {
        return manual::html(page, all);
    });
}

std::string readmeTables() {
    std::string text;
    const Function* previous = nullptr;
    for (const Function& function : library()) {
        if (previous == nullptr || previous->category != function.category) {
            const Text title = titleOf(function.category);
            text += "\n| " + std::string(title.french) + " | " + std::string(title.english) +
                    " |\n| --- | --- |\n";
        }
        text += "| " + readmeCell(function, Language::french) + " | " +
                readmeCell(function, Language::english) + " |\n";
        previous = &function;
    }
    return text + "\n";
}

std::string withReadmeTables(const std::string& readme) {
    const std::size_t begin = readme.find(beginMark);
    const std::size_t end = readme.find(endMark);
    if (begin == std::string::npos || end == std::string::npos || end < begin) {
        throw std::runtime_error("README.md lacks its markers " + std::string(beginMark) + " and " +
                                 std::string(endMark));
    }
    return readme.substr(0, begin + beginMark.size()) + "\n" + readmeTables() + readme.substr(end);
}

}  // namespace quotepart::generate
