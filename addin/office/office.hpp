#pragma once

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "addin/office/office_error.hpp"
#include "addin/office/private_folder.hpp"

namespace quotepart::office {

/// The program folder used when nobody names one: $QUOTEPART_LIBREOFFICE, else the one Quotepart
/// was built with, else that of the soffice of the PATH, else where distributions and LibreOffice's
/// own packages install it. One that is not there where there is none at all.
[[nodiscard]] std::filesystem::path defaultProgramFolder();

/// Whether a LibreOffice has its interface in a language ("fr").
[[nodiscard]] bool hasInterface(const std::filesystem::path& program, const std::string& language);

/// Makes the types of a type library (.rdb) known to this process, so that values and interfaces of
/// these types can cross the bridge to any LibreOffice. To be called before an extension's own
/// service is created from here: the UNO bridge crashes the process on a type it does not know.
/// LibreOffice's own types are known. Throws OfficeError.
void registerTypes(const std::filesystem::path& rdb);

/// One value of LibreOffice's configuration: "Office.Common/Misc", "UseLocking", "false".
struct OfficeSetting {
    std::string path;
    std::string name;
    std::string value;
};

/// A person's settings folder, private to us, with its extensions. A temporary one is removed with
/// its object.
class OfficeProfile {
  public:
    /// The profile in `folder`, made if need be; empty: a fresh temporary folder. `program` is the
    /// LibreOffice it is for.
    explicit OfficeProfile(std::filesystem::path folder = {}, std::filesystem::path program = {});
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] const std::filesystem::path& program() const { return program_; }
    [[nodiscard]] bool isTemporary() const { return temporary_.has_value(); }

    /// Interface, number formats and function names in this language ("fr", "en-US"), and no
    /// first-start dialogs; then the settings given, which come last.
    void configure(const std::string& language, const std::vector<OfficeSetting>& settings = {});
    /// Installs or replaces an extension, its licence accepted. No LibreOffice may be running on
    /// the profile.
    void installExtension(const std::filesystem::path& oxt);
    /// Removes an extension by its identifier.
    void removeExtension(const std::string& identifier);
    /// Opens files in windows on $DISPLAY, as a person does, and returns once LibreOffice has been
    /// closed; throws OfficeError if it fails.
    void show(const std::vector<std::filesystem::path>& files) const;
    /// What `unopkg list` says of the extensions of this profile.
    [[nodiscard]] std::string listExtensions() const;

    /// The arguments by which soffice and unopkg use this profile and nothing of the person's or
    /// the machine's own.
    [[nodiscard]] std::vector<std::string> arguments() const;

  private:
    std::string unopkg(std::vector<std::string> arguments) const;

    std::filesystem::path folder_;
    std::filesystem::path program_;
    std::optional<PrivateFolder> temporary_{};
};

struct OfficeOptions {
    /// LibreOffice's program folder; empty: defaultProgramFolder().
    std::filesystem::path program{};
    /// The profile's folder, kept afterwards; empty: a temporary one.
    std::filesystem::path profile{};
    /// "fr", "en-US"; its language pack has to be there. Empty: as the profile has it.
    std::string language = "fr";
    /// Configured besides.
    std::vector<OfficeSetting> settings{};
    /// Extensions (.oxt) installed before the start.
    std::vector<std::filesystem::path> extensions{};
    /// Shown on $DISPLAY instead of headless.
    bool visible = false;
    /// How long the start may take.
    std::chrono::seconds startLimit{60};
    /// LibreOffice is killed after this long, busy or hung as it may be; zero: never.
    std::chrono::seconds lifetime{0};
};

/// What the function wizard shows of one argument.
struct ArgumentDescription {
    std::string name;
    std::string description;
    bool isOptional = false;
};

/// What the function wizard shows of a function, in the interface's language.
struct FunctionDescription {
    std::string name;
    std::string description;
    /// 1 Database, 2 Date&Time, 3 Financial, 4 Information, 5 Logical, 6 Mathematical, 7 Array, 8
    /// Statistical, 9 Spreadsheet, 10 Text, 11 Add-in.
    int category = 0;
    std::vector<ArgumentDescription> arguments;
};

/// A LibreOffice of our own: its own profile, process group and connection; several can run at
/// once, beside a person's. It ends, and its temporary files with it, when this object goes away or
/// this process dies.
class Office {
  public:
    /// Starts LibreOffice and connects to it; throws OfficeError when it ends early, the limit
    /// passes or the language is not installed.
    [[nodiscard]] static Office start(const OfficeOptions& options = {});
    Office(Office&& other) noexcept;
    Office& operator=(Office&& other) noexcept;
    ~Office();

    /// Asks LibreOffice to end, kills it if it does not within ten seconds, and cleans up. What is
    /// not saved is lost.
    void stop();
    /// LibreOffice is killed after this long from now, busy or hung as it may be.
    void limit(std::chrono::milliseconds patience) const;
    /// False once the process has ended, by itself or by stop().
    [[nodiscard]] bool isRunning() const;
    /// The process id, which is also the process group.
    [[nodiscard]] int processId() const;
    /// Where another program can connect too: "pipe,name=...;urp".
    [[nodiscard]] std::string address() const;
    /// "7.4.7.2"
    [[nodiscard]] std::string version() const;
    /// The language of the interface, as LibreOffice chose it.
    [[nodiscard]] std::string language() const;

    [[nodiscard]] const OfficeProfile& profile() const;
    [[nodiscard]] css::uno::Reference<css::uno::XComponentContext> context() const;
    [[nodiscard]] css::uno::Reference<css::lang::XMultiComponentFactory> serviceManager() const;
    [[nodiscard]] css::uno::Reference<css::frame::XDesktop2> desktop() const;

    /// An instance of a service inside LibreOffice; throws OfficeError if there is no such service.
    [[nodiscard]] css::uno::Reference<css::uno::XInterface> createInstance(
        std::string_view service) const;
    /// The same as the interface wanted; throws OfficeError if the service has no such interface.
    template <class Interface>
    [[nodiscard]] css::uno::Reference<Interface> create(std::string_view service) const;

    /// All functions of the function wizard, built in and added.
    [[nodiscard]] std::vector<FunctionDescription> functions() const;
    /// The function of this name in the interface's language, in capitals; throws OfficeError if
    /// there is none.
    [[nodiscard]] FunctionDescription function(std::string_view name) const;

  private:
    class Session;
    explicit Office(std::unique_ptr<Session> session);
    [[noreturn]] static void refuse(std::string_view service, std::string_view what);

    std::unique_ptr<Session> session_;
};

template <class Interface>
css::uno::Reference<Interface> Office::create(std::string_view service) const {
    css::uno::Reference<Interface> result(createInstance(service), css::uno::UNO_QUERY);
    if (!result.is()) {
        refuse(service, "lacks an interface it should have");
    }
    return result;
}

}  // namespace quotepart::office
