#include "tests/support/random_allocation.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <ostream>

#include "core/text/number_text.hpp"
#include "tests/support/random.hpp"

namespace quotepart {

namespace {

constexpr std::int64_t beyondDigits = 1'000'000'000'000'000;
constexpr std::int64_t beyondAmounts = 10'000'000'000'000;

class Maker {
  public:
    Maker(std::uint64_t seed, std::uint64_t index) : random_(seed, index) {}

    RandomAllocation make() {
        RandomAllocation result;
        result.unit = unit();
        result.bases = bases(size());
        thinOut(result.bases);
        result.type = type();
        if (result.type == KeyType::fixed && !close(result.bases)) {
            result.type = KeyType::points;
        }
        result.amount = amount(result.unit, result.bases.size());
        if (oneIn(8) && result.type == KeyType::points) {
            makeHalves(result);
        }
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < result.bases.size(); ++i) {
            if (result.bases[i]) {
                members.push_back(i);
            }
        }
        if (!members.empty()) {
            result.designated = members[static_cast<std::size_t>(below(members.size()))];
        }
        return result;
    }

  private:
    std::int64_t below(std::uint64_t bound) { return static_cast<std::int64_t>(random_() % bound); }
    bool oneIn(std::uint64_t chances) { return below(chances) == 0; }

    /// Below the bound, small numbers as often as large ones.
    std::int64_t ofAnySize(std::int64_t bound) {
        const auto bits = std::bit_width(static_cast<std::uint64_t>(bound));
        const auto width = 1 + below(static_cast<std::uint64_t>(bits));
        return below(std::uint64_t{1} << static_cast<unsigned>(width)) % bound;
    }

    Decimal unit() {
        constexpr std::array<Decimal, 11> others{Decimal(1, 0),  Decimal(5, 2),  Decimal(10, 0),
                                                 Decimal(1, 1),  Decimal(1, 3),  Decimal(100, 0),
                                                 Decimal(3, 0),  Decimal(10, 3), Decimal(25, 2),
                                                 Decimal(50, 0), Decimal(1, 5)};
        return oneIn(3) ? others[static_cast<std::size_t>(below(others.size()))] : Decimal(1, 2);
    }

    std::size_t size() {
        const std::int64_t kind = below(1000);
        const std::int64_t most = kind < 600 ? 12 : kind < 985 ? 50 : kind < 999 ? 200 : 5000;
        return static_cast<std::size_t>(1 + below(static_cast<std::uint64_t>(most)));
    }

    Decimal amount(const Decimal& unit, std::size_t members) {
        const Decimal size = amountSize(unit, static_cast<std::int64_t>(members));
        return oneIn(2) ? size : -size;
    }

    Decimal amountSize(const Decimal& unit, std::int64_t members) {
        const std::int64_t few = 1 + below(static_cast<std::uint64_t>(3 * members));
        switch (below(8)) {
            case 0:
                return {ofAnySize(beyondAmounts), 0};
            case 1:  // a few units for everyone: where ties and corrections are dearest
                return {few * unit.coefficient(), unit.scale()};
            case 2:  // halves of a unit
                return {(2 * few - 1) * unit.coefficient() * 5, unit.scale() + 1};
            case 3:
                return {ofAnySize(beyondDigits), 3 + static_cast<int>(below(4))};
            case 4:
                return oneIn(8)   ? Decimal(0, 0)
                       : oneIn(2) ? Decimal(beyondDigits - 1 - below(10), 2)
                                  : Decimal(1 + below(200), 2);
            default:
                return {ofAnySize(beyondDigits), 2};
        }
    }

    Bases bases(std::size_t size) {
        const std::int64_t kind = below(12);
        const std::int64_t same = 1 + ofAnySize(beyondDigits - 1);
        const int scale = static_cast<int>(below(16));
        Bases result;
        for (std::size_t i = 0; i < size; ++i) {
            result.emplace_back(base(kind, same, scale));
        }
        return result;
    }

