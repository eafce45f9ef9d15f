#include "addin/workbook/zip_file.hpp"

#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include <algorithm>

#include "addin/office/uno_text.hpp"

namespace quotepart::workbook {

namespace {

using css::uno::Reference;

}  // namespace

ZipFile::ZipFile(const Context& context, const std::filesystem::path& path)
    : files_(css::packages::zip::ZipFileAccess::createWithURL(context,
                                                              office::toUno(office::fileUrl(path))),
             css::uno::UNO_QUERY_THROW) {
    const css::uno::Sequence<rtl::OUString> names = files_->getElementNames();
    for (const rtl::OUString& name : names) {
        names_.push_back(office::fromUno(name));
    }
    std::sort(names_.begin(), names_.end());
}

bool ZipFile::has(const std::string& name) const {
    return std::binary_search(names_.begin(), names_.end(), name);
}

bool ZipFile::hasUnder(std::string_view folder) const {
    const auto found = std::lower_bound(names_.begin(), names_.end(), folder);
    return found != names_.end() && found->starts_with(folder);
}

Reference<css::io::XInputStream> ZipFile::open(const std::string& name) const {
    return Reference<css::io::XInputStream>(files_->getByName(office::toUno(name)),
                                            css::uno::UNO_QUERY_THROW);
}

std::string ZipFile::text(const std::string& name, sal_Int32 limit) const {
    if (!has(name)) {
        return {};
    }
    css::uno::Sequence<sal_Int8> bytes;
    const sal_Int32 count = open(name)->readBytes(bytes, limit);
    return {reinterpret_cast<const char*>(bytes.getConstArray()), static_cast<std::size_t>(count)};
}

Reference<css::io::XInputStream> openFile(const Context& context,
                                          const std::filesystem::path& path) {
    return css::ucb::SimpleFileAccess::create(context)->openFileRead(
        office::toUno(office::fileUrl(path)));
}

}  // namespace quotepart::workbook
