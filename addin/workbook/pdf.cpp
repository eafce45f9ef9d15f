#include "addin/workbook/pdf.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "addin/office/uno_text.hpp"
#include "addin/workbook/uno_property.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

using css::uno::Reference;

/// A text document, hidden; closed when this object goes away.
class TextDocument {
  public:
    TextDocument(const Context& context, const std::string& flatText) {
        const css::uno::Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(flatText.data()),
                                                 static_cast<sal_Int32>(flatText.size()));
        const auto stream = css::io::SequenceInputStream::createStreamFromSequence(context, bytes);
        const Reference<css::frame::XDesktop2> desktop = css::frame::Desktop::create(context);
        try {
            document_ = desktop->loadComponentFromURL(
                "private:stream", "_blank", 0,
                sequenceOf({property("InputStream",
                                     Reference<css::io::XInputStream>(stream, css::uno::UNO_QUERY)),
                            property("FilterName", rtl::OUString("OpenDocument Text Flat XML")),
                            property("Hidden", true), property("MacroExecutionMode", sal_Int16{0}),
                            property("UpdateDocMode", sal_Int16{0})}));
        } catch (const css::lang::IllegalArgumentException&) {
            throw WriterMissing();
        }
        const Reference<css::lang::XServiceInfo> info(document_, css::uno::UNO_QUERY);
        if (!info.is() || !info->supportsService("com.sun.star.text.TextDocument")) {
            close();
            throw WriterMissing();
        }
    }
    ~TextDocument() { close(); }
    TextDocument(const TextDocument&) = delete;
    TextDocument& operator=(const TextDocument&) = delete;

    const Reference<css::lang::XComponent>& uno() const { return document_; }

  private:
    void close() {
        try {
            if (const Reference<css::util::XCloseable> open(document_, css::uno::UNO_QUERY);
                open.is()) {
                open->close(true);
            }
        } catch (const css::uno::Exception&) {
            // Closed already, or about to be.
        }
    }

    Reference<css::lang::XComponent> document_;
};

}  // namespace

void writePdf(const Context& context, const std::string& flatText,
              const std::filesystem::path& file) {
    constexpr sal_Int32 archival = 2;  // PDF/A-2b
    const TextDocument document(context, flatText);
    as<css::frame::XStorable>(document.uno())
        ->storeToURL(office::toUno(office::fileUrl(file)),
                     sequenceOf({property("FilterName", rtl::OUString("writer_pdf_Export")),
                                 property("FilterData",
                                          sequenceOf({property("SelectPdfVersion", archival),
                                                      property("UseTaggedPDF", true),
                                                      property("ExportBookmarks", true),
                                                      property("DisplayPDFDocumentTitle", true)})),
                                 property("Overwrite", true)}));
}

}  // namespace quotepart::workbook
