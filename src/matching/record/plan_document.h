#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "matching/domain/plan_report.h"
#include "matching/record/policy_document.h"

/// A plan as screens, files and stored runs have it. Names are the contract's.
namespace telemachy::matching {

struct PersonMini {
    std::string id;
    std::string name;
    std::string title;
    std::string function;
    std::string initials;
};

struct PlanTotals {
    std::int64_t pairs = 0;
    std::int64_t score = 0;
    std::int64_t mean_fit = 0;
    std::int64_t bound = 0;  ///< No plan with as many pairs can have a larger score.
    std::int64_t gap = 0;
    std::int64_t unmatched_mentees = 0;
    std::int64_t unmatched_mentors = 0;
    std::int64_t changed = 0;
    std::int64_t solve_ms = 0;
};

struct PlanPart {
    std::string criterion;
    std::int64_t points = 0;
    std::int64_t of = 0;
};

struct PlanAlternative {
    PersonMini mentor;
    std::int64_t cost = 0;
    bool exact = false;  ///< Otherwise it costs at least this.
    std::string sentence;
};

struct PlanPair {
    PersonMini mentee;
    PersonMini mentor;
    std::int64_t fit = 0;
    std::int64_t score = 0;
    std::vector<PlanPart> parts;
    std::string sentence;
    bool locked = false;
    bool changed = false;
    std::optional<PlanAlternative> alternative;
};

/// What to change so that somebody is matched, as pieces of a draft; all that are there are to be
/// followed. `rules` takes the place of the policy's rules where no lock is needed, `rules_with_lock`
/// where one is; `lift` names a pair whose decision is to be withdrawn, `places` who would have to
/// offer so many pairs or hours.
struct LockAdvice {
    std::string mentee;
    std::string mentor;
};
struct PlaceAdvice {
    std::string person;
    std::optional<std::int64_t> pairs;
    std::optional<std::int64_t> hours_per_month;
};
struct RelaxationChange {
    std::optional<PolicyRules> rules;
    std::optional<LockAdvice> lock;
    std::optional<PolicyRules> rules_with_lock;
    std::optional<LockAdvice> lift;
    std::vector<PlaceAdvice> places;
};
struct PlanRelaxation {
    std::string sentence;
    RelaxationChange change;
};

struct PlanUnmatched {
    PersonMini person;
    std::string side;
    std::string rule;
    std::string sentence;
    std::optional<PlanRelaxation> relaxation;
};

struct PlanFairness {
    std::string group_by;
    std::string group;
    std::string side;
    std::optional<std::int64_t> n;
    std::optional<std::int64_t> selected;
    std::optional<double> rate;
    std::optional<double> ratio;
    std::optional<double> p_value;
    std::optional<std::int64_t> mean_fit;
    std::string verdict;
    std::string sentence;
};

struct PlanBlockingPair {
    PersonMini mentee;
    PersonMini mentor;
    std::string sentence;
};
struct PlanStability {
    std::int64_t blocking_pairs = 0;
    std::vector<PlanBlockingPair> items;
};

struct PlanDecision {
    std::string mentee;
    std::string mentor;
    std::string kind;
    std::string reason;
    std::optional<std::string> overrides;  ///< The rule a lock sets aside.
    std::optional<std::int64_t> cost;
    std::string mentee_name;
    std::string mentor_name;
};

/// What a quota came to: how many places its share asks for, how many its group has, and what each
/// of those was paid on top of its score.
struct PlanQuota {
    std::string group_by;
    std::string group;
    std::string side;
    std::int64_t share_min = 0;
    bool soft = false;
    std::int64_t needed = 0;
    std::int64_t filled = 0;
    bool met = false;
    std::int64_t price = 0;
};

struct PlanLoad {
    double gini = 0;
    std::int64_t hours_max = 0;
};

struct Plan {
    PlanTotals totals;
    std::vector<PlanPair> pairs;
    std::vector<PlanUnmatched> unmatched;
    std::vector<PlanFairness> fairness;
    PlanStability stability;
    std::vector<PlanDecision> decisions;
    PlanLoad load;
    std::vector<PlanQuota> quotas;
    std::int64_t quota_cost = 0;  ///< What all of them together take from the plan.
};

[[nodiscard]] Plan document_of(MatchProblem const& problem, MatchPlan const& plan,
                               PlanReport const& report);
/// The first letters of the first and the last word of a name, whatever the alphabet.
[[nodiscard]] std::string initials_of(std::string const& name);
[[nodiscard]] PersonMini mini_of(MatchInputs const& inputs, Participant const& person);
[[nodiscard]] std::vector<PlanPart> document_of(std::vector<Part> const& parts);

}  // namespace telemachy::matching
