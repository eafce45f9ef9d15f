#include "examples/workbooks/master/garage_orders.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>

#include "core/allocation/allocate.hpp"
#include "examples/book/calendar_day.hpp"
#include "examples/workbooks/master/member.hpp"
#include "examples/workbooks/master/service.hpp"

namespace quotepart::examples::master {

namespace {

/// What the report publishes for the users of a tariff.
struct Published {
    std::int64_t tenthsOfHour;
    std::int64_t cents;
};
constexpr Published foundersPublished{7250, 178'545'00};
constexpr Published partnersPublished{4530, 47'322'00};

/// What is repaired, and what is done to it.
struct Fleet {
    std::array<const char*, 6> vehicles;
    std::array<const char*, 8> works;
};
constexpr Fleet onTheRoad{
    {"Renault Kangoo", "Peugeot Partner", "Renault Master", "Iveco Daily", "Renault Zoé",
     "camion-benne 19 t"},
    {"révision et vidange", "freins avant", "contrôle technique", "pneumatiques", "embrayage",
     "éclairage", "échappement", "diagnostic électronique"}};
constexpr Fleet machines{
    {"tracteur Kubota", "balayeuse", "tondeuse autoportée", "nacelle", "mini-pelle", "remorque"},
    {"révision et vidange", "circuit hydraulique", "batterie et charge", "soudure, serrurerie",
     "pneumatiques", "courroies", "filtres", "faisceau électrique"}};

/// Numbers that are the same on every machine: no distribution of the library is.
class Dice {
  public:
    int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }

  private:
    std::minstd_rand engine_{2023};  // NOLINT(cert-msc51-cpp)
};

/// A working day; weekends are put off to Monday.
double workingDay(double day) {
    const auto weekday = static_cast<std::int64_t>(day) % 7;  // 0: Saturday
    return weekday == 0 ? day + 2 : weekday == 1 ? day + 1 : day;
}

/// The dates of a user's orders, spread over the year.
std::vector<double> datesOf(const GarageUser& user, Dice& dice) {
    if (user.name == std::string_view(townSocialCentre)) {
        // One small order alone in the third quarter: less than what may be collected.
        return {calendarDay(2023, 1, 17), calendarDay(2023, 2, 6),   calendarDay(2023, 2, 22),
                calendarDay(2023, 3, 9),  calendarDay(2023, 3, 28),  calendarDay(2023, 4, 13),
                calendarDay(2023, 5, 4),  calendarDay(2023, 5, 24),  calendarDay(2023, 6, 15),
                calendarDay(2023, 9, 12), calendarDay(2023, 10, 5),  calendarDay(2023, 10, 26),
                calendarDay(2023, 11, 9), calendarDay(2023, 11, 30), calendarDay(2023, 12, 7),
                calendarDay(2023, 12, 14)};
    }
    std::vector<double> dates;
    const double step = 355.0 / user.orders;
    for (int i = 0; i < user.orders; ++i) {
        const double day = std::floor(step * i) + dice.below(std::max(1, static_cast<int>(step)));
        dates.push_back(workingDay(calendarDay(2023, 1, 2) + day));
    }
    return dates;
}

bool isSmallOrder(const UseLine& line) {
    return line.member == townSocialCentre && line.date == calendarDay(2023, 9, 12);
}

std::vector<std::int64_t> shared(std::int64_t units, const std::vector<int>& weights) {
    Bases bases;
    for (const int weight : weights) {
        bases.emplace_back(Decimal::whole(weight));
    }
    return allocateUnits(units, Key(KeyType::quantity, bases), RoundingMethod::largestRemainder);
}

/// Gives the orders of one tariff their hours and their parts.
void fillIn(std::vector<UseLine>& orders, const Published& published, double coefficient,
            Dice& dice) {
    std::vector<int> hours;
    std::vector<int> parts;
    constexpr std::int64_t least = 2;  // tenths of an hour
    for (const UseLine& line : orders) {
        const bool isSmall = isSmallOrder(line);
        hours.push_back(isSmall ? 0 : 3 + dice.below(50));
        const int size = dice.below(10);
        parts.push_back(isSmall || size < 2 ? 0 : 10 + dice.below(size < 9 ? 200 : 1500));
    }
    const auto count = static_cast<std::int64_t>(orders.size());
    const auto moreHours = shared(published.tenthsOfHour - least * count, hours);
    const auto labour = std::llround(static_cast<double>(published.tenthsOfHour) * 10 * hourPrice *
                                     coefficient);  // cents
    const auto cents = shared(published.cents - labour, parts);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        orders[i].quantity = static_cast<double>(least + moreHours[i]) / 10;
        orders[i].parts = static_cast<double>(cents[i]) / 100;
    }
}

std::string workOn(const Fleet& fleet, Dice& dice) {
    const auto pick = [&](const auto& words) {
        return std::string(
            words.at(static_cast<std::size_t>(dice.below(static_cast<int>(words.size())))));
    };
    const std::string vehicle = pick(fleet.vehicles);
    return vehicle + " : " + pick(fleet.works);
}

}  // namespace

const std::vector<GarageUser>& garageUsers() {
    static const std::vector<GarageUser> all{
        {town, true, 238},           {townSocialCentre, true, 16},
        {waterCompany, false, 46},   {"Loperhet", false, 22},
        {"Plouédern", false, 17},    {"L’Hôpital-Camfrout", false, 13},
        {"Pencran", false, 12},      {"Logonna-Daoulas", false, 11},
        {"Saint-Thonan", false, 10}, {"Saint-Urbain", false, 8},
        {"Saint-Divy", false, 7},    {"Trémaouézan", false, 4},
        {"Lanneuffret", false, 2}};
    return all;
}

std::vector<UseLine> garageOrders() {
    Dice dice;
    std::vector<UseLine> all;
    for (const bool founders : {true, false}) {
        std::vector<UseLine> orders;
        for (const GarageUser& user : garageUsers()) {
            if (user.isFounder == founders) {
                for (const double date : datesOf(user, dice)) {
                    orders.push_back({.date = date, .member = user.name, .service = garage});
                }
            }
        }
        fillIn(orders, founders ? foundersPublished : partnersPublished,
               founders ? founderCoefficient : partnerCoefficient, dice);
        all.insert(all.end(), orders.begin(), orders.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const UseLine& left, const UseLine& right) {
        return left.date < right.date;
    });
    int number = 0;
    for (UseLine& line : all) {
        const std::string digits = std::to_string(++number);
        line.label = "OR " + std::string(3 - digits.size(), '0') + digits + " — " +
                     (isSmallOrder(line) ? "Renault Zoé : mise à niveau des fluides"
                                         : workOn(dice.below(3) > 0 ? onTheRoad : machines, dice));
    }
    return all;
}

}  // namespace quotepart::examples::master
