#include "core/text/name_list.hpp"

#include <algorithm>

#include "core/error/error.hpp"

namespace quotepart {

NameList::NameList(std::vector<Name> names, Text subject) : names_(std::move(names)) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (!names_[i].isEmpty()) {
            sorted_.push_back(i);
        }
    }
    std::sort(sorted_.begin(), sorted_.end(), [&](std::size_t a, std::size_t b) {
        const int order = names_[a].key.compare(names_[b].key);
        return order != 0 ? order < 0 : a < b;
    });
    const auto twice = std::adjacent_find(
        sorted_.begin(), sorted_.end(),
        [&](std::size_t a, std::size_t b) { return names_[a].key == names_[b].key; });
    if (twice != sorted_.end()) {
        const std::size_t second = *std::next(twice);
        throw Error(Reason::nameTwice,
                    {.subject = subject, .element = second + 1, .value = names_[second].shown});
    }
}

std::optional<std::size_t> NameList::find(const Name& name) const {
    const auto at = std::lower_bound(
        sorted_.begin(), sorted_.end(), name.key,
        [&](std::size_t place, const std::string& key) { return names_[place].key < key; });
    if (name.isEmpty() || at == sorted_.end() || names_[*at].key != name.key) {
        return std::nullopt;
    }
    return *at;
}

std::size_t NameList::placeOf(const Name& name) const {
    if (const auto place = find(name)) {
        return *place;
    }
    throw Error(Reason::memberNotFound, {.subject = {"membre", "member"}, .value = name.shown});
}

}  // namespace quotepart
