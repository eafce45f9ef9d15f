#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "addin/office/document.hpp"
#include "examples/book/figure.hpp"
#include "examples/book/page.hpp"

namespace quotepart::examples {

/// A new workbook being written in a LibreOffice: styles, sheets, names, figures and checks.
class Book {
  public:
    /// An empty, hidden document with our styles; title and subject are the document's properties.
    Book(const office::Office& office, std::string_view title, std::string_view subject);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// A new sheet after those there are; the first one is in front when the workbook is opened.
    Page& page(PageSetup setup);
    /// A name that the formulas of all sheets can use ("Coût_complet").
    void define(std::string_view name, const Area& area);
    void figure(Figure figure) { figures_.push_back(std::move(figure)); }
    void listing(Listing listing) { listings_.push_back(std::move(listing)); }
    void check(Check check) { checks_.push_back(std::move(check)); }

    [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }
    [[nodiscard]] const std::vector<Listing>& listings() const { return listings_; }
    [[nodiscard]] const std::vector<Check>& checks() const { return checks_; }
    [[nodiscard]] std::vector<std::string> sheetsLeftOutOfPdf() const;
    [[nodiscard]] const office::Document& document() const { return document_; }

    /// Recalculates, fits the heights, draws the charts, sets what is printed and shown. Nothing is
    /// written afterwards.
    void finish();
    void close() { document_.close(); }

  private:
    friend class Page;
    /// The height in 1/100 mm of a text wrapped within a width in millimetres.
    [[nodiscard]] sal_Int32 heightOf(const std::string& text, Style style, double width) const;

    office::Document document_;
    office::Sheet scratch_;
    NumberFormats formats_;
    std::vector<std::unique_ptr<Page>> pages_;
    std::vector<Figure> figures_;
    std::vector<Listing> listings_;
    std::vector<Check> checks_;
};

}  // namespace quotepart::examples