    Decimal base(std::int64_t kind, std::int64_t same, int scale) {
        switch (kind) {
            case 0:
                return {below(10), 0};
            case 1:
                return {same, scale};
            case 2:
                return {25 * below(80), 2};
            case 3:
                return {beyondDigits / 10 + below(beyondDigits / 10 * 9), scale};
            case 4:
                return {ofAnySize(beyondDigits), static_cast<int>(below(30))};
            case 5:
                return {beyondDigits - 1 - below(100), 0};
            case 6: {
                constexpr std::array<std::int64_t, 5> tens{1, 100, 10'000, 1'000'000,
                                                           100'000'000'000'000};
                return {tens[static_cast<std::size_t>(below(tens.size()))], scale};
            }
            case 7:
                return {ofAnySize(1'000'000), static_cast<int>(below(4))};
            case 8:  // of one scale they may or may not fit a word, and their sum may not
                return {beyondDigits / 10 + below(beyondDigits / 10 * 9),
                        static_cast<int>(below(5))};
            default:  // populations
                return {1 + ofAnySize(2'000'000), 0};
        }
    }

    /// Zeros, members who do not take part, and bases met twice.
    void thinOut(Bases& bases) {
        const std::uint64_t rarity = std::array<std::uint64_t, 4>{0, 10, 10, 2}[random_() % 4];
        if (rarity == 0) {
            return;
        }
        for (std::size_t i = 0; i < bases.size(); ++i) {
            if (!oneIn(rarity)) {
                continue;
            }
            switch (below(3)) {
                case 0:
                    bases[i] = std::nullopt;
                    break;
                case 1:
                    bases[i] = Decimal(0, static_cast<int>(below(3)));
                    break;
                default:
                    bases[i] = bases[static_cast<std::size_t>(below(i + 1))];
                    break;
            }
        }
    }

    KeyType type() {
        const std::int64_t kind = below(10);
        return kind == 0 ? KeyType::fixed : kind == 1 ? KeyType::equal : KeyType::points;
    }

    /// Makes shares of the bases that close on 100 %, the last one taking what is missing.
    bool close(Bases& bases) {
        Rational total = 0;
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < bases.size(); ++i) {
            if (bases[i] && !bases[i]->isZero()) {
                total += bases[i]->rational();
                last = i;
            }
        }
        if (!last) {
            return false;
        }
        const int digits = std::array{2, 4, 6, 9, 15}[random_() % 5];
        const std::int64_t whole = powerOfTen(digits);
        const bool thirds = digits == 15 && oneIn(2);  // and do not quite make 100 %
        std::int64_t left = whole;
        for (std::size_t i = 0; i < bases.size(); ++i) {
            if (bases[i] && !bases[i]->isZero()) {
                const Rational exact = bases[i]->rational() / total * whole;
                const BigInt cut = numerator(exact) / denominator(exact);
                const std::int64_t share =
                    i == *last && !thirds ? left : cut.convert_to<std::int64_t>();
                left -= share;
                bases[i] = share == beyondDigits ? Decimal(1, 0) : Decimal(share, digits);
            }
        }
        return true;
    }

    /// Odd bases and half their sum in units: every exact share ends in a half.
    void makeHalves(RandomAllocation& allocation) {
        const std::int64_t step = 1 + below(1000);
        std::int64_t total = 0;
        for (std::optional<Decimal>& base : allocation.bases) {
            if (base) {
                const std::int64_t odd = 2 * below(1 + random_() % 20) + 1;
                total += odd;
                base = Decimal(odd * step, 2);
            }
        }
        if (total % 2 == 0) {
            const std::int64_t units = total / 2 * (2 * below(5) + 1);
            const Decimal size(units * allocation.unit.coefficient(), allocation.unit.scale());
            allocation.amount = allocation.amount.isNegative() ? -size : size;
        }
    }

    Random random_;
};

}  // namespace

RandomAllocation randomAllocation(std::uint64_t seed, std::uint64_t index) {
    return Maker(seed, index).make();
}

std::ostream& operator<<(std::ostream& out, const RandomAllocation& allocation) {
    constexpr std::size_t shown = 60;
    out << plainNumberText(allocation.amount) << " by "
        << keyTypeWords().textOf(allocation.type).english << " {";
    for (std::size_t i = 0; i < std::min(shown, allocation.bases.size()); ++i) {
        const std::optional<Decimal>& base = allocation.bases[i];
        out << (i == 0 ? "" : "; ") << (base ? plainNumberText(*base) : "-");
    }
    if (allocation.bases.size() > shown) {
        out << "; … " << allocation.bases.size() << " in all";
    }
    out << "}, unit " << plainNumberText(allocation.unit);
    if (allocation.designated) {
        out << ", designated " << *allocation.designated + 1;
    }
    return out;
}

}  // namespace quotepart
