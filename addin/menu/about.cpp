#include "addin/menu/command.hpp"
#include "addin/menu/manual_file.hpp"
#include "addin/menu/message_box.hpp"
#include "addin/office/uno_text.hpp"
#include "core/version.hpp"

namespace quotepart {

void showAbout(const CommandContext& call) {
    const bool french = call.language == Language::french;
    const std::string version(quotepart::version());
    const std::string manual = office::fromUno(pathOf(manualUrl(call)));
    showMessage(call, MessageKind::information,
                french ? "À propos de Quotepart" : "About Quotepart",
                french ? "Quotepart " + version +
                             "\nRépartition et refacturation entre un EPCI et ses communes\n\n"
                             "Licence : Mozilla Public License 2.0\nManuel : " +
                             manual
                       : "Quotepart " + version +
                             "\nCost sharing and re-billing between an EPCI and its communes\n\n"
                             "Licence: Mozilla Public License 2.0\nManual: " +
                             manual);
}

}  // namespace quotepart
