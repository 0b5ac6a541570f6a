#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace telemachy::demo {

/// The twelve parts of the company, in the order its people list them.
enum class Function {
    executive_office,
    port_operations,
    ferries,
    offshore_energy,
    engineering,
    digital,
    finance,
    people,
    commercial,
    brand,
    procurement,
    legal_risk_safety
};

inline constexpr std::size_t function_count = 12;

/// A kind of unit a function has in several harbours, with the teams it is made of:
/// "Container Terminal" becomes the unit "Container Terminal Busan" with its team "Night Shift".
struct UnitKind {
    std::string_view name;
    std::vector<std::string_view> teams;
};

/// What a function looks like: who leads it, how many of the company's people are in it, its kinds
/// of unit, and the titles of its levels 1 to 4 (two each, the most junior level first).
struct FunctionSketch {
    Function function;
    std::string_view name;
    std::string_view chief;
    int headcount;
    std::vector<UnitKind> kinds;
    std::array<std::array<std::string_view, 2>, 4> titles;
};

[[nodiscard]] std::span<FunctionSketch const> function_sketches();

[[nodiscard]] FunctionSketch const& sketch_of(Function function);

[[nodiscard]] inline std::string_view name_of(Function function) {
    return sketch_of(function).name;
}

/// The nine grades, the most junior first: `level_names()[0]` is level 1.
[[nodiscard]] std::span<std::string_view const> level_names();

}  // namespace telemachy::demo
