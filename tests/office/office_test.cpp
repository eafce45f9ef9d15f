#include <gtest/gtest.h>
#include <sys/wait.h>
#include <typelib/typedescription.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "addin/office/document.hpp"
#include "addin/office/office.hpp"
#include "addin/office/uno_text.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::office {
namespace {

namespace fs = std::filesystem;

/// The names of files LibreOffice and Quotepart leave in the temporary folder when they go wrong.
std::set<std::string> leftovers() {
    std::set<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator("/tmp")) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("OSL_PIPE_") || (name.starts_with("lu") && name.ends_with(".tmp")) ||
            name.starts_with("quotepart-office-")) {
            names.insert(name);
        }
    }
    return names;
}

/// Processes whose command line holds this text, zombies not counted.
int processesWith(const std::string& text) {
    int count = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator("/proc")) {
        // A process may end while this is read: then there is no text.
        std::ostringstream command;
        command << std::ifstream(entry.path() / "cmdline", std::ios::binary).rdbuf();
        count += command.str().find(text) != std::string::npos ? 1 : 0;
    }
    return count;
}

OfficeOptions inLanguage(const std::string& language) {
    OfficeOptions options;
    options.language = language;
    return options;
}

std::string messageOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const OfficeError& error) {
        return error.what();
    }
    return "no exception";
}

/// One LibreOffice for the tests that only use it.
class OfficeTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        french() = std::make_unique<Office>(Office::start(inLanguage("fr")));
    }
    static void TearDownTestSuite() { french().reset(); }
    static std::unique_ptr<Office>& french() {
        static std::unique_ptr<Office> office;
        return office;
    }
    const Office& office_ = *french();
};

TEST_F(OfficeTest, SaysWhatItIs) {
    EXPECT_TRUE(office_.isRunning());
    EXPECT_EQ(office_.language().substr(0, 2), "fr");
    EXPECT_FALSE(office_.version().empty());
    std::cout << "LibreOffice " << office_.version() << " in " << office_.profile().program()
              << '\n';
}

TEST_F(OfficeTest, TypesFormulasAsAFrenchPerson) {
    const Document document = Document::create(office_);
    const Sheet sheet = document.sheet(0);
    sheet.cell("A1").setFormulaLocal("=SOMME(1;2)");
    sheet.cell("A2").setFormulaLocal("12,5");
    sheet.cell("A3").setFormulaLocal("=SUM(1;2)");
    EXPECT_EQ(sheet.cell("A1").value(), 3);
    EXPECT_EQ(sheet.cell("A1").formula(), "=SUM(1;2)");
    EXPECT_EQ(sheet.cell("A1").formulaLocal(), "=SOMME(1;2)");
    EXPECT_EQ(sheet.cell("A1").error(), 0);
    EXPECT_EQ(sheet.cell("A2").value(), 12.5);
    EXPECT_EQ(sheet.cell("A2").text(), "12,5");
    EXPECT_EQ(sheet.cell("A3").error(), 525);
    sheet.cell("B1").setFormula("=A1/0");
    EXPECT_EQ(sheet.cell("B1").error(), 532);
    EXPECT_EQ(sheet.cell("B1").text(), "#DIV/0 !");
    sheet.cell("B2").setText("été");
    EXPECT_EQ(sheet.cell("B2").text(), "été");
    EXPECT_EQ(sheet.name(), "Feuille1");
}

TEST_F(OfficeTest, TypesArrayFormulasAsAFrenchPerson) {
    const Document document = Document::create(office_);
    const Sheet sheet = document.sheet(0);
    const Range range = sheet.range("A1:B2");
    range.setArrayFormulaLocal("=TRANSPOSE({1.2,5;3.4})");
    EXPECT_EQ(range.arrayFormula(), "{=TRANSPOSE({1;2.5|3;4})}");
    EXPECT_EQ(range.arrayFormulaLocal(), "{=TRANSPOSE({1.2,5;3.4})}");
    EXPECT_EQ(range.cell(1, 0).value(), 2.5);
    EXPECT_EQ(range.cell(0, 1).value(), 3);
    EXPECT_EQ(sheet.range("A1:A3").arrayFormula(), "");
    sheet.range("D1:D3").setArrayFormulaLocal("=ARRONDI.AU.MULTIPLE(LIGNE(A5:A7);5)");
    EXPECT_EQ(sheet.cell("D1").value(), 5);
    EXPECT_EQ(sheet.cell("D3").value(), 5);
    EXPECT_EQ(sheet.cell("D2").formulaLocal(), "{=ARRONDI.AU.MULTIPLE(LIGNE(A5:A7);5)}");
    sheet.range("E1:E3").setArrayFormulaLocal("=LIGNE(A5:A7)*2,5");
    EXPECT_EQ(sheet.cell("E3").value(), 17.5);
    EXPECT_EQ(messageOf([&] { sheet.range("F1:F2").setArrayFormulaLocal("12"); }),
              "not a formula: 12");
}

