#include "addin/office/office.hpp"

#include <rtl/digest.h>
#include <unistd.h>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/bridge/BridgeFactory.hpp>
#include <com/sun/star/bridge/XBridge.hpp>
#include <com/sun/star/bridge/XBridgeFactory2.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/connection/Connector.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XSet.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>
#include <com/sun/star/sheet/XFunctionDescriptions.hpp>
#include <cppuhelper/bootstrap.hxx>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>
#include <thread>
#include <utility>

#include "addin/office/end_bridge.hpp"
#include "addin/office/supervised_process.hpp"
#include "addin/office/uno_text.hpp"

namespace quotepart::office {

namespace {

using css::uno::Reference;
using css::uno::XComponentContext;

constexpr std::chrono::milliseconds politePatience{10'000};
constexpr std::chrono::milliseconds unopkgPatience{120'000};

void addTypes(const Reference<XComponentContext>& context, const std::filesystem::path& rdb) {
    if (!std::filesystem::exists(rdb)) {
        throw OfficeError("there is no type library " + rdb.string());
    }
    callUno("reading the types of " + rdb.string(), [&] {
        const Reference<css::container::XSet> types(
            context->getValueByName(
                "/singletons/com.sun.star.reflection.theTypeDescriptionManager"),
            css::uno::UNO_QUERY_THROW);
        types->insert(css::uno::makeAny(toUno(fileUrl(rdb))));
    });
}

/// The UNO runtime of this process: the client libraries' own types and services, and LibreOffice's
/// types.
const Reference<XComponentContext>& localContext() {
    static const Reference<XComponentContext> context = [] {
        const Reference<XComponentContext> made = callUno("starting the UNO runtime", [] {
            return cppu::defaultBootstrap_InitialComponentContext();
        });
        addTypes(made, defaultProgramFolder() / "types" / "offapi.rdb");
        return made;
    }();
    return context;
}

std::vector<std::filesystem::path> usualProgramFolders() {
    namespace fs = std::filesystem;
    std::vector<fs::path> folders{QUOTEPART_BUILT_WITH};
    std::error_code ignored;
    const char* path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe)
    std::istringstream searched(path != nullptr ? path : "");
    for (std::string folder; std::getline(searched, folder, ':');) {
        const fs::path soffice = fs::path(folder) / "soffice";
        if (!folder.empty() && fs::exists(soffice, ignored)) {
            folders.push_back(fs::canonical(soffice, ignored).parent_path());
        }
    }
    folders.emplace_back("/usr/lib/libreoffice/program");
    folders.emplace_back("/usr/lib64/libreoffice/program");
    std::vector<fs::path> upstream;
    for (const fs::directory_entry& entry : fs::directory_iterator("/opt", ignored)) {
        if (entry.path().filename().string().starts_with("libreoffice")) {
            upstream.push_back(entry.path() / "program");
        }
    }
    std::sort(upstream.rbegin(), upstream.rend());
    folders.insert(folders.end(), upstream.begin(), upstream.end());
    return folders;
}

std::string setting(std::string_view path, std::string_view name, std::string_view value) {
    return R"(<item oor:path="/org.openoffice.)" + std::string(path) + R"("><prop oor:name=")" +
           std::string(name) + R"(" oor:op="fuse"><value>)" + std::string(value) +
           "</value></prop></item>\n";
}

/// Where LibreOffice puts the socket of a named pipe: a killed one leaves it behind.
std::filesystem::path pipeFile(const std::string& name) {
    return "/tmp/OSL_PIPE_" + std::to_string(getuid()) + "_" + name;
}

/// The pipe by which a second soffice on the same profile finds the first: named after the
/// profile's URL.
std::string singleInstancePipe(const std::filesystem::path& profile) {
    const rtl::OUString url = toUno(fileUrl(profile));
    std::array<sal_uInt8, RTL_DIGEST_LENGTH_MD5> digest{};
    rtl_digest_MD5(url.getStr(), static_cast<sal_uInt32>(url.getLength()) * sizeof(sal_Unicode),
                   digest.data(), digest.size());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name = "SingleOfficeIPC_";
    for (const sal_uInt8 byte : digest) {
        // As LibreOffice writes it: no leading zero.
        if (byte >= 16) {
            name += digits[byte / 16];
        }
        name += digits[byte % 16];
    }
    return name;
}

FunctionDescription describe(const css::uno::Sequence<css::beans::PropertyValue>& properties) {
    FunctionDescription result;
    for (const css::beans::PropertyValue& property : properties) {
        if (property.Name == "Name") {
            result.name = fromUno(property.Value.get<rtl::OUString>());
        } else if (property.Name == "Description") {
            result.description = fromUno(property.Value.get<rtl::OUString>());
        } else if (property.Name == "Category") {
            result.category = property.Value.get<sal_Int32>();
        } else if (property.Name == "Arguments") {
            css::uno::Sequence<css::sheet::FunctionArgument> arguments;
            property.Value >>= arguments;  // void for a function without arguments
            for (const css::sheet::FunctionArgument& argument : std::as_const(arguments)) {
                result.arguments.push_back({fromUno(argument.Name), fromUno(argument.Description),
                                            argument.IsOptional != 0});
            }
        }
    }
    return result;
}

}  // namespace

