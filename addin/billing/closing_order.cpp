#include "addin/billing/closing_order.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "addin/billing/table_reader.hpp"

namespace quotepart::billing {

namespace {

bool isIn(const std::vector<Name>& names, const Name& name) {
    return std::any_of(names.begin(), names.end(),
                       [&](const Name& each) { return each.key == name.key; });
}

/// The services named, spelt as the workbook spells them.
std::vector<Name> namedServices(const BillingData& data, const std::vector<std::string>& texts) {
    std::vector<Name> services;
    for (const std::string& text : texts) {
        Name service = nameOf(cleaned(text));
        for (const BilledLine& line : data.now.lines) {
            if (line.service.key == service.key) {
                service = line.service;
                break;
            }
        }
        services.push_back(std::move(service));
    }
    return services;
}

/// The tables that are missing, and what cannot be read and counts.
template <class Counts>
std::vector<Problem> problemsWhere(const BillingData& data, Counts counts) {
    std::vector<Problem> problems = missingForClosing(data);
    std::copy_if(data.problems.begin(), data.problems.end(), std::back_inserter(problems), counts);
    return problems;
}

/// What cannot be read and keeps a period from being closed.
std::vector<Problem> problemsOf(const BillingData& data, const Period& period) {
    return problemsWhere(data,
                         [&](const Problem& problem) { return problem.forbidsClosing(period); });
}

std::vector<Problem> historyProblems(const BillingData& data) {
    std::vector<Problem> problems;
    std::copy_if(data.problems.begin(), data.problems.end(), std::back_inserter(problems),
                 [](const Problem& problem) { return problem.table->isHistory; });
    return problems;
}

}  // namespace

std::vector<std::string> Forbidden::sentences(Language language) const {
    std::vector<std::string> sentences;
    for (const Problem& problem : problems) {
        sentences.push_back(problem.placedSentence(language));
    }
    for (const Obstacle& obstacle : obstacles) {
        sentences.push_back(obstacle.sentence(language));
    }
    return sentences;
}

std::vector<Obstacle> alterations(const Ledger& ledger) {
    std::vector<Obstacle> obstacles;
    for (const int number : ledger.alteredClosings()) {
        const auto closings = ledger.closings();
        const auto altered =
            std::find_if(closings.begin(), closings.end(),
                         [&](const Closing& each) { return each.number == number; });
        obstacles.push_back({.kind = ObstacleKind::historyAltered,
                             .period = altered->period,
                             .text = std::to_string(number)});
    }
    return obstacles;
}

std::vector<Name> servicesToClose(const BillingData& data, const Period& period) {
    std::vector<Name> all;
    std::vector<Name> open;
    for (const BilledLine& line : data.now.lines) {
        if (line.period != period || line.service.isEmpty() || isIn(all, line.service)) {
            continue;
        }
        all.push_back(line.service);
        if (data.ledger.find(line.service, period) == nullptr) {
            open.push_back(line.service);
        }
    }
    return open.empty() ? all : open;
}

void requireReadable(const BillingData& data, const Period& period) {
    if (std::vector<Problem> problems = problemsOf(data, period); !problems.empty()) {
        throw Forbidden{.problems = std::move(problems)};
    }
}

void requireAllReadable(const BillingData& data, const Period& period) {
    std::vector<Problem> problems =
        problemsWhere(data, [&](const Problem& problem) { return problem.concernsUpTo(period); });
    if (!problems.empty()) {
        throw Forbidden{.problems = std::move(problems)};
    }
}

ClosingResult close(const BillingData& data, const ClosingOrder& order) {
    std::vector<Problem> problems = problemsOf(data, order.period);
    std::vector<Obstacle> obstacles;
    const ClosingRequest request{.period = order.period,
                                 .services = order.services.empty()
                                                 ? servicesToClose(data, order.period)
                                                 : namedServices(data, order.services),
                                 .financialYear = order.financialYear.value_or(order.period.year()),
                                 .date = order.date,
                                 .author = cleaned(order.author),
                                 .checks = data.checks};
    try {
        if (problems.empty()) {
            return quotepart::close(data.ledger, data.now, request);
        }
        obstacles = obstaclesTo(data.ledger, data.now, request);
    } catch (const Refused& refused) {
        obstacles = refused.obstacles();
    }
    for (Obstacle& obstacle : obstacles) {
        // No service is named because none has a line.
        if (obstacle.kind == ObstacleKind::noService && data.declares("billing")) {
            obstacle = {.kind = ObstacleKind::noLine,
                        .service = std::string(table("billing").rangeName.in(data.language)),
                        .period = order.period};
        }
    }
    if (!data.declares("billing")) {
        std::erase_if(obstacles, [](const Obstacle& obstacle) {
            return obstacle.kind == ObstacleKind::noService;
        });
    }
    throw Forbidden{.problems = std::move(problems), .obstacles = std::move(obstacles)};
}

const Ledger& soundLedger(const BillingData& data) {
    std::vector<Problem> problems = historyProblems(data);
    std::vector<Obstacle> obstacles = alterations(data.ledger);
    if (!problems.empty() || !obstacles.empty()) {
        throw Forbidden{.problems = std::move(problems), .obstacles = std::move(obstacles)};
    }
    return data.ledger;
}

int closingToReopen(const BillingData& data, std::optional<int> number,
                    const std::optional<Period>& period) {
    if (number) {
        return *number;
    }
    const auto found = period ? data.ledger.inForce(*period) : std::vector<const Closing*>{};
    if (found.size() == 1) {
        return found.front()->number;
    }
    std::string numbers;
    for (const Closing* closing : found) {
        numbers += (numbers.empty() ? " (" : ", ") + std::to_string(closing->number);
    }
    throw Forbidden{.obstacles = {{.kind = found.empty() ? ObstacleKind::notClosed
                                                         : ObstacleKind::severalClosings,
                                   .period = period,
                                   .text = numbers.empty() ? numbers : numbers + ")"}}};
}

std::vector<int> closingsBilling(const Ledger& ledger, const Period& period, const Name& member) {
    const auto inForce = ledger.inForce(period);
    std::vector<int> numbers;
    for (const Closing* closing : inForce) {
        if (std::any_of(closing->entries.begin(), closing->entries.end(),
                        [&](const Entry& entry) { return entry.member.key == member.key; })) {
            numbers.push_back(closing->number);
        }
    }
    if (numbers.empty()) {
        throw Forbidden{.obstacles = {{.kind = inForce.empty() ? ObstacleKind::notClosed
                                                               : ObstacleKind::memberNotBilled,
                                       .member = member.shown,
                                       .period = period}}};
    }
    return numbers;
}

}  // namespace quotepart::billing
