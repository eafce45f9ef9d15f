#include <gtest/gtest.h>
#include <unistd.h>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "addin/office/uno_text.hpp"
#include "idl/generate/files.hpp"
#include "idl/generate/manual.hpp"
#include "tests/calc/calc.hpp"
#include "tests/calc/frames.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using css::uno::Reference;
using office::fromUno;
using office::toUno;

Reference<css::container::XNameAccess> configuration(const office::Office& office,
                                                     std::string_view path) {
    css::beans::PropertyValue node;
    node.Name = "nodepath";
    node.Value <<= toUno(path);
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments[0] <<= node;
    return {css::configuration::theDefaultProvider::get(office.context())
                ->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                              arguments),
            css::uno::UNO_QUERY_THROW};
}

std::string textIn(const Reference<css::container::XNameAccess>& node, std::string_view name) {
    rtl::OUString text;
    node->getByName(toUno(name)) >>= text;
    return fromUno(text);
}

struct MenuEntry {
    std::string url;
    std::string title;
    friend bool operator==(const MenuEntry&, const MenuEntry&) = default;
};

constexpr std::string_view menuPath =
    "/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar/org.quotepart.Mutualisation.Menu";

/// The entries of a menu, in its order, without the lines between them.
std::vector<MenuEntry> entriesAt(const office::Office& office, std::string_view path) {
    const auto submenu = configuration(office, path);
    std::vector<MenuEntry> all;
    for (const rtl::OUString& name : submenu->getElementNames()) {
        const Reference<css::container::XNameAccess> entry(submenu->getByName(name),
                                                           css::uno::UNO_QUERY_THROW);
        if (const std::string url = textIn(entry, "URL"); url != "private:separator") {
            all.push_back({url, textIn(entry, "Title")});
        }
    }
    return all;
}

std::vector<MenuEntry> entries(const office::Office& office) {
    return entriesAt(office, std::string(menuPath) + "/Submenu");
}

/// Keeps what it is told of a command.
class Listener : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
  public:
    int told = 0;
    bool enabled = false;

    void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& event) override {
        ++told;
        enabled = event.IsEnabled != 0;
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}
};

class Menu : public testing::TestWithParam<Language> {
  protected:
    const office::Office& office_ = calcIn(GetParam());
};

TEST_P(Menu, HasItsEntriesInTheLanguageOfTheInterface) {
    const bool french = GetParam() == Language::french;
    const auto menu = configuration(office_, menuPath);
    EXPECT_EQ(textIn(menu, "Title"), french ? "~Mutualisation" : "~Cost sharing");
    EXPECT_EQ(textIn(menu, "Context"), "com.sun.star.sheet.SpreadsheetDocument");
    const std::string protocol = "org.quotepart.mutualisation:";
    EXPECT_EQ(
        entries(office_),
        (std::vector<MenuEntry>{
            {protocol + "recalc", french ? "~Recalculer le classeur" : "~Recalculate the workbook"},
            {protocol + "check", french ? "~Vérifier le classeur" : "~Check the workbook"},
            {protocol + "close", french ? "~Arrêter une période…" : "~Close a period…"},
            {protocol + "statements", french ? "~Décomptes…" : "~Statements…"},
            {".uno:NewDoc", french ? "~Nouveau depuis un modèle…" : "~New from a template…"},
            {protocol + "distribute", french ? "~Budgets des communes…" : "Communes’ ~budgets…"},
            {protocol + "collect", french ? "Re~tours des communes…" : "Communes’ ret~urns…"},
            {protocol + "manual", french ? "~Manuel des fonctions" : "~Manual of the functions"},
            {protocol + "about", french ? "À ~propos de Quotepart" : "~About Quotepart"}}));
}

/// LibreOffice makes the toolbar of an extension with every workbook that it opens, hidden ones
/// too: a tenth of the time that a small one takes.
TEST_P(Menu, NoToolbarIsMadeWithEveryWorkbook) {
    for (const rtl::OUString& name :
         configuration(office_, "/org.openoffice.Office.Addons/AddonUI/OfficeToolBar")
             ->getElementNames()) {
        EXPECT_FALSE(name.startsWith("org.quotepart")) << office::fromUno(name);
    }
}

TEST_P(Menu, EveryEntryHasItsDispatchInASpreadsheet) {
    const auto document = office::Document::create(office_);
    for (const MenuEntry& entry : entries(office_)) {
        if (!entry.url.starts_with("org.quotepart.")) {
            continue;  // LibreOffice's own.
        }
        const auto dispatch = dispatchIn(office_, frameOf(document), entry.url);
        ASSERT_TRUE(dispatch.is()) << entry.url;
        const rtl::Reference<Listener> listener(new Listener);
        dispatch->addStatusListener(listener.get(), parsed(office_, entry.url));
        EXPECT_EQ(listener->told, 1);
        EXPECT_TRUE(listener->enabled);
        dispatch->removeStatusListener(listener.get(), parsed(office_, entry.url));
    }
    EXPECT_FALSE(
        dispatchIn(office_, frameOf(document), "org.quotepart.mutualisation:nothing").is());
}

