#include "addin/office/supervised_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "addin/office/office_error.hpp"

namespace quotepart::office {

namespace {

using std::chrono::milliseconds;

/// What the guardian tells us.
struct Report {
    enum class Kind : std::uint8_t { Started, Ended };
    Kind kind;
    int value;
};

/// Everything the guardian needs, made before the fork: after it, in a process that may have had
/// other threads, only async-signal-safe calls are allowed.
struct GuardianPlan {
    char* const* command;
    char* const* environment;
    char* const* removal;
    int log;
    int nothing;
    int socket;
    std::int64_t lifetime;
};

std::int64_t now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
}

void onChild(int) {}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

void closeAllBut(int kept) {
    const auto number = static_cast<unsigned>(kept);
    close_range(3, number - 1, 0);
    close_range(number + 1, ~0U, 0);
}

/// Async-signal-safe, for a child of a fork.
[[noreturn]] void become(char* const* command, char* const* environment) {
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, nullptr);
    for (const int signal : {SIGCHLD, SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
        handle(signal, SIG_DFL);
    }
    execve(command[0], command, environment);
    _exit(127);
}

void reapAll(milliseconds patience) {
    const std::int64_t deadline = now() + patience.count();
    while (true) {
        const pid_t reaped = waitpid(-1, nullptr, WNOHANG);
        if (reaped < 0 || now() > deadline) {
            return;
        }
        if (reaped == 0) {
            poll(nullptr, 0, 2);
        }
    }
}

/// The guardian's life: one child, one socket to the client. Killing is asked for by a number of
/// milliseconds on the socket, or by its end.
[[noreturn]] void guard(const GuardianPlan& plan) {
    setsid();
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
        handle(signal, SIG_IGN);
    }
    handle(SIGCHLD, onChild);
    sigset_t children;
    sigset_t none;
    sigemptyset(&none);
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    pthread_sigmask(SIG_SETMASK, &children, nullptr);

