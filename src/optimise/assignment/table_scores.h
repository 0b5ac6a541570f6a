#pragma once

/// Scores that add up from small tables: searching them takes a tenth of a nanosecond per pair,
/// writing them down about one.
///
/// IDEA. A task is described by a few *codes* below 64 (its function, its level and style, six of
/// the skills it offers, ...). For one agent each code of each feature is worth some points, or
/// forbids the pair. A score is the sum of one table entry per feature; the processor looks up 32
/// or 64 tasks at once (see table_sum.h and table_filter.h). Codes take one byte per task and
/// feature, tables belong to agents and are made when a row is read, so nothing grows with the
/// number of pairs.
///
/// What does not add up over features (a wish for one particular person, a pair that met before) is
/// stated pair by pair, as `exceptions`.
///
/// EXAMPLE. Mentors have a function (feature 0) and up to six skills (feature 1, one bit each):
///
///     struct Fit final : TableScores {
///         using TableScores::TableScores;
///         void describe(Agent mentee, AgentTables& tables) const override {
///             tables.share(0, function_points[mentees[mentee].function]);   // made once for all
///             tables.make(1, skill_points(mentees[mentee]));                // 64 sums of wishes
///         }
///     };
///     Fit fit(TaskCodes{functions_of_mentors, skills_of_mentors});

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "optimise/assignment/score_source.h"
#include "optimise/assignment/table_sum.h"

namespace telemachy::optimise {

/// Per feature one code per task.
using TaskCodes = std::vector<std::vector<std::uint8_t>>;

/// The tables of one agent, one per feature.
class AgentTables {
public:
    explicit AgentTables(std::size_t features) : own_(features), used_(features, nullptr) {}

    /// Uses a table that outlives the call, e.g. one that many agents share.
    void share(std::size_t feature, PackedTable const& table) { used_[feature] = &table; }

    /// Makes a table for this agent alone.
    void make(std::size_t feature, std::span<Score const, codes_per_table> points) {
        own_[feature] = packed(points);
        used_[feature] = &own_[feature];
    }

    /// Null: the feature counts nothing.
    [[nodiscard]] PackedTable const* table(std::size_t feature) const { return used_[feature]; }

    void forget() { used_.assign(used_.size(), nullptr); }

private:
    std::vector<PackedTable> own_;
    std::vector<PackedTable const*> used_;
};

/// One pair whose score is not just the sum of its tables.
struct PairException {
    Task task = 0;
    Score added = 0;  // to the sum; `forbidden_pair` forbids
};

class TableScores : public ScoreSource {
public:
    void fill(Agent agent, Task first_task, std::span<Score> scores) const final;
    [[nodiscard]] std::unique_ptr<RowFinder> finder(Agent agent_count,
                                                    std::span<Task const> tasks) const final;

    /// States what each code is worth to the agent; a feature left out counts nothing.
    virtual void describe(Agent agent, AgentTables& tables) const = 0;

    /// The agent's exceptions, rising by task. A pair that is forbidden already stays so.
    [[nodiscard]] virtual std::span<PairException const> exceptions(Agent /*agent*/) const {
        return {};
    }

    [[nodiscard]] TaskCodes const& codes() const { return codes_; }

protected:
    /// Throws std::invalid_argument when codes are out of range or features name different numbers
    /// of tasks, or when there are more than 256 features. All sums must fit a Score.
    explicit TableScores(TaskCodes codes, Processor processor = best_processor());

private:
    TaskCodes codes_;
    Processor processor_;
};

}  // namespace telemachy::optimise
