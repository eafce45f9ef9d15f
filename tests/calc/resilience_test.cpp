#include <gtest/gtest.h>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/ucb/XCommandEnvironment.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>

#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/predicate.hpp>

#include <atomic>
#include <chrono>
#include <fstream>
#include <functional>
#include <optional>
#include <sstream>
#include <thread>

#include "addin/office/document.hpp"
#include "addin/office/uno_text.hpp"
#include "tests/calc/calc.hpp"
#include "tests/support/folder.hpp"

namespace quotepart {
namespace {

namespace css = com::sun::star;
namespace fs = std::filesystem;

constexpr const char* healthFormula =
    "=SUM(ORG.QUOTEPART.MUTUALISATION.ALLOCATE(100;\"population\";{1;1;1}))";

/// Nobody is asked, nothing is shown.
class Silent : public cppu::WeakImplHelper1<css::ucb::XCommandEnvironment> {
  public:
    css::uno::Reference<css::task::XInteractionHandler> SAL_CALL getInteractionHandler() override {
        return {};
    }
    css::uno::Reference<css::ucb::XProgressHandler> SAL_CALL getProgressHandler() override {
        return {};
    }
};

/// A LibreOffice of the test's own: it may be left in any state.
office::Office ownOffice() {
    return office::Office::start({.language = "fr", .extensions = {extensionPath()}});
}

void expectHealthy(const office::Office& office) {
    ASSERT_TRUE(office.isRunning());
    const office::Document document = office::Document::create(office);
    const office::Cell cell = document.sheet(0).cell("A1");
    cell.setFormula(healthFormula);
    EXPECT_EQ(cell.value(), 100);
}

constexpr int busyColumns = 40;

std::string busyFormula(int column) {
    return "=ORG.QUOTEPART.MUTUALISATION.ALLOCATE(" + std::to_string(999 + column) +
           ";\"population\";$A$1:$A$200)";
}

/// Thousands of calls over a list.
office::Document busyDocument(const office::Office& office) {
    office::Document document = office::Document::create(office);
    const office::Sheet sheet = document.sheet(0);
    for (int i = 0; i < 200; ++i) {
        sheet.cell(i, 0).setValue(i + 1);
    }
    for (int column = 1; column <= busyColumns; ++column) {
        sheet.range(0, column, 200, 1).setArrayFormula(busyFormula(column));
    }
    return document;
}

TEST(Resilience, TwoDocumentsAreRecalculatedAtOnce) {
    const office::Office office = ownOffice();
    const office::Document one = busyDocument(office);
    const office::Document other = busyDocument(office);
    std::thread first([&] {
        for (int i = 0; i < 20; ++i) {
            one.calculateAll();
        }
    });
    for (int i = 0; i < 20; ++i) {
        other.calculateAll();
    }
    first.join();
    double total = 0;
    for (int i = 0; i < 200; ++i) {
        total += one.sheet(0).cell(i, 1).value();
        EXPECT_EQ(one.sheet(0).cell(i, 40).value(), other.sheet(0).cell(i, 40).value());
    }
    EXPECT_NEAR(total, 1000, 1e-6);
    expectHealthy(office);
}

/// Recalculates a document over and over in a thread of its own, gone as it may be.
class Recalculating {
  public:
    explicit Recalculating(const office::Document& document)
        : thread_([this, &document] {
              try {
                  while (!isToEnd_) {
                      isUnderWay_ = true;
                      document.calculateAll();
                      isUnderWay_ = false;
                      ++calculations_;
                  }
              } catch (const office::OfficeError&) {
                  isUnderWay_ = false;
              }
          }) {}
    ~Recalculating() { end(); }
    Recalculating(const Recalculating&) = delete;
    Recalculating& operator=(const Recalculating&) = delete;

    int calculations() const { return calculations_; }
    bool isUnderWay() const { return isUnderWay_; }
    void end() {
        isToEnd_ = true;
        if (thread_.joinable()) {
            thread_.join();
        }
    }

