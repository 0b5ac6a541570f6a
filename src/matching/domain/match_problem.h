#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "kernel/result.h"
#include "matching/domain/match_inputs.h"
#include "matching/domain/policy.h"
#include "matching/domain/rules.h"
#include "optimise/assignment/score_source.h"

namespace telemachy::matching {

/// People by their place in the inputs.
using Mentee = optimise::Agent;
using Mentor = optimise::Task;

/// A decision that names two people who are there, and the rule it overrides, if any.
struct DecidedPair {
    Mentee mentee = 0;
    Mentor mentor = 0;
    Decision decision;
    std::optional<Rule> overrides;
};

/// A round to be matched, validated and immutable: who, by what policy, with which decisions. The
/// translation for the solver (places and scores) is prepared here and shared by all who explain.
///
/// Locks are kept by taking them out: a locked pair uses one place on both sides and is forbidden
/// to the solver, so `places` and `scores` are what is left to decide.
class MatchProblem {
public:
    /// Refuses what cannot be matched, naming every field that is wrong: nobody on a side, somebody
    /// twice, decisions about strangers or that contradict each other, quotas for groups nobody is
    /// in, and rules that leave no pair at all (naming the rules, and what lifting one would do).
    [[nodiscard]] static Result<MatchProblem> make(std::shared_ptr<MatchInputs const> inputs,
                                                   Policy policy,
                                                   std::vector<Decision> decisions = {});

    [[nodiscard]] MatchInputs const& inputs() const { return *inputs_; }
    [[nodiscard]] std::shared_ptr<MatchInputs const> shared_inputs() const { return inputs_; }
    [[nodiscard]] std::vector<Participant> const& mentees() const { return inputs_->mentees; }
    [[nodiscard]] std::vector<Participant> const& mentors() const { return inputs_->mentors; }
    [[nodiscard]] Policy const& policy() const { return *policy_; }
    [[nodiscard]] std::span<DecidedPair const> decisions() const { return decisions_; }
    /// The decisions as they were made, to state the round again.
    [[nodiscard]] std::vector<Decision> stated_decisions() const;

    /// Places of each person before locks are taken out.
    [[nodiscard]] std::span<Places const> offered(Side side) const {
        return side == Side::mentee ? mentee_offers_ : mentor_offers_;
    }
    /// Places left to the solver.
    [[nodiscard]] std::span<std::uint32_t const> demands() const { return demands_; }
    [[nodiscard]] std::span<std::uint32_t const> capacities() const { return capacities_; }

    /// Scores of the pairs left to the solver; `forbidden_pair` for everything decided already.
    [[nodiscard]] optimise::ScoreSource const& scores() const { return *scores_; }

    /// What leaving one wished place of a mentee open is worth: minus a perfect fit.
    [[nodiscard]] optimise::Score open_place_value() const;

    [[nodiscard]] std::optional<DecidedPair> decision_about(Mentee mentee, Mentor mentor) const;
    [[nodiscard]] std::optional<Mentee> find_mentee(std::string const& id) const;
    [[nodiscard]] std::optional<Mentor> find_mentor(std::string const& id) const;

private:
    MatchProblem() = default;

    std::vector<FieldProblem> resolve(std::vector<Decision> const& decisions);
    std::vector<FieldProblem> count_places();
    void prepare_scores();
    [[nodiscard]] std::shared_ptr<optimise::ScoreSource const> fast_scores() const;

    std::shared_ptr<MatchInputs const> inputs_;
    std::shared_ptr<Policy const> policy_;  ///< Held by address: the scores read it.
    std::vector<DecidedPair> decisions_;
    std::vector<Places> mentee_offers_;
    std::vector<Places> mentor_offers_;
    std::vector<std::uint32_t> demands_;
    std::vector<std::uint32_t> capacities_;
    std::shared_ptr<optimise::ScoreSource const> scores_;
};

}  // namespace telemachy::matching
