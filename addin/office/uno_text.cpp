#include "addin/office/uno_text.hpp"

#include <rtl/textcvt.h>
#include <rtl/textenc.h>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/WrappedTargetException.hpp>
#include <com/sun/star/uno/Exception.hpp>

#include "addin/office/office_error.hpp"

namespace quotepart::office {

rtl::OUString toUno(std::string_view text) {
    return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}

std::string fromUno(const rtl::OUString& text) {
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

std::string fileUrl(const std::filesystem::path& path) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,=:@";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string url = "file://";
    for (const char character : std::filesystem::absolute(path).lexically_normal().string()) {
        if (plain.find(character) != std::string_view::npos) {
            url += character;
        } else {
            const auto byte = static_cast<unsigned char>(character);
            url += '%';
            url += digits[byte / 16];
            url += digits[byte % 16];
        }
    }
    return url;
}

void rethrowAsOfficeError(std::string_view what) {
    const std::string begin = std::string(what) + ": ";
    try {
        throw;
    } catch (const css::lang::DisposedException& gone) {
        throw OfficeError(begin + "LibreOffice has ended or closed it (" + fromUno(gone.Message) +
                          ")");
    } catch (const css::lang::WrappedTargetException& wrapped) {
        css::uno::Exception target;
        wrapped.TargetException >>= target;
        throw OfficeError(begin + fromUno(wrapped.Message) + " " + fromUno(target.Message));
    } catch (const css::uno::Exception& refused) {
        throw OfficeError(begin + fromUno(refused.Message));
    }
}

}  // namespace quotepart::office