    dup2(plan.nothing, STDIN_FILENO);
    dup2(plan.log, STDOUT_FILENO);
    dup2(plan.log, STDERR_FILENO);
    closeAllBut(plan.socket);

    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        become(plan.command, plan.environment);
    }
    if (child < 0) {
        _exit(127);
    }
    setpgid(child, child);
    const Report started{Report::Kind::Started, child};
    send(plan.socket, &started, sizeof started, MSG_NOSIGNAL);

    std::int64_t deadline = plan.lifetime > 0 ? now() + plan.lifetime : 0;
    bool running = child > 0;
    bool clientGone = false;
    while (running || !clientGone) {
        int status = 0;
        for (pid_t reaped = waitpid(-1, &status, WNOHANG); reaped > 0;
             reaped = waitpid(-1, &status, WNOHANG)) {
            if (reaped == child) {
                running = false;
                const Report ended{Report::Kind::Ended, status};
                send(plan.socket, &ended, sizeof ended, MSG_NOSIGNAL);
                kill(-child, SIGKILL);
            }
        }
        if (running && (clientGone || (deadline != 0 && now() >= deadline))) {
            kill(-child, SIGKILL);
            deadline = 0;
        }
        if (!running && clientGone) {
            break;
        }
        pollfd waited{clientGone ? -1 : plan.socket, POLLIN, 0};
        timespec rest{};
        const std::int64_t left = std::max<std::int64_t>(deadline - now(), 0);
        rest.tv_sec = static_cast<time_t>(left / 1000);
        rest.tv_nsec = static_cast<long>(left % 1000 * 1'000'000);
        if (ppoll(&waited, 1, running && deadline != 0 ? &rest : nullptr, &none) == 1) {
            std::int64_t patience = 0;
            if (recv(plan.socket, &patience, sizeof patience, 0) == sizeof patience) {
                deadline = now() + patience;
            } else {
                clientGone = true;
            }
        }
    }
    kill(-child, SIGKILL);
    reapAll(milliseconds{10'000});
    if (plan.removal != nullptr) {
        const pid_t remover = fork();
        if (remover == 0) {
            become(plan.removal, plan.environment);
        }
        while (waitpid(remover, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    _exit(0);
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environmentWith(const std::vector<std::string>& changes) {
    const auto nameOf = [](std::string_view entry) { return entry.substr(0, entry.find('=')); };
    std::vector<std::string> entries;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const bool replaced = std::any_of(
            changes.begin(), changes.end(),
            [&](const std::string& change) { return nameOf(change) == nameOf(*entry); });
        if (!replaced) {
            entries.emplace_back(*entry);
        }
    }
    entries.insert(entries.end(), changes.begin(), changes.end());
    return entries;
}

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) {
            close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return number_; }
    int release() { return std::exchange(number_, -1); }

  private:
    int number_;
};

[[noreturn]] void fail(const std::string& what) {
    throw OfficeError(what + ": " + std::generic_category().message(errno));
}

}  // namespace

SupervisedProcess::SupervisedProcess(const ProcessPlan& plan) {
    std::vector<std::string> command = plan.command;
    if (access(command.at(0).c_str(), X_OK) != 0) {
        fail("cannot run " + command[0]);
    }
    std::vector<std::string> environment = environmentWith(plan.environment);
    std::vector<std::string> removal{"/bin/rm", "-rf", "--"};
    removal.insert(removal.end(), plan.removeAfter.begin(), plan.removeAfter.end());
    const std::vector<char*> commandPointers = pointersTo(command);
    const std::vector<char*> environmentPointers = pointersTo(environment);
    const std::vector<char*> removalPointers = pointersTo(removal);

    const Descriptor log(open(plan.log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    const Descriptor nothing(open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (log.get() < 0 || nothing.get() < 0) {
        fail("cannot write " + plan.log.string());
    }
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        fail("cannot make a socket pair");
    }
    Descriptor ours(ends[0]);
    const Descriptor theirs(ends[1]);

    const GuardianPlan guardianPlan{
        .command = commandPointers.data(),
        .environment = environmentPointers.data(),
        .removal = plan.removeAfter.empty() ? nullptr : removalPointers.data(),
        .log = log.get(),
        .nothing = nothing.get(),
        .socket = theirs.get(),
        .lifetime = plan.lifetime.count()};
    guardian_ = fork();
    if (guardian_ < 0) {
        fail("cannot start a process");
    }
    if (guardian_ == 0) {
        guard(guardianPlan);
    }
    socket_ = ours.release();
    receive(milliseconds{10'000});
}

SupervisedProcess::~SupervisedProcess() {
    close(socket_);
    while (waitpid(guardian_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void SupervisedProcess::receive(milliseconds limit) {
    pollfd waited{socket_, POLLIN, 0};
    Report report{};
    const std::int64_t deadline = now() + limit.count();
    while (!status_) {
        const std::int64_t left = std::max<std::int64_t>(deadline - now(), 0);
        const int ready = poll(&waited, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        if (ready <= 0) {
            return;
        }
        if (recv(socket_, &report, sizeof report, 0) != sizeof report) {
            status_ = SIGKILL;  // the guardian itself was killed, and its child with it
            return;
        }
        if (report.kind == Report::Kind::Ended) {
            status_ = report.value;
        } else {
            pid_ = report.value;
            return;
        }
    }
}

std::optional<std::string> SupervisedProcess::ended() {
    receive(milliseconds{0});
    if (!status_) {
        return std::nullopt;
    }
    if (WIFSIGNALED(*status_)) {
        return "killed by signal " + std::to_string(WTERMSIG(*status_));
    }
    return "ended with status " + std::to_string(WEXITSTATUS(*status_));
}

bool SupervisedProcess::waitFor(milliseconds limit) {
    receive(limit);
    return status_.has_value();
}

void SupervisedProcess::killAfter(milliseconds limit) const {
    const std::int64_t patience = limit.count();
    send(socket_, &patience, sizeof patience, MSG_NOSIGNAL);
}

ProcessResult runProcess(ProcessPlan plan, milliseconds limit) {
    plan.lifetime = milliseconds{0};
    const std::string name = plan.command.at(0);
    SupervisedProcess process(plan);
    const bool done = process.waitFor(limit);
    ProcessResult result;
    result.output = tailOf(plan.log, 1 << 20);
    if (!done) {
        throw OfficeError(name + " did not end within " + std::to_string(limit.count() / 1000) +
                          " s: " + result.output);
    }
    const std::string how = process.ended().value_or("");
    constexpr std::string_view status = "ended with status ";
    result.status = how.starts_with(status) ? std::stoi(how.substr(status.size())) : -1;
    return result;
}

std::string tailOf(const std::filesystem::path& file, std::size_t bytes) {
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (text.size() > bytes) {
        text.erase(0, text.size() - bytes);
    }
    return text;
}

std::string complaintsIn(std::string_view log) {
    constexpr std::size_t longest = 2000;
    std::istringstream lines{std::string(log)};
    std::string complaints;
    for (std::string line; std::getline(lines, line);) {
        const bool isAddress =
            (line.starts_with('/') || line.starts_with('#')) && line.ends_with(']');
        // Said at every start on a machine without Java, which nothing here needs.
        const bool isAboutJava = line.find("javaldx") != std::string::npos;
        if (!isAddress && !isAboutJava) {
            complaints += (complaints.empty() ? "" : "\n") + line;
        }
    }
    if (complaints.size() > longest) {
        complaints.erase(0, complaints.size() - longest);
    }
    return complaints;
}

}  // namespace quotepart::office
