#include "addin/workbook/open_workbook.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <osl/file.hxx>
#include <rtl/uri.hxx>

#include <algorithm>
#include <tuple>

#include "addin/office/private_folder.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/examine.hpp"
#include "addin/workbook/inspection.hpp"
#include "addin/workbook/replace_file.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

namespace fs = std::filesystem;
using report::Change;
using report::Report;

/// The name of its file; one never saved has a title only.
std::string nameOf(const OpenWorkbook& workbook) {
    const rtl::OUString url = as<css::frame::XModel>(workbook)->getURL();
    const rtl::OUString name = url.copy(url.lastIndexOf('/') + 1);
    return office::fromUno(
        name.isEmpty() ? as<css::frame::XTitle>(workbook)->getTitle()
                       : rtl::Uri::decode(name, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
}

/// A formula that says where its file is says another thing in the copy: that is no change.
void dropChangesOfPlace(std::vector<Change>& changes, const std::string& copy,
                        const std::string& original) {
    std::erase_if(changes, [&](const Change& change) {
        const auto* before = std::get_if<std::string>(&change.before);
        const auto* after = std::get_if<std::string>(&change.after);
        if (before == nullptr || after == nullptr) {
            return false;
        }
        std::string text = *after;
        for (std::size_t at = text.find(copy); at != std::string::npos;
             at = text.find(copy, at + original.size())) {
            text.replace(at, copy.size(), original);
        }
        return text == *before;
    });
}

Report refusedReport(const std::string& detail, Language language) {
    Report report;
    report.outcome = report::Outcome::refused;
    report.refusal = report::Refusal::cannotCopy;
    report.refusalSentence =
        report::filled(report::sentenceOf(*report.refusal), language) + " (" + detail + ")";
    return report;
}

StoredValues valuesOf(const std::vector<std::string>& sheets, const Contents& contents) {
    std::vector<const FormulaCell*> cells;
    for (const FormulaCell& cell : contents.formulas) {
        cells.push_back(&cell);
    }
    std::sort(cells.begin(), cells.end(), [](const FormulaCell* left, const FormulaCell* right) {
        return std::tie(left->sheet, left->row, left->column) <
               std::tie(right->sheet, right->row, right->column);
    });
    StoredValues values;
    for (const FormulaCell* cell : cells) {
        values.add(sheets[static_cast<std::size_t>(cell->sheet)], cell->column, cell->row,
                   cell->value);
    }
    return values;
}

/// What is in the cells after a recalculation, compared with what was.
std::vector<Change> changesSince(const std::vector<std::string>& sheets, const StoredValues& before,
                                 const Contents& now) {
    std::vector<Change> changes = changesOf(sheets, now, before);
    for (const FormulaCell& cell : now.formulas) {
        if (heldValue(sheets, cell, before)) {
            const std::string& sheet = sheets[static_cast<std::size_t>(cell.sheet)];
            changes.push_back({{sheet, cell.column, cell.row},
                               *before.find(sheet, cell.column, cell.row),
                               cell.value});
        }
    }
    return changes;
}

}  // namespace

fs::path fileOf(const OpenWorkbook& workbook) {
    rtl::OUString path;
    const bool isFile =
        osl::FileBase::getSystemPathFromFileURL(as<css::frame::XModel>(workbook)->getURL(), path) ==
        osl::FileBase::E_None;
    return isFile ? fs::path(office::fromUno(path)) : fs::path();
}

Report onCopy(const OpenWorkbook& workbook, Language language,
              const std::function<Report(const fs::path&)>& action) {
    Report report;
    try {
        const office::PrivateFolder folder("quotepart-");
        const fs::path copy = folder / "copy.ods";
        Spreadsheet::openAlready(workbook).storeTo(copy, Format::ods);
        // What is made of the copy has the permissions of the workbook.
        if (const fs::path file = fileOf(workbook); fs::exists(file)) {
            takePermissions(copy, file);
        }
        report = action(copy);
        dropChangesOfPlace(report.changes, office::fileUrl(copy),
                           office::fromUno(as<css::frame::XModel>(workbook)->getURL()));
    } catch (const css::uno::Exception& error) {
        report = refusedReport(office::fromUno(error.Message), language);
    } catch (const fs::filesystem_error& error) {
        report = refusedReport(error.code().message(), language);
    }
    report.file = nameOf(workbook);
    return report;
}

Report examineOpen(const Context& context, const OpenWorkbook& workbook, Language language,
                   Progress& progress) {
    return onCopy(workbook, language, [&](const fs::path& copy) {
        progress.reached(0.2);
        PartOfProgress rest(progress, 0.2, 1);
        return examine(context, {.file = copy, .language = language}, rest);
    });
}

Report recalculateOpen(const Context& context, const OpenWorkbook& workbook, Language language,
                       Progress& progress) {
    PartOfProgress first(progress, 0, 0.7);
    Report report = examineOpen(context, workbook, language, first);
    report.command = "recalc";
    if (report.outcome == report::Outcome::refused) {
        return report;
    }
    const Spreadsheet spreadsheet = Spreadsheet::openAlready(workbook);
    const std::vector<std::string>& sheets = spreadsheet.sheetNames();
    const StoredValues before = valuesOf(sheets, contentsOf(spreadsheet));
    progress.reached(0.8);
    spreadsheet.calculateAll();
    progress.reached(0.9);
    report.changes = changesSince(sheets, before, contentsOf(spreadsheet));
    report.outcome = report::Outcome::recalculated;
    progress.reached(1);
    return report;
}

}  // namespace quotepart::workbook
