#include "idl/generate/manual/page.hpp"

#include <algorithm>
#include <cctype>

namespace quotepart::manual {

void Page::add(Block block) {
    blocks.push_back(std::move(block));
}

std::string slug(std::string_view heading) {
    std::string text;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const auto byte = static_cast<unsigned char>(heading[i]);
        if (byte == ' ') {
            text += '-';
        } else if (byte < 0x80) {
            if (std::isalnum(byte) != 0 || byte == '-' || byte == '_') {
                text += static_cast<char>(std::tolower(byte));
            }
        } else if (heading.substr(i).starts_with("\u00a0")) {
            i += 1;
        } else if (byte == 0xe2) {  // quotation marks, dashes and the like, of three bytes
            i += 2;
        } else {
            text += heading[i];
        }
    }
    return text;
}

Target targetOf(const Run& link) {
    const std::size_t mark = std::min(link.target.find('#'), link.target.size());
    return {link.target.substr(0, mark), link.target.substr(mark)};
}

std::string columnName(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return name;
}

}  // namespace quotepart::manual
