#include "matching/domain/match_problem.h"

#include <algorithm>
#include <set>

#include "matching/domain/criteria.h"
#include "matching/domain/exclusion.h"
#include "matching/domain/fit_scores.h"
#include "matching/domain/group_members.h"
#include "matching/domain/table_fit.h"
#include "optimise/assignment/dense_scores.h"

namespace telemachy::matching {
namespace {

/// Up to here all scores are written down once (1 MB), so that looking one up costs nothing; beyond,
/// rows are searched by their tables.
constexpr std::size_t dense_cells_max = 300'000;

std::vector<FieldProblem> people_problems(MatchInputs const& inputs) {
    std::vector<FieldProblem> fields;
    for (Side side : {Side::mentee, Side::mentor}) {
        std::string const path = "/" + std::string(name_of(side)) + "s";
        if (inputs.of(side).empty())
            fields.push_back({path, "nobody",
                              "There is no " + std::string(name_of(side)) +
                                  " to match yet. Enrol people on this side first."});
        std::set<WordId> seen;
        for (auto const& person : inputs.of(side))
            if (!seen.insert(person.key).second)
                fields.push_back(
                    {path, "twice", person.name + " (" + person.id + ") is there more than once."});
    }
    return fields;
}

std::vector<FieldProblem> quota_problems(MatchInputs const& inputs, Policy const& policy) {
    std::vector<FieldProblem> fields;
    for (std::size_t i = 0; i < policy.quotas.size(); ++i) {
        auto const& quota = policy.quotas[i];
        auto const members = members_of(inputs, quota.side, quota.group_by, quota.group);
        if (std::ranges::find(members, true) != members.end()) continue;
        fields.push_back({"/quotas/" + std::to_string(i) + "/group", "nobody",
                          "No " + std::string(name_of(quota.side)) + " is in the group \"" +
                              quota.group + "\" by " + quota.group_by + "."});
    }
    return fields;
}

std::string pair_names(Participant const& mentee, Participant const& mentor) {
    return mentor.name + " and " + mentee.name;
}

}  // namespace

Result<MatchProblem> MatchProblem::make(std::shared_ptr<MatchInputs const> inputs, Policy policy,
                                        std::vector<Decision> decisions) {
    MatchProblem problem;
    problem.inputs_ = std::move(inputs);
    problem.policy_ = std::make_shared<Policy const>(std::move(policy));

    auto fields = people_problems(problem.inputs());
    for (auto& each : quota_problems(problem.inputs(), problem.policy()))
        fields.push_back(std::move(each));
    if (fields.empty()) fields = problem.resolve(decisions);
    if (fields.empty()) fields = problem.count_places();
    if (!fields.empty())
        return refuse({ProblemKind::invalid, "match.invalid",
                       "This round needs another look before it can be matched.",
                       std::move(fields)});

    problem.prepare_scores();
    if (auto everyone = exclusion_of_everyone(problem)) return refuse(*std::move(everyone));
    return problem;
}

std::vector<FieldProblem> MatchProblem::resolve(std::vector<Decision> const& decisions) {
    std::vector<FieldProblem> fields;
    std::set<std::pair<Mentee, Mentor>> seen;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        std::string const path = "/decisions/" + std::to_string(i);
        auto const& decision = decisions[i];
        auto const mentee = find_mentee(decision.mentee);
        auto const mentor = find_mentor(decision.mentor);
        if (!mentee)
            fields.push_back(
                {path + "/mentee", "not_in_round", "This person is not a mentee here."});
        if (!mentor)
            fields.push_back(
                {path + "/mentor", "not_in_round", "This person is not a mentor here."});
        if (!mentee || !mentor) continue;
        auto const& one = mentees()[*mentee];
        auto const& other = mentors()[*mentor];
        if (!seen.insert({*mentee, *mentor}).second) {
            fields.push_back({path, "decided_twice",
                              "There is already a decision about " + pair_names(one, other) + "."});
            continue;
        }
        DecidedPair decided{*mentee, *mentor, decision, std::nullopt};
        auto const broken = broken_rules(policy().rules, one, other);
        if (decision.kind == Decision::Kind::lock && !broken.empty()) {
            // The rule that refuses is named before any that could be overridden.
            for (Rule rule : {Rule::self, Rule::reporting_line, Rule::unavailable})
                if (broken.has(rule)) {
                    fields.push_back({path, std::string(name_of(rule)),
                                      pair_names(one, other) + " cannot be paired: " +
                                          std::string(rule_reason(rule)) + "."});
                    break;
                }
            decided.overrides = rule_to_name(broken);
        }
        decisions_.push_back(std::move(decided));
    }
    return fields;
}

