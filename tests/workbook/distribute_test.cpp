#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <boost/property_tree/json_parser.hpp>

#include <chrono>
#include <fstream>
#include <regex>
#include <sstream>
#include <thread>

#include "addin/budget/manifest.hpp"
#include "addin/budget/returned.hpp"
#include "addin/budget/seal.hpp"
#include "addin/file/zip_file.hpp"
#include "addin/office/uno_text.hpp"
#include "tests/support/folder.hpp"
#include "tests/workbook/billing_workbook.hpp"

namespace quotepart {
namespace {

namespace css = com::sun::star;
namespace fs = std::filesystem;
using Names = std::vector<std::string>;

struct MemberOfMaster {
    std::string name;
    std::string code;
    double past;    ///< a quarter of 2026
    double coming;  ///< a quarter of 2027
    double shared;  ///< 2027, charged to the compensation allocation
};

/// No name, code or amount is part of another’s.
const std::vector<MemberOfMaster>& membersOfMaster() {
    static const std::vector<MemberOfMaster> members{
        {"L’Hôpital-Camfrout", "29080", 1013.17, 1117.31, 20411.37},
        {"Saint-Éloy", "29246", 2027.29, 2239.43, 30547.71},
        {"Pays d’Argoat / Haute-Cornouaille et vallée du Scorff réunis, section nord de l’Aulne",
         "29999", 3041.41, 3361.59, 40683.09},
        {"Trémaouézan", "29295", 4057.53, 4483.77, 50819.43}};
    return members;
}

std::string periodOf(int year, int quarter) {
    return std::to_string(year) + "-T" + std::to_string(quarter);
}

void fillMaster(const office::Document& document) {
    TypedLines billing{{"Membre", "Service", "Période", "Montant", "Imputation", "Clé",
                        "Source de la clé", "Coût réparti", "Base", "Total des bases"}};
    TypedLines members{{"Membre", "Code", "Qualité", "SIRET"}};
    double total = 0;
    for (const MemberOfMaster& each : membersOfMaster()) {
        total += each.coming;
    }
    for (const MemberOfMaster& each : membersOfMaster()) {
        members.push_back({each.name, each.code, "commune membre", ""});
        for (int quarter = 1; quarter <= 4; ++quarter) {
            billing.push_back({each.name, "ADS", periodOf(2026, quarter), each.past, "titre"});
            billing.push_back({each.name, "ADS", periodOf(2027, quarter), each.coming, "titre",
                               "dossiers", "registre 2026", total, each.coming, total});
        }
        billing.push_back({each.name, "Paie", "2027", each.shared, "AC"});
    }
    declareTable(document, "Facturation", "MUT_FACTURATION", billing);
    declareTable(document, "Membres", "MUT_MEMBRES", members);
    declareTable(document, "Émetteur", "MUT_EMETTEUR",
                 {{"Rubrique", "Valeur"},
                  {"Nom", "Communauté de communes du Relecq"},
                  {"Contact", "finances@exemple.bzh"}});
    declareTable(document, "Services", "MUT_SERVICES",
                 {{"Service", "Unité"}, {"ADS", "dossier"}, {"Paie", ""}});
    declareTable(document, "Comptes", "MUT_COMPTES",
                 {{"Service", "Compte de l’EPCI", "Chapitre du membre", "Compte du membre"},
                  {"ADS", "70845", "012", "6216"},
                  {"Paie", "739211", "73", "73211"}});
    declareTable(document, "Acomptes", "MUT_ACOMPTES",
                 {{"Membre", "Service", "Période", "Montant", "N° de titre"},
                  {membersOfMaster()[1].name, "ADS", "2027-T1", 777.77, "2027-12"}});
}

/// Every byte of every part of a file, unpacked.
std::string unpacked(const fs::path& path) {
    const file::ZipFile zip(path, file::ownLimits);
    std::string bytes;
    for (const std::string& name : zip.names()) {
        bytes += name;
        zip.read(name, [&](std::string_view piece) { bytes += piece; });
    }
    // The numbers of a chart's axes, which LibreOffice draws at random, and the nanoseconds at
    // which a file was made hold some code of five digits once in a while.
    static const std::regex drawn(
        R"((axId|crossAx) val="[0-9]+"|(T[0-9]{2}:[0-9]{2}:[0-9]{2})[.,][0-9]+)");
    return std::regex_replace(bytes, drawn, "");
}

/// How files may write an amount.
Names writings(double amount) {
    const auto cents = std::llround(amount * 100);
    const std::string whole = std::to_string(cents / 100);
    const std::string part = std::to_string(cents % 100);
    Names all{whole + "." + part, whole + "," + part};
    for (const std::string_view space : {" ", "\u00a0", "\u202f"}) {
        all.push_back(whole.substr(0, whole.size() - 3) + std::string(space) +
                      whole.substr(whole.size() - 3) + "," + part);
    }
    return all;
}

/// What of a member is in a file.
Names tracesOf(const MemberOfMaster& member, const std::string& bytes) {
    Names sought{member.name, member.name.substr(0, 12), member.code};
    for (const double amount : {member.past, 4 * member.past, member.coming, 4 * member.coming,
                                member.shared, 4 * member.coming + member.shared}) {
        const Names written = writings(amount);
        sought.insert(sought.end(), written.begin(), written.end());
    }
    std::erase_if(sought,
                  [&](const std::string& each) { return bytes.find(each) == std::string::npos; });
    return sought;
}

budget::WorkbookCells cellsOf(const fs::path& path) {
    return {path, *file::formatByName(path), file::ownLimits};
}

std::string textNamed(const fs::path& path, std::string_view name) {
    const budget::WorkbookCells cells = cellsOf(path);
    const file::NamedCells* range = cells.named(name);
    if (range == nullptr) {
        return "no such name";
    }
    const auto& value = cells.at({range->sheet, range->firstColumn, range->firstRow}).value;
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? "no text" : *text;
}

/// A LibreOffice of somebody who has no add-in.
const office::Office& plainOffice() {
    static const office::Office office = office::Office::start({.language = "fr"});
    return office;
}

/// The cells in error and those that call the add-in, of a workbook opened there and recalculated.
Names faultsIn(const fs::path& path) {
    const auto document = office::Document::open(plainOffice(), path);
    document.calculateAll();
    Names faults;
    for (const std::string& name : document.sheetNames()) {
        const office::Sheet sheet = document.sheet(name);
        const css::uno::Reference<css::sheet::XCellRangesQuery> query(sheet.uno(),
                                                                      css::uno::UNO_QUERY_THROW);
        for (const auto& range : query
                                     ->queryFormulaCells(css::sheet::FormulaResult::VALUE |
                                                         css::sheet::FormulaResult::STRING |
                                                         css::sheet::FormulaResult::ERROR)
                                     ->getRangeAddresses()) {
            for (int row = range.StartRow; row <= range.EndRow; ++row) {
                for (int column = range.StartColumn; column <= range.EndColumn; ++column) {
                    const office::Cell cell = sheet.cell(row, column);
                    if (cell.error() != 0 ||
                        cell.formula().find("QUOTEPART") != std::string::npos) {
                        faults.push_back(name + " " + cell.formula() + " " + cell.text());
                    }
                }
            }
        }
    }
    return faults;
}

office::Cell cellNamed(const office::Document& document, const fs::path& stored,
                       std::string_view name, int down = 0, int right = 0) {
    const budget::WorkbookCells cells = cellsOf(stored);
    const file::NamedCells range = *cells.named(name);
    return document.sheet(range.sheet).cell(range.firstRow + down, range.firstColumn + right);
}

/// The column of a table under a header.
int columnUnder(const fs::path& stored, std::string_view table, std::string_view header) {
    const budget::WorkbookCells cells = cellsOf(stored);
    const file::NamedCells range = *cells.named(table);
    for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
        if (cells.at({range.sheet, column, range.firstRow}).value ==
            report::CellValue{std::string(header)}) {
            return column - range.firstColumn;
        }
    }
    throw std::logic_error("no such header");
}

class Distribute : public testing::Test {
  protected:
    Distribute() { makeWorkbook(master_, fillMaster); }

