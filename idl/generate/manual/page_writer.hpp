#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "idl/generate/manual/page.hpp"
#include "idl/generate/manual/prose.hpp"

namespace quotepart::manual {

/// Writes one page in one language, from texts worded in both.
class PageWriter {
  public:
    PageWriter(Language language, const Text& name, std::string title);

    Language language() const { return page_.language; }
    std::string_view in(const Text& text) const { return text.in(page_.language); }
    /// A text as the runs of this page (see prose).
    Runs runs(std::string_view text) const;
    Runs runs(const Text& text) const { return runs(in(text)); }
    static Runs code(std::string_view text);

    void section(std::string_view title) { page_.section = title; }
    void heading(const Text& text, int level = 2) { heading(in(text), level); }
    void heading(std::string_view text, int level = 2);
    void paragraph(const Text& text) { paragraph(in(text)); }
    void paragraph(std::string_view text);
    void list(const std::vector<Text>& items, bool numbered = false);
    void table(const std::vector<Text>& headers, std::vector<std::vector<Runs>> rows,
               bool figures = false);
    void add(Block block) { page_.add(std::move(block)); }

    Page finish() { return std::move(page_); }

  private:
    Page page_;
};

}  // namespace quotepart::manual