std::filesystem::path defaultProgramFolder() {
    const char* chosen = std::getenv("QUOTEPART_LIBREOFFICE");  // NOLINT(concurrency-mt-unsafe)
    if (chosen != nullptr && *chosen != '\0') {
        return chosen;
    }
    for (const std::filesystem::path& program : usualProgramFolders()) {
        std::error_code ignored;
        if (std::filesystem::exists(program / "soffice", ignored) &&
            std::filesystem::exists(program / "types.rdb", ignored)) {
            return program;
        }
    }
    return QUOTEPART_BUILT_WITH;
}

bool hasInterface(const std::filesystem::path& program, const std::string& language) {
    std::error_code ignored;
    return language.starts_with("en") ||
           std::filesystem::exists(
               program.parent_path() / "share" / "registry" / ("Langpack-" + language + ".xcd"),
               ignored);
}

void registerTypes(const std::filesystem::path& rdb) {
    addTypes(localContext(), rdb);
}

OfficeProfile::OfficeProfile(std::filesystem::path folder, std::filesystem::path program)
    : folder_(std::move(folder)),
      program_(program.empty() ? defaultProgramFolder() : std::move(program)) {
    if (folder_.empty()) {
        try {
            temporary_.emplace("quotepart-office-");
        } catch (const std::filesystem::filesystem_error& error) {
            throw OfficeError(std::string("cannot make a folder: ") + error.what());
        }
        folder_ = temporary_->path();
    } else {
        folder_ = std::filesystem::absolute(folder_).lexically_normal();
        if (!folder_.has_filename()) {
            folder_ = folder_.parent_path();
        }
        std::filesystem::create_directories(folder_);
    }
}

void OfficeProfile::configure(const std::string& language,
                              const std::vector<OfficeSetting>& settings) {
    const std::filesystem::path file = folder_ / "user" / "registrymodifications.xcu";
    std::filesystem::create_directories(file.parent_path());
    std::string text = tailOf(file, SIZE_MAX);
    constexpr std::string_view end = "</oor:items>";
    std::size_t position = text.rfind(end);
    if (position == std::string::npos) {
        text = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
</oor:items>
)";
        position = text.rfind(end);
    }
    std::string lines = setting("Office.Common/Misc", "ShowTipOfTheDay", "false") +
                        setting("Office.Common/Misc", "FirstRun", "false") +
                        setting("Setup/Product", "WhatsNew", "false") +
                        setting("Setup/Product", "WhatsNewDialog", "false") +
                        setting("Setup/Product", "LastTimeDonateShown", "4102444800") +
                        setting("Setup/Product", "LastTimeGetInvolvedShown", "4102444800") +
                        setting("Setup/Office", "ooSetupInstCompleted", "true") +
                        setting("Setup/Office", "OfficeRestartInProgress", "false");
    if (!language.empty()) {
        lines +=
            setting("Office.Linguistic/General", "UILocale", language) +
            setting("Setup/L10N", "ooLocale", language) +
            setting("Setup/L10N", "ooSetupSystemLocale", language == "fr" ? "fr-FR" : language);
    }
    for (const OfficeSetting& each : settings) {
        lines += setting(each.path, each.name, each.value);
    }
    text.insert(position, lines);
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << text;
    if (!stream.flush()) {
        throw OfficeError("cannot write " + file.string());
    }
}

