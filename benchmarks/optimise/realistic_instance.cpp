#include "realistic_instance.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>

namespace telemachy::benchmarks {
namespace {

constexpr std::size_t skills = 40;
constexpr std::size_t skill_groups = 7;  // of six skills, so that one table has 64 entries
constexpr std::size_t languages = 6;

/// Mentors' features, in the order of their codes: the skill groups come first.
enum Feature : std::size_t {
    function = skill_groups,
    industry,
    style_and_level,
    zone,
    language,
    features
};

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
    unsigned spoken = dice.below(10) < 9 ? 1U : 0U;
    for (std::uint32_t more = dice.below(3); more > 0; --more)
        spoken |= 1U << zipf(dice, languages);
    return static_cast<std::uint8_t>(spoken == 0 ? 1U << (1 + dice.below(languages - 1)) : spoken);
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
                                     std::uint64_t seed, optimise::Processor processor)
    : RealisticInstance(make_people(agents, regime, seed), grid, processor) {}

RealisticInstance::RealisticInstance(People people, Grid grid, optimise::Processor processor)
    : TableScores(std::move(people.mentors), processor),
      grid_(grid),
      agents_(std::move(people.mentees)),
      capacities_(std::move(people.capacities)) {
    make_tables();
}

RealisticInstance::People RealisticInstance::make_people(std::size_t agents, Regime regime,
                                                         std::uint64_t seed) {
    Dice dice{seed};
    auto const pick = [&](std::uint32_t bound) {
        return static_cast<std::uint8_t>(dice.below(bound));
    };
    People people;
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
        people.mentees.push_back(std::move(mentee));
    }
    people.mentors.resize(features);
    auto places = static_cast<std::int64_t>(
        std::llround(places_per_agent(regime) * static_cast<double>(agents)));
    while (places > 0) {
        std::array<std::uint8_t, skill_groups> offered = {};
        for (std::uint32_t offers = 4 + dice.below(6); offers > 0; --offers) {
            std::uint8_t const skill = zipf(dice, skills);
            offered[skill / 6] |= static_cast<std::uint8_t>(1U << (skill % 6));
        }
        for (std::size_t group = 0; group < skill_groups; ++group)
            people.mentors[group].push_back(offered[group]);
        people.mentors[function].push_back(zipf(dice, 12));
        people.mentors[industry].push_back(zipf(dice, 16));
        people.mentors[style_and_level].push_back(
            static_cast<std::uint8_t>(pick(4) * 8 + zipf(dice, 8)));
        people.mentors[zone].push_back(pick(24));
        people.mentors[language].push_back(some_languages(dice));
        auto const capacity =
            std::min<std::int64_t>(places, regime == Regime::square ? 1 : 1 + dice.below(4));
        people.capacities.push_back(static_cast<std::uint32_t>(capacity));
        places -= capacity;
    }
    return people;
}

void RealisticInstance::change_weights(Weights const& weights) {
    weights_ = weights;
    make_tables();
}

/// Coarse scores are whole points of 100: every part is rounded.
Score RealisticInstance::on_grid(Score points) const {
    return grid_ == Grid::coarse ? (points + 500) / 1000 : points;
}

void RealisticInstance::make_tables() {
    using Points = std::array<Score, optimise::codes_per_table>;
    auto const tables_of = [&](int codes, auto points) {
        std::vector<optimise::PackedTable> tables;
        for (int mine = 0; mine < codes; ++mine) {
            Points entries = {};
            for (int theirs = 0; theirs < codes; ++theirs) {
                Score const score = points(mine, theirs);
                entries[static_cast<std::size_t>(theirs)] =
                    score == optimise::forbidden_pair ? score : on_grid(score);
            }
            tables.push_back(optimise::packed(entries));
        }
        return tables;
    };
    auto const around = [](int a, int b, int ring) {
        return std::min(std::abs(a - b), ring - std::abs(a - b));
    };
    // Distance of daily life: the farther the functions, the more there is to learn.
    function_ =
        tables_of(12, [&](int a, int b) { return weights_.function * around(a, b, 12) / 6; });
    industry_ = tables_of(16, [&](int a, int b) { return a == b ? weights_.industry : 0; });
    // Alike in style, three levels apart.
    style_and_level_ = tables_of(32, [&](int a, int b) {
        int const alike = a / 8 == b / 8 ? 7 : 0;
        int const apart = 7 - std::abs(std::abs(a % 8 - b % 8) - 3);
        return weights_.style_and_level * (alike + apart) / 14;
    });
    zone_ =
        tables_of(24, [&](int a, int b) { return weights_.zone * (12 - around(a, b, 24)) / 12; });
    language_ = tables_of(1 << languages, [&](int a, int b) {
        int const common = std::popcount(static_cast<unsigned>(a & b));
        return common == 0 ? optimise::forbidden_pair : weights_.language * std::min(common, 3) / 3;
    });
}

void RealisticInstance::describe(Agent agent, optimise::AgentTables& tables) const {
    Mentee const& mentee = agents_[agent];
    tables.share(function, function_[mentee.function]);
    tables.share(industry, industry_[mentee.industry]);
    tables.share(style_and_level, style_and_level_[mentee.style_and_level]);
    tables.share(zone, zone_[mentee.zone]);
    tables.share(language, language_[mentee.languages]);

    std::array<Score, skills> points = {};
    Score total = 0;
    for (auto const& [skill, importance] : mentee.wanted) total += importance;
    for (auto const& [skill, importance] : mentee.wanted)
        points[skill] = on_grid(weights_.expertise * importance / total);
    for (std::size_t group = 0; group < skill_groups; ++group) {
        std::array<Score, optimise::codes_per_table> sums = {};
        bool wanted = false;
        for (std::size_t bit = 0; bit < 6 && 6 * group + bit < skills; ++bit) {
            // Each skill doubles the part of its table that is filled: without it, then with it.
            std::size_t const half = std::size_t{1} << bit;
            Score const worth = points[6 * group + bit];
            wanted |= worth != 0;
            for (std::size_t x = 0; x < half; ++x) sums[half + x] = sums[x] + worth;
        }
        if (wanted) tables.make(group, sums);
    }
}

}  // namespace telemachy::benchmarks
