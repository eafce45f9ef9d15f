#include <benchmark/benchmark.h>

#include <cmath>
#include <random>

#include "core/allocation/allocate.hpp"

namespace quotepart {
namespace {

constexpr double amountInEuros = 290'331.37;

std::vector<double> populations(std::size_t members) {
    std::mt19937_64 random(20231231);
    std::uniform_int_distribution<int> population(20, 60'000);
    std::vector<double> result(members);
    for (double& each : result) {
        each = population(random);
    }
    return result;
}

Bases basesOf(const std::vector<double>& values) {
    Bases bases;
    bases.reserve(values.size());
    for (const double value : values) {
        bases.emplace_back(Decimal::of(value));
    }
    return bases;
}

void perMember(benchmark::State& state) {
    state.counters["ns_per_member"] = benchmark::Counter(
        static_cast<double>(state.iterations()) * static_cast<double>(state.range(0)) * 1e-9,
        benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// What people write today: it does not add up.
void loopInDoubles(benchmark::State& state) {
    const auto values = populations(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        double total = 0;
        for (const double value : values) {
            total += value;
        }
        std::vector<double> parts(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            parts[i] = std::round(amountInEuros * values[i] / total * 100) / 100;
        }
        benchmark::DoNotOptimize(parts.data());
    }
    perMember(state);
}

void allocateBy(benchmark::State& state, RoundingMethod method) {
    const auto members = static_cast<std::size_t>(state.range(0));
    const Key key(KeyType::population, basesOf(populations(members)));
    const Decimal amount = Decimal::amountOf(amountInEuros);
    const Rounding rounding{.method = method, .designated = members / 2};
    for (auto _ : state) {
        Parts parts = allocate(amount, key, rounding);
        benchmark::DoNotOptimize(parts.units.data());
    }
    perMember(state);
}

void makeKey(benchmark::State& state) {
    const Bases bases = basesOf(populations(static_cast<std::size_t>(state.range(0))));
    for (auto _ : state) {
        Key key(KeyType::population, bases);
        benchmark::DoNotOptimize(&key);
    }
    perMember(state);
}

/// What a cell may hold: whole numbers, or as many decimals.
std::vector<double> values(std::size_t count, int decimals) {
    std::vector<double> result = populations(count);
    const double divisor = std::pow(10, decimals);
    for (double& each : result) {
        each = std::round(each * 1.370386127431 * divisor) / divisor;
    }
    return result;
}

void readDoubles(benchmark::State& state, int decimals) {
    const auto all = values(static_cast<std::size_t>(state.range(0)), decimals);
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (const double value : all) {
            sum += Decimal::of(value).coefficient();
        }
        benchmark::DoNotOptimize(sum);
    }
    perMember(state);
}

void members(benchmark::internal::Benchmark* bench) {
    for (const std::int64_t count : {2, 34, 158, 1'000, 34'871, 1'000'000}) {
        bench->Arg(count);
    }
}

BENCHMARK(loopInDoubles)->Apply(members);
BENCHMARK_CAPTURE(allocateBy, truncation, RoundingMethod::truncation)->Apply(members);
BENCHMARK_CAPTURE(allocateBy, halfUp, RoundingMethod::halfUp)->Apply(members);
BENCHMARK_CAPTURE(allocateBy, largestRemainder, RoundingMethod::largestRemainder)->Apply(members);
BENCHMARK_CAPTURE(allocateBy, largestMember, RoundingMethod::largestMember)->Apply(members);
BENCHMARK_CAPTURE(allocateBy, designated, RoundingMethod::designated)->Apply(members);
BENCHMARK_CAPTURE(allocateBy, residualLine, RoundingMethod::residualLine)->Apply(members);
BENCHMARK(makeKey)->Apply(members);
BENCHMARK_CAPTURE(readDoubles, whole, 0)->Apply(members);
BENCHMARK_CAPTURE(readDoubles, cents, 2)->Apply(members);
BENCHMARK_CAPTURE(readDoubles, fiveDecimals, 5)->Apply(members);
BENCHMARK_CAPTURE(readDoubles, fifteenDigits, 10)->Apply(members);

}  // namespace
}  // namespace quotepart

BENCHMARK_MAIN();
