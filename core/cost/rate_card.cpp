#include "core/cost/rate_card.hpp"

#include "core/error/error.hpp"

namespace quotepart {

namespace {

constexpr Text categoriesSubject{"catégories", "categories"};
constexpr Text servicesSubject{"prestations", "services"};

NameList headers(std::vector<Name> names, Text subject) {
    try {
        return NameList(std::move(names));
    } catch (const Error& error) {
        ErrorDetails details = error.details();
        details.subject = subject;
        throw Error(error.reason(), std::move(details));
    }
}

std::size_t placeIn(const NameList& list, const Name& name, Text subject) {
    const auto place = list.find(name);
    if (!place) {
        throw Error(Reason::headerNotFound, {.subject = subject, .value = name.shown});
    }
    return *place;
}

}  // namespace

RateCard::RateCard(std::vector<Name> categories, std::vector<Name> services)
    : categories_(headers(std::move(categories), categoriesSubject)),
      services_(headers(std::move(services), servicesSubject)) {}

RateCard::Place RateCard::placeOf(const Name& category, const Name& service) const {
    return {placeIn(categories_, category, categoriesSubject),
            placeIn(services_, service, servicesSubject)};
}

Decimal priceOf(const std::optional<Decimal>& price, const Name& service) {
    if (!price) {
        throw Error(Reason::priceIsEmpty, {.value = service.shown});
    }
    return *price;
}

}  // namespace quotepart
