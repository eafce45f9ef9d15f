#include "idl/generate/manual/page.hpp"

namespace quotepart::manual {

void Page::add(Block block) {
    blocks.push_back(std::move(block));
}

std::string columnName(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return name;
}

}  // namespace quotepart::manual
