#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

namespace {

/// Raised whenever the cells that are not filled in change: collect refuses the answers given in
/// another version.
constexpr const char* version = "Budget de la commune 1.1";

constexpr int space = 1;

}  // namespace

void instructionsPage(Book& book, Page& page) {
    page.title("Mode d’emploi");
    page.paragraph(
        "Ce classeur présente à la commune ce que les services mutualisés lui coûtent et ce "
        "qu’elle "
        "doit inscrire à son budget, et recueille ses prévisions et ses choix.");
    page.section("Étapes");
    int step = 0;
    for (const char* text :
         {"Page « À inscrire au budget » : les montants par chapitre et compte ; ce qui vient en "
          "moins de l’attribution de compensation n’est pas à mandater.",
          "Page « Montants » : chaque service, sa clé, la base de la commune et le calcul.",
          "Page « Votre réponse » : remplissez les cellules jaunes. Une cellule vide veut dire "
          "« pas de réponse », 0 veut dire zéro.",
          "Enregistrez sous le même nom, au même format (.ods ou .xlsx), et renvoyez le fichier. "
          "LibreOffice et Excel conviennent ; rien d’autre n’est à installer.",
          "Ne modifiez rien d’autre : une empreinte le vérifie au retour."}) {
        page.paragraph(std::to_string(++step) + ". " + text);
    }
    page.section("Couleurs");
    page.legend();
    page.section("Ce fichier");
    const Address first =
        page.line({{0, "Modèle", Style::checkLabel}, {space, version, Style::text}});
    declareField(book, "version", {page.name(), first.row, space});
    const Address second =
        page.line({{0, "Empreinte", Style::checkLabel}, {space, "", Style::text, Format::text}});
    declareField(book, "seal", {page.name(), second.row, space});
}

}  // namespace quotepart::examples::commune
