#include "addin/billing/convention_text.hpp"

#include <gtest/gtest.h>

#include <set>

#include "core/text/folding.hpp"
#include "idl/convention/tables.hpp"

namespace quotepart::billing {
namespace {

TEST(ConventionText, NamesEveryTableAndColumn) {
    for (const Language language : {Language::french, Language::english}) {
        const std::string text = conventionText(language);
        std::size_t at = 0;
        for (const TableDeclaration& table : tables()) {
            at = text.find("\n" + std::string(table.rangeName.in(language)), at);
            ASSERT_NE(at, std::string::npos) << table.name;
            for (const Column& column : table.columns) {
                const std::string line = "\n  " + std::string(column.header.in(language)) +
                                         (column.required ? " *" : " ");
                EXPECT_NE(text.find(line, at), std::string::npos) << line;
            }
        }
    }
}

TEST(Convention, HeadersAndNamesAreUnambiguous) {
    std::set<std::string_view> names;
    for (const TableDeclaration& table : tables()) {
        for (const Language language : {Language::french, Language::english}) {
            EXPECT_TRUE(names.insert(table.rangeName.in(language)).second) << table.name;
            std::set<std::string> headers;
            for (const Column& column : table.columns) {
                EXPECT_TRUE(headers.insert(folded(column.header.in(language))).second)
                    << table.name << ", " << column.name;
            }
        }
        EXPECT_EQ(table.isHistory, !table.sheetName.french.empty()) << table.name;
    }
}

}  // namespace
}  // namespace quotepart::billing
