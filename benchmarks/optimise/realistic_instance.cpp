#include "realistic_instance.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>

namespace telemachy::benchmarks {
namespace {

/// Far below any sum of the tables' other entries, and far enough from overflow.
constexpr Score never = -100'000'000;

/// SplitMix64 (Steele, Lea, Flood 2014): the standard distributions differ between libraries.
struct Dice {
    std::uint64_t state;
    std::uint64_t roll() {
        std::uint64_t x = (state += 0x9E3779B97F4A7C15U);
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
        return x ^ (x >> 31);
    }
    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((roll() >> 32) * bound) >> 32);
    }
    double unit() { return static_cast<double>(roll() >> 11) * 0x1p-53; }
};

/// A number below `count`, the k-th (from 1) with a probability proportional to 1/k.
std::uint8_t zipf(Dice& dice, std::size_t count) {
    double total = 0;
    for (std::size_t k = 1; k <= count; ++k) total += 1.0 / static_cast<double>(k);
    double left = dice.unit() * total;
    for (std::size_t k = 1; k < count; ++k)
        if ((left -= 1.0 / static_cast<double>(k)) < 0) return static_cast<std::uint8_t>(k - 1);
    return static_cast<std::uint8_t>(count - 1);
}

/// Most people share the first language; some speak one or two others as well or instead.
std::uint8_t some_languages(Dice& dice) {
    unsigned languages = dice.below(10) < 9 ? 1U : 0U;
    for (std::uint32_t more = dice.below(3); more > 0; --more) languages |= 1U << zipf(dice, 8);
    return static_cast<std::uint8_t>(languages == 0 ? 1U << (1 + dice.below(7)) : languages);
}

double places_per_agent(Regime regime) {
    switch (regime) {
        case Regime::square:
            return 1.0;
        case Regime::tight:
            return 1.05;
        case Regime::scarce:
            return 0.7;
        case Regime::loose:
            return 2.0;
    }
    return 1.0;
}

}  // namespace

std::string name_of(Regime regime) {
    constexpr std::array names{"square", "tight", "scarce", "loose"};
    return names[static_cast<std::size_t>(regime)];
}

std::string name_of(Grid grid) { return grid == Grid::fine ? "fine" : "coarse"; }

RealisticInstance::RealisticInstance(std::size_t agents, Regime regime, Grid grid,
                                     std::uint64_t seed)
    : grid_(grid) {
    Dice dice{seed};
    auto const pick = [&](std::uint32_t bound) {
        return static_cast<std::uint8_t>(dice.below(bound));
    };
    for (std::size_t x = 0; x < agents; ++x) {
        Mentee mentee;
        while (mentee.wanted.size() < 3 + x % 3) {
            std::uint8_t const skill = zipf(dice, skills);
            if (std::ranges::none_of(mentee.wanted, [&](auto const& w) { return w[0] == skill; }))
                mentee.wanted.push_back({skill, static_cast<std::uint8_t>(1 + dice.below(5))});
        }
        mentee.function = zipf(dice, 12);
        mentee.industry = zipf(dice, 16);
        mentee.style_and_level = static_cast<std::uint8_t>(pick(4) * 8 + zipf(dice, 8));
        mentee.zone = pick(24);
        mentee.languages = some_languages(dice);
        agents_.push_back(std::move(mentee));
    }
    auto places = static_cast<std::int64_t>(
        std::llround(places_per_agent(regime) * static_cast<double>(agents)));
    while (places > 0) {
        Mentor mentor;
        for (std::uint32_t offers = 4 + dice.below(6); offers > 0; --offers) {
            std::uint8_t const skill = zipf(dice, skills);
            mentor.offered[skill / 6] |= static_cast<std::uint8_t>(1U << (skill % 6));
        }
        mentor.function = zipf(dice, 12);
        mentor.industry = zipf(dice, 16);
        mentor.style_and_level = static_cast<std::uint8_t>(pick(4) * 8 + zipf(dice, 8));
        mentor.zone = pick(24);
        mentor.languages = some_languages(dice);
        tasks_.push_back(mentor);
        auto const capacity =
            std::min<std::int64_t>(places, regime == Regime::square ? 1 : 1 + dice.below(4));
        capacities_.push_back(static_cast<std::uint32_t>(capacity));
        places -= capacity;
    }
    make_tables();
}

void RealisticInstance::change_weights(Weights const& weights) {
    weights_ = weights;
    make_tables();
}

void RealisticInstance::make_tables() {
    auto const each = [](auto& table, auto points) {
        for (int mine = 0; auto& row : table) {
            for (int theirs = 0; Score & entry : row) entry = points(mine, theirs++);
            ++mine;
        }
    };
    auto const around = [](int a, int b, int ring) {
        return std::min(std::abs(a - b), ring - std::abs(a - b));
    };
    // Distance of daily life: the farther the functions, the more there is to learn.
    each(tables_.function, [&](int a, int b) { return weights_.function * around(a, b, 12) / 6; });
    each(tables_.industry, [&](int a, int b) { return a == b ? weights_.industry : 0; });
    // Alike in style, three levels apart.
    each(tables_.style_and_level, [&](int a, int b) {
        int const alike = a / 8 == b / 8 ? 7 : 0;
        int const apart = 7 - std::abs(std::abs(a % 8 - b % 8) - 3);
        return weights_.style_and_level * (alike + apart) / 14;
    });
    each(tables_.zone, [&](int a, int b) { return weights_.zone * (12 - around(a, b, 24)) / 12; });
    each(tables_.language, [&](int a, int b) {
        int const common = std::popcount(static_cast<unsigned>(a & b));
        return common == 0 ? never : weights_.language * std::min(common, 3) / 3;
    });
}

RealisticInstance::ExpertiseTables RealisticInstance::expertise_of(Mentee const& mentee) const {
    std::array<Score, skills> points = {};
    Score total = 0;
    for (auto const& [skill, importance] : mentee.wanted) total += importance;
    for (auto const& [skill, importance] : mentee.wanted)
        points[skill] = weights_.expertise * importance / total;
    ExpertiseTables tables = {};
    for (std::size_t skill = 0; skill < skills; ++skill) {
        // Each skill doubles the part of its table that is filled: without it, then with it.
        auto& table = tables[skill / 6];
        std::size_t const half = std::size_t{1} << (skill % 6);
        for (std::size_t x = 0; x < half; ++x) table[half + x] = table[x] + points[skill];
    }
    return tables;
}

void RealisticInstance::fill(Agent agent, Task first_task, std::span<Score> scores) const {
    Mentee const& mentee = agents_[agent];
    ExpertiseTables const expertise = expertise_of(mentee);
    auto const& function = tables_.function[mentee.function];
    auto const& industry = tables_.industry[mentee.industry];
    auto const& style_and_level = tables_.style_and_level[mentee.style_and_level];
    auto const& zone = tables_.zone[mentee.zone];
    auto const& language = tables_.language[mentee.languages];
    Mentor const* mentor = tasks_.data() + first_task;
    for (Score& score : scores) {
        Score sum = function[mentor->function] + industry[mentor->industry] +
                    style_and_level[mentor->style_and_level] + zone[mentor->zone] +
                    language[mentor->languages];
        for (std::size_t group = 0; group < skill_groups; ++group)
            sum += expertise[group][mentor->offered[group]];
        if (grid_ == Grid::coarse) sum = sum / 1000;  // whole points of 100
        score = sum < never / 10'000 ? optimise::forbidden_pair : sum;
        ++mentor;
    }
}

}  // namespace telemachy::benchmarks
