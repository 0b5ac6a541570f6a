#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "optimise/assignment/table_scores.h"

namespace telemachy::benchmarks {

using optimise::Agent;
using optimise::Amount;
using optimise::Score;
using optimise::Task;

/// How many places there are for the people who want one.
enum class Regime : std::uint8_t { square, tight, scarce, loose };

/// Fine scores hardly ever tie. Coarse ones are rounded to whole points of 100: heavily tied.
enum class Grid : std::uint8_t { fine, coarse };

std::string name_of(Regime regime);
std::string name_of(Grid grid);

/// What a coordinator moves in the studio, in points of 100,000 altogether.
struct Weights {
    Score expertise = 50'000;
    Score function = 12'000;
    Score industry = 8'000;
    Score style_and_level = 14'000;
    Score zone = 8'000;
    Score language = 8'000;
};

/// A made-up programme that looks like a real one: 40 skills wanted and offered with Zipf
/// popularity, 12 functions, 16 industries, 4 styles, 8 levels, 24 time zones, 6 languages, mentors
/// with 1 to 4 places (1 in the square regime). Pairs without a common language are forbidden. The
/// same seed makes the same people on every machine.
class RealisticInstance final : public optimise::TableScores {
public:
    RealisticInstance(std::size_t agents, Regime regime, Grid grid, std::uint64_t seed,
                      optimise::Processor processor = optimise::best_processor());

    [[nodiscard]] Agent agent_count() const { return static_cast<Agent>(agents_.size()); }
    [[nodiscard]] std::vector<std::uint32_t> const& capacities() const { return capacities_; }

    void change_weights(Weights const& weights);

protected:
    void describe(Agent agent, optimise::AgentTables& tables) const override;

private:
    struct Mentee {
        std::vector<std::array<std::uint8_t, 2>> wanted;  // skill, importance 1..5
        std::uint8_t function = 0, industry = 0, style_and_level = 0, zone = 0, languages = 0;
    };
    struct People {
        std::vector<Mentee> mentees;
        optimise::TaskCodes mentors;
        std::vector<std::uint32_t> capacities;
    };
    static People make_people(std::size_t agents, Regime regime, std::uint64_t seed);
    RealisticInstance(People people, Grid grid, optimise::Processor processor);

    void make_tables();
    [[nodiscard]] Score on_grid(Score points) const;

    Grid grid_;
    Weights weights_;
    std::vector<Mentee> agents_;
    std::vector<std::uint32_t> capacities_;
    /// Tables all mentees with the same function, industry, ... share.
    std::vector<optimise::PackedTable> function_, industry_, style_and_level_, zone_, language_;
};

}  // namespace telemachy::benchmarks
