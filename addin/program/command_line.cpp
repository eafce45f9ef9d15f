#include "addin/program/command_line.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "addin/file/format.hpp"
#include "addin/report/wording.hpp"
#include "core/version.hpp"

namespace quotepart::program {

namespace {

namespace fs = std::filesystem;

/// Options of every command.
const std::vector<Option>& commonOptions() {
    static const std::vector<Option> options{
        {"--recursive", {}, {"entre aussi dans les sous-dossiers", "enters subfolders too"}},
        {"--json", {}, {"une ligne JSON par fichier", "one line of JSON per file"}},
        {"--lang",
         "fr|en",
         {"langue des messages (sinon celle du système)",
          "language of the messages (else the system’s)"}},
        {"--sheets",
         "fr|en",
         {"langue dans laquelle LibreOffice calcule : nombres écrits en texte, phrases des "
          "fonctions (fr par défaut)",
          "language LibreOffice computes in: numbers in texts, sentences of functions (fr unless "
          "given)"}},
        {"--time-limit",
         "SECONDS",
         {"temps laissé à chaque fichier (1800 par défaut)",
          "time each file may take (1800 unless given)"}},
        {"--help", {}, {"cette aide", "this help"}},
    };
    return options;
}

constexpr Text statusHelp{
    "Code de sortie : 0 tout va bien ; 1 quelque chose est à regarder ; 2 un fichier a été laissé "
    "tel quel ; 3 commande mal écrite ; 4 LibreOffice ou l’extension introuvable ; 130 "
    "interrompu.",
    "Exit status: 0 all went well; 1 something deserves a look; 2 a file was left as it was; 3 "
    "wrong command line; 4 LibreOffice or the extension not found; 130 interrupted."};

constexpr Text cacheHelp{
    "Le calcul se fait dans un LibreOffice à part, dont le profil est gardé dans "
    "~/.cache/quotepart ($XDG_CACHE_HOME) ; rien d’autre n’est écrit que les classeurs nommés et "
    "leurs copies. LibreOffice et quotepart.oxt sont trouvés seuls ; QUOTEPART_LIBREOFFICE "
    "(dossier "
    "program) et QUOTEPART_EXTENSION les imposent.",
    "Calculations run in a LibreOffice apart, whose profile is kept in ~/.cache/quotepart "
    "($XDG_CACHE_HOME); nothing is written but the workbooks named and their copies. LibreOffice "
    "and quotepart.oxt are found by themselves; QUOTEPART_LIBREOFFICE (a program folder) and "
    "QUOTEPART_EXTENSION choose them."};

[[noreturn]] void refuse(Text sentence, Language language, const std::string& what = {}) {
    throw UsageError(report::filled(sentence, language, {{"what", what}}));
}

Language languageNamed(const std::string& value, const std::string& option, Language language) {
    if (value == "fr") {
        return Language::french;
    }
    if (value != "en") {
        refuse({"{what} demande fr ou en", "{what} wants fr or en"}, language, option);
    }
    return Language::english;
}

/// Words of the command line, read one after the other.
class Parser {
  public:
    Parser(std::span<const std::string> words, Language language) : words_(words) {
        line_.language = language;
    }

