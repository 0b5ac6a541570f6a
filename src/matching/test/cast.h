#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "matching/domain/match_inputs.h"
#include "matching/domain/match_problem.h"
#include "matching/domain/policy.h"

/// The people these tests talk about, and policies short enough to read in one line.
namespace telemachy::matching::cast {

/// Builds one round of people. Names are the ids, so that a failing test can be read.
class Round {
public:
    Round() : inputs_(std::make_shared<MatchInputs>()) {}

    Participant& mentee(std::string const& name) { return add(inputs_->mentees, name); }
    Participant& mentor(std::string const& name) { return add(inputs_->mentors, name); }
    WordId word(std::string const& text) { return inputs_->words.id_of(text); }
    MonitoringGroups& groups() { return inputs_->groups; }
    MatchInputs& inputs() { return *inputs_; }

    [[nodiscard]] Result<MatchProblem> problem(Policy policy,
                                               std::vector<Decision> decisions = {}) const {
        return MatchProblem::make(inputs_, std::move(policy), std::move(decisions));
    }

private:
    Participant& add(std::vector<Participant>& side, std::string const& name) {
        Participant person;
        person.key = word(name);
        person.id = name;
        person.name = name;
        side.push_back(std::move(person));
        return side.back();
    }

    std::shared_ptr<MatchInputs> inputs_;
};

/// The same hours on both sides of the clock change. From 22 to 6 is a night.
inline WorkingHours daily(int from, int to) {
    return {{from * 60, to * 60}, {from * 60, to * 60}};
}

/// A policy with no hard rule but those that cannot be turned off.
inline Policy open_policy(std::vector<WeightedCriterion> criteria) {
    Policy policy;
    policy.rules = {.reporting_levels = 0,
                    .same_team = false,
                    .shared_language = false,
                    .min_overlap_minutes = 0,
                    .no_repeats = false,
                    .level_gap_min = {},
                    .level_gap_max = {}};
    policy.criteria = std::move(criteria);
    return policy;
}

/// A policy that reads every criterion and every rule, so that nothing goes untested.
inline Policy full_policy() {
    Policy policy;
    policy.rules = {.reporting_levels = 2,
                    .same_team = true,
                    .shared_language = true,
                    .min_overlap_minutes = 60,
                    .no_repeats = true,
                    .level_gap_min = -6,
                    .level_gap_max = 5};
    policy.criteria = {
        {Criterion::expertise, 40, Mode::plain},     {Criterion::industry, 7, Mode::similar},
        {Criterion::style, 11, Mode::complementary}, {Criterion::distance, 13, Mode::far},
        {Criterion::level_gap, 9, Mode::below},      {Criterion::language, 5, Mode::plain},
        {Criterion::hours, 17, Mode::plain},         {Criterion::preference, 19, Mode::plain},
        {Criterion::novelty, 3, Mode::plain},        {Criterion::load, 8, Mode::plain},
        {Criterion::shared_identity, 6, Mode::plain}};
    return policy;
}

/// Random people with everything a profile may have and many gaps; ties are common on purpose.
struct CrowdOptions {
    std::size_t mentees = 12;
    std::size_t mentors = 10;
    int pairs_max = 3;
    int demand_max = 1;
    bool restless = true;  ///< Whether people have blocks, chains, old partners and preferences.
};
Round random_crowd(std::uint32_t seed, CrowdOptions options = {});

}  // namespace telemachy::matching::cast
