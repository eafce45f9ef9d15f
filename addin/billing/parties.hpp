#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/number/decimal.hpp"
#include "core/text/name_list.hpp"
#include "core/time/period_name.hpp"

namespace quotepart::billing {

/// Who issues the statements: the EPCI. A text that the workbook does not give is empty.
struct Issuer {
    std::string name{};
    std::string siret{};
    std::string address{};
    std::string accountant{};  ///< comptable assignataire
    std::string signatory{};   ///< name of who signs
    std::string signatoryTitle{};  ///< « Le Président », « Par délégation, la directrice générale »
    std::string place{};           ///< where it is signed
    std::string contact{};  ///< who answers questions: name, telephone, e-mail
};

/// A member as a debtor.
struct Party {
    Name member{};
    std::string code{};  ///< INSEE
    std::string kind{};  ///< kind of payer: « commune membre », « CCAS », « autre EPCI »
    std::string siret{};
    std::string address{};
    std::string accountant{};
};

/// On what grounds a service is billed.
struct ServiceTerms {
    Name service{};
    std::string agreement{};  ///< convention
    std::string decision{};   ///< délibérations
    std::string rounding{};   ///< rule of rounding
    std::string bearer{};     ///< who bears the rounding difference
    std::string unit{};  ///< what is counted, where it is billed by units: « dossier pondéré »
    std::string done{};  ///< service fait: when and by whom it was certified
};

/// Budget accounts, as the users give them. An empty service or kind stands for all.
struct Account {
    Name service{};
    std::string kind{};    ///< kind of payer
    std::string budget{};  ///< of the issuer: principal, annexe
    std::string issuerChapter{};
    std::string issuerAccount{};
    std::string memberChapter{};
    std::string memberAccount{};
};

/// One use of a service billed by units: a file, a repair order, hours.
struct Use {
    Name member{};
    Name service{};
    Period period;
    std::optional<std::chrono::sys_days> date{};
    std::string label{};
    Decimal quantity{};
    Decimal coefficient = Decimal::whole(1);
    Decimal units{};  ///< quantity × coefficient, as the workbook gives it
};

/// What the statements need beside the amounts.
struct Parties {
    Issuer issuer{};
    std::vector<Party> members{};
    std::vector<ServiceTerms> terms{};
    std::vector<Account> accounts{};
    std::vector<Use> uses{};

    /// Null where the workbook says nothing of it.
    const Party* find(const Name& member) const;
    const ServiceTerms* termsOf(const Name& service) const;
    /// The most precise line: of the service and the kind, then the service, then the kind.
    const Account* accountOf(const Name& service, const Name& member) const;
};

}  // namespace quotepart::billing
