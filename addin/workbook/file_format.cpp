#include "addin/workbook/file_format.hpp"

namespace quotepart::workbook {

std::string_view filterOf(Format format) {
    switch (format) {
        case Format::ods:
            return "calc8";
        case Format::ots:
            return "calc8_template";
        case Format::fods:
            return "OpenDocument Spreadsheet Flat XML";
        case Format::xlsx:
            return "Calc MS Excel 2007 XML";
    }
    return {};
}

}  // namespace quotepart::workbook
