#include "addin/program/batch.hpp"

#include <unistd.h>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <cppuhelper/implbase1.hxx>

#include <csignal>
#include <iostream>
#include <memory>
#include <optional>
#include <set>

#include "addin/office/office.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/program/office_folder.hpp"
#include "addin/program/progress_bar.hpp"
#include "addin/report/render.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/delivery.hpp"
#include "addin/workbook/replace_file.hpp"

namespace quotepart::program {

namespace {

namespace fs = std::filesystem;
namespace css = com::sun::star;
using css::beans::NamedValue;

/// The LibreOffice to end when the person interrupts; 0: none.
volatile std::sig_atomic_t runningOffice = 0;
volatile std::sig_atomic_t interrupted = 0;

void interrupt(int) {
    interrupted = 1;
    if (runningOffice > 0) {
        kill(-runningOffice, SIGKILL);
    }
}

class Indicator : public cppu::WeakImplHelper1<css::task::XStatusIndicator> {
  public:
    Indicator(ProgressBar& bar, std::string label, std::size_t index, std::size_t count)
        : bar_(bar),
          label_(std::move(label)),
          index_(static_cast<double>(index)),
          count_(static_cast<double>(count)) {}

    void SAL_CALL start(const rtl::OUString&, sal_Int32) override {}
    void SAL_CALL end() override {}
    void SAL_CALL setText(const rtl::OUString&) override {}
    void SAL_CALL setValue(sal_Int32 value) override {
        bar_.show((index_ + value / 100.0) / count_, label_);
    }
    void SAL_CALL reset() override {}

  private:
    ProgressBar& bar_;
    std::string label_;
    double index_;
    double count_;
};

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

struct Answer {
    int severity = 0;
    std::string json;
    std::string text;
};

class Batch {
  public:
    explicit Batch(const CommandLine& line) : line_(line) {}

    ExitStatus run() {
        const std::vector<Input> inputs = inputsOf(line_);
        int worst = 0;
        for (std::size_t i = 0; i < inputs.size() && interrupted == 0; ++i) {
            bar_.show(static_cast<double>(i) / static_cast<double>(inputs.size()),
                      inputs[i].file.filename().string());
            const Answer answer = process(inputs[i], i, inputs.size());
            if (interrupted != 0) {
                break;
            }
            bar_.clear();
            std::cout << (line_.json ? answer.json + "\n" : answer.text) << std::flush;
            worst = std::max(worst, answer.severity);
        }
        stop();
        return interrupted != 0 ? ExitStatus::interrupted : static_cast<ExitStatus>(worst);
    }

    /// Throws OfficeError and std::filesystem::filesystem_error.
    void start() {
        const fs::path program = office::defaultProgramFolder();
        const auto extension = findExtension();
        if (!extension) {
            throw office::OfficeError(report::filled(
                {"l’extension quotepart.oxt n’est pas à côté du programme ; QUOTEPART_EXTENSION "
                 "peut dire où elle est",
                 "the extension quotepart.oxt is not beside the program; QUOTEPART_EXTENSION can "
                 "say where it is"},
                line_.language));
        }
        const std::string language = line_.sheets == Language::french ? "fr" : "en-US";
        if (!profile_) {
            profile_ = std::make_unique<CachedProfile>(program, *extension, language);
        }
        office::OfficeOptions options;
        options.program = program;
        options.profile = profile_->folder();
        options.language = office::hasInterface(program, language) ? language : std::string();
        options.settings = {
            {"Setup/L10N", "ooSetupSystemLocale", language == "fr" ? "fr-FR" : language},
            // Lock files are looked at before; one of ours would stop people after a kill.
            {"Office.Common/Misc", "UseLocking", "false"},
            {"Office.Common/Misc", "UseDocumentSystemFileLocking", "false"}};
        if (profile_->isNew()) {
            options.extensions = {*extension};
        }
        office_.emplace(office::Office::start(options));
        runningOffice = office_->processId();
        if (profile_->isNew()) {
            profile_->complete();
        }
    }

