#pragma once

#include <array>

namespace quotepart::examples::master {

inline constexpr const char* planning = "Instruction ADS";
inline constexpr const char* sharedDepartments = "Services communs";
inline constexpr const char* garage = "Garage";
inline constexpr const char* itPacks = "Packs informatiques";

inline constexpr std::array<const char*, 4> services{planning, sharedDepartments, garage, itPacks};

}  // namespace quotepart::examples::master
