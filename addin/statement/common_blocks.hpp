#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "addin/statement/dossier.hpp"
#include "addin/statement/page.hpp"

/// What the statement of a member and the summary have in common.
namespace quotepart::statement {

using Blocks = std::vector<Block>;

/// Labels and texts, one a line; those without a text are left out.
class Facts {
  public:
    Facts& add(std::string label, std::string text);
    Facts& add(std::string label, std::vector<Paragraph> paragraphs);
    bool isEmpty() const { return rows_.empty(); }
    Table table(std::string name) &&;

  private:
    std::vector<Row> rows_{};
};

/// The issuer of the documents.
std::vector<Paragraph> issuerLines(const billing::Issuer& issuer);

/// Lines of what is due, set out side by side.
Table cards(const std::vector<std::pair<std::string, std::string>>& amounts);

/// The period, the year and the closings.
void addReferences(Facts& facts, const ClosedPeriod& closed);

/// Where, when and by whom it is signed, with room for it, beside other paragraphs.
Table signature(const Dossier& dossier, std::vector<Paragraph> beside);

/// Who closed it, at the foot of each page.
std::string footOf(const Dossier& dossier);

/// Numbers the sections of a document.
class Sections {
  public:
    Paragraph next(const std::string& title);
    Paragraph nextPart(const std::string& title);

  private:
    int section_ = 0;
    int part_ = 0;
};

/// A column of amounts that is left out where all its lines are 0.
struct AmountColumn {
    std::string title;
    std::vector<std::string> amounts{};  ///< as printed, one a line
    std::string total{};
    bool isShown = true;
};

/// A table of names and amounts, the last line their total.
Table amountsTable(std::string name, const std::string& title,
                   const std::vector<std::string>& names, const std::vector<AmountColumn>& columns,
                   const std::string& totalTitle);

/// Amounts that reach the budget in one way, by VAT treatment.
struct VatGroup {
    std::string_view title;
    std::vector<VatLine> lines;
};
using VatGroups = std::vector<VatGroup>;

/// Whether the workbook says anything of VAT: a rate or the ground of an exemption.
bool isVatKnown(const VatGroups& groups);

/// Each group apart, with its total; groups of nothing are left out.
Table vatTable(const VatGroups& groups);

}  // namespace quotepart::statement
