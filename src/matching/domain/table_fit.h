#pragma once

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "matching/domain/class_feature.h"
#include "matching/domain/policy.h"

namespace telemachy::matching {

/// The score of every pair as sums of small tables: what `broken_rules` and `score_of` say, in the
/// form the solver searches fastest. Mentees are its agents, mentors its tasks.
///
/// Every criterion adds up over codes: classes of people (languages, hours, levels, styles, where
/// they work), skills two to a code with their levels, industries and identities six to a code.
/// What only a handful of pairs have (preferences, blocks, reporting lines, small teams, earlier
/// pairs, decisions) are exceptions, scored one by one by the functions that define them.
///
/// `fit_scores_test` holds this and the slow functions to the same answer for every pair.
class TableFit final : public optimise::TableScores {
public:
    /// Nothing where people differ in more ways than tables can tell; `FitScores` can then.
    /// The policy and the participants must outlive the scores.
    [[nodiscard]] static std::unique_ptr<TableFit> make(Policy const& policy,
                                                        std::span<Participant const> mentees,
                                                        std::span<Participant const> mentors);

    /// Forbids one pair, whatever the rules say: a coordinator's decision, or a lock that is
    /// counted elsewhere.
    void forbid(optimise::Agent mentee, optimise::Task mentor);

    void describe(optimise::Agent mentee, optimise::AgentTables& tables) const override;
    [[nodiscard]] std::span<optimise::PairException const> exceptions(
        optimise::Agent mentee) const override {
        return exceptions_[mentee];
    }
    [[nodiscard]] optimise::Score score(optimise::Agent mentee,
                                        optimise::Task mentor) const override;
    [[nodiscard]] optimise::Score score_max() const override { return score_max_; }

private:
    /// A skill has six levels, none included: two of them are 36 codes.
    static constexpr std::uint32_t levels = 6;
    static constexpr std::uint32_t skills_per_code = 2;
    /// Six yes-or-no facts are 64 codes.
    static constexpr std::uint32_t facts_per_code = 6;

    /// Words several of which share a code: where each has its place.
    struct Packing {
        std::size_t first = 0;
        std::unordered_map<WordId, std::uint32_t> place;
    };
    struct Made {
        optimise::TaskCodes codes;
        std::vector<ClassFeature> classes;
        Packing skills, industries, identities;
        bool teams_are_coded = false;
    };
    using People = std::span<Participant const>;
    class Coding;
    static Made make_codes(Policy const& policy, People mentees, People mentors);
    TableFit(Policy const& policy, std::span<Participant const> mentees,
             std::span<Participant const> mentors, Made made);

    void describe_skills(Participant const& mentee, optimise::AgentTables& tables) const;
    void describe_industries(Participant const& mentee, optimise::AgentTables& tables) const;
    void describe_identity(Participant const& mentee, optimise::AgentTables& tables) const;
    void collect_exceptions(bool teams_are_coded);

    Policy const& policy_;
    std::span<Participant const> mentees_;
    std::span<Participant const> mentors_;
    std::vector<ClassFeature> classes_;
    Packing skills_, industries_, identities_;
    std::vector<std::vector<optimise::PairException>> exceptions_;  ///< Per mentee, by mentor.
    optimise::Score score_max_ = 0;
};

}  // namespace telemachy::matching
