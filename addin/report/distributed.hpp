#pragma once

#include <optional>
#include <string>
#include <vector>

#include "addin/report/json.hpp"
#include "core/number/cents.hpp"

namespace quotepart::report {

/// The workbook of a member, in one or two formats.
struct DistributedMember {
    std::string member;
    std::string code;
    std::vector<std::string> files;  ///< names, without the folder
    Cents past = 0;
    Cents coming = 0;
};

/// The workbooks that were made for the members.
struct Distributed {
    int year = 0;  ///< to come
    std::string version;
    std::string manifest;  ///< name of the file that lists them
    std::vector<DistributedMember> members{};
    // In all, as read in the files; the same in the master.
    std::optional<Cents> past{};
    Cents coming = 0;
    std::optional<Cents> orders{};
    std::optional<Cents> compensation{};
    std::optional<Cents> instalments{};
    double secondsEach = 0;  ///< of a workbook
    double ratio = 0;        ///< of that to loading the template and storing the file alone
};

std::vector<std::string> linesOf(const Distributed& distributed, Language language);
void writeJson(JsonWriter& json, const Distributed& distributed);

}  // namespace quotepart::report