std::vector<std::string> OfficeProfile::arguments() const {
    const std::string url = fileUrl(folder_);
    return {"-env:UserInstallation=" + url,
            "-env:UNO_SHARED_PACKAGES_CACHE=" + url + "/shared_packages"};
}

std::string OfficeProfile::unopkg(std::vector<std::string> arguments) const {
    std::filesystem::create_directories(folder_ / "shared_packages");
    std::filesystem::create_directories(folder_ / "tmp");
    ProcessPlan plan;
    plan.command = {(program_ / "unopkg").string()};
    plan.command.insert(plan.command.end(), arguments.begin(), arguments.end());
    for (const std::string& argument : this->arguments()) {
        plan.command.push_back(argument);
    }
    static std::atomic<int> calls{0};
    plan.log = folder_ / ("unopkg-" + std::to_string(++calls) + ".log");
    plan.removeAfter = {plan.log};
    plan.environment = {"LC_ALL=C.UTF-8", "TMPDIR=" + (folder_ / "tmp").string()};
    const ProcessResult result = runProcess(plan, unopkgPatience);
    if (result.status != 0) {
        throw OfficeError("unopkg " + arguments.at(0) + " failed: " + result.output);
    }
    return result.output;
}

void OfficeProfile::installExtension(const std::filesystem::path& oxt) {
    if (!std::filesystem::exists(oxt)) {
        throw OfficeError("there is no extension " + oxt.string());
    }
    unopkg({"add", "--shared", "--force", "--suppress-license",
            std::filesystem::absolute(oxt).string()});
}

void OfficeProfile::removeExtension(const std::string& identifier) {
    unopkg({"remove", "--shared", identifier});
}

std::string OfficeProfile::listExtensions() const {
    return unopkg({"list", "--shared"});
}

namespace {

/// A soffice on a profile, with these arguments; what it leaves behind is removed after its end,
/// and a temporary profile with it.
ProcessPlan sofficeOn(const OfficeProfile& profile, const std::vector<std::string>& choices) {
    const std::filesystem::path soffice = profile.program() / "soffice";
    if (access(soffice.c_str(), X_OK) != 0) {
        throw OfficeError(
            "there is no LibreOffice in " + profile.program().string() +
            ": install libreoffice-calc, or set QUOTEPART_LIBREOFFICE to its program folder");
    }
    const std::filesystem::path temporary = profile.folder() / "tmp";
    std::filesystem::create_directories(profile.folder() / "shared_packages");
    std::filesystem::create_directories(temporary);
    ProcessPlan plan;
    plan.command = {soffice.string(), "--norestore", "--nologo", "--nofirststartwizard"};
    for (const auto& more : {profile.arguments(), choices}) {
        plan.command.insert(plan.command.end(), more.begin(), more.end());
    }
    // File names are UTF-8 whatever the person's locale; the language of the interface is the
    // profile's. Its temporary files, left behind when it is killed, go with the profile.
    plan.environment = {"LC_ALL=C.UTF-8", "TMPDIR=" + temporary.string()};
    plan.log = profile.folder() / "soffice.log";
    std::error_code ignored;
    std::filesystem::remove(plan.log, ignored);
    plan.removeAfter = {pipeFile(singleInstancePipe(profile.folder())), temporary};
    if (profile.isTemporary()) {
        plan.removeAfter.push_back(profile.folder());
    }
    return plan;
}

}  // namespace

void OfficeProfile::show(const std::vector<std::filesystem::path>& files) const {
    std::vector<std::string> choices;
    choices.reserve(files.size());
    for (const std::filesystem::path& file : files) {
        choices.push_back(std::filesystem::absolute(file).string());
    }
    const ProcessPlan plan = sofficeOn(*this, choices);
    SupervisedProcess process(plan);
    while (!process.waitFor(std::chrono::hours{1})) {
    }
    if (const std::string how = process.ended().value_or(""); how != "ended with status 0") {
        throw OfficeError("LibreOffice in " + program_.string() + " " + how + ": " +
                          complaintsIn(tailOf(plan.log, 1 << 20)));
    }
}

