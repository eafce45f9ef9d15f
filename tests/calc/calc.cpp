#include "tests/calc/calc.hpp"

#include <array>
#include <charconv>
#include <map>

namespace quotepart {

namespace {

std::string localeOf(Language language) {
    return language == Language::french ? "fr" : "en-US";
}

}  // namespace

std::string extensionPath() {
    return QUOTEPART_EXTENSION;
}

const office::Office& calcIn(Language language) {
    static std::map<Language, office::Office> running;
    const auto found = running.find(language);
    if (found != running.end()) {
        return found->second;
    }
    office::OfficeOptions options;
    options.language = localeOf(language);
    options.extensions = {extensionPath()};
    return running.emplace(language, office::Office::start(options)).first->second;
}

std::string shownBy(const office::Cell& cell) {
    if (const int error = cell.error(); error != 0) {
        return "Err:" + std::to_string(error);
    }
    if (cell.isText()) {
        return '"' + cell.text() + '"';
    }
    std::array<char, 40> digits{};
    const double value = cell.value();
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value == 0 ? 0.0 : value);
    return {digits.data(), end.ptr};
}

std::string typed(Language language, std::string_view formula) {
    return typedOver(language, {}, formula);
}

std::string typedOver(Language language, std::initializer_list<Filled> cells,
                      std::string_view formula) {
    const auto document = office::Document::create(calcIn(language));
    const office::Sheet sheet = document.sheet(0);
    for (const Filled& filled : cells) {
        sheet.cell(filled.address).setFormula(filled.content);
    }
    const office::Cell cell = sheet.cell("Z99");
    cell.setFormulaLocal(formula);
    return shownBy(cell);
}

}  // namespace quotepart