TEST_F(OfficeTest, SavesAndReloads) {
    const Folder folder;
    for (const std::string name : {"a b é%.ods", "a.fods", "a.xlsx"}) {
        const fs::path file = folder / name;
        {
            const Document document = Document::create(office_);
            document.sheet(0).rename("Été");
            document.sheet(0).cell(1, 2).setFormulaLocal("=SOMME(1;2)");
            static_cast<void>(document.addSheet("Autre"));
            document.storeAs(file);
        }
        ASSERT_TRUE(fs::exists(file)) << file;
        const Document document = Document::open(office_, file);
        EXPECT_FALSE(document.isReadOnly());
        EXPECT_EQ(document.sheetNames(), (std::vector<std::string>{"Été", "Autre"}));
        document.calculateAll();
        EXPECT_EQ(document.sheet("Été").cell("C2").value(), 3);
        EXPECT_EQ(document.sheet("Été").usedRange().rows(), 2);
        EXPECT_EQ(document.sheet("Été").usedRange().columns(), 3);
        document.sheet("Été").cell("A1").setValue(7);
        document.store();
    }
    const Document document = Document::open(office_, folder / "a.xlsx");
    EXPECT_EQ(document.sheet(0).cell("A1").value(), 7);
    EXPECT_EQ(document.sheet(0).cell("C2").formulaLocal(), "=SOMME(1;2)");
}

TEST_F(OfficeTest, WritesOneSheetAsPdf) {
    const Folder folder;
    const Document document = Document::create(office_);
    document.sheet(0).cell("A1").setText("un");
    document.addSheet("Deux").cell("B2").setText("deux");
    document.exportPdf(folder / "all.pdf");
    document.exportPdf(folder / "one.pdf", "Deux");
    const auto pages = [](const fs::path& file) {
        std::ifstream stream(file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream),
                               std::istreambuf_iterator<char>()};
        const std::size_t found = text.find("/Count ");
        return found == std::string::npos ? "none" : text.substr(found, 8);
    };
    EXPECT_EQ(pages(folder / "all.pdf"), "/Count 2");
    EXPECT_EQ(pages(folder / "one.pdf"), "/Count 1");
}

TEST_F(OfficeTest, ReadsTheFunctionWizard) {
    const FunctionDescription sum = office_.function("SOMME");
    EXPECT_EQ(sum.name, "SOMME");
    EXPECT_EQ(sum.category, 6);
    EXPECT_FALSE(sum.description.empty());
    ASSERT_FALSE(sum.arguments.empty());
    EXPECT_FALSE(sum.arguments[0].isOptional);
    EXPECT_GT(office_.functions().size(), 400U);
    EXPECT_NE(messageOf([&] { static_cast<void>(office_.function("SUM")); }), "no exception");
}

TEST_F(OfficeTest, MovesADocumentWithoutClosingIt) {
    std::vector<Document> documents;
    for (int count = 0; count < 3; ++count) {
        documents.push_back(Document::create(office_));
    }
    EXPECT_EQ(documents.front().sheetCount(), 1);
}

TEST_F(OfficeTest, RefusesWithAReason) {
    EXPECT_EQ(messageOf([&] { static_cast<void>(office_.createInstance("org.x.Nothing")); }),
              "the service org.x.Nothing is unknown to LibreOffice");
    EXPECT_EQ(messageOf([&] { static_cast<void>(Document::open(office_, "/nowhere/a.ods")); }),
              "there is no file /nowhere/a.ods");
    const Document document = Document::create(office_);
    EXPECT_NE(messageOf([&] { static_cast<void>(document.sheet("Absente")); }), "no exception");
    EXPECT_EQ(messageOf([&] { document.storeAs("/nowhere/a.ods"); }),
              "there is no folder /nowhere");
    EXPECT_NE(messageOf([&] { document.storeAs("/proc/a.ods"); }), "no exception");
}

