#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "idl/generate/files.hpp"
#include "idl/generate/generate.hpp"
#include "idl/generate/manual.hpp"
#include "idl/generate/manual_files.hpp"

namespace {

using namespace quotepart::generate;
namespace fs = std::filesystem;

int generateAll(const fs::path& frozen, const fs::path& folder) {
    const std::string found = mistakes(contentOf(frozen));
    if (!found.empty()) {
        std::cerr << "The declarations of the functions do not hold:\n" << found;
        return 1;
    }
    write(folder / "idl/org/quotepart/XMutualisation.idl", interfaceIdl());
    write(folder / "idl/org/quotepart/Mutualisation.idl", serviceIdl());
    write(folder / "CalcAddIns.xcu", calcAddIns());
    writeManual(folder / "manual", htmlManual());
    return 0;
}

int regenerateManual(const fs::path& folder, const fs::path& readme) {
    writeManual(folder, markdownManual());
    writeReadme(readme);
    return 0;
}

int checkManual(const fs::path& folder, const fs::path& readme) {
    const std::string stale = staleManual(folder, readme);
    if (stale.empty()) {
        return 0;
    }
    std::cerr << "The manual is not that of the declarations:\n"
              << stale
              << "Make it again and commit it: cmake --build --preset release --target manual\n";
    return 1;
}

int printFrozen() {
    std::cout << frozenSignatures();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    try {
        if (arguments.size() == 1 && arguments[0] == "frozen") {
            return printFrozen();
        }
        if (arguments.size() == 3 && arguments[0] == "all") {
            return generateAll(arguments[1], arguments[2]);
        }
        if (arguments.size() == 3 && arguments[0] == "manual") {
            return regenerateManual(arguments[1], arguments[2]);
        }
        if (arguments.size() == 3 && arguments[0] == "check-manual") {
            return checkManual(arguments[1], arguments[2]);
        }
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    std::cerr << "usage: quotepart-generate all FROZEN.TXT FOLDER\n"
                 "       quotepart-generate manual FOLDER README.MD\n"
                 "       quotepart-generate check-manual FOLDER README.MD\n"
                 "       quotepart-generate frozen\n";
    return 2;
}