    CommandLine parse() {
        // The language first: the sentences of errors are in it.
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i] == "--lang" && i + 1 < words_.size()) {
                line_.language = languageNamed(words_[i + 1], "--lang", line_.language);
            } else if (words_[i].starts_with("--lang=")) {
                line_.language = languageNamed(words_[i].substr(7), "--lang", line_.language);
            }
        }
        while (next_ < words_.size()) {
            const std::string word = words_[next_++];
            if (!onlyFiles_ && word == "--") {
                onlyFiles_ = true;
            } else if (!onlyFiles_ && word.starts_with("-") && word.size() > 1) {
                readOption(word);
            } else if (line_.command == nullptr) {
                readCommand(word);
            } else {
                line_.files.emplace_back(word);
            }
        }
        finish();
        return line_;
    }

  private:
    void readCommand(const std::string& word) {
        line_.command = command::commandNamed(word);
        if (line_.command == nullptr) {
            refuse({"« {what} » n’est pas une commande", "“{what}” is not a command"},
                   line_.language, word);
        }
    }

    void readOption(const std::string& word) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        if (name == "--help" || name == "-h") {
            line_.help = true;
            return;
        }
        if (name == "--version") {
            line_.version = true;
            return;
        }
        const Option& option = optionNamed(name);
        std::string value;
        if (!option.value.empty()) {
            if (equals != std::string::npos) {
                value = word.substr(equals + 1);
            } else if (next_ < words_.size()) {
                value = words_[next_++];
            } else {
                refuse({"{what} demande une valeur", "{what} wants a value"}, line_.language, name);
            }
        } else if (equals != std::string::npos) {
            refuse({"{what} ne prend pas de valeur", "{what} takes no value"}, line_.language,
                   name);
        }
        if (option.argument.empty()) {
            apply(name, value);
        } else if (option.kind == command::OptionKind::flag) {
            line_.settings.add(option, "true", line_.language);
        } else {
            const bool isPath = command::isPath(option.kind) && !value.empty();
            line_.settings.add(option,
                               isPath ? fs::absolute(value).lexically_normal().string() : value,
                               line_.language);
        }
    }

    const Option& optionNamed(const std::string& name) const {
        const auto find = [&](const std::vector<Option>& options) -> const Option* {
            const auto found = std::find_if(options.begin(), options.end(),
                                            [&](const Option& each) { return each.name == name; });
            return found == options.end() ? nullptr : &*found;
        };
        if (const Option* option = find(commonOptions())) {
            return *option;
        }
        if (line_.command != nullptr) {
            if (const Option* option = find(line_.command->options)) {
                return *option;
            }
        }
        refuse({"option inconnue : {what}", "unknown option: {what}"}, line_.language, name);
    }

    void apply(const std::string& name, const std::string& value) {
        if (name == "--json") {
            line_.json = true;
        } else if (name == "--recursive") {
            line_.recursive = true;
        } else if (name == "--no-backup") {
            line_.keepBackup = false;
        } else if (name == "--output") {
            line_.output = value;
        } else if (name == "--into") {
            line_.into = value;
        } else if (name == "--sheets") {
            line_.sheets = languageNamed(value, name, line_.language);
        } else if (name == "--time-limit") {
            int seconds = 0;
            const auto end = std::from_chars(value.data(), value.data() + value.size(), seconds);
            if (end.ec != std::errc() || end.ptr != value.data() + value.size() || seconds <= 0) {
                refuse({"{what} demande un nombre de secondes", "{what} wants a number of seconds"},
                       line_.language, name);
            }
            line_.timeLimit = std::chrono::seconds{seconds};
        }
    }

    /// The folder becomes the value of its option, and the workbook the file to deal with.
    void exchangeFolder() {
        if (line_.files.size() != 1) {
            refuse({"{what} demande un dossier", "{what} wants one folder"}, line_.language,
                   std::string(line_.command->name));
        }
        if (line_.into.empty()) {
            refuse({"il manque {what}", "{what} is missing"}, line_.language, "--into");
        }
        if (!fs::is_directory(line_.files.front())) {
            refuse({"{what} n’est pas un dossier", "{what} is not a folder"}, line_.language,
                   line_.files.front().string());
        }
        line_.settings.add(optionNamed("DIR"),
                           fs::absolute(line_.files.front()).lexically_normal().string(),
                           line_.language);
        line_.files = {line_.into};
    }

    void finish() {
        if (line_.help || line_.version) {
            return;
        }
        if (line_.command == nullptr) {
            refuse({"il manque une commande : voir quotepart --help",
                    "a command is missing: see quotepart --help"},
                   line_.language);
        }
        if (line_.command->takesNothing) {
            if (!line_.files.empty()) {
                refuse({"{what} ne prend pas de fichier", "{what} takes no file"}, line_.language,
                       std::string(line_.command->name));
            }
            return;
        }
        if (line_.files.empty()) {
            refuse({"il manque un fichier : voir quotepart {what} --help",
                    "a file is missing: see quotepart {what} --help"},
                   line_.language, std::string(line_.command->name));
        }
        if (line_.command->takesFolder) {
            exchangeFolder();
        }
        line_.settings.requireComplete(*line_.command, line_.language);
    }

    std::span<const std::string> words_;
    CommandLine line_;
    std::size_t next_ = 0;
    bool onlyFiles_ = false;
};

void appendOptions(std::string& text, const std::vector<Option>& options, Language language) {
    for (const Option& option : options) {
        std::string left = "  " + std::string(option.name);
        if (!option.value.empty()) {
            left += " " + std::string(option.value);
        }
        left.resize(std::max<std::size_t>(left.size() + 2, 24), ' ');
        text += left + report::filled(option.help, language) + '\n';
    }
}

bool isHidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

void appendFolder(const fs::path& folder, const fs::path& relative, bool recursive,
                  std::vector<Input>& inputs) {
    std::vector<fs::path> entries;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        entries.push_back(entry.path());
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        if (isHidden(entry)) {
            continue;
        }
        if (fs::is_directory(entry)) {
            if (recursive && !fs::is_symlink(entry)) {
                appendFolder(entry, relative / entry.filename(), recursive, inputs);
            }
        } else if (file::formatByName(entry)) {
            inputs.push_back({entry, relative / entry.filename()});
        }
    }
}

}  // namespace

CommandLine parse(std::span<const std::string> arguments, Language language) {
    return Parser(arguments, language).parse();
}

Language localeLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
        if (value != nullptr && *value != '\0') {
            return std::string_view(value).starts_with("fr") ? Language::french : Language::english;
        }
    }
    return Language::english;
}

std::string helpText(const Command* command, Language language) {
    const auto say = [&](Text text) { return report::filled(text, language); };
    std::string text;
    if (command == nullptr) {
        text = "quotepart " + std::string(version()) + "\n\n" +
               say({"Usage : quotepart COMMANDE ...", "Usage: quotepart COMMAND ..."}) + "\n\n";
        for (const Command& each : command::commands()) {
            std::string left = "  " + std::string(each.name);
            left.resize(std::max<std::size_t>(left.size() + 2, 14), ' ');
            text += left + say(each.purpose) + '\n';
        }
        text += '\n' +
                say({"quotepart COMMANDE --help donne le détail.",
                     "quotepart COMMAND --help tells more."}) +
                "\n\n";
        appendOptions(text, commonOptions(), language);
    } else {
        text = say({"Usage : quotepart ", "Usage: quotepart "}) + std::string(command->name) +
               " [OPTIONS] " + std::string(command->usage) + "\n\n" + say(command->details) +
               "\n\n";
        appendOptions(text, command->options, language);
        appendOptions(text, commonOptions(), language);
    }
    return text + '\n' + say(statusHelp) + "\n\n" + say(cacheHelp) + '\n';
}

std::vector<Input> inputsOf(const CommandLine& line) {
    std::vector<Input> inputs;
    for (const fs::path& file : line.files) {
        std::error_code error;
        if (fs::is_directory(file, error)) {
            try {
                appendFolder(file, {}, line.recursive, inputs);
            } catch (const fs::filesystem_error&) {
                inputs.push_back({file, file.filename()});
            }
        } else {
            inputs.push_back({file, file.filename()});
        }
    }
    return inputs;
}

}  // namespace quotepart::program