  private:
    void stop() {
        runningOffice = 0;
        if (office_) {
            office_->stop();
            office_.reset();
        }
    }

    Answer process(const Input& input, std::size_t index, std::size_t count) {
        const fs::path file = fs::absolute(input.file).lexically_normal();
        fs::path output;
        if (!line_.output.empty()) {
            output = fs::absolute(line_.output / input.relative).lexically_normal();
            if (!outputs_.insert(output).second) {
                return failed(file, report::Refusal::outputExists, {});
            }
        }
        try {
            if (!office_) {
                start();
            }
            return call(file, output, index, count);
        } catch (const office::OfficeError& error) {
            // The next file has a new LibreOffice.
            const std::string what = error.what();
            runningOffice = 0;
            office_.reset();
            if (line_.settings.has("Folder")) {
                workbook::takeBackDeliveries(line_.settings.text("Folder"));
            }
            std::error_code ignored;
            workbook::removeLeftovers(output.empty() ? fs::weakly_canonical(file, ignored)
                                                     : output);
            for (const std::string_view written : {"NewMaster", "Report"}) {
                if (line_.settings.has(written)) {
                    workbook::removeLeftovers(
                        fs::weakly_canonical(line_.settings.text(written), ignored));
                }
            }
            return failed(file, report::Refusal::officeFailed, what);
        }
    }

    Answer call(const fs::path& file, const fs::path& output, std::size_t index,
                std::size_t count) {
        const auto job = office_->create<css::task::XJob>("org.quotepart.Commands");
        std::vector<NamedValue> arguments{
            named("Command", office::toUno(line_.command->name)),
            named("File", office::toUno(file.string())),
            named("Backup", line_.keepBackup),
            named("Language", codeOf(line_.language)),
            named("Answers", codeOf(line_.sheets)),
            named("Progress", css::uno::Reference<css::task::XStatusIndicator>(
                                  new Indicator(bar_, file.filename().string(), index, count)))};
        if (!output.empty()) {
            arguments.push_back(named("Output", office::toUno(output.string())));
        }
        for (const auto& [name, value] : line_.settings.all()) {
            arguments.push_back(named(name.c_str(), office::toUno(value)));
        }
        office_->limit(line_.timeLimit);
        return office::callUno(file.filename().string(), [&] {
            const auto results =
                job->execute({arguments.data(), static_cast<sal_Int32>(arguments.size())})
                    .get<css::uno::Sequence<NamedValue>>();
            Answer answer;
            for (const NamedValue& result : results) {
                if (result.Name == "Severity") {
                    answer.severity = result.Value.get<sal_Int32>();
                } else if (result.Name == "Json") {
                    answer.json = office::fromUno(result.Value.get<rtl::OUString>());
                } else if (result.Name == "Text") {
                    answer.text = office::fromUno(result.Value.get<rtl::OUString>());
                }
            }
            return answer;
        });
    }

    Answer failed(const fs::path& file, report::Refusal why, const std::string& detail) const {
        report::Report report{.file = file.string(), .command = std::string(line_.command->name)};
        report.outcome = report::Outcome::refused;
        report.refusal = why;
        report.refusalSentence = report::filled(report::sentenceOf(why), line_.language);
        if (!detail.empty()) {
            report.refusalSentence += " (" + detail + ")";
        }
        return {report::severityOf(report), report::jsonOf(report),
                report::textOf(report, line_.language)};
    }

    const CommandLine& line_;
    ProgressBar bar_;
    std::unique_ptr<CachedProfile> profile_;
    std::optional<office::Office> office_;
    std::set<fs::path> outputs_;
};

}  // namespace

ExitStatus runBatch(const CommandLine& line) {
    struct sigaction action {};
    action.sa_handler = interrupt;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        sigaction(signal, &action, nullptr);
    }
    Batch batch(line);
    try {
        batch.start();
    } catch (const std::exception& error) {
        std::cerr << "quotepart: " << error.what() << '\n';
        return ExitStatus::noOffice;
    }
    return batch.run();
}

}  // namespace quotepart::program