TEST_F(OfficeTest, LearnsTypes) {
    const auto known = [](const char* name) {
        const css::uno::Type type(css::uno::TypeClass_INTERFACE,
                                  rtl::OUString::createFromAscii(name));
        typelib_TypeDescription* description = nullptr;
        type.getDescription(&description);
        const bool found = description != nullptr;
        if (found) {
            typelib_typedescription_release(description);
        }
        return found;
    };
    EXPECT_TRUE(known("com.sun.star.sheet.XSpreadsheetDocument"));
    EXPECT_FALSE(known("ooo.vba.XCollection"));
    registerTypes(fs::path(QUOTEPART_BUILT_WITH) / "types" / "oovbaapi.rdb");
    EXPECT_TRUE(known("ooo.vba.XCollection"));
    EXPECT_EQ(messageOf([] { registerTypes("/nowhere/a.rdb"); }),
              "there is no type library /nowhere/a.rdb");
}

TEST(OfficeLife, SpeaksEnglishToo) {
    const Office office = Office::start(inLanguage("en-US"));
    const Document document = Document::create(office);
    const Sheet sheet = document.sheet(0);
    sheet.cell("A1").setFormulaLocal("=SUM(1,2)");
    sheet.cell("A2").setFormulaLocal("12.5");
    sheet.range("B1:B3").setArrayFormulaLocal("=MROUND(ROW(A5:A7),5)");
    EXPECT_EQ(sheet.cell("A1").value(), 3);
    EXPECT_EQ(sheet.cell("A1").formulaLocal(), "=SUM(1,2)");
    EXPECT_EQ(sheet.cell("A2").text(), "12.5");
    EXPECT_EQ(sheet.cell("B3").value(), 5);
    EXPECT_EQ(sheet.name(), "Sheet1");
}

TEST(OfficeLife, InstallsAndRemovesExtensions) {
    const std::string identifier = "org.quotepart.test.office";
    OfficeProfile profile;
    OfficeOptions options;
    options.profile = profile.folder();
    options.extensions = {QUOTEPART_TEST_EXTENSION};
    {
        const Office office = Office::start(options);
        EXPECT_EQ(Document::create(office).sheetCount(), 5);
    }
    EXPECT_NE(profile.listExtensions().find(identifier), std::string::npos);
    profile.installExtension(QUOTEPART_TEST_EXTENSION);
    profile.removeExtension(identifier);
    EXPECT_EQ(profile.listExtensions().find(identifier), std::string::npos);
    EXPECT_NE(messageOf([&] { profile.removeExtension(identifier); }), "no exception");
    EXPECT_NE(messageOf([&] { profile.installExtension("/nowhere/a.oxt"); }), "no exception");
    options.extensions.clear();
    const Office office = Office::start(options);
    EXPECT_EQ(Document::create(office).sheetCount(), 1);
}

TEST(OfficeLife, TwoAtOnceAndNothingLeftBehind) {
    const std::set<std::string> before = leftovers();
    fs::path first;
    fs::path second;
    {
        Office one = Office::start(inLanguage("fr"));
        const Office two = Office::start(inLanguage("en-US"));
        first = one.profile().folder();
        second = two.profile().folder();
        EXPECT_NE(first, second);
        EXPECT_NE(one.processId(), two.processId());
        const Document here = Document::create(one);
        const Document there = Document::create(two);
        here.sheet(0).cell("A1").setFormulaLocal("=SOMME(1;2)");
        there.sheet(0).cell("A1").setFormulaLocal("=SUM(1,2)");
        EXPECT_EQ(here.sheet(0).cell("A1").value(), there.sheet(0).cell("A1").value());
        one.stop();
        EXPECT_FALSE(one.isRunning());
        EXPECT_TRUE(two.isRunning());
        EXPECT_FALSE(fs::exists(first));
        EXPECT_EQ(messageOf([&] { static_cast<void>(one.desktop()); }),
                  "LibreOffice is gone: it was stopped");
    }
    EXPECT_EQ(processesWith(first.string()), 0);
    EXPECT_EQ(processesWith(second.string()), 0);
    EXPECT_FALSE(fs::exists(second));
    EXPECT_EQ(leftovers(), before);
}

