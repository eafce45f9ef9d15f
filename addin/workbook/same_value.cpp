#include "addin/workbook/same_value.hpp"

#include <algorithm>
#include <cmath>

namespace quotepart::workbook {

bool sameNumber(double left, double right) {
    const double size = std::max(std::fabs(left), std::fabs(right));
    return left == right || std::fabs(left - right) <= std::max(1e-9, 1e-14 * size);
}

bool sameValue(const report::CellValue& stored, const report::CellValue& computed) {
    if (stored.index() != computed.index()) {
        return false;
    }
    if (const auto* number = std::get_if<double>(&stored)) {
        return sameNumber(*number, std::get<double>(computed));
    }
    if (const auto* text = std::get_if<std::string>(&stored)) {
        return *text == std::get<std::string>(computed);
    }
    // Which error it is hardly matters: .xlsx knows a few of Calc's only.
    return true;
}

}  // namespace quotepart::workbook
