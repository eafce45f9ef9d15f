// Workbooks as communes send them back: any fields and answers, under a seal that is right or is
// not, and what is decided on them.

#include <algorithm>
#include <charconv>

#include "addin/billing/table_reader.hpp"
#include "addin/budget/collection.hpp"
#include "addin/budget/commune_workbook.hpp"
#include "addin/budget/seal.hpp"
#include "core/text/utf.hpp"
#include "tests/budget/commune_file.hpp"
#include "tests/fuzz/input.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::budget {
namespace {

using billing::nameOf;
using fuzz::Input;
using fuzz::require;
using tests::CommuneFile;

constexpr std::array usualCells{"",
                                " ",
                                "!",
                                "#0",
                                "#15.5",
                                "#-1",
                                "#-0",
                                "#1000000000",
                                "#1000000001",
                                "#1e300",
                                "#2027",
                                "#46346",
                                "#29246",
                                "F:12",
                                "F:-1",
                                "F:",
                                "oui",
                                "NON",
                                "yes",
                                "peut-être",
                                "2026-11-20",
                                "ADS",
                                "ads",
                                "Garage",
                                "Archives",
                                "Saint-Éloy",
                                "SAINT ELOY",
                                "Daoulas",
                                "29043",
                                "29246",
                                "Commune 1.0",
                                "Commune 0.9",
                                "=cmd|' /C calc'!A0"};

std::string numberFrom(Input& input) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), input.number());
    return {text.data(), end.ptr};
}

std::string cellFrom(Input& input) {
    switch (input.between(0, 7)) {
        case 0:
            return toUtf8(input.text(16));
        case 1:
            return "#" + numberFrom(input);
        case 2:
            return "F:" + numberFrom(input);
        case 3:
            return std::string().append(input.between(mostLetters - 2, mostLetters + 2), 'e');
        default:
            return input.oneOf(usualCells);
    }
}

/// What was sent: mostly as it should be.
CommuneFile sentFrom(Input& input) {
    constexpr std::array names{"COM_MEMBRE",       "COM_CODE",    "COM_ANNEE",
                               "COM_MODELE",       "COM_SIRET",   "COM_REPONDANT",
                               "COM_DATE_REPONSE", "COM_RETOUR",  "COM_QUALITE_REPONDANT",
                               "COM_EMPREINTE",    "Com_Modele",  "com_repondant",
                               "COM_PREVISIONS",   "COM_INTERNE", "COM_QUALITE"};
    const bool isDaoulas = input.yes();
    CommuneFile file = input.yes() ? CommuneFile()
                                   : tests::returnOf(isDaoulas ? "Daoulas" : "Saint-Éloy",
                                                     isDaoulas ? "29043" : "29246", "#3");
    for (int changes = input.between(0, 3); changes > 0; --changes) {
        switch (input.between(0, 6)) {
            case 0:
                file.fields[input.oneOf(names)] = cellFrom(input);
                break;
            case 1:
                file.fields.erase(input.oneOf(names));
                break;
            case 2:
                file.note = cellFrom(input);
                break;
            case 3:
                file.formula = numberFrom(input);
                break;
            case 4:
                file.forecasts.push_back({cellFrom(input), cellFrom(input), cellFrom(input), ""});
                break;
            case 5:
                file.memberships.push_back({cellFrom(input), cellFrom(input), ""});
                break;
            default:
                (input.yes() ? file.forecasts : file.memberships).clear();
        }
    }
    return file;
}

/// What a commune may do, mostly as it is asked, and what its spreadsheet calculates from it.
void fillIn(Input& input, CommuneFile& file) {
    const auto answer = [&](std::string& cell, const auto& asked) {
        const int kind = input.between(0, 15);
        if (kind == 1) {
            cell = cellFrom(input);
        } else if (kind > 7) {
            cell = input.oneOf(asked);
        }
    };
    for (const Field& field : fields()) {
        const auto found = file.fields.find(std::string(field.rangeName));
        if (field.isInput && found != file.fields.end()) {
            answer(found->second,
                   field.name == "answerDate"
                       ? std::array{"", "#46346", "#46347", "2026-11-20", "#2027", "#80000"}
                       : std::array{"", "Mme Le Gall", "Maire", "#3", "=A1", "l’adjointe"});
        }
    }
    for (auto& line : file.forecasts) {
        answer(line[3], std::array{"", "#0", "#3", "#15.5", "F:3", "#1000000000"});
    }
    for (auto& line : file.memberships) {
        answer(line[2], std::array{"", "oui", "non", "Yes", "NO"});
    }
    if (input.yes()) {
        file.formula = numberFrom(input);
    }
}

