#include "addin/statement/file_names.hpp"

#include "addin/file/member_files.hpp"

namespace quotepart::statement {

namespace {

constexpr const char* extension = ".pdf";

}  // namespace

std::vector<std::string> fileNamesOf(const Period& period, const std::vector<Name>& members) {
    std::vector<std::string> files;
    for (const std::string& member : file::memberFileNames(members)) {
        files.push_back(period.name() + " Décompte " + member + extension);
    }
    return files;
}

std::string summaryFileName(const Period& period) {
    return period.name() + " État récapitulatif" + extension;
}

}  // namespace quotepart::statement