/// The running LibreOffice behind an Office. Members go away in reverse order: the process, then
/// its profile.
class Office::Session {
  public:
    explicit Session(const OfficeOptions& options) : profile(options.profile, options.program) {}

    std::string address() const { return "pipe,name=" + pipe + ";urp"; }
    void startProcess(const OfficeOptions& options);
    void connect(const OfficeOptions& options);
    void disconnect();
    [[noreturn]] void failToStart(const std::string& why) const;

    OfficeProfile profile;
    std::unique_ptr<SupervisedProcess> process;
    std::string pipe;
    std::filesystem::path log;
    Reference<css::lang::XComponent> bridge;
    Reference<XComponentContext> context;
    Reference<css::frame::XDesktop2> desktop;
};

void Office::Session::startProcess(const OfficeOptions& options) {
    static std::atomic<int> starts{0};
    pipe = "quotepart_" + std::to_string(getpid()) + "_" + std::to_string(++starts);
    std::vector<std::string> choices{"--accept=" + address(), "--nodefault"};
    if (!options.visible) {
        choices.emplace_back("--headless");
    }
    ProcessPlan plan = sofficeOn(profile, choices);
    log = plan.log;
    plan.removeAfter.push_back(pipeFile(pipe));
    plan.lifetime = options.lifetime;
    process = std::make_unique<SupervisedProcess>(plan);
}

void Office::Session::failToStart(const std::string& why) const {
    const std::string said = complaintsIn(tailOf(log, 1 << 20));
    throw OfficeError("LibreOffice in " + profile.program().string() + " " + why +
                      (said.empty() ? "" : ": " + said));
}

void Office::Session::connect(const OfficeOptions& options) {
    const auto deadline = std::chrono::steady_clock::now() + options.startLimit;
    const Reference<css::connection::XConnector> connector =
        css::connection::Connector::create(localContext());
    const rtl::OUString address = toUno("pipe,name=" + pipe);
    Reference<css::connection::XConnection> connection;
    while (!connection.is()) {
        try {
            connection = connector->connect(address);
        } catch (const css::connection::NoConnectException&) {
            if (process->waitFor(std::chrono::milliseconds{1})) {
                failToStart(*process->ended() + " before it could be reached");
            }
            if (std::chrono::steady_clock::now() > deadline) {
                failToStart("could not be reached within " +
                            std::to_string(options.startLimit.count()) + " s");
            }
        }
    }
    const Reference<css::bridge::XBridgeFactory2> bridges =
        css::bridge::BridgeFactory::create(localContext());
    const Reference<css::bridge::XBridge> made = bridges->createBridge({}, "urp", connection, {});
    bridge.set(made, css::uno::UNO_QUERY_THROW);
    context.set(made->getInstance("StarOffice.ComponentContext"), css::uno::UNO_QUERY_THROW);
    desktop = css::frame::Desktop::create(context);
}

void Office::Session::disconnect() {
    process->killAfter(politePatience);
    try {
        if (desktop.is() && !desktop->terminate()) {
            process->killAfter(std::chrono::milliseconds{0});
        }
    } catch (const css::uno::Exception&) {
        // It ended before it could answer, or was killed: both are what is wanted.
    }
    if (!desktop.is()) {
        process->killAfter(std::chrono::milliseconds{0});
    }
    process->waitFor(politePatience * 2);
    desktop.clear();
    context.clear();
    if (bridge.is()) {
        endBridge(std::exchange(bridge, {}), politePatience);
    }
    process.reset();
}

Office::Office(std::unique_ptr<Session> session) : session_(std::move(session)) {}

Office::Office(Office&& other) noexcept = default;

Office& Office::operator=(Office&& other) noexcept {
    if (this != &other) {
        stop();
        session_ = std::move(other.session_);
    }
    return *this;
}

Office::~Office() {
    stop();
}

