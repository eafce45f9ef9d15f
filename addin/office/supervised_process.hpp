#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quotepart::office {

/// What SupervisedProcess runs.
struct ProcessPlan {
    /// The program, with its path, and its arguments.
    std::vector<std::string> command;
    /// NAME=VALUE entries added to this process's environment, or replacing entries of it.
    std::vector<std::string> environment;
    /// Where the standard output and error of the program go.
    std::filesystem::path log;
    /// Files and folders removed once the program has ended.
    std::vector<std::filesystem::path> removeAfter;
    /// The program is killed after this long; zero: never.
    std::chrono::milliseconds lifetime{0};
};

/// A program run in a process group of its own, under a small guardian process. The guardian kills
/// the whole group and removes the plan's files when this object goes away, and also when this
/// process dies in whatever way.
class SupervisedProcess {
  public:
    /// Starts the program; throws OfficeError if it cannot be run.
    explicit SupervisedProcess(const ProcessPlan& plan);
    /// Kills what is left of the program and waits until nothing of it remains.
    ~SupervisedProcess();
    SupervisedProcess(const SupervisedProcess&) = delete;
    SupervisedProcess& operator=(const SupervisedProcess&) = delete;

    /// The program's process id, which is also its process group.
    [[nodiscard]] pid_t pid() const { return pid_; }
    /// How the program ended, in words ("killed by signal 9"); nothing while it runs.
    [[nodiscard]] std::optional<std::string> ended();
    /// True once the program has ended; waits at most this long for it.
    bool waitFor(std::chrono::milliseconds limit);
    /// From now on the program has this long to end by itself; then it is killed.
    void killAfter(std::chrono::milliseconds limit) const;

  private:
    void receive(std::chrono::milliseconds limit);

    pid_t guardian_ = -1;
    pid_t pid_ = -1;
    int socket_ = -1;
    std::optional<int> status_;
};

/// Runs a program to its end and gives its exit status and all it wrote; killed, with an
/// OfficeError, at the limit.
struct ProcessResult {
    int status = 0;
    std::string output;
};
[[nodiscard]] ProcessResult runProcess(ProcessPlan plan, std::chrono::milliseconds limit);

/// The end of a text file, at most this many bytes; empty if there is none.
[[nodiscard]] std::string tailOf(const std::filesystem::path& file, std::size_t bytes);

/// What a program said, without the addresses that it lists when it crashes; the last lines where
/// that is much.
[[nodiscard]] std::string complaintsIn(std::string_view log);

}  // namespace quotepart::office