std::vector<FieldProblem> MatchProblem::count_places() {
    auto const& capacity = policy().capacity;
    for (auto const& person : mentees())
        mentee_offers_.push_back(places_of(capacity, person, Side::mentee));
    for (auto const& person : mentors())
        mentor_offers_.push_back(places_of(capacity, person, Side::mentor));
    for (auto const& each : mentee_offers_)
        demands_.push_back(static_cast<std::uint32_t>(each.count));
    for (auto const& each : mentor_offers_)
        capacities_.push_back(static_cast<std::uint32_t>(each.count));

    std::vector<FieldProblem> fields;
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
        auto const& decided = decisions_[i];
        if (decided.decision.kind != Decision::Kind::lock) continue;
        std::string const path = "/decisions/" + std::to_string(i);
        auto take = [&](std::uint32_t& left, Participant const& person) {
            if (left == 0)
                fields.push_back(
                    {path, "no_place", person.name + " has no place left for this lock."});
            else
                --left;
        };
        take(demands_[decided.mentee], mentees()[decided.mentee]);
        take(capacities_[decided.mentor], mentors()[decided.mentor]);
    }
    return fields;
}

void MatchProblem::prepare_scores() {
    scores_ = fast_scores();
    std::size_t const width = mentors().size();
    if (mentees().size() * width > dense_cells_max) return;
    std::vector<optimise::Score> all(mentees().size() * width);
    for (Mentee i = 0; i < mentees().size(); ++i)
        scores_->fill(i, 0, std::span(all).subspan(i * width, width));
    scores_ = std::make_shared<optimise::DenseScores>(width, std::move(all));
}

std::shared_ptr<optimise::ScoreSource const> MatchProblem::fast_scores() const {
    auto with_decisions = [&](auto scores) {
        for (auto const& each : decisions_) scores->forbid(each.mentee, each.mentor);
        return scores;
    };
    if (auto tables = TableFit::make(*policy_, inputs_->mentees, inputs_->mentors))
        return with_decisions(std::move(tables));
    return with_decisions(
        std::make_unique<FitScores>(*policy_, inputs_->mentees, inputs_->mentors));
}

optimise::Score MatchProblem::open_place_value() const { return -score_max(policy()); }

std::vector<Decision> MatchProblem::stated_decisions() const {
    std::vector<Decision> stated;
    for (auto const& each : decisions_) stated.push_back(each.decision);
    return stated;
}

std::optional<DecidedPair> MatchProblem::decision_about(Mentee mentee, Mentor mentor) const {
    for (auto const& each : decisions_)
        if (each.mentee == mentee && each.mentor == mentor) return each;
    return std::nullopt;
}

std::optional<Mentee> MatchProblem::find_mentee(std::string const& id) const {
    auto const found = std::ranges::find(mentees(), id, &Participant::id);
    if (found == mentees().end()) return std::nullopt;
    return static_cast<Mentee>(found - mentees().begin());
}

std::optional<Mentor> MatchProblem::find_mentor(std::string const& id) const {
    auto const found = std::ranges::find(mentors(), id, &Participant::id);
    if (found == mentors().end()) return std::nullopt;
    return static_cast<Mentor>(found - mentors().begin());
}

}  // namespace telemachy::matching
