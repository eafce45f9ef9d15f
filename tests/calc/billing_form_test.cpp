#include <gtest/gtest.h>

#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <chrono>
#include <functional>
#include <optional>
#include <thread>

#include "addin/office/uno_text.hpp"
#include "tests/budget/commune_file.hpp"
#include "tests/calc/between_events.hpp"
#include "tests/calc/calc.hpp"
#include "tests/calc/dialogs.hpp"
#include "tests/calc/frames.hpp"
#include "tests/calc/on_load.hpp"
#include "tests/support/folder.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using css::uno::Reference;

/// The dialog there is, whichever, as a screen reader sees it.
class DialogOnScreen {
  public:
    explicit DialogOnScreen(const office::Office& office) : office_(office) {}

    /// Waits for a dialog with such a button, and presses it.
    void press(std::string_view button) const {
        look(button, [&](const std::vector<Invoked>& all) { pressIn(all, button); });
    }

    /// The same in the middle of a command, which then lets LibreOffice handle it.
    void pressMeanwhile(std::string_view button) const {
        pressIn(controls(), button);
        Invoked(office_, css::uno::Any(office_.createInstance("com.sun.star.awt.Toolkit")))(
            "processEventsToIdle");
    }

    /// Waits for a dialog with such a button, and types into its n-th field.
    void type(std::string_view button, int field, std::string_view text) const {
        look(button, [&](const std::vector<Invoked>& all) {
            int seen = 0;
            for (const Invoked& each : all) {
                if (each.has("setText") && seen++ == field) {
                    each("setText", office::toUno(text));
                    return;
                }
            }
            throw std::runtime_error("there is no such field");
        });
    }

    bool isThere() const {
        bool found = false;
        betweenEvents(office_, [&] { found = !dialogs(office_).empty(); });
        return found;
    }

  private:
    static bool isButton(const Invoked& control, std::string_view name) {
        return control.text("getAccessibleName") == name && control.has("doAccessibleAction");
    }

    static void pressIn(const std::vector<Invoked>& controls, std::string_view button) {
        for (const Invoked& each : controls) {
            if (isButton(each, button)) {
                each("doAccessibleAction", sal_Int32{0});
                return;
            }
        }
        throw std::runtime_error("there is no button " + std::string(button));
    }

    static void addChildren(const Invoked& parent, std::vector<Invoked>& all, int depth) {
        for (sal_Int32 i = 0; depth < 4 && i < parent.number("getAccessibleChildCount"); ++i) {
            all.push_back(accessibleChild(parent, i));
            addChildren(Invoked(all.back()), all, depth + 1);
        }
    }

    std::vector<Invoked> controls() const {
        std::vector<Invoked> all;
        for (const Invoked& window : dialogs(office_)) {
            addChildren(accessibleIn(window), all, 0);
        }
        return all;
    }

    /// Waits for a dialog with such a button, and looks at its controls between two events.
    void look(std::string_view button,
              const std::function<void(const std::vector<Invoked>&)>& at) const {
        std::string seen;
        for (int i = 0; i < 200; ++i) {
            bool found = false;
            betweenEvents(office_, [&] {
                const std::vector<Invoked> all = controls();
                seen.clear();
                for (const Invoked& each : all) {
                    found = found || isButton(each, button);
                    seen += each.text("getAccessibleName") + "\n";
                }
                if (found) {
                    at(all);
                }
            });
            if (found) {
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
        throw std::runtime_error("there is no button " + std::string(button) + " among\n" + seen);
    }

    const office::Office& office_;
};

/// Two members billed for a quarter; a third line that is not whole cents, if wanted.
office::Document billed(const office::Office& office, double second) {
    office::Document document = office::Document::create(office);
    const office::Sheet sheet = document.sheet(0);
    const std::vector<std::vector<std::string>> lines{
        {"Membre", "Service", "Période", "Montant"},
        {"Daoulas", "ADS", "2026-T1", "100.5"},
        {"Logonna", "ADS", "2026-T1", std::to_string(second)}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < 4; ++j) {
            const office::Cell cell = sheet.cell(static_cast<int>(i), static_cast<int>(j));
            if (i > 0 && j == 3) {
                cell.setValue(std::stod(lines[i][j]));
            } else {
                cell.setText(lines[i][j]);
            }
        }
    }
    const Reference<css::sheet::XNamedRanges> names(
        Reference<css::beans::XPropertySet>(document.uno(), css::uno::UNO_QUERY_THROW)
            ->getPropertyValue("NamedRanges"),
        css::uno::UNO_QUERY_THROW);
    names->addNewByName("MUT_FACTURATION", office::toUno("$" + sheet.name() + ".$A$1:$D$3"),
                        css::table::CellAddress(0, 0, 0), 0);
    return document;
}

class BillingForm : public testing::Test {
  protected:
    const office::Office& office_ = calcIn(Language::french);
    const DialogOnScreen dialog_{office_};

