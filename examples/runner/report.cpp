#include "examples/runner/report.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace quotepart::examples {

namespace {

constexpr std::size_t labelWidth = 54;
constexpr std::size_t numberWidth = 17;

/// In characters, not bytes.
std::size_t lengthOf(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

std::string leftAligned(std::string text, std::size_t width) {
    const std::size_t length = lengthOf(text);
    return text.append(length < width ? width - length : 0, ' ');
}

std::string rightAligned(const std::string& text, std::size_t width) {
    const std::size_t length = lengthOf(text);
    return std::string(length < width ? width - length : 0, ' ') + text;
}

std::string grouped(double value, int decimals) {
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::abs(value),
                                   std::chars_format::fixed, decimals);
    std::string text(digits.data(), end.ptr);
    const std::size_t point = std::min(text.find('.'), text.size());
    if (point < text.size()) {
        text[point] = ',';
    }
    for (std::size_t position = point; position > 3; position -= 3) {
        text.insert(position - 3, " ");
    }
    const bool isZero = text.find_first_of("123456789") == std::string::npos;
    return value < 0 && !isZero ? "-" + text : text;
}

void line(std::ostream& out, const std::string& label, const std::string& published,
          const std::string& computed, const std::string& gap) {
    out << leftAligned(label, labelWidth) << rightAligned(published, numberWidth)
        << rightAligned(computed, numberWidth) << rightAligned(gap, numberWidth - 3) << '\n';
}

void headers(std::ostream& out, const std::string& label) {
    line(out, label, "publié", "calculé", "écart");
    out << std::string(labelWidth + 3 * numberWidth - 3, '-') << '\n';
}

bool isClosed(const ComputedCheck& check) {
    return check.isNumber && check.value == 0;
}

auto closedChecks(const Production& production) {
    return std::count_if(production.checks.begin(), production.checks.end(), isClosed);
}

void figureLine(std::ostream& out, const std::string& label, const ComputedFigure& value) {
    const Format format = value.figure.format;
    const bool published = value.figure.published.has_value();
    line(out, label, published ? written(*value.figure.published, format) : "illustratif",
         written(value.computed, format), published ? written(value.gap(), format) : "");
}

}  // namespace

std::string written(double value, Format format) {
    switch (format) {
        case Format::percent:
            return grouped(value * 100, 2) + " %";
        case Format::wholePercent:
            return grouped(value * 100, 0) + " %";
        case Format::integer:
        case Format::year:
            return grouped(value, 0);
        case Format::wholeEuro:
            return grouped(value, 0) + " €";
        case Format::decimal:
            return grouped(value, 2);
        case Format::coefficient:
            return grouped(value, 6);
        default:
            return grouped(value, 2) + " €";
    }
}

void reportInFull(std::ostream& out, const Workbook& workbook, const Production& production) {
    out << workbook.title << '\n' << workbook.subject << "\n\n";
    headers(out, "Chiffre");
    for (const ComputedFigure& value : production.figures) {
        figureLine(out, value.figure.label, value);
    }
    for (const ComputedListing& listing : production.listings) {
        out << '\n' << leftAligned(listing.title, labelWidth) << '\n';
        for (const ComputedListing::Line& entry : listing.lines) {
            line(out, "  " + entry.name, "", written(entry.value, listing.format), "");
        }
        line(out, "  Total", "", written(listing.total, listing.format), "");
    }
    out << "\nContrôles à zéro : " << closedChecks(production) << " sur "
        << production.checks.size() << '\n';
    for (const ComputedCheck& check : production.checks) {
        if (!isClosed(check)) {
            out << leftAligned("  " + check.check.label, labelWidth + numberWidth + numberWidth)
                << rightAligned(check.isNumber ? written(check.value, Format::euro) : "erreur",
                                numberWidth - 3)
                << '\n';
        }
    }
}

void overviewHeaders(std::ostream& out) {
    headers(out, "Mécanisme");
}

void reportInBrief(std::ostream& out, const Workbook& workbook, const Production& production) {
    for (const ComputedFigure& value : production.figures) {
        if (value.figure.headline) {
            figureLine(out, std::string(workbook.id) + " : " + value.figure.label, value);
        }
    }
    out << "    contrôles à zéro : " << closedChecks(production) << " sur "
        << production.checks.size() << " ; recalcul complet en "
        << grouped(production.recalculation.count(), 2) << " s\n";
}

}  // namespace quotepart::examples