Office Office::start(const OfficeOptions& options) {
    localContext();
    Office office(std::make_unique<Session>(options));
    Session& session = *office.session_;
    session.profile.configure(options.language, options.settings);
    for (const std::filesystem::path& extension : options.extensions) {
        session.profile.installExtension(extension);
    }
    session.startProcess(options);
    callUno("connecting to LibreOffice", [&] { session.connect(options); });
    if (!options.language.empty() &&
        !office.language().starts_with(options.language.substr(0, 2))) {
        throw OfficeError("LibreOffice in " + session.profile.program().string() +
                          " has no interface in " + options.language +
                          ": install libreoffice-l10n-" + options.language.substr(0, 2));
    }
    return office;
}

void Office::stop() {
    if (session_ != nullptr && session_->process != nullptr) {
        session_->disconnect();
    }
}

void Office::limit(std::chrono::milliseconds patience) const {
    if (session_ != nullptr && session_->process != nullptr) {
        session_->process->killAfter(patience);
    }
}

bool Office::isRunning() const {
    return session_ != nullptr && session_->process != nullptr && !session_->process->ended();
}

int Office::processId() const {
    return session_->process != nullptr ? session_->process->pid() : -1;
}

std::string Office::address() const {
    return session_->address();
}

const OfficeProfile& Office::profile() const {
    return session_->profile;
}

Reference<XComponentContext> Office::context() const {
    if (!isRunning()) {
        throw OfficeError("LibreOffice is gone: " +
                          (session_->process != nullptr
                               ? session_->process->ended().value_or("ended")
                               : std::string("it was stopped")));
    }
    return session_->context;
}

Reference<css::lang::XMultiComponentFactory> Office::serviceManager() const {
    return callUno("LibreOffice's service manager", [&] { return context()->getServiceManager(); });
}

Reference<css::frame::XDesktop2> Office::desktop() const {
    static_cast<void>(context());
    return session_->desktop;
}

Reference<css::uno::XInterface> Office::createInstance(std::string_view service) const {
    const Reference<css::uno::XInterface> made = callUno("creating " + std::string(service), [&] {
        return serviceManager()->createInstanceWithContext(toUno(service), session_->context);
    });
    if (!made.is()) {
        refuse(service, "is unknown to LibreOffice");
    }
    return made;
}

void Office::refuse(std::string_view service, std::string_view what) {
    throw OfficeError("the service " + std::string(service) + " " + std::string(what));
}

namespace {

std::string configured(const Reference<XComponentContext>& context, const char* node,
                       const char* name) {
    return callUno("reading LibreOffice's configuration", [&] {
        const Reference<css::lang::XMultiServiceFactory> provider =
            css::configuration::theDefaultProvider::get(context);
        css::beans::PropertyValue path;
        path.Name = "nodepath";
        path.Value <<= rtl::OUString::createFromAscii(node);
        const css::uno::Any argument = css::uno::makeAny(path);
        const Reference<css::container::XNameAccess> values(
            provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                                  css::uno::Sequence<css::uno::Any>{&argument, 1}),
            css::uno::UNO_QUERY_THROW);
        return fromUno(
            values->getByName(rtl::OUString::createFromAscii(name)).get<rtl::OUString>());
    });
}

}  // namespace

std::string Office::version() const {
    return configured(context(), "/org.openoffice.Setup/Product", "ooSetupVersionAboutBox");
}

std::string Office::language() const {
    return configured(context(), "/org.openoffice.Setup/L10N", "ooLocale");
}

std::vector<FunctionDescription> Office::functions() const {
    const auto descriptions =
        create<css::container::XIndexAccess>("com.sun.star.sheet.FunctionDescriptions");
    return callUno("reading the function wizard's texts", [&] {
        std::vector<FunctionDescription> all;
        all.reserve(static_cast<std::size_t>(descriptions->getCount()));
        for (sal_Int32 index = 0; index < descriptions->getCount(); ++index) {
            all.push_back(describe(descriptions->getByIndex(index)
                                       .get<css::uno::Sequence<css::beans::PropertyValue>>()));
        }
        return all;
    });
}

FunctionDescription Office::function(std::string_view name) const {
    const auto descriptions =
        create<css::container::XNameAccess>("com.sun.star.sheet.FunctionDescriptions");
    return callUno("the function wizard has no " + std::string(name), [&] {
        return describe(descriptions->getByName(toUno(name))
                            .get<css::uno::Sequence<css::beans::PropertyValue>>());
    });
}

}  // namespace quotepart::office