TEST(OfficeLife, ADeadProcessIsAClearError) {
    const std::set<std::string> before = leftovers();
    {
        const Office office = Office::start();
        const Document document = Document::create(office);
        kill(-office.processId(), SIGKILL);
        EXPECT_NE(messageOf([&] { document.calculateAll(); }).find("LibreOffice has ended"),
                  std::string::npos);
        for (int waited = 0; office.isRunning() && waited < 500; ++waited) {
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
        EXPECT_EQ(messageOf([&] { static_cast<void>(Document::create(office)); }),
                  "LibreOffice is gone: killed by signal 9");
    }
    EXPECT_EQ(leftovers(), before);
}

TEST(OfficeLife, FailsToStartWithAReason) {
    const std::set<std::string> before = leftovers();
    const Folder folder;
    OfficeOptions options;
    options.program = folder / "";
    EXPECT_NE(messageOf([&] {
                  static_cast<void>(Office::start(options));
              }).find("there is no LibreOffice in"),
              std::string::npos);
    std::ofstream(folder / "soffice") << "#!/bin/sh\necho out of luck\n"
                                         "echo '/lib/libc.so.6(abort+0xd3)[0x7fc786a37472]'\n"
                                         "echo '#14 /lib/libc.so.6(abort+0xd3) [0x7f7c0b644472]'\n"
                                         "exit 3\n";
    fs::permissions(folder / "soffice", fs::perms::owner_all);
    const std::string early = messageOf([&] { static_cast<void>(Office::start(options)); });
    EXPECT_TRUE(early.ends_with("ended with status 3 before it could be reached: out of luck"))
        << early;
    std::ofstream(folder / "soffice") << "#!/bin/sh\nexec sleep 1000\n";
    options.startLimit = std::chrono::seconds{1};
    const std::string late = messageOf([&] { static_cast<void>(Office::start(options)); });
    EXPECT_NE(late.find("could not be reached within 1 s"), std::string::npos) << late;
    options = inLanguage("zu");
    const std::string foreign = messageOf([&] { static_cast<void>(Office::start(options)); });
    EXPECT_NE(foreign.find("install libreoffice-l10n-zu"), std::string::npos) << foreign;
}

TEST(OfficeLife, IsKilledAtItsDeadline) {
    const Folder folder;
    std::ofstream(folder / "soffice") << "#!/bin/sh\nexec sleep 1000\n";
    fs::permissions(folder / "soffice", fs::perms::owner_all);
    OfficeOptions options;
    options.program = folder / "";
    options.lifetime = std::chrono::seconds{1};
    options.startLimit = std::chrono::seconds{100};
    const std::string killed = messageOf([&] { static_cast<void>(Office::start(options)); });
    EXPECT_NE(killed.find("killed by signal 9 before it could be reached"), std::string::npos)
        << killed;
}

TEST(OfficeLife, EndsWithAClientThatIsKilled) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    const pid_t client = fork();
    if (client == 0) {
        // A process of its own: the runtime of this one does not survive a fork.
        dup2(ends[1], STDOUT_FILENO);
        execl("/proc/self/exe", "office_test",
              "--gtest_filter=OfficeClient.DISABLED_WaitsToBeKilled",
              "--gtest_also_run_disabled_tests", nullptr);
        _exit(127);
    }
    close(ends[1]);
    std::string said;
    std::array<char, 512> buffer{};
    while (said.find("profile=") == std::string::npos ||
           said.find('\n', said.find("profile=")) == std::string::npos) {
        const ssize_t length = read(ends[0], buffer.data(), buffer.size());
        ASSERT_GT(length, 0) << said;
        said.append(buffer.data(), static_cast<std::size_t>(length));
    }
    close(ends[0]);
    const std::size_t begin = said.find("profile=") + 8;
    const std::string profile = said.substr(begin, said.find('\n', begin) - begin);
    EXPECT_GT(processesWith(profile), 0);
    kill(client, SIGKILL);
    waitpid(client, nullptr, 0);
    for (int waited = 0; (fs::exists(profile) || processesWith(profile) > 0) && waited < 500;
         ++waited) {
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    EXPECT_EQ(processesWith(profile), 0);
    EXPECT_FALSE(fs::exists(profile));
}

TEST(OfficeClient, DISABLED_WaitsToBeKilled) {
    const Office office = Office::start();
    std::cout << "profile=" << office.profile().folder().string() << std::endl;
    std::this_thread::sleep_for(std::chrono::seconds{60});
}

}  // namespace
}  // namespace quotepart::office