/// Something that is not to be filled in: cells are emptied, lines are lost.
void alter(Input& input, CommuneFile& file) {
    const auto alterTable = [&](std::vector<std::vector<std::string>>& lines, std::size_t sealed) {
        if (lines.empty()) {
            return;
        }
        const auto line = lines.begin() + input.between<std::ptrdiff_t>(0, std::ssize(lines) - 1);
        if (input.yes()) {
            (*line)[input.between<std::size_t>(0, sealed - 1)] = input.oneOf(usualCells);
        } else {
            lines.erase(line);
        }
    };
    switch (input.between(0, 3)) {
        case 0:
            file.note.clear();
            break;
        case 1: {
            const auto field =
                std::next(file.fields.begin(),
                          input.between<std::ptrdiff_t>(
                              0, std::max<std::ptrdiff_t>(std::ssize(file.fields) - 1, 0)));
            if (field != file.fields.end()) {
                field->second = cellFrom(input);
            }
            break;
        }
        case 2:
            alterTable(file.forecasts, 3);
            break;
        default:
            alterTable(file.memberships, 2);
    }
}

std::string sealIn(const std::filesystem::path& path) {
    return sealOf(WorkbookCells(path, *file::formatByName(path), file::returnedLimits));
}

std::string otherSeal(std::string seal, std::size_t digit) {
    seal[digit] = seal[digit] == '0' ? '1' : '0';
    return seal;
}

struct Written {
    std::filesystem::path path{};
    bool isSealed = false;
    bool tellsWhere = false;  ///< its seal has letters
};

Written writeFrom(Input& input, int number) {
    static const Folder folder;
    const std::string stem = input.oneOf(
        std::array{"retour", "2027 Budget Saint-Éloy", "2027 Budget Daoulas", "2027 Budget"});
    const std::filesystem::path path =
        folder / (stem + " " + std::to_string(number) + (input.yes() ? ".ods" : ".xlsx"));
    CommuneFile file = sentFrom(input);
    file.write(path, "x");
    const std::string right = sealIn(path);
    const std::string digest = right.substr(0, sealDigits);
    const auto written = [&](const std::string& seal, bool isSealed) {
        file.write(path, seal);
        return Written{path, isSealed, seal == right};
    };
    fillIn(input, file);
    const auto digit = input.between<std::size_t>(1, sealDigits - 1);
    switch (input.between(0, 9)) {
        case 0:
            return written(digest, true);
        case 1:
            return written(digest + " " + toUtf8(input.text()), true);
        case 2:
            return written(otherSeal(right, digit), false);
        case 3:
            return written(digest.substr(0, digit), false);
        case 4: {
            const std::string seal = cellFrom(input);
            return written(seal.empty() ? " " : seal, false);
        }
        case 5:
            file.note = file.note == "modifié" ? "ne pas modifier" : "modifié";
            return written(right, false);
        case 6: {
            alter(input, file);
            file.write(path, right);
            return {path, sealIn(path).substr(0, sealDigits) == digest, true};
        }
        default:
            return written(right, true);
    }
}

bool has(const Returned& returned, ReturnProblemKind kind) {
    return std::any_of(returned.problems.begin(), returned.problems.end(),
                       [&](const ReturnProblem& problem) { return problem.kind == kind; });
}

void requireWithinLimits(const Returned& returned) {
    for (const std::string& text : {returned.respondent, returned.respondentTitle}) {
        require(toUtf16(text).size() <= mostLetters || has(returned, ReturnProblemKind::tooLong),
                "a name or a title is short", text);
    }
    for (auto answer = returned.answers.begin(); answer != returned.answers.end(); ++answer) {
        require(!answer->service.isEmpty(), "an answer is about a service");
        require(answer->units || answer->joins, "an answer says something", answer->service.shown);
        require(!answer->units ||
                    (!answer->units->isNegative() && !(answer->units->rational() > mostUnits)),
                "units are within the limits", answer->service.shown);
        require(std::none_of(
                    returned.answers.begin(), answer,
                    [&](const Answer& other) { return other.service.key == answer->service.key; }),
                "a service is answered about once", answer->service.shown);
    }
}

Returned readFrom(Input& input, int number) {
    const Written written = writeFrom(input, number);
    Returned returned = readReturned(written.path);
    // Of the clock nothing depends.
    returned.written = std::filesystem::file_time_type(std::chrono::seconds{input.between(0, 2)});
    require(returned.digest.size() == 64, "a file has its SHA-256");
    require(returned.suspicious.empty(), "there is nothing but cells");
    require(!has(returned, ReturnProblemKind::unreadable), "the file is a workbook");
    for (const ReturnProblem& problem : returned.problems) {
        require(!problem.sentence(Language::french).empty() &&
                    !problem.sentence(Language::english).empty(),
                "a problem has its sentence");
        if (problem.kind == ReturnProblemKind::altered ||
            problem.kind == ReturnProblemKind::emptied) {
            require(problem.place || !written.tellsWhere, "a seal with letters tells where");
        }
    }
    if (!has(returned, ReturnProblemKind::nameMissing)) {
        const bool isAltered =
            has(returned, ReturnProblemKind::altered) || has(returned, ReturnProblemKind::emptied);
        require(isAltered != written.isSealed, "what is not as it was sealed is told, and no more",
                returned.seal);
    }
    requireWithinLimits(returned);
    return returned;
}

