#include "core/indicator/dgf_population.hpp"

#include "core/error/error.hpp"

namespace quotepart {

namespace {

void requireNotNegative(const Decimal& value, Text subject) {
    if (value.isNegative()) {
        throw Error(Reason::negativeValue, {.subject = subject, .value = value.nearestDouble()});
    }
}

}  // namespace

Rational dgfPopulation(const Decimal& population, const Decimal& secondHomes,
                       const Decimal& caravanPlaces, const Decimal& perPlace) {
    requireNotNegative(population, {"population", "population"});
    requireNotNegative(secondHomes, {"résidences secondaires", "second homes"});
    requireNotNegative(caravanPlaces, {"places de caravane", "caravan places"});
    if (perPlace != Decimal::whole(1) && perPlace != Decimal::whole(2)) {
        throw Error(Reason::outsideLimits,
                    {.subject = {"habitants par place", "inhabitants per place"},
                     .value = perPlace.nearestDouble(),
                     .limit = Wording{"1 ou 2", "1 or 2"}});
    }
    return population.rational() + secondHomes.rational() +
           caravanPlaces.rational() * perPlace.rational();
}

}  // namespace quotepart