    void dispatch(const office::Document& document, const std::string& command) const {
        const std::string url = "org.quotepart.mutualisation:" + command;
        dispatchIn(office_, frameOf(document), url)->dispatch(parsed(office_, url), {});
    }

    /// Whether something becomes true before long.
    static bool soon(const std::function<bool()>& condition) {
        for (int i = 0; i < 400; ++i) {
            if (condition()) {
                return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
        return false;
    }
};

TEST_F(BillingForm, ClosesAPeriodInTheOpenWorkbook) {
    const office::Document document = billed(office_, 49.5);
    const Reference<css::util::XModifiable> state(document.uno(), css::uno::UNO_QUERY_THROW);
    state->setModified(false);
    dispatch(document, "close");
    // The period is proposed; the author, whom LibreOffice does not know here, is to be typed.
    dialog_.type("Arrêter", 1, "Mme Le Gall");
    dialog_.press("Arrêter");
    EXPECT_TRUE(soon([&] { return document.sheetCount() == 6; })) << document.sheetCount();
    EXPECT_TRUE(soon([&] { return !dialog_.isThere(); }));
    EXPECT_TRUE(state->isModified());
    const office::Sheet closings = document.sheet("Arrêtés");
    std::string line;
    for (int column = 0; column < 6; ++column) {
        line += closings.cell(4, column).text() + " | ";
    }
    EXPECT_NE(line.find("1 | 2026-T1 | ADS | 2026 | "), std::string::npos) << line;
    EXPECT_NE(line.find("Mme Le Gall"), std::string::npos) << line;
    // All that could be closed is.
    dispatch(document, "close");
    EXPECT_FALSE(dialog_.isThere());
}

TEST_F(BillingForm, LetsNothingElseHappenToTheWorkbookItIsAtWorkOn) {
    const office::Document document = billed(office_, 49.5);
    const Reference<css::awt::XWindow2> window(frameOf(document)->getContainerWindow(),
                                               css::uno::UNO_QUERY_THROW);
    for (int form = 0; form < 2; ++form) {
        dispatch(document, "close");
    }
    for (const int author : {1, 3}) {
        dialog_.type("Arrêter", author, "Mme Le Gall");
    }
    std::optional<bool> canBeTypedInto;
    const OnLoad meanwhile(office_, [&] {
        canBeTypedInto = window->isEnabled();
        dialog_.pressMeanwhile("Arrêter");
    });
    dialog_.press("Arrêter");
    EXPECT_TRUE(soon([&] { return document.sheetCount() == 6 && window->isEnabled(); }));
    EXPECT_EQ(canBeTypedInto, false);
    // The second form is there again, and has closed nothing a second time.
    dialog_.press("Annuler");
    EXPECT_TRUE(soon([&] { return !dialog_.isThere(); }));
    const office::Sheet closings = document.sheet("Arrêtés");
    EXPECT_EQ(closings.cell("A5").text(), "1");
    EXPECT_EQ(closings.cell("A6").text(), "");
}

TEST_F(BillingForm, KeepsTheWorkbookOpenAsLongAsItIsAtWorkOnIt) {
    const office::Document document = billed(office_, 49.5);
    dispatch(document, "close");
    dialog_.type("Arrêter", 1, "Mme Le Gall");
    std::optional<bool> refused;
    const OnLoad meanwhile(office_, [&] { refused = refusesToClose(document); });
    dialog_.press("Arrêter");
    EXPECT_TRUE(soon([&] { return refused.has_value(); }));
    EXPECT_EQ(refused, true);
    EXPECT_TRUE(soon([&] { return !document.uno()->getSheets().is(); })) << "closed afterwards";
    EXPECT_TRUE(office_.isRunning());
}

TEST_F(BillingForm, LeavesTheWorkbookAloneWhereThePeriodCannotBeClosed) {
    const office::Document document = billed(office_, 49.505);
    const int before = document.sheetCount();
    dispatch(document, "close");
    dialog_.type("Arrêter", 1, "Mme Le Gall");
    dialog_.press("Arrêter");
    EXPECT_TRUE(soon([&] { return !dialog_.isThere(); }));
    EXPECT_EQ(document.sheetCount(), before);
    EXPECT_EQ(document.sheet(0).cell("D3").value(), 49.505);
}

TEST_F(BillingForm, NothingHappensWhereThePersonGivesUp) {
    const office::Document document = billed(office_, 49.5);
    const int before = document.sheetCount();
    dispatch(document, "close");
    dialog_.press("Annuler");
    EXPECT_TRUE(soon([&] { return !dialog_.isThere(); }));
    EXPECT_EQ(document.sheetCount(), before);
}

/// Fields in the order of the form: year, date, contact, format, template, folder.
TEST_F(BillingForm, DistributesFromTheOpenWorkbook) {
    const Folder folder;
    const office::Document document = billed(office_, 49.5);
    const auto distribute = [&] {
        dispatch(document, "distribute");
        dialog_.type("Distribuer", 1, "15/12/2025");
        dialog_.type("Distribuer", 5, (folder / "envoi").string());
        dialog_.press("Distribuer");
    };
    distribute();
    const fs::path manifest = folder / "envoi" / "manifeste.json";
    EXPECT_TRUE(soon([&] { return fs::exists(manifest); }));
    EXPECT_TRUE(soon([&] { return !dialog_.isThere(); }));
    for (const char* name : {"2026 Budget Daoulas.ods", "2026 Budget Logonna.ods"}) {
        EXPECT_TRUE(fs::exists(folder / "envoi" / name)) << name;
    }
    // What is there is replaced only where that is asked for.
    const auto written = fs::last_write_time(manifest);
    distribute();
    // The form is there again, as it was filled in.
    dialog_.press("Remplacer les fichiers qui existent");
    EXPECT_EQ(fs::last_write_time(manifest), written);
    dialog_.press("Distribuer");
    // It is away for a moment while it is replaced.
    EXPECT_TRUE(soon([&] {
        std::error_code error;
        const auto now = fs::last_write_time(manifest, error);
        return !error && now != written;
    }));
    EXPECT_TRUE(soon([&] { return !dialog_.isThere(); }));
}

/// Fields in the order of the form: year, returns, manifest, copy, report.
TEST_F(BillingForm, CollectsIntoACopyOfTheOpenWorkbook) {
    const Folder folder;
    fs::create_directory(folder / "retours");
    tests::CommuneFile returned = tests::returnOf("Daoulas", "29043", "#15");
    returned.fields["COM_ANNEE"] = "#2026";
    returned.write(folder / "retours" / "Daoulas.ods");
    const fs::path master = folder / "maître.ods";
    billed(office_, 49.5).storeAs(master);
    const office::Document document = office::Document::open(office_, master);
    const auto collect = [&](const std::vector<std::pair<int, fs::path>>& typed) {
        dispatch(document, "collect");
        for (const auto& [field, path] : typed) {
            dialog_.type("Collecter", field, path.string());
        }
        dialog_.press("Collecter");
    };
    collect({{1, "retours"}});  // beside the workbook
    EXPECT_TRUE(soon([&] { return fs::exists(folder / "maître consolidé.ods"); }));
    EXPECT_TRUE(soon([&] { return !dialog_.isThere(); }));
    EXPECT_TRUE(soon([&] { return fs::exists(folder / "maître retours.txt"); }));
    EXPECT_EQ(document.sheetCount(), 1);
    const office::Document copy = office::Document::open(office_, folder / "maître consolidé.ods");
    EXPECT_EQ(copy.sheet("Prévisions des membres").cell("A5").text(), "Daoulas");

    // Never over the workbook that is open, and nothing where nothing is said of the returns.
    const auto saved = fs::last_write_time(master);
    fs::remove(folder / "maître retours.txt");
    collect({{1, folder / "retours"}, {3, master}});
    dialog_.press("Remplacer les fichiers qui existent");
    dialog_.press("Collecter");
    dialog_.type("Collecter", 3, (folder / "autre.ods").string());
    dialog_.type("Collecter", 4, master.string());
    dialog_.press("Collecter");
    dialog_.type("Collecter", 1, "");
    dialog_.type("Collecter", 3, (folder / "autre.ods").string());
    dialog_.press("Collecter");
    dialog_.press("Annuler");
    EXPECT_TRUE(soon([&] { return !dialog_.isThere(); }));
    EXPECT_EQ(fs::last_write_time(master), saved);
    EXPECT_FALSE(fs::exists(folder / "autre.ods"));
}

TEST_F(BillingForm, NothingIsAskedWhereNothingIsDeclared) {
    const office::Document document = office::Document::create(office_);
    for (const char* name : {"close", "statements", "distribute", "collect"}) {
        dispatch(document, name);
        EXPECT_FALSE(dialog_.isThere()) << name;
    }
}

}  // namespace
}  // namespace quotepart
