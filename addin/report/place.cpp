#include "addin/report/place.hpp"

#include <algorithm>

namespace quotepart::report {

namespace {

bool isPlain(unsigned char character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
           (character >= '0' && character <= '9') || character == '_' || character >= 0x80;
}

std::string quotedSheet(const std::string& sheet) {
    const bool plain = !sheet.empty() && !(sheet[0] >= '0' && sheet[0] <= '9') &&
                       std::all_of(sheet.begin(), sheet.end(), [](char character) {
                           return isPlain(static_cast<unsigned char>(character));
                       });
    if (plain) {
        return sheet;
    }
    std::string result = "'";
    for (const char character : sheet) {
        result += character;
        if (character == '\'') {
            result += character;
        }
    }
    return result + '\'';
}

}  // namespace

std::string cellName(int column, int row) {
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters + std::to_string(row + 1);
}

std::string rangeName(int firstColumn, int firstRow, int lastColumn, int lastRow) {
    std::string first = cellName(firstColumn, firstRow);
    if (firstColumn == lastColumn && firstRow == lastRow) {
        return first;
    }
    return first + ':' + cellName(lastColumn, lastRow);
}

std::string fullName(const Place& place) {
    return quotedSheet(place.sheet) + '.' + cellName(place.column, place.row);
}

}  // namespace quotepart::report
