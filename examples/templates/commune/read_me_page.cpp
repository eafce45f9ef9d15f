#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

void readMePage(Book& book, Page& page) {
    page.title("Lisez-moi");
    declareField(book, "internal", {page.name(), 0, 0});
    page.paragraph(
        "Ce modèle sert à envoyer à chaque commune son propre classeur, et à recueillir ce qu’elle "
        "répond. Cette feuille reste à la collectivité qui l’envoie.");
    page.section("Envoyer et recueillir");
    int step = 0;
    for (const char* text :
         {"« quotepart distribute » remplit ce modèle pour chaque membre à partir du classeur "
          "maître : identité, montants, acomptes, évolution, coûts unitaires. Rien d’un autre "
          "membre n’y entre ; la feuille « Annexe » n’est gardée qu’avec l’option --annex.",
          "Les communes remplissent les cellules jaunes de la page « Votre réponse » et renvoient "
          "le fichier, sous LibreOffice ou Excel.",
          "« quotepart collect » lit les réponses et les porte dans une copie du classeur "
          "maître."}) {
        page.paragraph(std::to_string(++step) + ". " + text);
    }
    page.section("Coûts unitaires");
    page.paragraph(
        "Un service facturé à l’unité a une unité dans MUT_SERVICES. Son coût unitaire est ce que "
        "répartit, dans MUT_FACTURATION, la clé qui porte le nom de cette unité (« heures » pour "
        "« heure »), divisé par les usages de MUT_UNITES, sinon par le total de cette clé. De "
        "l’année écoulée, seules comptent les périodes arrêtées, s’il y en a ; si cette année ne "
        "donne aucun coût, c’est celui, prévisionnel, de l’année à venir. Un coût n’est pas publié "
        "si la clé ne se reconnaît pas ou si ses totaux se contredisent.");
    page.section("Adapter le modèle");
    for (const char* text :
         {"Chaque tableau est une plage nommée (COM_MONTANTS, COM_BUDGET…) : une ligne d’en-têtes, "
          "puis une ligne modèle, dont les formats et les formules sont repris pour chaque ligne. "
          "Gardez deux lignes au moins sous les en-têtes ; une formule peut renvoyer à la ligne du "
          "dessus, pas à celle du dessous.",
          "Vous pouvez renommer, déplacer ou ajouter des feuilles, des colonnes, des textes et des "
          "formules de Calc : ce qui compte est le nom des plages et les en-têtes. Un tableau, une "
          "colonne ou une feuille dont vous ne voulez pas s’enlève.",
          "Changez la version, page « Mode d’emploi », à chaque adaptation : les réponses faites "
          "sur une autre version sont refusées au retour.",
          "Enregistrez-le comme modèle (.ots). Feuilles protégées sans mot de passe : "
          "Outils ▸ Protéger la feuille."}) {
        page.paragraph(std::string("• ") + text);
    }
    page.section("Remplir à la main");
    page.paragraph(
        "Les chiffres sont des exemples. Pour les effacer, videz dans chaque tableau les cellules "
        "qui n’ont pas de formule ; pour une ligne de plus, insérez-la entre deux lignes et copiez "
        "celle du dessus.");
}

}  // namespace quotepart::examples::commune
