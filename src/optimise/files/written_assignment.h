#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "optimise/files/sparse_scores.h"

namespace telemachy::optimise {

/// Whether a file's numbers are worths or costs.
enum class Sense : std::uint8_t { maximise, minimise };

/// An assignment problem as a file states it. Costs are held as negative scores; whatever is said
/// to a person is said in the file's own sense, by `in_own_sense`.
struct WrittenAssignment {
    std::string format;  // "OR-Library", "DIMACS", "CSV"
    Sense sense = Sense::maximise;
    /// Every agent must get a task. Otherwise one may be left out, which counts nothing.
    bool everyone = false;
    SparseScores scores;
    std::vector<std::uint32_t> demands;      // per agent
    std::vector<std::uint32_t> capacities;   // per task
    std::vector<std::string> agents, tasks;  // what the file calls them

    [[nodiscard]] Amount in_own_sense(Amount points) const {
        return sense == Sense::minimise ? -points : points;
    }
};

/// Why a file was refused, for a person.
struct Unreadable {
    std::size_t line = 0;  // from 1; 0: the file as a whole
    std::string sentence;

    [[nodiscard]] std::string text() const {
        return line == 0 ? sentence : "Line " + std::to_string(line) + ": " + sentence;
    }
};

/// More than this in one file is refused rather than swallowing the machine.
inline constexpr std::size_t written_pairs_max = 200'000'000;
inline constexpr std::uint32_t written_people_max = 10'000'000;

}  // namespace telemachy::optimise
