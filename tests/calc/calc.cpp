#include "tests/calc/calc.hpp"

#include <gtest/gtest.h>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <array>
#include <charconv>
#include <map>

namespace quotepart {

namespace {

std::string localeOf(Language language) {
    return language == Language::french ? "fr" : "en-US";
}

struct Running {
    office::Office office;
    office::Document scratch;
};

/// Ends every LibreOffice before the UNO runtime of this process ends.
class Started : public testing::Environment {
  public:
    const Running& in(Language language) {
        const auto found = running_.find(language);
        return found != running_.end() ? found->second : start(language);
    }
    void TearDown() override { running_.clear(); }

  private:
    const Running& start(Language language) {
        office::OfficeOptions options;
        options.language = localeOf(language);
        options.extensions = {extensionPath()};
        auto office = office::Office::start(options);
        auto scratch = office::Document::create(office);
        return running_.emplace(language, Running{std::move(office), std::move(scratch)})
            .first->second;
    }

    std::map<Language, Running> running_;
};

Started& started() {
    static auto* const environment = new Started;  // GoogleTest owns it
    static const auto* const registered = testing::AddGlobalTestEnvironment(environment);
    (void)registered;
    return *environment;
}

}  // namespace

std::string extensionPath() {
    return QUOTEPART_EXTENSION;
}

const office::Office& calcIn(Language language) {
    return started().in(language).office;
}

office::Sheet scratchIn(Language language) {
    office::Sheet sheet = started().in(language).scratch.sheet(0);
    const css::uno::Reference<css::sheet::XSheetOperation> all(sheet.uno(),
                                                               css::uno::UNO_QUERY_THROW);
    constexpr sal_Int32 everyKindOfContent = 1023;
    all->clearContents(everyKindOfContent);
    return sheet;
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
    const office::Sheet sheet = scratchIn(language);
    for (const Filled& filled : cells) {
        sheet.cell(filled.address).setFormula(filled.content);
    }
    const office::Cell cell = sheet.cell("Z99");
    cell.setFormulaLocal(formula);
    return shownBy(cell);
}

}  // namespace quotepart
