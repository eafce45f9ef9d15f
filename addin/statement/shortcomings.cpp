#include "addin/statement/shortcomings.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/text/number_text.hpp"
#include "core/text/phrase.hpp"
#include "core/text/siret.hpp"
#include "idl/convention/tables.hpp"

namespace quotepart::statement {

namespace {

using billing::Account;
using billing::Issuer;
using billing::Party;
using billing::ServiceTerms;

/// Names under what they lack, each once, in the order found.
class Lacking {
  public:
    void add(const Text& what, const std::string& name) {
        const auto at = std::find_if(groups_.begin(), groups_.end(),
                                     [&](const Group& group) { return group.what == what; });
        std::vector<std::string>& names =
            at == groups_.end() ? groups_.emplace_back(Group{what, {}}).names : at->names;
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    }

    void appendTo(std::vector<std::string>& sentences, Language language) const {
        for (const Group& group : groups_) {
            sentences.push_back(
                phrase(group.what, language, {{"{names}", listed(group.names, language)}}));
        }
    }

  private:
    struct Group {
        Text what;
        std::vector<std::string> names;
    };

    static std::string listed(const std::vector<std::string>& names, Language language) {
        constexpr std::size_t longest = 10;
        std::string list;
        for (std::size_t i = 0; i < std::min(names.size(), longest); ++i) {
            list += (i == 0 ? "" : ", ") + names[i];
        }
        if (names.size() > longest) {
            list += phrase({" et {n} autres", " and {n} more"}, language,
                           {{"{n}", std::to_string(names.size() - longest)}});
        }
        return list;
    }

    std::vector<Group> groups_{};
};

class Search {
  public:
    Search(const Dossier& dossier, Language language) : dossier_(dossier), language_(language) {}

    void lookAtIssuer() {
        const Issuer& issuer = dossier_.parties.issuer;
        const std::array<std::pair<const std::string*, Text>, 8> texts{
            {{&issuer.name, {"nom", "name"}},
             {&issuer.siret, {"SIRET", "SIRET"}},
             {&issuer.address, {"adresse", "address"}},
             {&issuer.accountant, {"comptable assignataire", "public accountant"}},
             {&issuer.signatory, {"signataire", "signatory"}},
             {&issuer.signatoryTitle, {"qualité du signataire", "title of the signatory"}},
             {&issuer.place, {"lieu", "place"}},
             {&issuer.contact, {"contact", "contact"}}}};
        std::string missing;
        for (const auto& [text, what] : texts) {
            if (text->empty()) {
                missing += (missing.empty() ? "" : ", ") + std::string(what.in(language_));
            }
        }
        if (!missing.empty()) {
            say({"l’émetteur est incomplet ({table}) : {what}",
                 "the issuer is incomplete ({table}): {what}"},
                {{"{table}", std::string(billing::table("issuer").rangeName.in(language_))},
                 {"{what}", missing}});
        }
        lookAtSiret(issuer.siret, issuer.name);
    }

    void lookAt(const Statement& statement) {
        lookAtMember(statement.member);
        for (const ServicePart& part : statement.services) {
            lookAtService(statement, part);
        }
    }

    std::vector<std::string> result() && {
        lacking_.appendTo(sentences_, language_);
        return std::move(sentences_);
    }

  private:
    void say(const Text& sentence, std::initializer_list<Filling> fillings) {
        sentences_.push_back(phrase(sentence, language_, fillings));
    }

    void lookAtSiret(const std::string& number, const std::string& name) {
        const RegisterNumberState state = siretState(number);
        if (state != RegisterNumberState::valid && state != RegisterNumberState::empty) {
            say({"le SIRET de {name} est inexact ({number}) : {why}",
                 "the SIRET of {name} is wrong ({number}): {why}"},
                {{"{name}", name},
                 {"{number}", number},
                 {"{why}", std::string(siretReason(state).in(language_))}});
        }
    }

    void lookAtMember(const Name& member) {
        const Party* party = dossier_.parties.find(member);
        if (party == nullptr) {
            lacking_.add({"membres dont le classeur ne dit rien (ni SIRET, ni adresse) : {names}",
                          "members of whom the workbook says nothing (no SIRET, no address): "
                          "{names}"},
                         member.shown);
            return;
        }
        if (party->siret.empty()) {
            lacking_.add({"sans SIRET : {names}", "without a SIRET: {names}"}, member.shown);
        }
        if (party->address.empty()) {
            lacking_.add({"sans adresse : {names}", "without an address: {names}"}, member.shown);
        }
        lookAtSiret(party->siret, member.shown);
    }