    Said distribute(const Told& more = {}, Language language = Language::french) const {
        Told told{{"Year", "2027"}, {"Folder", output_.string()}};
        told.insert(told.end(), more.begin(), more.end());
        return tell("distribute", master_, told, {.language = language});
    }

    fs::path fileOf(std::size_t member, const std::string& extension = ".ods") const {
        const std::string begin = membersOfMaster()[member].name.substr(0, 5);
        for (const std::string& name : namesIn(output_)) {
            if (name.starts_with("2027 Budget " + begin) && name.ends_with(extension)) {
                return output_ / name;
            }
        }
        throw std::logic_error("no file for " + begin);
    }

    /// The template of the extension, changed.
    fs::path changedTemplate(const Fill& change) const {
        fs::path path = folder_ / "modèle.ots";
        fs::copy_file(fs::path(QUOTEPART_TEMPLATES_FOLDER) / "budget-de-la-commune.ots", path);
        editWorkbook(path, change);
        return path;
    }

    const Folder folder_;
    const fs::path master_ = folder_ / "maître.ods";
    const fs::path output_ = folder_ / "communes";
};

TEST_F(Distribute, AWorkbookPerMemberThatTogetherAreTheMaster) {
    const std::string before = contentOf(master_);
    const Said said = distribute({{"Format", "both"}, {"ReturnDate", "2026-12-15"}});
    ASSERT_EQ(said.outcome(), "checked") << said.text;
    EXPECT_EQ(said.severity, 0) << said.text;
    EXPECT_EQ(contentOf(master_), before);
    EXPECT_EQ(
        namesIn(output_),
        (Names{"2027 Budget L’Hôpital-Camfrout.ods", "2027 Budget L’Hôpital-Camfrout.xlsx",
               "2027 Budget Pays d’Argoat - Haute-Cornouaille et vallée du Scorff réunis.ods",
               "2027 Budget Pays d’Argoat - Haute-Cornouaille et vallée du Scorff réunis.xlsx",
               "2027 Budget Saint-Éloy.ods", "2027 Budget Saint-Éloy.xlsx",
               "2027 Budget Trémaouézan.ods", "2027 Budget Trémaouézan.xlsx", "manifeste.json"}));
    double past = 0;
    double coming = 0;
    for (const MemberOfMaster& each : membersOfMaster()) {
        past += 4 * each.past;
        coming += 4 * each.coming + each.shared;
    }
    const auto total = [&](const char* name) {
        return said.report.get<double>(std::string("distributed.total.") + name);
    };
    EXPECT_NEAR(total("past"), past, 1e-6);
    EXPECT_NEAR(total("coming"), coming, 1e-6);
    EXPECT_NEAR(total("orders") + total("compensation"), coming, 1e-6);
    EXPECT_EQ(total("instalments"), 777.77);
    EXPECT_EQ(said.report.get<std::string>("distributed.templateVersion"),
              "Budget de la commune 1.1");

    std::ifstream stream(output_ / "manifeste.json");
    boost::property_tree::ptree manifest;
    boost::property_tree::read_json(stream, manifest);
    int files = 0;
    for (const auto& [key, entry] : manifest.get_child("files")) {
        const fs::path path = output_ / entry.get<std::string>("file");
        EXPECT_EQ(entry.get<std::string>("sha256"), budget::digestOf(path));
        EXPECT_EQ(entry.get<std::string>("seal"),
                  textNamed(path, "COM_EMPREINTE").substr(0, budget::sealDigits));
        ++files;
    }
    EXPECT_EQ(files, 8);
}

TEST_F(Distribute, NothingOfAnotherMemberIsInAFile) {
    ASSERT_EQ(distribute({{"Format", "both"}}).outcome(), "checked");
    for (const std::string extension : {".ods", ".xlsx"}) {
        for (std::size_t owner = 0; owner < membersOfMaster().size(); ++owner) {
            const std::string bytes = unpacked(fileOf(owner, extension));
            EXPECT_GE(tracesOf(membersOfMaster()[owner], bytes).size(), 5U)
                << "the search itself fails";
            for (std::size_t other = 0; other < membersOfMaster().size(); ++other) {
                if (other != owner) {
                    EXPECT_EQ(tracesOf(membersOfMaster()[other], bytes), Names())
                        << fileOf(owner, extension);
                }
            }
            for (const std::string& left :
                 {std::string("Saint-Exemple"), std::string("Exemple-le-Bourg"),
                  std::string("COM_INTERNE"), std::string("COM_ANNEXE"),
                  master_.parent_path().string(), std::string("thumbnail"),
                  std::string("tracked-changes")}) {
                EXPECT_EQ(bytes.find(left), std::string::npos) << left;
            }
        }
    }
}

TEST_F(Distribute, OthersAreInTheAnnexWhenItIsAskedFor) {
    ASSERT_EQ(distribute({{"Annex", "true"}}).outcome(), "checked");
    const std::string bytes = unpacked(fileOf(0));
    EXPECT_NE(bytes.find(membersOfMaster()[1].name), std::string::npos);
    EXPECT_EQ(bytes.find("Exemple-le-Bourg"), std::string::npos);
    EXPECT_EQ(faultsIn(fileOf(0)), Names());
}

TEST_F(Distribute, OpensWithoutTheAddIn) {
    ASSERT_EQ(distribute({{"Format", "both"}}).outcome(), "checked");
    for (std::size_t member = 0; member < membersOfMaster().size(); ++member) {
        EXPECT_EQ(faultsIn(fileOf(member)), Names());
        EXPECT_EQ(faultsIn(fileOf(member, ".xlsx")), Names());
    }
}

/// The seal is the same in both formats, and after LibreOffice saved one as the other.
TEST_F(Distribute, IsSealedInEveryFormat) {
    ASSERT_EQ(distribute({{"Format", "both"}}).outcome(), "checked");
    const std::string seal = textNamed(fileOf(1), "COM_EMPREINTE");
    EXPECT_EQ(seal.find(' '), budget::sealDigits);
    for (const auto& [from, to] : {std::pair(".ods", ".ods"), std::pair(".ods", ".xlsx"),
                                   std::pair(".xlsx", ".xlsx"), std::pair(".xlsx", ".ods")}) {
        const fs::path copy = folder_ / (std::string("copie") + to);
        {
            const auto document = office::Document::open(plainOffice(), fileOf(1, from));
            document.storeAs(copy);
        }
        EXPECT_EQ(textNamed(copy, "COM_EMPREINTE"), seal) << from << to;
        EXPECT_EQ(budget::sealOf(cellsOf(copy)), seal) << from << to;
    }
    EXPECT_NE(textNamed(fileOf(2), "COM_EMPREINTE"), seal);
}

/// A commune fills it in, and what it answers is read.
TEST_F(Distribute, ComesBackFilledIn) {
    ASSERT_EQ(distribute({{"Format", "both"}}).outcome(), "checked");
    for (const std::string extension : {".ods", ".xlsx"}) {
        const fs::path sent = fileOf(1, extension);
        const fs::path back = folder_ / ("retour" + extension);
        {
            const auto document = office::Document::open(plainOffice(), sent);
            cellNamed(document, sent, "COM_REPONDANT").setText("Anne Le Goff");
            cellNamed(document, sent, "COM_QUALITE_REPONDANT").setText("maire");
            cellNamed(document, sent, "COM_DATE_REPONSE").setValue(46341);
            cellNamed(document, sent, "COM_PREVISIONS", 1,
                      columnUnder(sent, "COM_PREVISIONS", "Unités prévues"))
                .setValue(0);
            cellNamed(document, sent, "COM_ADHESIONS", 2,
                      columnUnder(sent, "COM_ADHESIONS", "Choix"))
                .setText("non");
            document.storeAs(back);
        }
        const budget::Returned returned = budget::readReturned(back);
        for (const budget::ReturnProblem& problem : returned.problems) {
            ADD_FAILURE() << extension << ' ' << problem.sentence(Language::french);
        }
        EXPECT_EQ(returned.member.shown, "Saint-Éloy");
        EXPECT_EQ(returned.code, "29246");
        EXPECT_EQ(returned.year, 2027);
        EXPECT_EQ(returned.respondent, "Anne Le Goff");
        ASSERT_EQ(returned.answers.size(), 2U);
        EXPECT_EQ(returned.answers[0].units, Decimal::whole(0));
        EXPECT_EQ(returned.answers[1].joins, false);
        EXPECT_TRUE(returned.suspicious.empty());
    }
}

/// What the units typed would cost, where a unit cost is published.
TEST_F(Distribute, TheIndicativeCostIsThatOfAUnitTimesTheUnits) {
    const auto shown = [&](const std::string& extension) {
        const fs::path sent = fileOf(1, extension);
        const auto document = office::Document::open(plainOffice(), sent);
        const auto unitCost = [&](std::string_view header) {
            return cellNamed(document, sent, "COM_COUTS_UNITAIRES", 1,
                             columnUnder(sent, "COM_COUTS_UNITAIRES", header))
                .text();
        };
        const auto forecast = [&](std::string_view header) {
            return cellNamed(document, sent, "COM_PREVISIONS", 1,
                             columnUnder(sent, "COM_PREVISIONS", header));
        };
        forecast("Unités prévues").setValue(12.5);
        document.calculateAll();
        return withPlainSpaces(unitCost("Coût unitaire") + " | " + unitCost("Date") + " | " +
                               unitCost("État") + " | " + unitCost("Explication") + " | " +
                               forecast("Coût indicatif").text());
    };
    ASSERT_EQ(distribute({{"Format", "both"}}).outcome(), "checked");
    for (const std::string extension : {".ods", ".xlsx"}) {
        EXPECT_EQ(shown(extension),
                  " |  |  | Non publié : la clé est la même à toutes les périodes, et rien ne dit "
                  "si elle compte les unités de l’année ou celles de la période. | ");
    }
    editWorkbook(master_, [](const office::Document& document) {
        const office::Sheet billing = document.sheet("Facturation");
        for (int row = 1; row < 100; ++row) {
            if (!billing.cell(row, 5).text().empty()) {
                billing.cell(row, 5).setText("jours");
                billing.cell(row, 7).setValue(192.5);
                billing.cell(row, 8).setValue(0.5);
                billing.cell(row, 9).setValue(3.5);
            }
        }
        document.sheet("Services").cell("B2").setText("jour");
    });
    ASSERT_EQ(distribute({{"Format", "both"}, {"Force", "true"}}).outcome(), "checked");
    for (const std::string extension : {".ods", ".xlsx"}) {
        EXPECT_EQ(shown(extension),
                  "55,00 € | 31/12/2027 | prévisionnel | Charges : 770,00 € ; unités : 14 ; "
                  "2027-T1 à 2027-T4. Charges et unités prévues pour l’année à venir. | 687,50 €");
    }
}

TEST_F(Distribute, ReplacesNothingUnasked) {
    ASSERT_EQ(distribute().outcome(), "checked");
    const Names names = namesIn(output_);
    const std::string before = contentOf(fileOf(0));
    const Said refused = distribute();
    EXPECT_EQ(refused.refusal(), "obstacles");
    EXPECT_NE(refused.text.find("existe déjà"), std::string::npos) << refused.text;
    EXPECT_EQ(contentOf(fileOf(0)), before);
    EXPECT_EQ(namesIn(output_), names);
    editWorkbook(master_, [](const office::Document& document) {
        document.sheet("Facturation").cell("D3").setValue(1);
    });
    ASSERT_EQ(distribute({{"Force", "true"}}).outcome(), "checked");
    EXPECT_EQ(namesIn(output_), names);
    EXPECT_NE(contentOf(fileOf(0)), before);
}

TEST_F(Distribute, TheTemplateDecidesWhatIsShown) {
    const fs::path path = changedTemplate([](const office::Document& document) {
        const css::uno::Reference<css::util::XProtectable> sheet(
            document.sheet("Mode d’emploi").uno(), css::uno::UNO_QUERY_THROW);
        sheet->unprotect("");
        document.sheet("Mode d’emploi")
            .cell("D1")
            .setFormula("=ORG.QUOTEPART.MUTUALISATION.CHECK(10;4)");
        document.sheet("Mode d’emploi")
            .range("D2:D3")
            .setArrayFormula("=ORG.QUOTEPART.MUTUALISATION.ALLOCATE(10;\"agents\";{1|3})");
        document.sheet("Mode d’emploi").cell("D4").setFormula("=COM_MEMBRE&\" !\"");
    });
    ASSERT_EQ(distribute({{"Template", path.string()}}).outcome(), "checked");
    EXPECT_EQ(faultsIn(fileOf(0)), Names());
    const auto value = [&](int row) { return cellsOf(fileOf(0)).at({"Mode d’emploi", 3, row}); };
    EXPECT_EQ(value(0).value, report::CellValue(6.0));
    EXPECT_FALSE(value(0).isFormula);
    EXPECT_EQ(value(1).value, report::CellValue(2.5));
    EXPECT_EQ(value(2).value, report::CellValue(7.5));
    EXPECT_FALSE(value(2).isFormula);
    EXPECT_EQ(value(3).value, report::CellValue(membersOfMaster()[0].name + " !"));
    EXPECT_TRUE(value(3).isFormula);

    ASSERT_EQ(
        distribute({{"Template", path.string()}, {"Live", "true"}, {"Force", "true"}}).outcome(),
        "checked");
    EXPECT_TRUE(value(0).isFormula);
    EXPECT_TRUE(value(2).isFormula);
}

TEST_F(Distribute, TheListOfAnotherYearIsNotReplaced) {
    ASSERT_EQ(distribute().outcome(), "checked");
    const Names names = namesIn(output_);
    const std::string before = contentOf(output_ / "manifeste.json");
    Told told{{"Year", "2026"}, {"Folder", output_.string()}};
    for (int i = 0; i < 2; ++i) {
        const Said said = tell("distribute", master_, told);
        EXPECT_EQ(said.refusal(), "obstacles") << said.text;
        EXPECT_NE(said.text.find("d’une autre année"), std::string::npos) << said.text;
        told.emplace_back("Force", "true");
    }
    EXPECT_EQ(namesIn(output_), names);
    EXPECT_EQ(contentOf(output_ / "manifeste.json"), before);
}

/// The name of the template in the manifest is what a return will be found to have, however it was
/// typed.
TEST_F(Distribute, TheManifestKnowsTheTemplateAsItIsReadBack) {
    const auto named = [](const office::Document& document) {
        const fs::path own = fs::path(QUOTEPART_TEMPLATES_FOLDER) / "budget-de-la-commune.ots";
        const css::uno::Reference<css::util::XProtectable> sheet(
            document.sheet(cellsOf(own).named("COM_MODELE")->sheet).uno(),
            css::uno::UNO_QUERY_THROW);
        sheet->unprotect("");
        return cellNamed(document, own, "COM_MODELE");
    };
    const std::vector<Fill> changes{
        [&](const office::Document& document) { named(document).setText(" Notre modèle 2 "); },
        [&](const office::Document& document) { named(document).setValue(1.5); }};
    for (const Fill& change : changes) {
        const fs::path path = changedTemplate(change);
        const Said said = distribute({{"Template", path.string()}, {"Force", "true"}});
        ASSERT_EQ(said.outcome(), "checked") << said.text;
        const auto manifest = budget::readManifest(output_ / "manifeste.json");
        ASSERT_TRUE(manifest);
        EXPECT_EQ(manifest->version, budget::readReturned(fileOf(0)).version);
        EXPECT_FALSE(manifest->version.empty());
        fs::remove(path);
    }
}

TEST_F(Distribute, RefusesATemplateThatCallsTheAddinOutsideItsCells) {
    const char* call = "ORG.QUOTEPART.MUTUALISATION.CHECK(10;4)";
    const std::vector<Fill> changes{
        [&](const office::Document& document) { nameRange(document, "MonNom", call); },
        [&](const office::Document& document) {
            const css::uno::Reference<css::util::XProtectable> sheet(
                document.sheet("Acomptes").uno(), css::uno::UNO_QUERY_THROW);
            sheet->unprotect("");
            const css::uno::Reference<css::beans::XPropertySet> cell(
                document.sheet("Acomptes").cell("H1").uno(), css::uno::UNO_QUERY_THROW);
            const css::uno::Reference<css::sheet::XSheetCondition> validity(
                cell->getPropertyValue("Validation"), css::uno::UNO_QUERY_THROW);
            css::uno::Reference<css::beans::XPropertySet>(validity, css::uno::UNO_QUERY_THROW)
                ->setPropertyValue("Type", css::uno::Any(css::sheet::ValidationType_CUSTOM));
            validity->setFormula1(office::toUno(call));
            cell->setPropertyValue("Validation", css::uno::Any(validity));
        }};
    for (const Fill& change : changes) {
        const fs::path path = changedTemplate(change);
        const Said said = distribute({{"Template", path.string()}});
        EXPECT_EQ(said.refusal(), "obstacles") << said.text;
        EXPECT_NE(said.text.find("hors de ses cellules"), std::string::npos) << said.text;
        EXPECT_FALSE(fs::exists(output_));
        fs::remove(path);
    }
}

TEST_F(Distribute, RefusesATemplateThatWouldNotDo) {
    const auto refusalWith = [&](const Fill& change) {
        const fs::path path = changedTemplate(change);
        const Said said = distribute({{"Template", path.string()}}, Language::english);
        EXPECT_EQ(said.refusal(), "obstacles");
        EXPECT_FALSE(fs::exists(output_));
        fs::remove(path);
        return said.text;
    };
    EXPECT_NE(refusalWith([](const office::Document& document) {
                  removeName(document, "COM_EMPREINTE");
              }).find("no cells named COM_EMPREINTE"),
              std::string::npos);
    EXPECT_NE(refusalWith([](const office::Document& document) {
                  removeName(document, "COM_PREVISIONS");
              }).find("no cells named COM_PREVISIONS"),
              std::string::npos);
    EXPECT_NE(refusalWith([](const office::Document& document) {
                  const css::uno::Reference<css::util::XProtectable> sheet(
                      document.sheet("Acomptes").uno(), css::uno::UNO_QUERY_THROW);
                  sheet->unprotect("");
                  sheet->protect("secret");
              }).find("protected by a password"),
              std::string::npos);
    EXPECT_NE(refusalWith([](const office::Document& document) {
                  renameRange(document, "COM_MONTANTS", "$Montants.$A$4:$P$5");
              }).find("two lines at least"),
              std::string::npos);
    EXPECT_NE(refusalWith([](const office::Document& document) {
                  const css::uno::Reference<css::util::XProtectable> sheet(
                      document.sheet("Acomptes").uno(), css::uno::UNO_QUERY_THROW);
                  sheet->unprotect("");
                  document.sheet("Acomptes").cell("H1").setFormula("=1/0");
              }).find("Acomptes.H1"),
              std::string::npos);
    EXPECT_EQ(distribute({{"Template", (folder_ / "rien.ots").string()}}).refusal(), "obstacles");
    EXPECT_EQ(distribute({{"Format", "pdf"}}).refusal(), "obstacles");
    EXPECT_EQ(
        tell("distribute", master_, {{"Year", "2031"}, {"Folder", output_.string()}}).refusal(),
        "obstacles");
}

TEST_F(Distribute, RefusesAMasterThatIsNotReady) {
    editWorkbook(master_, [](const office::Document& document) {
        document.sheet("Facturation").cell("D3").setValue(1.005);
    });
    const Said said = distribute();
    EXPECT_EQ(said.refusal(), "obstacles") << said.text;
    EXPECT_FALSE(fs::exists(output_));
    editWorkbook(master_, [](const office::Document& document) {
        document.sheet("Facturation").cell("D3").setText("mille");
    });
    EXPECT_EQ(distribute().refusal(), "obstacles");
}

TEST_F(Distribute, RefusesAMasterWithoutALine) {
    makeWorkbook(master_, [](const office::Document& document) {
        declareTable(document, "Facturation", "MUT_FACTURATION",
                     {{"Membre", "Service", "Période", "Montant"}});
        declareTable(document, "Membres", "MUT_MEMBRES",
                     {{"Membre", "Code"}, {"Daoulas", "29043"}});
    });
    const Said said = distribute();
    EXPECT_EQ(said.refusal(), "obstacles") << said.text;
    EXPECT_NE(said.text.find("le classeur ne facture rien en 2027, ni l’année d’avant"),
              std::string::npos)
        << said.text;
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(Distribute, OneMemberAlone) {
    makeWorkbook(master_, [](const office::Document& document) {
        declareTable(
            document, "Facturation", "MUT_FACTURATION",
            {{"Membre", "Service", "Période", "Montant"}, {"Daoulas", "ADS", "2027-T1", 571.43}});
    });
    const Said said = distribute();
    EXPECT_EQ(said.outcome(), "checked") << said.text;
    EXPECT_NE(said.text.find("1 classeur de commune, 2027"), std::string::npos) << said.text;
    EXPECT_EQ(said.report.get<double>("distributed.total.coming"), 571.43);
    EXPECT_EQ(namesIn(output_), (Names{"2027 Budget Daoulas.ods", "manifeste.json"}));
    EXPECT_EQ(faultsIn(output_ / "2027 Budget Daoulas.ods"), Names());
}

/// Interrupted in the middle, the program leaves nothing.
TEST_F(Distribute, LeavesNothingWhenInterrupted) {
    editWorkbook(master_, [](const office::Document& document) {
        TypedLines lines{{"Membre", "Service", "Période", "Montant"}};
        for (int member = 0; member < 60; ++member) {
            lines.push_back({"Commune " + std::to_string(member), "ADS", "2027-T1", 100.0});
        }
        removeName(document, "MUT_FACTURATION");
        declareTable(document, "Autre", "MUT_FACTURATION", lines);
    });
    expectNothingWhenInterrupted(
        {"distribute", master_.string(), "--year", "2027", "--output", output_.string()}, output_,
        ".ods");
}

TEST_F(Distribute, CommandLine) {
    EXPECT_EQ(runQuotepart({"distribute", "a.ods", "--output", "x"}).output,
              "quotepart: --year is missing\n");
    const Ran ran = runQuotepart({"distribute", master_.string(), "--year", "2027", "--output",
                                  output_.string(), "--lang", "fr"});
    EXPECT_EQ(ran.status, 0) << ran.output;
    EXPECT_NE(withPlainSpaces(ran.output)
                  .find("année à venir : 187 270,00 €, lus dans les fichiers ; classeur maître : "
                        "187 270,00 €"),
              std::string::npos)
        << ran.output;
    EXPECT_EQ(namesIn(output_).size(), 5U);
}

}  // namespace
}  // namespace quotepart
