#include <algorithm>
#include <optional>
#include <random>

#include "tests/bench/calc/measure.hpp"
#include "tests/support/elapsed.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::bench {

namespace {

namespace fs = std::filesystem;

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

/// The interval that holds 95 of 100 medians of differences drawn again from those seen, beside the
/// median without.
Row interval(std::string what, const std::vector<double>& with,
             const std::vector<double>& without) {
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
    return {.what = std::move(what),
            .ours = timeText(median(with)),
            .against = "sans l’extension " + timeText(base),
            .ratio = ratioText(low) + " à " + ratioText(high) + " %",
            .goal = "contient 0, ou < 2 %",
            .reached = (low <= 0 && high >= 0) || high < 2};
}

}  // namespace

std::vector<Row> startUp(const Effort& effort) {
    const Folder folder;
    const fs::path file = folder / "sans-fonction.ods";
    const fs::path plain = folder / "sans";
    const fs::path extended = folder / "avec";
    {
        const auto office = office::Office::start({.profile = plain});
        const auto document = office::Document::create(office);
        for (int i = 0; i < 2000; ++i) {
            document.sheet(0).cell(i, 0).setFormula("=ROW()*2");
        }
        document.storeAs(file);
    }
    static_cast<void>(
        office::Office::start({.profile = extended, .extensions = {QUOTEPART_EXTENSION}}));
    std::vector<double> starts[2];
    std::vector<double> opens[2];
    timesOf(plain, file);
    timesOf(extended, file);
    for (int i = 0; i < effort.starts; ++i) {
        // Each goes first in turn.
        for (const int which : {i % 2, 1 - i % 2}) {
            const Times times = timesOf(which == 0 ? plain : extended, file);
            starts[which].push_back(times.start);
            opens[which].push_back(times.open);
        }
    }
    const std::string count = std::to_string(effort.starts) + " fois chacun";
    return {interval("démarrage de LibreOffice, " + count, starts[1], starts[0]),
            interval("ouverture d’un classeur sans nos fonctions, " + count, opens[1], opens[0])};
}

}  // namespace quotepart::bench
