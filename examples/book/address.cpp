#include "examples/book/address.hpp"

namespace quotepart::examples {

namespace {

std::string quoted(const std::string& sheet) {
    std::string result = "$'";
    for (const char character : sheet) {
        result += character;
        if (character == '\'') {
            result += character;
        }
    }
    return result + "'.";
}

}  // namespace

std::string columnLetters(int column) {
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters;
}

std::string Address::relative() const {
    return columnLetters(column) + std::to_string(row + 1);
}

std::string Address::absolute() const {
    return "$" + columnLetters(column) + "$" + std::to_string(row + 1);
}

std::string Address::full() const {
    return quoted(sheet) + absolute();
}

Address Area::cell(int rowInside, int columnInside) const {
    return {sheet, row + rowInside, column + columnInside};
}

Area Area::withHeader() const {
    return {sheet, row - 1, column, rows + 1, columns};
}

std::string Area::absolute() const {
    const std::string first = cell(0, 0).absolute();
    return rows == 1 && columns == 1 ? first : first + ":" + cell(rows - 1, columns - 1).absolute();
}

std::string Area::full() const {
    return quoted(sheet) + absolute();
}

}  // namespace quotepart::examples
