#pragma once

#include <memory>
#include <span>
#include <vector>

#include "matching/domain/policy.h"
#include "optimise/assignment/score_source.h"

namespace telemachy::matching {

struct MentorColumns;

/// The score of every pair, fast: what `broken_rules` and `score_of` say, for a whole row at a
/// time. Mentees are the solver's agents, mentors its tasks, and a pair a hard rule forbids is
/// `optimise::forbidden_pair`.
///
/// Everything that can be looked up is: languages, working hours and levels fall into few classes
/// whose pairs are scored once; skills are posting lists; what only a handful of pairs have
/// (preferences, blocks, reporting lines, earlier pairs, decisions) is scored one by one by the
/// slow functions and kept per mentee. The inner loop adds whole numbers and reads no text.
///
/// `fit_scores_test` holds this and the slow functions to the same answer for every pair.
class FitScores final : public optimise::ScoreSource {
public:
    /// The policy and the participants are read again while filling: they must outlive this.
    FitScores(Policy const& policy, std::span<Participant const> mentees,
              std::span<Participant const> mentors);
    ~FitScores() override;
    FitScores(FitScores&&) noexcept;

    /// Forbids one pair, whatever the rules say: a coordinator's decision, or a lock that is
    /// counted elsewhere.
    void forbid(optimise::Agent mentee, optimise::Task mentor);

    void fill(optimise::Agent mentee, optimise::Task first,
              std::span<optimise::Score> scores) const override;
    [[nodiscard]] optimise::Score score_max() const override { return score_max_; }

private:
    struct Special {
        optimise::Task mentor = 0;
        optimise::Score score = 0;
    };

    void collect_specials();
    void mark_special(std::vector<Special>& row, optimise::Agent mentee, optimise::Task mentor);
    void apply_specials(optimise::Agent mentee, optimise::Task first,
                        std::span<optimise::Score> scores) const;

    Policy const& policy_;
    std::span<Participant const> mentees_;
    std::span<Participant const> mentors_;
    std::unique_ptr<MentorColumns const> columns_;
    std::vector<std::vector<Special>> specials_;  ///< Per mentee, by mentor.
    optimise::Score score_max_ = 0;
};

}  // namespace telemachy::matching
