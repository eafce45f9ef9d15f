#include "tests/workbook/quarter.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/property_tree/json_parser.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/task/XJob.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "addin/office/supervised_process.hpp"
#include "addin/office/uno_text.hpp"
#include "tests/support/folder.hpp"

namespace quotepart {

namespace {

namespace fs = std::filesystem;
using css::beans::NamedValue;

template <class Value>
NamedValue named(const char* name, const Value& value) {
    NamedValue result;
    result.Name = rtl::OUString::createFromAscii(name);
    result.Value <<= value;
    return result;
}

rtl::OUString codeOf(Language language) {
    return language == Language::french ? rtl::OUString("fr") : rtl::OUString("en");
}

const Folder& cacheFolder() {
    static const Folder folder;
    return folder;
}

}  // namespace

Said tell(const std::string& command, const std::filesystem::path& file, const Told& told,
          const Asked& asked) {
    const auto job = quarterOffice().create<css::task::XJob>("org.quotepart.Commands");
    std::vector<NamedValue> arguments{
        named("Command", office::toUno(command)), named("File", office::toUno(file.string())),
        named("Backup", asked.keepBackup), named("Language", codeOf(asked.language))};
    if (!asked.output.empty()) {
        arguments.push_back(named("Output", office::toUno(asked.output.string())));
    }
    for (const auto& [name, value] : told) {
        arguments.push_back(named(name.c_str(), office::toUno(value)));
    }
    return office::callUno(command, [&] {
        const auto results =
            job->execute({arguments.data(), static_cast<sal_Int32>(arguments.size())})
                .get<css::uno::Sequence<NamedValue>>();
        Said said;
        said.severity = results[0].Value.get<sal_Int32>();
        said.json = office::fromUno(results[1].Value.get<rtl::OUString>());
        said.text = office::fromUno(results[2].Value.get<rtl::OUString>());
        std::istringstream stream(said.json);
        boost::property_tree::read_json(stream, said.report);
        return said;
    });
}

const office::Office& quarterOffice() {
    static const office::Office office = [] {
        office::OfficeOptions options;
        options.language = "fr";
        options.extensions = {QUOTEPART_EXTENSION};
        options.settings = {{"Office.Common/Misc", "UseLocking", "false"},
                            {"Office.Common/Misc", "UseDocumentSystemFileLocking", "false"}};
        return office::Office::start(options);
    }();
    return office;
}

std::vector<std::string> Said::findings(std::string_view kind) const {
    std::vector<std::string> lines;
    for (const auto& [name, finding] : report.get_child("findings")) {
        if (finding.get<std::string>("kind") == kind) {
            lines.push_back(
                finding.get<std::string>("sheet", "") + "." +
                finding.get<std::string>("cells", finding.get<std::string>("cell", "")) + " " +
                finding.get<std::string>("sentence"));
        }
    }
    return lines;
}

std::vector<std::string> Said::changes() const {
    std::vector<std::string> lines;
    for (const auto& [name, change] : report.get_child("changes")) {
        lines.push_back(change.get<std::string>("sheet") + "." + change.get<std::string>("cell") +
                        " " + change.get<std::string>("before") + " -> " +
                        change.get<std::string>("after"));
    }
    return lines;
}

Said check(const std::filesystem::path& file, Language language) {
    return tell("check", file, {}, {.language = language});
}

Said recalc(const std::filesystem::path& file, const Asked& asked) {
    return tell("recalc", file, {}, asked);
}

void makeWorkbook(const std::filesystem::path& file, const Fill& fill) {
    makeStaleWorkbook(file, fill, [](const office::Document&) {});
}

void makeStaleWorkbook(const std::filesystem::path& file, const Fill& fill, const Fill& change) {
    const auto document = office::Document::create(quarterOffice());
    fill(document);
    document.calculateAll();
    const css::uno::Reference<css::sheet::XCalculatable> calculation(document.uno(),
                                                                     css::uno::UNO_QUERY_THROW);
    calculation->enableAutomaticCalculation(false);
    change(document);
    document.storeAs(file);
}

void makeLastingWorkbook(const std::filesystem::path& file) {
    makeStaleWorkbook(
        file,
        [](const office::Document& document) {
            for (int row = 0; row < 60; ++row) {
                document.sheet(0).cell(row, 0).setFormula(
                    "=IF($B$1=0;0;0*SUMPRODUCT((ROW(A1:A6000)=TRANSPOSE(ROW(A1:A6000)))*1))");
            }
        },
        [](const office::Document& document) { document.sheet(0).cell("B1").setValue(1); });
}

void makeStaleSum(const std::filesystem::path& file) {
    makeStaleWorkbook(
        file,
        [](const office::Document& document) {
            const office::Sheet sheet = document.sheet(0);
            sheet.cell("A1").setValue(1);
            sheet.cell("A2").setValue(2);
            sheet.cell("A3").setFormula("=SUM(A1:A2)");
            sheet.range("B1:B2").setArrayFormula(
                "=ORG.QUOTEPART.MUTUALISATION.ALLOCATE(A3;\"files\";{2|1})");
        },
        [](const office::Document& document) { document.sheet(0).cell("A2").setValue(5); });
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string shownIn(const std::filesystem::path& file, std::string_view address) {
    const auto document = office::Document::open(quarterOffice(), file, {.readOnly = true});
    return document.sheet(0).cell(address).text();
}

std::string cacheSetting() {
    return "XDG_CACHE_HOME=" + cacheFolder().path().string();
}

Ran runQuotepart(std::vector<std::string> arguments, std::vector<std::string> environment) {
    const Folder folder;
    office::ProcessPlan plan;
    plan.command = {QUOTEPART_PROGRAM};
    plan.command.insert(plan.command.end(), arguments.begin(), arguments.end());
    plan.environment = std::move(environment);
    plan.environment.push_back(cacheSetting());
    plan.log = folder / "log";
    const office::ProcessResult result =
        office::runProcess(plan, std::chrono::milliseconds{180'000});
    return {result.status, result.output};
}

pid_t startQuotepart(std::vector<std::string> arguments, const fs::path& log) {
    std::string cache = cacheSetting();
    std::string program = QUOTEPART_PROGRAM;
    std::vector<char*> words{program.data()};
    for (std::string& argument : arguments) {
        words.push_back(argument.data());
    }
    words.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        static_cast<void>(freopen(log.c_str(), "w", stdout));
        static_cast<void>(freopen(log.c_str(), "a", stderr));
        putenv(cache.data());  // NOLINT(concurrency-mt-unsafe)
        execv(QUOTEPART_PROGRAM, words.data());
        _exit(127);
    }
    return child;
}

void expectNothingWhenInterrupted(const std::vector<std::string>& arguments, const fs::path& output,
                                  std::string_view extension) {
    const Folder folder;
    const fs::path log = folder / "log";
    const pid_t program = startQuotepart(arguments, log);
    const auto written = [&] {
        std::error_code error;
        std::size_t number = 0;
        for (const auto& entry : fs::recursive_directory_iterator(output, error)) {
            number += entry.path().extension() == extension ? 1 : 0;
        }
        return number;
    };
    int status = 0;
    while (written() < 3 && waitpid(program, &status, WNOHANG) == 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    ASSERT_EQ(kill(program, SIGINT), 0) << contentOf(log);
    ASSERT_EQ(waitpid(program, &status, 0), program);
    EXPECT_EQ(WIFEXITED(status) ? WEXITSTATUS(status) : -1, 130) << contentOf(log);
    EXPECT_FALSE(fs::exists(output));
}

}  // namespace quotepart