  private:
    std::atomic<int> calculations_{0};
    std::atomic<bool> isUnderWay_{false};
    std::atomic<bool> isToEnd_{false};
    std::thread thread_;
};

bool becomesTrue(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    return true;
}

TEST(Resilience, ADocumentIsClosedWhileItIsRecalculated) {
    const office::Office office = ownOffice();
    int closedAtWork = 0;
    for (int i = 0; i < 8; ++i) {
        const office::Document document = busyDocument(office);
        const css::uno::Reference<css::util::XCloseable> closeable(document.uno(),
                                                                   css::uno::UNO_QUERY_THROW);
        Recalculating recalculating(document);
        ASSERT_TRUE(becomesTrue([&] { return recalculating.calculations() > 0; }));
        std::this_thread::sleep_for(std::chrono::milliseconds{3 * i});
        closedAtWork += recalculating.isUnderWay() ? 1 : 0;
        try {
            closeable->close(true);
        } catch (const css::uno::Exception&) {
            // It is still at work, and closes once it no longer is.
        }
        EXPECT_TRUE(becomesTrue([&] { return !office.desktop()->getComponents()->hasElements(); }));
        recalculating.end();
        ASSERT_TRUE(office.isRunning());
    }
    EXPECT_GT(closedAtWork, 0);
    expectHealthy(office);
}

using Extensions = std::vector<css::uno::Reference<css::deployment::XPackage>>;

/// Those installed for all that are this extension.
Extensions oursIn(const css::uno::Reference<css::deployment::XExtensionManager>& manager) {
    Extensions ours;
    for (const auto& extension : manager->getDeployedExtensions("shared", {}, new Silent)) {
        if (extension->getIdentifier().Value == "org.quotepart.Mutualisation") {
            ours.push_back(extension);
        }
    }
    return ours;
}

/// Removes the extension as LibreOffice's own window does.
void removeExtension(const office::Office& office) {
    office::callUno("removing the extension", [&] {
        const auto manager = css::deployment::ExtensionManager::get(office.context());
        const Extensions ours = oursIn(manager);
        ASSERT_EQ(ours.size(), 1U);
        manager->removeExtension(ours[0]->getIdentifier().Value, ours[0]->getName(), "shared", {},
                                 new Silent);
        ASSERT_TRUE(oursIn(manager).empty());
    });
}

/// The array formulas of a busy document, whose names LibreOffice writes small where nobody knows
/// them.
void expectBusyFormulas(const office::Document& document) {
    for (int column = 1; column <= busyColumns; ++column) {
        const std::string formula = document.sheet(0).range(0, column, 200, 1).arrayFormula();
        EXPECT_TRUE(boost::iequals(formula, "{" + busyFormula(column) + "}")) << formula;
    }
}

/// The results of a column: their total, or nothing where all are errors.
std::optional<double> totalOf(const office::Document& document, int column) {
    double total = 0;
    int errors = 0;
    for (int i = 0; i < 200; ++i) {
        const office::Cell cell = document.sheet(0).cell(i, column);
        errors += cell.error() != 0 ? 1 : 0;
        total += cell.value();
    }
    EXPECT_TRUE(errors == 0 || errors == 200) << errors;
    return errors == 0 ? std::optional(total) : std::nullopt;
}

TEST(Resilience, TheExtensionIsRemovedWhileAWorkbookUsesIt) {
    const Folder folder;
    const fs::path profile = folder / "profil";
    const fs::path file = folder / "classeur.ods";
    const fs::path flat = folder / "classeur.fods";
    {
        const auto office = office::Office::start(
            {.profile = profile, .language = "fr", .extensions = {extensionPath()}});
        const office::Document document = busyDocument(office);
        document.calculateAll();
        ASSERT_NEAR(totalOf(document, 1).value_or(0), 1000, 1e-6);
        ASSERT_NO_FATAL_FAILURE(removeExtension(office));
        // What is loaded goes on until LibreOffice ends, or gives way to errors; never wrong
        // figures.
        document.calculateAll();
        EXPECT_NEAR(totalOf(document, 1).value_or(1000), 1000, 1e-6);
        EXPECT_NEAR(totalOf(document, busyColumns).value_or(1039), 1039, 1e-6);
        expectBusyFormulas(document);
        document.storeAs(file);
        document.storeAs(flat);
        EXPECT_TRUE(office.isRunning());
    }
    std::ostringstream stored;
    stored << std::ifstream(flat).rdbuf();
    const std::string text = boost::to_lower_copy(stored.str());
    for (int column = 1; column <= busyColumns; ++column) {
        EXPECT_NE(
            text.find("\"of:=org.quotepart.mutualisation.allocate(" + std::to_string(999 + column) +
                      ";&quot;population&quot;;[.$a$1:.$a$200])\""),
            std::string::npos)
            << column;
    }
    {
        const auto office = office::Office::start({.profile = profile, .language = "fr"});
        const auto document = office::Document::open(office, file);
        document.calculateAll();
        EXPECT_EQ(document.sheet(0).cell("B1").error(), 525) << "it is still installed";
        expectBusyFormulas(document);
        EXPECT_TRUE(office.isRunning());
    }
    const auto office = office::Office::start(
        {.profile = profile, .language = "fr", .extensions = {extensionPath()}});
    const auto document = office::Document::open(office, file);
    document.calculateAll();
    EXPECT_NEAR(totalOf(document, 1).value_or(0), 1000, 1e-6);
    EXPECT_NEAR(totalOf(document, busyColumns).value_or(0), 1039, 1e-6);
}

}  // namespace
}  // namespace quotepart