    void lookAtService(const Statement& statement, const ServicePart& part) {
        const std::string& name = part.service.shown;
        const ServiceTerms* terms = dossier_.parties.termsOf(part.service);
        const ServiceTerms none;
        const ServiceTerms& given = terms == nullptr ? none : *terms;
        if (given.agreement.empty()) {
            lacking_.add({"services sans référence de convention : {names}",
                          "services without the reference of an agreement: {names}"},
                         name);
        }
        if (given.decision.empty()) {
            lacking_.add({"services sans référence de délibération : {names}",
                          "services without the reference of a decision: {names}"},
                         name);
        }
        if (given.done.empty()) {
            lacking_.add({"services dont le service fait n’est pas attesté : {names}",
                          "services not certified as rendered: {names}"},
                         name);
        }
        if (given.bearer.empty()) {
            lacking_.add({"services sans mention de qui supporte la différence d’arrondi : {names}",
                          "services that do not say who bears the rounding difference: {names}"},
                         name);
        }
        const Account* account = dossier_.parties.accountOf(part.service, statement.member);
        if (account == nullptr && (part.collect != 0 || part.pay != 0)) {
            lacking_.add({"services sans comptes budgétaires pour certains redevables : {names}",
                          "services without budget accounts for some payers: {names}"},
                         name);
        }
        const bool hasCosts = std::any_of(
            statement.costs.begin(), statement.costs.end(),
            [&](const CostTable& table) { return table.service.key == part.service.key; });
        for (const Entry& entry : part.entries) {
            if (entry.kind == EntryKind::principal) {
                lookAtPrincipal(entry, given, hasCosts);
            }
        }
        lookAtUses(statement, part);
    }

    void lookAtPrincipal(const Entry& entry, const ServiceTerms& terms, bool hasCosts) {
        const std::string& name = entry.service.shown;
        if (!entry.vat.rate && entry.vat.ground.empty()) {
            lacking_.add({"services sans taux de TVA ni motif d’exonération : {names}",
                          "services without a VAT rate or a ground of exemption: {names}"},
                         name);
        }
        const Basis& basis = entry.basis;
        if (!basis.cost || !basis.base || !basis.total) {
            if (entry.amount != 0 && !hasUses(entry)) {
                lacking_.add({"services dont la liquidation n’est pas détaillée (coût réparti, "
                              "base, total des bases) : {names}",
                              "services of which the computation is not detailed (cost allocated, "
                              "base, total of the bases): {names}"},
                             name);
            }
            return;
        }
        if (basis.key.empty() || basis.year.empty() || basis.source.empty()) {
            lacking_.add({"services dont la clé n’a pas de nom, d’année ou de source : {names}",
                          "services of which the key lacks its name, year or source: {names}"},
                         name);
        }
        if (basis.rounding.empty() && terms.rounding.empty()) {
            lacking_.add({"services sans règle d’arrondi : {names}",
                          "services without a rounding rule: {names}"},
                         name);
        }
        if (!hasCosts) {
            lacking_.add({"services sans coûts par nature : {names}",
                          "services without costs by nature: {names}"},
                         name);
        }
    }

    bool isOf(const billing::Use& use, const Name& member, const Name& service) const {
        return use.member.key == member.key && use.service.key == service.key &&
               use.period == dossier_.closed.period();
    }

    bool hasUses(const Entry& entry) const {
        const auto& uses = dossier_.parties.uses;
        return std::any_of(uses.begin(), uses.end(), [&](const billing::Use& use) {
            return isOf(use, entry.member, entry.service);
        });
    }

    /// The list of uses is the workbook's, the base is frozen.
    void lookAtUses(const Statement& statement, const ServicePart& part) {
        Rational units = 0;
        bool any = false;
        for (const billing::Use& use : dossier_.parties.uses) {
            if (isOf(use, statement.member, part.service)) {
                units += use.units.rational();
                any = true;
            }
        }
        if (!any) {
            return;
        }
        for (const Entry& entry : part.entries) {
            if (entry.kind == EntryKind::principal && entry.basis.base &&
                entry.basis.base->rational() == units) {
                return;
            }
        }
        for (const Entry& entry : part.entries) {
            if (entry.kind == EntryKind::principal && entry.basis.base) {
                say({"les usages de {member} pour {service} font {units} unités, la base arrêtée "
                     "est {base}",
                     "the uses of {member} for {service} make {units} units, the base that was "
                     "closed is {base}"},
                    {{"{member}", statement.member.shown},
                     {"{service}", part.service.shown},
                     {"{units}", numberText(units, language_)},
                     {"{base}", numberText(*entry.basis.base, language_)}});
                return;
            }
        }
    }

    const Dossier& dossier_;
    Language language_;
    Lacking lacking_{};
    std::vector<std::string> sentences_{};
};

}  // namespace

std::vector<std::string> shortcomingsOf(const Dossier& dossier,
                                        std::span<const Statement* const> statements,
                                        Language language) {
    Search search(dossier, language);
    search.lookAtIssuer();
    for (const Statement* statement : statements) {
        search.lookAt(*statement);
    }
    return std::move(search).result();
}

}  // namespace quotepart::statement
