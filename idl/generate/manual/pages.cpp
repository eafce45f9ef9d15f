#include "idl/generate/manual/pages.hpp"

namespace quotepart::manual {

std::string folderOf(Language language) {
    return language == Language::french ? "fr" : "en";
}

Text titleOfGeneralPages() {
    return {"Pages générales", "General pages"};
}

std::vector<Page> manualPages(Language language) {
    std::vector<Page> pages{indexPage(language),    argumentsPage(language), errorsPage(language),
                            keyTypesPage(language), roundingPage(language),  billingPage(language),
                            budgetPage(language)};
    for (const Function& function : library()) {
        pages.push_back(functionPage(function, language));
    }
    return pages;
}

}  // namespace quotepart::manual
