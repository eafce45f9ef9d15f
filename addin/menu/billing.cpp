#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "addin/menu/command_form.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/workbook/open_billing.hpp"

namespace quotepart {

namespace {

using css::uno::Any;
using css::uno::Reference;

/// The names that the person gave LibreOffice, if any.
std::string userName(const CommandContext& call) {
    try {
        const Reference<css::lang::XMultiServiceFactory> provider(
            call.context->getServiceManager()->createInstanceWithContext(
                "com.sun.star.configuration.ConfigurationProvider", call.context),
            css::uno::UNO_QUERY_THROW);
        css::beans::NamedValue path;
        path.Name = "nodepath";
        path.Value <<= rtl::OUString("/org.openoffice.UserProfile/Data");
        const Any argument(path);
        const Reference<css::beans::XPropertySet> data(
            provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                                  css::uno::Sequence<Any>(&argument, 1)),
            css::uno::UNO_QUERY_THROW);
        rtl::OUString given;
        rtl::OUString family;
        data->getPropertyValue("givenname") >>= given;
        data->getPropertyValue("sn") >>= family;
        return office::fromUno((given + " " + family).trim());
    } catch (const css::uno::Exception&) {
        return {};
    }
}

constexpr Text closeTitle{"Arrêter une période", "Close a period"};
constexpr Text statementsTitle{"Décomptes", "Statements"};

}  // namespace

void closePeriod(const CommandContext& call) {
    const auto workbook = workbookIn(call.frame);
    const std::vector<Period> periods = workbook::periodsOf(workbook).toClose;
    if (periods.empty()) {
        tellNothing(call, closeTitle,
                    {"Ce classeur ne déclare aucune ligne à facturer (table MUT_FACTURATION), "
                     "ou toutes ses périodes sont arrêtées.",
                     "This workbook declares no line to bill (table MUT_BILLING), or all its "
                     "periods are closed."});
        return;
    }
    askForCommand(
        call, workbook,
        {.command = "close",
         .form = {.title = closeTitle,
                  .explanation = {"Les montants de la période seront figés dans l’historique du "
                                  "classeur. Ce qui changera ensuite dans une clé ou un coût sera "
                                  "porté en régularisation sur la facture suivante. Le classeur "
                                  "n’est pas enregistré : c’est à vous de le faire.",
                                  "The amounts of the period will be frozen in the history of the "
                                  "workbook. What changes later in a key or a cost will be an "
                                  "adjustment on the next bill. The workbook is not saved: that is "
                                  "for you to do."},
                  .fields = {fieldOf(
                                 "close", "Period",
                                 {.value = periods.front().name(), .choices = namesOf(periods)}),
                             fieldOf("close", "Author", {.value = userName(call)})},
                  .accept = {"Arrêter", "Close"}},
         .busy = {"Arrêté de la période…", "Closing the period…"},
         .run = workbook::closeOpen});
}

void makeStatements(const CommandContext& call) {
    const auto workbook = workbookIn(call.frame);
    const std::vector<Period> periods = workbook::periodsOf(workbook).closed;
    if (periods.empty()) {
        tellNothing(call, statementsTitle,
                    {"Aucune période n’est arrêtée dans ce classeur : arrêtez-en une d’abord.",
                     "No period is closed in this workbook: close one first."});
        return;
    }
    askForCommand(
        call, workbook,
        {.command = "statements",
         .form = {.title = statementsTitle,
                  .explanation = {"Un PDF par membre, à joindre au titre de recette, et l’état "
                                  "récapitulatif, d’après l’historique du classeur.",
                                  "One PDF for each member, to go with the revenue order, and the "
                                  "summary, from the history of the workbook."},
                  .fields = {fieldOf("statements", "Period",
                                     {.value = periods.back().name(), .choices = namesOf(periods)}),
                             fieldOf("statements", "Folder", {.browse = Browse::folder}),
                             fieldOf("statements", "Force")},
                  .accept = {"Faire les décomptes", "Make the statements"}},
         .busy = {"Décomptes…", "Statements…"},
         .run = workbook::issueOpen,
         .asksAgain = true});
}

}  // namespace quotepart
