#include <gtest/gtest.h>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/ucb/XCommandEnvironment.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>

#include <chrono>
#include <thread>

#include "addin/office/document.hpp"
#include "addin/office/uno_text.hpp"
#include "tests/calc/calc.hpp"

namespace quotepart {
namespace {

namespace css = com::sun::star;

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

/// Thousands of calls over a list.
office::Document busyDocument(const office::Office& office) {
    office::Document document = office::Document::create(office);
    const office::Sheet sheet = document.sheet(0);
    for (int i = 0; i < 200; ++i) {
        sheet.cell(i, 0).setValue(i + 1);
    }
    for (int i = 0; i < 40; ++i) {
        sheet.range(0, i + 1, 200, 1)
            .setArrayFormula("=ORG.QUOTEPART.MUTUALISATION.ALLOCATE(" + std::to_string(1000 + i) +
                             ";\"population\";$A$1:$A$200)");
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

TEST(Resilience, ADocumentIsClosedWhileItIsRecalculated) {
    const office::Office office = ownOffice();
    for (int i = 0; i < 8; ++i) {
        office::Document document = busyDocument(office);
        const css::uno::Reference<css::util::XCloseable> closeable(document.uno(),
                                                                   css::uno::UNO_QUERY_THROW);
        std::thread recalculating([&] {
            try {
                for (int j = 0; j < 50; ++j) {
                    document.calculateAll();
                }
            } catch (const office::OfficeError&) {
                return;  // The document is gone.
            }
        });
        std::this_thread::sleep_for(std::chrono::milliseconds{3 * i});
        try {
            closeable->close(true);
        } catch (const css::uno::Exception&) {
            // It is still at work.
        }
        recalculating.join();
        ASSERT_TRUE(office.isRunning());
    }
    expectHealthy(office);
}

TEST(Resilience, TheExtensionIsRemovedWhileAWorkbookUsesIt) {
    const office::Office office = ownOffice();
    const office::Document document = busyDocument(office);
    document.calculateAll();
    const auto manager = css::deployment::ExtensionManager::get(office.context());
    css::uno::Reference<css::task::XAbortChannel> noAbort;
    const css::uno::Reference<css::ucb::XCommandEnvironment> silent(new Silent);
    office::callUno("the extension", [&] {
        for (const auto& extension : manager->getDeployedExtensions("user", noAbort, silent)) {
            manager->removeExtension(extension->getIdentifier().Value, extension->getName(), "user",
                                     noAbort, silent);
        }
    });
    // What is loaded goes on until LibreOffice ends, or gives way to errors; never wrong figures.
    document.calculateAll();
    double total = 0;
    bool error = false;
    for (int i = 0; i < 200; ++i) {
        const office::Cell cell = document.sheet(0).cell(i, 1);
        error = error || cell.error() != 0;
        total += cell.value();
    }
    EXPECT_TRUE(error || std::abs(total - 1000) < 1e-6) << total;
    EXPECT_TRUE(office.isRunning());
}

}  // namespace
}  // namespace quotepart
