#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "idl/generate/generate.hpp"

namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A file that already says so is left alone: nothing that depends on it is built again.
void write(const fs::path& path, const std::string& text) {
    if (fs::exists(path) && contentOf(path) == text) {
        return;
    }
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

int generateAll(const fs::path& frozen, const fs::path& folder) {
    using namespace quotepart::generate;
    const std::string found = mistakes(contentOf(frozen));
    if (!found.empty()) {
        std::cerr << "The declarations of the functions do not hold:\n" << found;
        return 1;
    }
    write(folder / "idl/org/quotepart/XMutualisation.idl", interfaceIdl());
    write(folder / "idl/org/quotepart/Mutualisation.idl", serviceIdl());
    write(folder / "CalcAddIns.xcu", calcAddIns());
    write(folder / "include/mutualisation_methods.hpp", methods());
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    try {
        if (arguments.size() == 1 && arguments[0] == "frozen") {
            std::cout << quotepart::generate::frozenSignatures();
            return 0;
        }
        if (arguments.size() == 2) {
            return generateAll(arguments[0], arguments[1]);
        }
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    std::cerr << "usage: quotepart-generate FROZEN.TXT FOLDER\n"
                 "       quotepart-generate frozen\n";
    return 2;
}
