#include "addin/menu/manual_file.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>

namespace quotepart {

rtl::OUString manualUrl(const CommandContext& call) {
    const rtl::OUString package = css::deployment::PackageInformationProvider::get(call.context)
                                      ->getPackageLocation("org.quotepart.Mutualisation");
    return package + (call.language == Language::french ? rtl::OUString("/manual/fr/index.html")
                                                        : rtl::OUString("/manual/en/index.html"));
}

rtl::OUString pathOf(const rtl::OUString& url) {
    rtl::OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : url;
}

}  // namespace quotepart
