#include <sched.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>

#include "tests/bench/calc/measure.hpp"
#include "tests/bench/calc/quarters_workbook.hpp"
#include "tests/support/elapsed.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::bench {

namespace {

namespace fs = std::filesystem;

/// Keeps this thread, and the processes it starts, on the core it runs on: what the extension adds
/// cannot hide behind another core, and the times scatter half as much.
class OneCore {
  public:
    OneCore() {
        sched_getaffinity(0, sizeof all_, &all_);
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(static_cast<std::size_t>(sched_getcpu()), &one);
        sched_setaffinity(0, sizeof one, &one);
    }
    ~OneCore() { sched_setaffinity(0, sizeof all_, &all_); }
    OneCore(const OneCore&) = delete;
    OneCore& operator=(const OneCore&) = delete;

  private:
    cpu_set_t all_{};
};

struct Times {
    double start = 0;
    double open = 0;
};

Times timesOf(const fs::path& profile, const fs::path& file) {
    Times times;
    std::optional<office::Office> office;
    times.start = secondsOf([&] { office.emplace(office::Office::start({.profile = profile})); });
    times.open = secondsOf([&] { office::Document::open(*office, file).close(); });
    office->stop();
    return times;
}

/// Each start, and the first opening after it.
struct Series {
    std::vector<double> starts;
    std::vector<double> opens;

    void add(const Times& times) {
        starts.push_back(times.start);
        opens.push_back(times.open);
    }
};

/// The interval that holds 95 of 100 medians of differences drawn again from those seen, beside the
/// median without.
Row interval(std::string what, const std::vector<double>& with, const std::vector<double>& without,
             bool hasGoal = true) {
    std::vector<double> differences(with.size());
    for (std::size_t i = 0; i < with.size(); ++i) {
        differences[i] = with[i] - without[i];
    }
    std::mt19937_64 random(20261120);
    std::uniform_int_distribution<std::size_t> any(0, differences.size() - 1);
    std::vector<double> drawn(2000);
    for (double& each : drawn) {
        std::vector<double> sample(differences.size());
        for (double& one : sample) {
            one = differences[any(random)];
        }
        each = median(std::move(sample));
    }
    std::sort(drawn.begin(), drawn.end());
    const double base = median(without);
    const double low = drawn[50] / base * 100;
    const double high = drawn[1949] / base * 100;
    return {.what = std::move(what) + ", " + std::to_string(with.size()) + " fois chacun",
            .ours = timeText(median(with)),
            .against = "sans l’extension " + timeText(base),
            .ratio = ratioText(low) + " à " + ratioText(high) + " % (" +
                     ratioText(drawn[50] * 1000) + " à " + ratioText(drawn[1949] * 1000) + " ms)",
            .goal = hasGoal ? "contient 0, ou < 2 %" : "",
            .reached = !hasGoal || (low <= 0 && high >= 0) || high < 2};
}

template <typename Part>
std::vector<double> joined(const std::array<Series, 2>& of, Part part) {
    std::vector<double> result = of[0].*part;
    result.insert(result.end(), (of[1].*part).begin(), (of[1].*part).end());
    return result;
}

}  // namespace

std::vector<Row> startUp(const Effort& effort) {
    const OneCore core;
    const Folder folder;
    const fs::path plain = folder / "sans";
    const fs::path extended = folder / "avec";
    // A year as it is shared out today, and nearly nothing: Calc reads the names of the functions
    // once, with the first workbook, whatever its size.
    const std::array<fs::path, 2> files{folder / "annee.ods", folder / "petit.ods"};
    {
        const auto office = office::Office::start({.profile = plain});
        quartersWorkbook(office, Way::plain, effort.isShort ? 1 : 16).storeAs(files[0]);
        const auto small = office::Document::create(office);
        for (int i = 0; i < 2000; ++i) {
            small.sheet(0).cell(i, 0).setFormula("=ROW()*2");
        }
        small.storeAs(files[1]);
    }
    static_cast<void>(
        office::Office::start({.profile = extended, .extensions = {QUOTEPART_EXTENSION}}));
    timesOf(plain, files[0]);
    timesOf(extended, files[0]);
    std::array<Series, 2> with;
    std::array<Series, 2> without;
    for (int i = 0; i < effort.starts; ++i) {
        for (std::size_t file = 0; file < files.size(); ++file) {
            // Each goes first in turn.
            for (const int which : {i % 2, 1 - i % 2}) {
                (which == 0 ? without : with)[file].add(
                    timesOf(which == 0 ? plain : extended, files[file]));
            }
        }
    }
    return {interval("démarrage de LibreOffice", joined(with, &Series::starts),
                     joined(without, &Series::starts)),
            interval("ouverture d’une année, 10 880 formules de Calc, sans nos fonctions",
                     with[0].opens, without[0].opens),
            interval("ouverture d’un classeur de 2 000 formules =LIGNE()*2", with[1].opens,
                     without[1].opens, false)};
}

}  // namespace quotepart::bench
