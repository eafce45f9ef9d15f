#pragma once

#include <optional>
#include <vector>

#include "core/number/decimal.hpp"
#include "core/text/name_list.hpp"

namespace quotepart {

/// A grid of prices (grille tarifaire): a line per category of user, a column per service.
class RateCard {
  public:
    /// The headers, names that match as those of members do; an empty one is nobody's.
    /// Refuses (Reason::nameTwice) two categories, or two services, that have one name.
    RateCard(std::vector<Name> categories, std::vector<Name> services);

    /// Where a price stands in the grid without its headers, the first line and column being 0.
    struct Place {
        std::size_t category;
        std::size_t service;
        friend bool operator==(const Place&, const Place&) = default;
    };

    /// Refuses (Reason::headerNotFound) a category or a service that is not in the grid.
    Place placeOf(const Name& category, const Name& service) const;

  private:
    NameList categories_;
    NameList services_;
};

/// The price that stands there. Refuses (Reason::priceIsEmpty) an empty one, naming its service.
Decimal priceOf(const std::optional<Decimal>& price, const Name& service);

}  // namespace quotepart
