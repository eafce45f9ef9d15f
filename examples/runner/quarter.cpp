#include "examples/runner/quarter.hpp"

#include <algorithm>
#include <chrono>

#include "addin/office/supervised_process.hpp"

namespace quotepart::examples {

namespace fs = std::filesystem;

namespace {

constexpr const char* period = "2023-T1";
constexpr const char* statements = "decomptes-2023-T1";
constexpr const char* author = "Direction des finances";
constexpr const char* closingDay = "2023-04-11";

/// A command as a person would type it.
std::string typed(const std::vector<std::string>& words) {
    std::string line = "$ quotepart";
    for (const std::string& word : words) {
        line += word.find(' ') == std::string::npos ? " " + word : " \"" + word + '"';
    }
    return line;
}

class Quarter {
  public:
    Quarter(fs::path program, fs::path scratch, std::ostream& out)
        : program_(std::move(program)), scratch_(std::move(scratch)), out_(out) {}

    /// True when it went well; what it said is printed.
    bool run(const std::vector<std::string>& words) {
        out_ << '\n' << typed(words) << '\n' << std::flush;
        office::ProcessPlan plan;
        plan.command = {"/usr/bin/env", "-C", scratch_.string(), program_.string()};
        plan.command.insert(plan.command.end(), words.begin(), words.end());
        plan.command.insert(plan.command.end(), {"--lang", "fr"});
        plan.log = scratch_ / (words.front() + ".log");
        const office::ProcessResult result = office::runProcess(plan, std::chrono::minutes{10});
        out_ << withoutFolder(result.output) << std::flush;
        return result.status == 0;
    }

  private:
    /// The program names files by their whole path; that of a scratch folder says nothing.
    std::string withoutFolder(std::string text) const {
        const std::string folder = scratch_.string() + "/";
        for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
            text.erase(at, folder.size());
        }
        return text;
    }

    fs::path program_;
    fs::path scratch_;
    std::ostream& out_;
};

std::vector<fs::path> filesOf(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

QuarterRun runQuarter(const fs::path& master, const fs::path& program, const fs::path& scratch,
                      OutputFolder& folder, std::ostream& out) {
    fs::create_directories(scratch);
    const std::string workbook = master.stem().string() + "-T1.ods";
    fs::copy_file(master, scratch / workbook);
    Quarter quarter(program, scratch, out);
    QuarterRun result;
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"recalc", workbook, "--no-backup"},
             {"check", workbook},
             {"close", workbook, "--period", period, "--author", author, "--date", closingDay,
              "--no-backup"},
             {"statements", workbook, "--period", period, "--output", statements}}) {
        if (!quarter.run(words)) {
            result.faults.push_back(typed(words) + " ne s’est pas bien passé");
            return result;
        }
    }
    result.workbook = folder.receive(scratch / workbook, workbook);
    for (const fs::path& file : filesOf(scratch / statements)) {
        result.statements.push_back(
            folder.receive(file, std::string(statements) + "/" + file.filename().string()));
    }
    return result;
}

}  // namespace quotepart::examples
