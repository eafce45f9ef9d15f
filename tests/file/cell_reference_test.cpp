#include "addin/file/cell_reference.hpp"

#include <gtest/gtest.h>

#include "addin/report/place.hpp"

namespace quotepart::file {
namespace {

std::string read(std::string_view text) {
    const auto cells = cellsOf(text);
    return cells ? cells->sheet + "|" +
                       report::rangeName(cells->firstColumn, cells->firstRow, cells->lastColumn,
                                         cells->lastRow)
                 : "nothing";
}

TEST(CellReference, OfBothFormats) {
    EXPECT_EQ(read("$Feuille1.$A$1:.$B$9"), "Feuille1|A1:B9");
    EXPECT_EQ(read("$Feuille1.$A$1:$Feuille1.$B$9"), "Feuille1|A1:B9");
    EXPECT_EQ(read("$'L''été 2026'.$XFD$1048576"), "L'été 2026|XFD1048576");
    EXPECT_EQ(read("'Mon été'!$A$1:$B$9"), "Mon été|A1:B9");
    EXPECT_EQ(read("Feuil1!C3"), "Feuil1|C3");
}

TEST(CellReference, NothingElse) {
    for (const char* text :
         {"", "A1", "$A$1:$B$2", "'file:///x.ods'#$A.$A$1", "[1]Feuil1!A1", "OFFSET(A1,1,1)",
          "Feuil1!A0", "Feuil1!XFE1", "Feuil1!A1048577", "Feuil1!B2:A1", "Feuil1!A1:Feuil2!B2",
          "$A.$A$1:$B.$B$2", "'x'A1", "Feuil1!A1,Feuil1!B2", "Feuil1!A:A", "Feuil1!A99999999"}) {
        EXPECT_EQ(read(text), "nothing") << text;
    }
}

}  // namespace
}  // namespace quotepart::file
