#include "core/key/key_in_force.hpp"

#include <algorithm>

#include "core/error/error.hpp"

namespace quotepart {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Keys in the order of their dates, each date once.
std::vector<const DatedKey*> timeline(std::span<const DatedKey> keys) {
    std::vector<const DatedKey*> line;
    line.reserve(keys.size());
    for (const DatedKey& key : keys) {
        if (key.effect) {
            line.push_back(&key);
        }
    }
    std::stable_sort(line.begin(), line.end(), [](const DatedKey* left, const DatedKey* right) {
        return left->effect < right->effect;
    });
    const auto sameDate = [&](const DatedKey* kept, const DatedKey* next) {
        if (kept->effect != next->effect) {
            return false;
        }
        if (kept->bases != next->bases) {
            throw Error(Reason::dateTwice,
                        {.subject = {"dates d’effet", "dates of effect"},
                         .element = static_cast<std::size_t>(next - keys.data()) + 1});
        }
        return true;
    };
    line.erase(std::unique(line.begin(), line.end(), sameDate), line.end());
    return line;
}

/// Where the key in force on a day is on the timeline.
std::size_t placeInForce(const std::vector<const DatedKey*>& line, sys_days day) {
    const auto next =
        std::upper_bound(line.begin(), line.end(), day,
                         [](sys_days each, const DatedKey* key) { return each < key->effect; });
    if (next == line.begin()) {
        throw Error(Reason::beforeFirstKey, {.subject = {"date", "date"}});
    }
    return static_cast<std::size_t>(next - line.begin()) - 1;
}

FoundKey found(const DatedKey& key) {
    FoundKey result;
    result.reserve(key.bases.size());
    for (const auto& base : key.bases) {
        result.push_back(base ? std::optional(base->rational()) : std::nullopt);
    }
    return result;
}

void addWeighed(FoundKey& mean, const Bases& bases, std::int64_t weight) {
    for (std::size_t member = 0; member < mean.size(); ++member) {
        if (bases[member]) {
            mean[member] = mean[member].value_or(0) + weight * bases[member]->rational();
        }
    }
}

}  // namespace

FoundKey keyInForce(std::span<const DatedKey> keys, sys_days day) {
    const auto line = timeline(keys);
    return found(*line[placeInForce(line, day)]);
}

FoundKey meanKeyInForce(std::span<const DatedKey> keys, sys_days first, sys_days last,
                        DayCount count) {
    if (last < first) {
        throw Error(Reason::endBeforeStart, {.subject = {"date de fin", "end date"}});
    }
    const auto line = timeline(keys);
    const std::size_t begin = placeInForce(line, first);
    const std::size_t end = placeInForce(line, last) + 1;
    if (end - begin == 1) {
        return found(*line[begin]);
    }
    FoundKey mean(line[begin]->bases.size());
    std::int64_t whole = 0;
    for (std::size_t place = begin; place < end; ++place) {
        const sys_days from = std::max(first, *line[place]->effect);
        const sys_days to = place + 1 < end ? *line[place + 1]->effect - days{1} : last;
        const std::int64_t length = lengthOf(from, to, count);
        whole += length;
        addWeighed(mean, line[place]->bases, length);
    }
    if (whole == 0) {
        throw Error(Reason::nothingToDivideBy, {.subject = {"période", "period"}});
    }
    for (auto& each : mean) {
        if (each) {
            *each /= whole;
        }
    }
    return mean;
}

}  // namespace quotepart
