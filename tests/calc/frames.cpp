#include "tests/calc/frames.hpp"

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XURLTransformer.hpp>

#include "addin/office/uno_text.hpp"

namespace quotepart {

using css::uno::Reference;

Reference<css::frame::XFrame> frameOf(const Reference<css::uno::XInterface>& document) {
    return Reference<css::frame::XModel>(document, css::uno::UNO_QUERY_THROW)
        ->getCurrentController()
        ->getFrame();
}

bool refusesToClose(const office::Document& document) {
    try {
        Reference<css::util::XCloseable>(document.uno(), css::uno::UNO_QUERY_THROW)->close(true);
        return false;
    } catch (const css::util::CloseVetoException&) {
        return true;
    }
}

css::util::URL parsed(const office::Office& office, std::string_view text) {
    css::util::URL url;
    url.Complete = office::toUno(text);
    office.create<css::util::XURLTransformer>("com.sun.star.util.URLTransformer")->parseStrict(url);
    return url;
}

Reference<css::frame::XDispatch> dispatchIn(const office::Office& office,
                                            const Reference<css::frame::XFrame>& frame,
                                            std::string_view url) {
    const Reference<css::frame::XDispatchProvider> provider(frame, css::uno::UNO_QUERY_THROW);
    return provider->queryDispatch(parsed(office, url), "_self", 0);
}

}  // namespace quotepart