Expected expectedFrom(Input& input) {
    Expected expected{.year = input.between(0, 9) == 9 ? 2026 : 2027,
                      .version = input.yes() ? "" : "Commune 1.0",
                      .members = {{.member = nameOf("Daoulas"), .code = "29043"},
                                  {.member = nameOf("Saint-Éloy"), .code = "29246"}},
                      .services = {nameOf("ADS"), nameOf("Garage"), nameOf("Archives")}};
    if (input.yes()) {
        expected.members.push_back({.member = nameOf(cellFrom(input)), .code = cellFrom(input)});
        expected.services.push_back(nameOf(cellFrom(input)));
    }
    return expected;
}

void requireSound(const Collection& collection, const Verdict& verdict) {
    const bool isRefused = verdict.state == ReturnState::refused;
    require(verdict.returned.problems.empty() != isRefused, "what has a problem is refused",
            verdict.returned.file.native());
    if (verdict.state == ReturnState::replaced) {
        const auto by = std::find_if(
            collection.verdicts.begin(), collection.verdicts.end(),
            [&](const Verdict& each) { return each.returned.file == verdict.replacedBy; });
        require(by != collection.verdicts.end() && &*by != &verdict &&
                    by->state != ReturnState::replaced &&
                    by->returned.member.key == verdict.returned.member.key,
                "another return of the member replaces one", verdict.replacedBy.native());
    }
}

Collection decided(const std::vector<Returned>& all, const Expected& expected) {
    Collection collection = decide(all, expected);
    require(collection.year == expected.year, "the year is the one collected");
    require(collection.verdicts.size() == all.size(), "there is one verdict per file");
    for (std::size_t i = 0; i < all.size(); ++i) {
        require(collection.verdicts[i].returned.file == all[i].file, "verdicts are by file");
        require(all[i].problems.empty() || collection.verdicts[i].state == ReturnState::refused,
                "nothing is accepted that has a problem");
        requireSound(collection, collection.verdicts[i]);
    }
    require(collection.members.size() == expected.members.size(), "every member has a state");
    std::vector<std::size_t> accepted;
    for (const MemberState& member : collection.members) {
        require(!(member.accepted && member.refused), "a member is accepted or refused");
        if (member.accepted) {
            accepted.push_back(*member.accepted);
            const Verdict& verdict = collection.verdicts.at(accepted.back());
            require(verdict.state == ReturnState::accepted &&
                        verdict.returned.member.key == member.member.member.key,
                    "a member has its own return", member.member.member.shown);
        }
    }
    std::sort(accepted.begin(), accepted.end());
    require(std::adjacent_find(accepted.begin(), accepted.end()) == accepted.end() &&
                accepted.size() == collection.count(ReturnState::accepted),
            "what is accepted is so for one member");
    return collection;
}

/// With a manifest that holds what came back, the verdicts are the same; with any other, none is
/// accepted.
void decideAll(Input& input, const std::vector<Returned>& all) {
    Expected expected = expectedFrom(input);
    const Collection free = decided(all, expected);
    Manifest sent{.year = expected.year};
    for (const Returned& each : all) {
        sent.entries.push_back({.member = each.member, .seal = each.seal.substr(0, sealDigits)});
    }
    expected.sent = sent;
    const Collection held = decided(all, expected);
    require(std::equal(free.verdicts.begin(), free.verdicts.end(), held.verdicts.begin(),
                       [](const Verdict& left, const Verdict& right) {
                           return left.state == right.state && left.replacedBy == right.replacedBy;
                       }),
            "what was sent is accepted");
    const bool isSealElsewhere = input.yes();
    for (ManifestEntry& entry : expected.sent->entries) {
        if (isSealElsewhere) {
            entry.member = nameOf("Ailleurs");
        } else if (!entry.seal.empty()) {
            entry.seal = otherSeal(entry.seal, 0);
        }
    }
    require(decided(all, expected).count(ReturnState::accepted) == 0,
            "what was not sent is not accepted");
}

}  // namespace
}  // namespace quotepart::budget

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace quotepart::budget;
    Input input(data, size);
    std::vector<Returned> all;
    for (int files = input.between(1, 3); files > 0; --files) {
        all.push_back(readFrom(input, files));
    }
    decideAll(input, all);
    return 0;
}
