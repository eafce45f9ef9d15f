#include <gtest/gtest.h>

#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <chrono>
#include <functional>
#include <thread>

#include "addin/office/uno_text.hpp"
#include "tests/calc/calc.hpp"
#include "tests/calc/frames.hpp"
#include "tests/calc/invoked.hpp"

namespace quotepart {
namespace {

using css::uno::Any;
using css::uno::Reference;

/// LibreOffice 7.4 does not like what a screen reader lets go of.
void keep(const Invoked& object) {
    static auto* const kept = new std::vector<Reference<css::uno::XInterface>>;
    kept->push_back(object.as<css::uno::XInterface>());
}

/// The dialog there is, whichever, as a screen reader sees it.
class DialogOnScreen {
  public:
    explicit DialogOnScreen(const office::Office& office) : office_(office) {}

    /// Waits for a dialog with such a button, and presses it.
    void press(std::string_view button) const { find(button)("doAccessibleAction", sal_Int32{0}); }

    /// Waits for a dialog with such a button, and types into its n-th field.
    void type(std::string_view button, int field, std::string_view text) const {
        static_cast<void>(find(button));
        int seen = 0;
        for (const Invoked& each : controls()) {
            if (each.has("setText") && seen++ == field) {
                each("setText", office::toUno(text));
                return;
            }
        }
        throw std::runtime_error("there is no such field");
    }

    /// All that is written in it.
    std::string words() const {
        std::string all;
        for (const Invoked& each : controls()) {
            all += each.text("getAccessibleName") + "\n";
        }
        return all;
    }

  private:
    std::vector<Invoked> controls() const {
        const Invoked toolkit(office_, Any(office_.createInstance("com.sun.star.awt.Toolkit")));
        std::vector<Invoked> all;
        for (sal_Int32 i = 0; i < toolkit.number("getTopWindowCount"); ++i) {
            const Invoked window = toolkit.get("getTopWindow", i);
            if (window.has("endExecute")) {
                addChildren(window.get("getAccessibleContext"), all, 0);
            }
        }
        return all;
    }

    void addChildren(const Invoked& parent, std::vector<Invoked>& all, int depth) const {
        keep(parent);
        for (sal_Int32 i = 0; depth < 4 && i < parent.number("getAccessibleChildCount"); ++i) {
            const Invoked accessible = parent.get("getAccessibleChild", i);
            keep(accessible);
            all.push_back(accessible.get("getAccessibleContext"));
            addChildren(Invoked(all.back()), all, depth + 1);
        }
    }

    Invoked find(std::string_view button) const {
        for (int i = 0; i < 300; ++i) {
            try {
                for (const Invoked& each : controls()) {
                    if (each.has("doAccessibleAction") &&
                        each.text("getAccessibleName") == button) {
                        return each;
                    }
                }
            } catch (const std::exception&) {
                // It is on its way in or out.
            } catch (const css::uno::Exception&) {
                // The same.
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
        throw std::runtime_error("there is no button " + std::string(button) + " among\n" +
                                 words());
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

    /// A command at work in LibreOffice; where the test fails it is left to itself.
    class AtWork {
      public:
        explicit AtWork(std::function<void()> action) : thread_(std::move(action)) {}
        ~AtWork() {
            if (thread_.joinable()) {
                thread_.detach();
            }
        }
        AtWork(const AtWork&) = delete;
        AtWork& operator=(const AtWork&) = delete;
        void join() { thread_.join(); }

      private:
        std::thread thread_;
    };

    AtWork dispatched(const office::Document& document, const std::string& command) const {
        const std::string url = "org.quotepart.mutualisation:" + command;
        const auto dispatch = dispatchIn(office_, frameOf(document), url);
        return AtWork(
            [dispatch, target = parsed(office_, url)] { dispatch->dispatch(target, {}); });
    }
};

TEST_F(BillingForm, ClosesAPeriodInTheOpenWorkbook) {
    const office::Document document = billed(office_, 49.5);
    const Reference<css::util::XModifiable> state(document.uno(), css::uno::UNO_QUERY_THROW);
    state->setModified(false);
    AtWork command = dispatched(document, "close");
    // The period is proposed; the author, whom LibreOffice does not know here, is to be typed.
    dialog_.type("Arrêter", 1, "Mme Le Gall");
    dialog_.press("Arrêter");
    dialog_.press("OK");
    command.join();
    const std::vector<std::string> names = document.sheetNames();
    EXPECT_NE(std::find(names.begin(), names.end(), "Arrêtés"), names.end());
    ASSERT_NE(std::find(names.begin(), names.end(), "Historique"), names.end());
    EXPECT_TRUE(state->isModified());
    const office::Sheet closings = document.sheet("Arrêtés");
    bool author = false;
    for (int column = 0; column < 12; ++column) {
        author = author || closings.cell(3, column).text() == "Mme Le Gall";
    }
    EXPECT_TRUE(author);
}

TEST_F(BillingForm, LeavesTheWorkbookAloneWhereThePeriodCannotBeClosed) {
    const office::Document document = billed(office_, 49.505);
    const std::size_t before = document.sheetNames().size();
    AtWork command = dispatched(document, "close");
    dialog_.type("Arrêter", 1, "Mme Le Gall");
    dialog_.press("Arrêter");
    dialog_.press("OK");
    command.join();
    EXPECT_EQ(document.sheetNames().size(), before);
}

TEST_F(BillingForm, NothingHappensWhereThePersonGivesUp) {
    const office::Document document = billed(office_, 49.5);
    const std::size_t before = document.sheetNames().size();
    AtWork command = dispatched(document, "close");
    dialog_.press("Annuler");
    command.join();
    EXPECT_EQ(document.sheetNames().size(), before);
}

TEST_F(BillingForm, SaysThatThereIsNothingToBill) {
    for (const char* name : {"close", "statements"}) {
        const office::Document document = office::Document::create(office_);
        AtWork command = dispatched(document, name);
        dialog_.press("OK");
        command.join();
        EXPECT_EQ(document.sheetNames().size(), 1U);
    }
}

}  // namespace
}  // namespace quotepart
