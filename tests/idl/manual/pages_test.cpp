#include "idl/generate/manual/pages.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "idl/declaration/formula_text.hpp"
#include "idl/generate/manual/result.hpp"

namespace quotepart::manual {
namespace {

class Manual : public testing::TestWithParam<Language> {
  protected:
    const std::vector<Page> pages_ = manualPages(GetParam());

    const Page& page(std::string_view name) const {
        for (const Page& each : pages_) {
            if (each.name == name) {
                return each;
            }
        }
        throw std::logic_error("no page " + std::string(name));
    }
};

Language otherThan(Language language) {
    return language == Language::french ? Language::english : Language::french;
}

/// Every run of a block that is made of runs.
void collect(const Block& block, Runs& all) {
    const auto add = [&](const Runs& runs) { all.insert(all.end(), runs.begin(), runs.end()); };
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        add(paragraph->text);
    } else if (const auto* list = std::get_if<List>(&block)) {
        for (const Runs& item : list->items) {
            add(item);
        }
    } else if (const auto* table = std::get_if<Table>(&block)) {
        for (const auto& row : table->rows) {
            for (const Runs& cell : row) {
                add(cell);
            }
        }
    }
}

Runs runsOf(const Page& page) {
    Runs all;
    for (const Block& block : page.blocks) {
        collect(block, all);
    }
    return all;
}

bool holdsSomething(const Block& block) {
    if (const auto* list = std::get_if<List>(&block)) {
        return !list->items.empty();
    }
    if (const auto* table = std::get_if<Table>(&block)) {
        return !table->rows.empty();
    }
    Runs runs;
    collect(block, runs);
    return !std::holds_alternative<Paragraph>(block) || !runs.empty();
}

TEST_P(Manual, HasAPageForEveryFunction) {
    for (const Function& function : library()) {
        EXPECT_EQ(page(function.name.in(GetParam())).title, function.name.in(GetParam()));
    }
}

TEST_P(Manual, HasTheSamePagesInTheOtherLanguage) {
    std::set<std::string> others;
    for (const Page& each : manualPages(otherThan(GetParam()))) {
        others.insert(each.name);
    }
    EXPECT_EQ(others.size(), pages_.size());
    for (const Page& each : pages_) {
        EXPECT_TRUE(others.contains(each.otherName)) << each.name << " -> " << each.otherName;
    }
}

TEST_P(Manual, ItsLinksLeadToPagesAndSections) {
    std::set<std::string> targets;
    for (const Page& each : pages_) {
        targets.insert(each.name);
        for (const Block& block : each.blocks) {
            const auto* heading = std::get_if<Heading>(&block);
            if (heading != nullptr && heading->level == 2) {
                EXPECT_TRUE(targets.insert(each.name + "#" + slug(heading->text)).second)
                    << each.name << ": two sections " << heading->text;
            }
        }
    }
    for (const Page& each : pages_) {
        for (const auto& run : runsOf(each)) {
            if (run.kind == Run::Kind::link) {
                EXPECT_TRUE(targets.contains(run.target)) << each.name << " -> " << run.target;
            }
        }
    }
}

TEST(Slug, IsTheOneOfMarkdown) {
    EXPECT_EQ(slug("Le paradoxe de l’Alabama"), "le-paradoxe-de-lalabama");
    EXPECT_EQ(slug("Clé d’été"), "clé-dété");
    EXPECT_EQ(slug("#N/A"), "na");
    EXPECT_EQ(slug("I want to…"), "i-want-to");
}

TEST_P(Manual, HasNoEmptySection) {
    for (const Page& each : pages_) {
        ASSERT_FALSE(each.blocks.empty()) << each.name;
        for (std::size_t i = 0; i < each.blocks.size(); ++i) {
            EXPECT_TRUE(holdsSomething(each.blocks[i])) << each.name << ", block " << i;
            const auto* heading = std::get_if<Heading>(&each.blocks[i]);
            if (heading == nullptr) {
                continue;
            }
            const Block* next = i + 1 < each.blocks.size() ? &each.blocks[i + 1] : nullptr;
            const auto* following = next == nullptr ? nullptr : std::get_if<Heading>(next);
            EXPECT_TRUE(next != nullptr &&
                        (following == nullptr || following->level > heading->level))
                << each.name << ": " << heading->text;
        }
    }
}

/// The formulas of a function's page after its syntax, and the declared examples.
TEST_P(Manual, ShowsTheDeclaredExamples) {
    const bool french = GetParam() == Language::french;
    for (const Function& function : library()) {
        std::vector<std::string> shown;
        for (const Block& block : page(function.name.in(GetParam())).blocks) {
            if (const auto* code = std::get_if<Code>(&block); code && code->text[0] == '=') {
                shown.push_back(code->text);
            }
        }
        std::vector<std::string> declared;
        for (const Example& example : function.examples) {
            declared.push_back(
                formulaText(function, example, french ? Dialect::french : Dialect::english));
        }
        EXPECT_EQ(shown, declared) << function.method;
    }
}

TEST_P(Manual, ShowsTheDeclaredResultsCellByCell) {
    for (const Function& function : library()) {
        std::vector<std::size_t> shown;
        for (const Block& block : page(function.name.in(GetParam())).blocks) {
            if (const auto* cells = std::get_if<Cells>(&block)) {
                EXPECT_EQ(cells->shown.size(), cells->shown.shape.size());
                shown.push_back(cells->shown.size());
            }
        }
        std::vector<std::size_t> declared;
        for (const Example& example : function.examples) {
            const auto* grid = std::get_if<Grid<ExampleItem>>(&example.result.value());
            if (grid != nullptr && grid->size() > 1) {
                declared.push_back(grid->size());
            }
        }
        EXPECT_EQ(shown, declared) << function.method;
    }
}

/// A name that leads nowhere is a spelling mistake, or the name of the other language. A page names
/// its own function without leading to it.
TEST_P(Manual, NamesNoFunctionThatDoesNotExist) {
    for (const Page& each : pages_) {
        for (const auto& run : runsOf(each)) {
            std::string text = run.kind == Run::Kind::plain ? run.text : "";
            if (const std::size_t own = text.find(each.title); own != std::string::npos) {
                text.erase(own, each.title.size());
            }
            EXPECT_EQ(text.find("MUT."), std::string::npos) << each.name << ": " << run.text;
        }
    }
}

TEST_P(Manual, ItsTablesAreRectangles) {
    for (const Page& each : pages_) {
        for (const Block& block : each.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                for (const auto& row : table->rows) {
                    EXPECT_EQ(row.size(), table->headers.size()) << each.name;
                }
            }
        }
    }
}

TEST_P(Manual, ItsPicturesExist) {
    const std::filesystem::path folder = std::filesystem::path(QUOTEPART_SOURCE) / "idl/manual";
    for (const Page& each : pages_) {
        for (const Block& block : each.blocks) {
            if (const auto* picture = std::get_if<Picture>(&block)) {
                EXPECT_TRUE(std::filesystem::exists(folder / "pictures" / picture->file))
                    << picture->file;
                EXPECT_FALSE(picture->description.empty());
            }
        }
    }
}

TEST(RoundingPage, TheParadoxTakesAEuroFromC) {
    const Page page = roundingPage(Language::french);
    const Table* last = nullptr;
    for (const Block& block : page.blocks) {
        const auto* table = std::get_if<Table>(&block);
        last = table != nullptr ? table : last;
    }
    ASSERT_NE(last, nullptr);
    EXPECT_EQ(last->rows.front().back().front().text, "2");
    EXPECT_EQ(last->rows.back().back().front().text, "1");
}

INSTANTIATE_TEST_SUITE_P(Language, Manual, testing::ValuesIn(languages), [](const auto& info) {
    return info.param == Language::french ? "french" : "english";
});

}  // namespace
}  // namespace quotepart::manual
