#include <algorithm>
#include <set>

#include "matching/domain/criteria.h"
#include "matching/domain/exclusion.h"
#include "matching/domain/group_members.h"
#include "matching/domain/match_plan.h"

namespace telemachy::matching {
namespace {

class Check {
public:
    Check(MatchProblem const& problem, MatchPlan const& plan) : problem_(problem), plan_(plan) {}

    std::vector<std::string> run() {
        if (!indices_are_in_range()) return std::move(wrong_);
        for (auto const& pair : plan_.pairs) pair_is_allowed(pair);
        nobody_is_over_their_places();
        locks_are_kept();
        sums_are_right();
        hard_quotas_are_met();
        return std::move(wrong_);
    }

private:
    [[nodiscard]] std::string name(PlannedPair const& pair) const {
        return problem_.mentors()[pair.mentor].name + " and " +
               problem_.mentees()[pair.mentee].name;
    }

    bool indices_are_in_range() {
        for (auto const& pair : plan_.pairs)
            if (pair.mentee >= problem_.mentees().size() ||
                pair.mentor >= problem_.mentors().size())
                wrong_.push_back("A pair names somebody who is not in this round.");
        return wrong_.empty();
    }

    void pair_is_allowed(PlannedPair const& pair) {
        auto const& mentee = problem_.mentees()[pair.mentee];
        auto const& mentor = problem_.mentors()[pair.mentor];
        if (!seen_.insert({pair.mentee, pair.mentor}).second)
            wrong_.push_back(name(pair) + " are paired twice.");
        auto const decision = problem_.decision_about(pair.mentee, pair.mentor);
        bool const locked = decision && decision->decision.kind == Decision::Kind::lock;
        if (decision && !locked) wrong_.push_back(name(pair) + " were set aside by a decision.");
        if (locked != pair.locked)
            wrong_.push_back(name(pair) + " are marked as locked and are not, or the reverse.");
        for (Rule rule : broken_rules(problem_.policy().rules, mentee, mentor).list())
            if (!locked || !may_be_overridden(rule))
                wrong_.push_back(name(pair) + " are paired against a rule: " +
                                 std::string(rule_reason(rule)) + ".");
        if (score_of(problem_.policy(), mentee, mentor) != pair.score)
            wrong_.push_back("The score of " + name(pair) + " is not what the policy gives.");
    }

    void nobody_is_over_their_places() {
        for (Side side : {Side::mentee, Side::mentor}) {
            std::vector<int> held(problem_.inputs().of(side).size());
            for (auto const& pair : plan_.pairs)
                ++held[side == Side::mentee ? pair.mentee : pair.mentor];
            for (std::size_t i = 0; i < held.size(); ++i) {
                int const places =
                    places_of(problem_.policy().capacity, problem_.inputs().of(side)[i], side)
                        .count;
                if (held[i] > places)
                    wrong_.push_back(problem_.inputs().of(side)[i].name + " has " +
                                     std::to_string(held[i]) + " pairs and " +
                                     std::to_string(places) + " places.");
            }
        }
    }

    void locks_are_kept() {
        for (auto const& each : problem_.decisions())
            if (each.decision.kind == Decision::Kind::lock &&
                !seen_.contains({each.mentee, each.mentor}))
                wrong_.push_back("The lock on " + name({each.mentee, each.mentor, 0, true}) +
                                 " is not kept.");
    }

    void sums_are_right() {
        Amount score = 0;
        Amount decided = 0;  // What the solver decided: the rest is locked.
        Amount open = 0;
        for (auto const& pair : plan_.pairs) {
            score += pair.score;
            if (!pair.locked) decided += pair.score;
        }
        for (auto const& person : problem_.mentees())
            open += places_of(problem_.policy().capacity, person, Side::mentee).count;
        open -= static_cast<Amount>(plan_.pairs.size());
        if (score != plan_.score) wrong_.push_back("The plan's score is not the sum of its pairs.");
        if (decided - open * score_max(problem_.policy()) != plan_.primal)
            wrong_.push_back("The plan's value is not what its pairs and open places come to.");
        if (plan_.primal > plan_.dual)
            wrong_.push_back("The plan claims to be better than its own bound.");
    }

    void hard_quotas_are_met() {
        for (std::size_t i = 0; i < problem_.policy().quotas.size(); ++i) {
            auto const& quota = problem_.policy().quotas[i];
            if (quota.soft || plan_.cancelled || count_quota(problem_, plan_.pairs, i).met)
                continue;
            wrong_.push_back("The quota for " + quota.group + " is not met.");
        }
    }

    MatchProblem const& problem_;
    MatchPlan const& plan_;
    std::set<std::pair<Mentee, Mentor>> seen_;
    std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> check(MatchProblem const& problem, MatchPlan const& plan) {
    return Check(problem, plan).run();
}

Amount MatchPlan::value(MatchProblem const& problem) const {
    Amount open = -static_cast<Amount>(pairs.size());
    for (auto const& each : problem.offered(Side::mentee)) open += each.count;
    return score + open * problem.open_place_value();
}

std::vector<std::vector<std::size_t>> pairs_by_mentee(MatchProblem const& problem,
                                                      MatchPlan const& plan) {
    std::vector<std::vector<std::size_t>> out(problem.mentees().size());
    for (std::size_t k = 0; k < plan.pairs.size(); ++k) out[plan.pairs[k].mentee].push_back(k);
    return out;
}

std::vector<std::vector<std::size_t>> pairs_by_mentor(MatchProblem const& problem,
                                                      MatchPlan const& plan) {
    std::vector<std::vector<std::size_t>> out(problem.mentors().size());
    for (std::size_t k = 0; k < plan.pairs.size(); ++k) out[plan.pairs[k].mentor].push_back(k);
    return out;
}

QuotaOutcome count_quota(MatchProblem const& problem, std::vector<PlannedPair> const& pairs,
                         std::size_t index) {
    auto const& quota = problem.policy().quotas[index];
    auto const members = members_of(problem.inputs(), quota.side, quota.group_by, quota.group);
    QuotaOutcome outcome{.quota = index};
    for (auto const& pair : pairs)
        if (members[quota.side == Side::mentee ? pair.mentee : pair.mentor]) ++outcome.filled;
    // Rounded up: 30 per cent of 11 places are 4.
    auto const total = static_cast<int>(pairs.size());
    outcome.needed = (quota.share_min * total + 99) / 100;
    outcome.met = outcome.filled >= outcome.needed;
    return outcome;
}

}  // namespace telemachy::matching
