#include "examples/runner/quarter.hpp"

#include <algorithm>

#include "examples/runner/program.hpp"

namespace quotepart::examples {

namespace fs = std::filesystem;

namespace {

constexpr const char* period = "2023-T1";
constexpr const char* statements = "decomptes-2023-T1";
constexpr const char* author = "Direction des finances";
constexpr const char* closingDay = "2023-04-11";

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
    const Program quarter(program, scratch, out);
    QuarterRun result;
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"recalc", workbook, "--no-backup"},
             {"check", workbook},
             {"close", workbook, "--period", period, "--author", author, "--date", closingDay,
              "--no-backup"},
             {"statements", workbook, "--period", period, "--output", statements}}) {
        if (quarter.run(words) != 0) {
            result.faults.push_back(Program::typed(words) + " ne s’est pas bien passé");
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