TEST_P(Menu, NothingIsOfferedOutsideASpreadsheet) {
    const auto empty = office_.create<css::frame::XFrame>("com.sun.star.frame.Frame");
    for (const MenuEntry& entry : entries(office_)) {
        if (!entry.url.starts_with("org.quotepart.")) {
            continue;  // LibreOffice's own.
        }
        EXPECT_FALSE(dispatchIn(office_, empty, entry.url).is()) << entry.url;
    }
}

TEST_P(Menu, AHandlerWithoutAFrameOffersNothingAndSurvivesAnything) {
    const auto handler =
        office_.create<css::frame::XDispatchProvider>("org.quotepart.comp.Commands");
    const css::util::URL url = parsed(office_, "org.quotepart.mutualisation:manual");
    EXPECT_FALSE(handler->queryDispatch(url, "_self", 0).is());
    css::uno::Sequence<css::frame::DispatchDescriptor> requests(2);
    requests[0].FeatureURL = url;
    const auto found = handler->queryDispatches(requests);
    ASSERT_EQ(found.getLength(), 2);
    EXPECT_FALSE(found[0].is() || found[1].is());
    const Reference<css::frame::XDispatch> dispatch(handler, css::uno::UNO_QUERY_THROW);
    EXPECT_NO_THROW(dispatch->dispatch({}, {}));
    EXPECT_NO_THROW(dispatch->dispatch(parsed(office_, "org.quotepart.mutualisation:nothing"), {}));
    EXPECT_NO_THROW(dispatch->addStatusListener({}, url));
    EXPECT_NO_THROW(dispatch->removeStatusListener({}, url));
    EXPECT_TRUE(office_.isRunning());
}

/// The folder of the installed package.
fs::path packageFolder(const office::Office& office) {
    const std::string url =
        fromUno(css::deployment::PackageInformationProvider::get(office.context())
                    ->getPackageLocation("org.quotepart.Mutualisation"));
    constexpr std::string_view scheme = "file://";
    EXPECT_TRUE(url.starts_with(scheme)) << url;
    return url.substr(scheme.size());
}

TEST_P(Menu, TheInstalledPackageHoldsTheWholeManual) {
    const fs::path manual = packageFolder(office_) / "manual";
    for (const generate::ManualFile& file : generate::htmlManual()) {
        EXPECT_EQ(generate::contentOf(manual / file.path), file.text) << file.path;
    }
    for (const char* picture : {"assistant-fonctions.png", "constats.png"}) {
        EXPECT_TRUE(fs::exists(manual / "pictures" / picture)) << picture;
    }
}

TEST_P(Menu, EveryEntryHasItsIcons) {
    const fs::path icons = packageFolder(office_) / "icons";
    for (const MenuEntry& entry : entries(office_)) {
        if (!entry.url.starts_with("org.quotepart.")) {
            continue;  // LibreOffice's own.
        }
        const std::string command = entry.url.substr(entry.url.find(':') + 1);
        for (const char* size : {"-16.png", "-26.png"}) {
            EXPECT_TRUE(fs::exists(icons / (command + size))) << command << size;
        }
        const auto images = configuration(
            office_,
            "/org.openoffice.Office.Addons/AddonUI/Images/org.quotepart.Mutualisation."
            "Images." +
                command);
        EXPECT_EQ(textIn(images, "URL"), entry.url);
    }
}

INSTANTIATE_TEST_SUITE_P(Interface, Menu, testing::Values(Language::french, Language::english),
                         [](const auto& info) {
                             return info.param == Language::french ? "french" : "english";
                         });

/// A browser of the test's own, first on the PATH: it writes down what it is asked to open.
class Browser {
  public:
    Browser()
        : folder_(fs::temp_directory_path() / ("browser-" + std::to_string(::getpid()))),
          path_(std::getenv("PATH")) {
        generate::write(folder_ / "xdg-open", "#!/bin/sh\necho \"$1\" > \"" + asked().string() +
                                                  ".new\"\nmv \"" + asked().string() + ".new\" \"" +
                                                  asked().string() + "\"\n");
        fs::permissions(folder_ / "xdg-open", fs::perms::owner_all);
        ::setenv("PATH", (folder_.string() + ":" + path_).c_str(), 1);
    }
    ~Browser() {
        ::setenv("PATH", path_.c_str(), 1);
        fs::remove_all(folder_);
    }
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    /// What it was asked to open; empty if nothing within ten seconds.
    std::string opened() const {
        for (int i = 0; i < 100 && !fs::exists(asked()); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
        }
        std::string text = generate::contentOf(asked());
        return text.substr(0, text.find('\n'));
    }

  private:
    fs::path asked() const { return folder_ / "asked"; }

    fs::path folder_;
    std::string path_;
};

TEST(MenuCommand, ManualOpensInTheBrowser) {
    const Browser browser;
    const auto office = office::Office::start({.language = "fr", .extensions = {extensionPath()}});
    const auto document = office::Document::create(office);
    const std::string url = "org.quotepart.mutualisation:manual";
    const auto dispatch = dispatchIn(office, frameOf(document), url);
    ASSERT_TRUE(dispatch.is());
    dispatch->dispatch(parsed(office, url), {});
    EXPECT_EQ(browser.opened(),
              "file://" + (packageFolder(office) / "manual/fr/index.html").string());
}

}  // namespace
}  // namespace quotepart
