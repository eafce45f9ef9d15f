#include "addin/menu/choose_path.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <osl/file.hxx>

#include <filesystem>

#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/open_workbook.hpp"

namespace quotepart {

namespace {

namespace fs = std::filesystem;
namespace dialogs = css::ui::dialogs;
using css::uno::Reference;

template <class Picker>
bool isChosen(const Reference<Picker>& picker) {
    return picker->execute() == dialogs::ExecutableDialogResults::OK;
}

std::string pathOf(const rtl::OUString& url) {
    rtl::OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None
               ? office::fromUno(path)
               : std::string();
}

/// The folder to begin in: the nearest that is there.
rtl::OUString beginningOf(fs::path now) {
    std::error_code error;
    while (!now.empty() && !fs::is_directory(now, error) && now.has_parent_path() &&
           now != now.parent_path()) {
        now = now.parent_path();
    }
    return fs::is_directory(now, error) ? office::toUno(office::fileUrl(now)) : rtl::OUString();
}

std::string chooseFolder(const CommandContext& call, const rtl::OUString& title,
                         const rtl::OUString& beginning) {
    const auto picker = dialogs::FolderPicker::create(call.context);
    picker->setTitle(title);
    if (!beginning.isEmpty()) {
        picker->setDisplayDirectory(beginning);
    }
    return isChosen(picker) ? pathOf(picker->getDirectory()) : std::string();
}

std::string chooseFile(const CommandContext& call, Browse what, const rtl::OUString& title,
                       const rtl::OUString& beginning, const fs::path& now) {
    const auto picker = dialogs::FilePicker::createWithMode(
        call.context, what == Browse::newFile ? dialogs::TemplateDescription::FILESAVE_SIMPLE
                                              : dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setTitle(title);
    if (!beginning.isEmpty()) {
        picker->setDisplayDirectory(beginning);
    }
    if (what == Browse::newFile && now.has_filename()) {
        picker->setDefaultName(office::toUno(now.filename().string()));
    }
    if (!isChosen(picker)) {
        return {};
    }
    const css::uno::Sequence<rtl::OUString> chosen = picker->getSelectedFiles();
    return chosen.hasElements() ? pathOf(chosen[0]) : std::string();
}

}  // namespace

std::string choosePath(const CommandContext& call, Browse what, Text title,
                       const std::string& now) {
    const rtl::OUString named = office::toUno(report::filled(title, call.language));
    const rtl::OUString beginning =
        beginningOf(now.empty() ? workbook::fileOf(workbookIn(call.frame)) : fs::path(now));
    return what == Browse::folder ? chooseFolder(call, named, beginning)
                                  : chooseFile(call, what, named, beginning, now);
}

}  // namespace quotepart
