#include <gtest/gtest.h>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XViewPane.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <chrono>
#include <filesystem>
#include <optional>
#include <thread>

#include "addin/office/uno_text.hpp"
#include "tests/calc/calc.hpp"
#include "tests/calc/findings_window.hpp"
#include "tests/calc/frames.hpp"
#include "tests/calc/on_load.hpp"
#include "tests/support/folder.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
namespace key = css::awt::Key;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Lines = std::vector<std::string>;

const office::Office& french() {
    return calcIn(Language::french);
}

template <class Document>
void run(const Document& document, const std::string& command,
         const office::Office& office = french()) {
    const std::string url = "org.quotepart.mutualisation:" + command;
    dispatchIn(office, frameOf(document), url)->dispatch(parsed(office, url), {});
}

/// What is read once it is what is expected, or as it is after ten seconds.
template <class Read, class Value>
Value settled(Read read, const Value& expected) {
    for (int i = 0; i < 200 && read() != expected; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    return read();
}

Reference<css::frame::XController> controllerOf(const office::Document& document) {
    return Reference<css::frame::XModel>(document.uno(), UNO_QUERY_THROW)->getCurrentController();
}

/// What is selected: "Feuille2 B3:B4"
std::string selectionIn(const office::Document& document) {
    const Reference<css::view::XSelectionSupplier> selection(controllerOf(document),
                                                             UNO_QUERY_THROW);
    const Reference<css::sheet::XCellRangeAddressable> range(selection->getSelection(),
                                                             UNO_QUERY_THROW);
    const css::table::CellRangeAddress address = range->getRangeAddress();
    const auto cell = [](sal_Int32 column, sal_Int32 row) {
        return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
    };
    return document.sheetNames().at(static_cast<std::size_t>(address.Sheet)) + " " +
           cell(address.StartColumn, address.StartRow) + ":" +
           cell(address.EndColumn, address.EndRow);
}

void expectSelected(const office::Document& document, const std::string& cells) {
    EXPECT_EQ(settled([&] { return selectionIn(document); }, cells), cells);
}

void expectWindows(const office::Office& office, std::size_t count) {
    EXPECT_EQ(settled([&] { return FindingsOnScreen::titles(office).size(); }, count), count);
}

void expectDetail(const FindingsOnScreen& window, const std::string& text) {
    EXPECT_EQ(settled([&] { return window.detail(); }, text), text);
}

bool isModified(const office::Document& document) {
    return Reference<css::util::XModifiable>(document.uno(), UNO_QUERY_THROW)->isModified();
}

void setModified(const office::Document& document, bool modified) {
    Reference<css::util::XModifiable>(document.uno(), UNO_QUERY_THROW)->setModified(modified);
}

constexpr std::string_view allocate = "=ORG.QUOTEPART.MUTUALISATION.ALLOCATE";

/// Two sheets: an error on the first, a result cut and an open check on the second.
void fill(const office::Document& document) {
    const office::Sheet first = document.sheet(0);
    first.cell("A1").setValue(2);
    first.cell("A2").setValue(1);
    first.cell("B3").setFormula("=1/0");
    const office::Sheet second = document.addSheet("Été 2026");
    second.range("C40:C41").setArrayFormula(std::string(allocate) + "(100;\"files\";{1|1|2})");
    second.cell("C42").setFormula("=ORG.QUOTEPART.MUTUALISATION.CHECK(100;C40:C41)");
}

constexpr std::string_view adviceOnChecks =
    "Le total et la somme des parts diffèrent\u00a0: cherchez la ligne qui manque, qui compte deux "
    "fois ou qui a été saisie par-dessus une formule.";

Lines expectedRows() {
    return {
        "Feuille1 | B3 | Erreur | Division par zéro", "Été 2026 | C42 | Contrôle | Écart de 50",
        "Été 2026 | C40:C41 | Résultat coupé | Le résultat compte 3 × 1 cellules, la sélection 2 × "
        "1\u00a0: le reste n’apparaît pas"};
}

TEST(Findings, ACheckListsThemAndTouchesNothing) {
    const auto document = office::Document::create(french());
    fill(document);
    setModified(document, false);
    const Lines sheets = document.sheetNames();
    run(document, "check");
    const FindingsOnScreen window(french());
    EXPECT_TRUE(window.title().starts_with("Vérification – Sans nom ")) << window.title();
    EXPECT_EQ(window.summary(), "3 points à regarder, 4 formules, dont 3 de Quotepart.");
    EXPECT_EQ(window.rows(), expectedRows());
    EXPECT_EQ(window.detail(), "Division par zéro.");
    EXPECT_EQ(window.remark(), "");
    EXPECT_FALSE(isModified(document));
    EXPECT_EQ(document.sheetNames(), sheets);
    for (const auto& entry : fs::directory_iterator(french().profile().folder() / "tmp")) {
        EXPECT_FALSE(entry.path().filename().string().starts_with("quotepart-")) << entry.path();
    }
}

TEST(Findings, AreInEnglishInAnEnglishInterface) {
    const office::Office& english = calcIn(Language::english);
    const auto document = office::Document::create(english);
    document.sheet(0).cell("B3").setFormula("=1/0");
    run(document, "check", english);
    const FindingsOnScreen window(english);
    EXPECT_TRUE(window.title().starts_with("Check – Untitled ")) << window.title();
    EXPECT_EQ(window.rows(), Lines{"Sheet1 | B3 | Error | Division by zero"});
    EXPECT_EQ(window.summary(), "1 thing to look at, 1 formula, none of them Quotepart’s.");
    window.press("Close");
    expectWindows(english, 0);
}

TEST(Findings, AModifiedWorkbookStaysModified) {
    const auto document = office::Document::create(french());
    fill(document);
    setModified(document, true);
    run(document, "check");
    EXPECT_TRUE(isModified(document));
}

TEST(Findings, EnterGoesToTheCellsOfTheRow) {
    const auto document = office::Document::create(french());
    fill(document);
    run(document, "check");
    const FindingsOnScreen window(french());
    EXPECT_EQ(selectionIn(document), "Feuille1 A1:A1") << "nothing moves before one is chosen";
    window.type(key::DOWN);
    expectDetail(window, "Écart de 50.\n" + std::string(adviceOnChecks));
    window.type(key::DOWN);
    window.type(key::RETURN);
    expectSelected(document, "Été 2026 C40:C41");
    EXPECT_FALSE(FindingsOnScreen::titles(french()).empty()) << "the window stays";
}

TEST(Findings, TheButtonGoesToTheCellToo) {
    const auto document = office::Document::create(french());
    fill(document);
    run(document, "check");
    const FindingsOnScreen window(french());
    window.press("Aller à la cellule");
    expectSelected(document, "Feuille1 B3:B3");
}

TEST(Findings, TheCellIsScrolledIntoView) {
    const auto document = office::Document::create(french());
    document.sheet(0).cell("AZ2000").setFormula("=1/0");
    run(document, "check");
    FindingsOnScreen(french()).press("Aller à la cellule");
    const Reference<css::sheet::XViewPane> view(controllerOf(document), UNO_QUERY_THROW);
    const auto isVisible = [&] {
        const css::table::CellRangeAddress visible = view->getVisibleRange();
        return visible.StartRow <= 1999 && visible.EndRow >= 1999 && visible.EndColumn >= 51;
    };
    EXPECT_TRUE(settled(isVisible, true));
}

TEST(Findings, EscapeAndTheButtonCloseTheWindow) {
    const auto document = office::Document::create(french());
    fill(document);
    run(document, "check");
    FindingsOnScreen(french()).type(key::ESCAPE);
    expectWindows(french(), 0);
    run(document, "check");
    FindingsOnScreen(french()).press("Fermer");
    expectWindows(french(), 0);
}

TEST(Findings, ASecondCheckFillsTheSameWindow) {
    const auto document = office::Document::create(french());
    fill(document);
    run(document, "check");
    const FindingsOnScreen window(french());
    document.sheet(0).cell("B3").setFormula("=1/1");
    run(document, "check");
    expectWindows(french(), 1);
    EXPECT_EQ(window.rows(), (Lines{expectedRows()[1], expectedRows()[2]}));
    document.sheet(0).cell("B3").setFormula("=1/0");
    window.press("Vérifier à nouveau");
    EXPECT_EQ(settled([&] { return window.rows(); }, expectedRows()), expectedRows());
}

TEST(Findings, AllIsWell) {
    const auto document = office::Document::create(french());
    document.sheet(0).cell("B3").setFormula("=1+1");
    run(document, "check");
    const FindingsOnScreen window(french());
    EXPECT_EQ(window.summary(), "Rien à signaler\u00a0: 1 formule, aucune de Quotepart.");
    EXPECT_TRUE(window.rows().empty());
    EXPECT_EQ(window.detail(), "");
}

TEST(Findings, TheWindowGoesWithItsWorkbook) {
    auto document = office::Document::create(french());
    auto other = office::Document::create(french());
    fill(document);
    fill(other);
    run(document, "check");
    run(other, "check");
    expectWindows(french(), 2);
    document.close();
    expectWindows(french(), 1);
    FindingsOnScreen(french()).press("Aller à la cellule");
    expectSelected(other, "Feuille1 B3:B3");
    other.close();
    expectWindows(french(), 0);
    EXPECT_TRUE(french().isRunning());
}

TEST(Findings, AHiddenSheetStaysHiddenAndAGoneOneIsSaid) {
    const auto document = office::Document::create(french());
    const office::Sheet sheet = document.addSheet("Contrôles");
    sheet.cell("A1").setFormula("=1/0");
    const Reference<css::beans::XPropertySet> properties(sheet.uno(), UNO_QUERY_THROW);
    properties->setPropertyValue("IsVisible", css::uno::Any(false));
    run(document, "check");
    const FindingsOnScreen window(french());
    ASSERT_EQ(window.rows(), Lines{"Contrôles | A1 | Erreur | Division par zéro"});
    window.press("Aller à la cellule");
    expectDetail(window,
                 "La feuille «\u00a0Contrôles\u00a0» est masquée\u00a0: affichez-la d’abord (menu "
                 "Feuille ▸ Afficher la feuille).");
    EXPECT_EQ(properties->getPropertyValue("IsVisible"), css::uno::Any(false));
    document.uno()->getSheets()->removeByName(office::toUno("Contrôles"));
    window.press("Aller à la cellule");
    expectDetail(window,
                 "La feuille «\u00a0Contrôles\u00a0» n’existe plus\u00a0: vérifiez à nouveau.");
}

TEST(Findings, ARecalculationTellsWhatChanged) {
    const auto document = office::Document::create(french());
    const office::Sheet sheet = document.sheet(0);
    sheet.cell("A1").setValue(1);
    sheet.cell("A2").setFormula("=A1*2");
    sheet.cell("A3").setFormula("=1/A1");
    const Reference<css::sheet::XCalculatable> calculation(document.uno(), UNO_QUERY_THROW);
    document.calculateAll();
    calculation->enableAutomaticCalculation(false);
    sheet.cell("A1").setValue(0);
    ASSERT_EQ(sheet.cell("A2").value(), 2) << "stale";
    run(document, "check");
    const FindingsOnScreen window(french());
    EXPECT_EQ(window.rows(),
              (Lines{"Feuille1 | A3 | Erreur | Division par zéro",
                     "Feuille1 | A2 | Résultat périmé | Affiche 2, vaudrait 0 une fois "
                     "recalculé"}));
    EXPECT_EQ(sheet.cell("A2").value(), 2) << "a check recalculates nothing";
    run(document, "recalc");
    EXPECT_EQ(sheet.cell("A2").value(), 0);
    EXPECT_TRUE(window.title().starts_with("Recalcul – Sans nom ")) << window.title();
    EXPECT_EQ(window.summary(),
              "Recalculé, 1 résultat a changé. 2 points à regarder, 2 formules, aucune de "
              "Quotepart.");
    EXPECT_EQ(window.rows(),
              (Lines{"Feuille1 | A3 | Valeur perdue | Valait 1, vaut maintenant #DIV/0\u00a0!",
                     "Feuille1 | A3 | Erreur | Division par zéro",
                     "Feuille1 | A2 | Résultat changé | Valait 2, vaut maintenant 0"}));
    run(document, "recalc");
    EXPECT_EQ(window.rows(), Lines{"Feuille1 | A3 | Erreur | Division par zéro"});
    EXPECT_EQ(document.sheetNames(), Lines{"Feuille1"});
}

TEST(Findings, ARemarkSaysThatTheWorkbookWasEdited) {
    const auto document = office::Document::create(french());
    fill(document);
    run(document, "check");
    const FindingsOnScreen window(french());
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments[0].Name = "StringName";
    arguments[0].Value <<= office::toUno("7");
    const auto enter = dispatchIn(french(), frameOf(document), ".uno:EnterString");
    enter->dispatch(parsed(french(), ".uno:EnterString"), arguments);
    EXPECT_EQ(document.sheet(0).cell("A1").value(), 7);
    EXPECT_EQ(window.remark(), "Le classeur a changé depuis.");
    run(document, "check");
    EXPECT_EQ(window.remark(), "");
}

TEST(Findings, AReadOnlyWorkbookIsCheckedAndRecalculated) {
    const Folder folder;
    {
        const auto document = office::Document::create(french());
        fill(document);
        document.storeAs(folder / "Décompte 2026.ods");
    }
    const auto document =
        office::Document::open(french(), folder / "Décompte 2026.ods", {.readOnly = true});
    run(document, "check");
    const FindingsOnScreen window(french());
    EXPECT_EQ(window.title(), "Vérification – Décompte 2026.ods");
    EXPECT_EQ(window.rows(), expectedRows());
    run(document, "recalc");
    EXPECT_EQ(window.rows(), expectedRows());
}

TEST(Findings, AProtectedWorkbookIsCheckedToo) {
    const auto document = office::Document::create(french());
    fill(document);
    Reference<css::util::XProtectable>(document.uno(), UNO_QUERY_THROW)->protect("secret");
    Reference<css::util::XProtectable>(document.sheet(0).uno(), UNO_QUERY_THROW)->protect("autre");
    run(document, "check");
    const FindingsOnScreen window(french());
    EXPECT_EQ(window.rows(), expectedRows()) << window.summary();
    window.press("Aller à la cellule");
    expectSelected(document, "Feuille1 B3:B3");
}

css::uno::Sequence<css::beans::PropertyValue> password(const std::string& text) {
    css::uno::Sequence<css::beans::PropertyValue> properties(2);
    properties[0].Name = "Password";
    properties[0].Value <<= office::toUno(text);
    properties[1].Name = "Hidden";
    properties[1].Value <<= true;
    return properties;
}

TEST(Findings, AWorkbookWithAPasswordIsCheckedToo) {
    const Folder folder;
    const rtl::OUString url = office::toUno(office::fileUrl(folder / "secret.ods"));
    {
        const auto document = office::Document::create(french());
        fill(document);
        Reference<css::frame::XStorable>(document.uno(), UNO_QUERY_THROW)
            ->storeToURL(url, password("sésame"));
    }
    const Reference<css::util::XCloseable> document(
        french().desktop()->loadComponentFromURL(url, "_blank", 0, password("sésame")),
        UNO_QUERY_THROW);
    run(Reference<css::uno::XInterface>(document), "check");
    EXPECT_EQ(FindingsOnScreen(french()).rows(), expectedRows());
    document->close(true);
    expectWindows(french(), 0);
}

TEST(Findings, AWorkbookClosedWhileItIsExaminedIsClosedAfterwards) {
    const auto document = office::Document::create(french());
    fill(document);
    std::optional<bool> refused;
    std::thread::id thread;
    const OnLoad closer(french(), [&] {
        refused = refusesToClose(document);
        thread = std::this_thread::get_id();
    });
    run(document, "check");
    EXPECT_EQ(refused, true);
    // What LibreOffice calls from the caller's own thread comes back to it there.
    EXPECT_NE(thread, std::this_thread::get_id()) << "not on the main thread";
    expectWindows(french(), 0);
    EXPECT_FALSE(document.uno()->getSheets().is()) << "closed";
    EXPECT_TRUE(french().isRunning());
}

TEST(Findings, AWorkbookMayBeClosedAtAnyMomentOfACheck) {
    for (int patience = 0; patience < 300; patience += 20) {
        auto document = office::Document::create(french());
        fill(document);
        const auto frame = frameOf(document);
        std::thread examination([&] {
            try {
                const std::string url = "org.quotepart.mutualisation:check";
                dispatchIn(french(), frame, url)->dispatch(parsed(french(), url), {});
            } catch (const css::uno::Exception&) {
                // It was closed before.
            }
        });
        std::this_thread::sleep_for(std::chrono::milliseconds{patience});
        static_cast<void>(refusesToClose(document));
        examination.join();
        expectWindows(french(), 0);
        EXPECT_FALSE(document.uno()->getSheets().is()) << "closed";
        ASSERT_TRUE(french().isRunning());
    }
}

TEST(Findings, AFormulaThatSaysWhereTheFileIsHasNotChanged) {
    const Folder folder;
    {
        const auto document = office::Document::create(french());
        document.sheet(0).cell("A1").setFormula("=CELL(\"filename\")");
        document.storeAs(folder / "a.ods");
    }
    const auto document = office::Document::open(french(), folder / "a.ods");
    document.calculateAll();
    ASSERT_NE(document.sheet(0).cell("A1").text().find("/a.ods"), std::string::npos);
    run(document, "check");
    EXPECT_TRUE(FindingsOnScreen(french()).rows().empty());
}

TEST(Findings, WhereNoCopyCanBeMadeTheWindowSaysWhy) {
    const auto document = office::Document::create(french());
    fill(document);
    const fs::path temporary = french().profile().folder() / "tmp";
    fs::rename(temporary, temporary.string() + ".away");
    run(document, "recalc");
    fs::rename(temporary.string() + ".away", temporary);
    const FindingsOnScreen window(french());
    EXPECT_TRUE(window.summary().starts_with(
        "Le classeur n’a pas pu être vérifié\u00a0: la copie à examiner n’a pas pu être faite ("))
        << window.summary();
    EXPECT_TRUE(window.rows().empty());
}

TEST(Findings, EveryControlHasItsPlaceWhateverTheSizeOfTheWindow) {
    const auto document = office::Document::create(french());
    fill(document);
    run(document, "check");
    const FindingsOnScreen window(french());
    for (const auto& [width, height] : {std::pair{900, 600}, {620, 260}}) {
        window.resize(width, height);
        const auto boxes = window.boxes();
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            EXPECT_GE(boxes[i].left, 0) << i;
            EXPECT_LT(boxes[i].left, boxes[i].right) << i;
            EXPECT_LE(boxes[i].right, width) << i;
            EXPECT_GE(boxes[i].top, 0) << i;
            EXPECT_LT(boxes[i].top, boxes[i].bottom) << i;
            EXPECT_LE(boxes[i].bottom, height) << i;
            for (std::size_t j = 0; j < i; ++j) {
                EXPECT_TRUE(boxes[i].left >= boxes[j].right || boxes[j].left >= boxes[i].right ||
                            boxes[i].top >= boxes[j].bottom || boxes[j].top >= boxes[i].bottom)
                    << i << " covers " << j << " at " << width << " × " << height;
            }
        }
    }
}

}  // namespace
}  // namespace quotepart
