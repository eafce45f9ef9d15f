#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/text/language.hpp"

namespace quotepart {

/// A name or a code as it is compared (see folded) and as the user wrote it.
struct Name {
    std::string key;
    std::string shown;

    bool isEmpty() const { return key.empty(); }
};

/// A list of names each of which identifies one member; empty ones identify nobody.
class NameList {
  public:
    /// Refuses (Reason::nameTwice) two names that are equal once folded; `subject` says which list.
    explicit NameList(std::vector<Name> names, Text subject = {"noms", "names"});

    std::size_t size() const { return names_.size(); }
    const Name& at(std::size_t index) const { return names_[index]; }

    /// The place of a name in the list, the first being 0.
    std::optional<std::size_t> find(const Name& name) const;

    /// The same. Refuses (Reason::memberNotFound) a name that is not in the list.
    std::size_t placeOf(const Name& name) const;

  private:
    std::vector<Name> names_;
    std::vector<std::size_t> sorted_;  ///< places of the names that are not empty, by key
};

}  // namespace quotepart
