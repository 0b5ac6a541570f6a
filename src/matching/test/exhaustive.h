#pragma once

#include <algorithm>
#include <functional>
#include <optional>

#include "matching/domain/criteria.h"
#include "matching/domain/group_members.h"
#include "matching/domain/match_plan.h"

namespace telemachy::matching {

/// The value of the best plan there is, by trying every plan: for rounds small enough to do so. It
/// reads the rules and the criteria and shares nothing with the solver. `accept` may turn whole
/// plans away (quotas); `nullopt` if it turns away all.
class Exhaustive {
public:
    using Accept = std::function<bool(std::vector<PlannedPair> const&)>;

    explicit Exhaustive(MatchProblem const& problem, Accept accept = {})
        : problem_(problem), accept_(std::move(accept)), left_(problem.mentors().size()) {
        for (Mentor j = 0; j < left_.size(); ++j) left_[j] = problem.offered(Side::mentor)[j].count;
    }

    [[nodiscard]] std::optional<Amount> best() {
        choose(0, 0, problem_.offered(Side::mentee)[0].count);
        return best_;
    }

private:
    /// Decides mentee `i`, whose next mentor is `first` or a later one and who has `places` left.
    void choose(Mentee i, Mentor first, int places) {
        if (i == problem_.mentees().size()) return finish();
        for (Mentor j = first; places > 0 && j < left_.size(); ++j) {
            if (left_[j] == 0 || !allowed(i, j)) continue;
            --left_[j];
            pairs_.push_back(
                {i, j, score_of(problem_.policy(), problem_.mentees()[i], problem_.mentors()[j])});
            choose(i, j + 1, places - 1);
            pairs_.pop_back();
            ++left_[j];
        }
        open_ += places;
        Mentee const next = i + 1;
        choose(next, 0,
               next < problem_.mentees().size() ? problem_.offered(Side::mentee)[next].count : 0);
        open_ -= places;
    }

    [[nodiscard]] bool allowed(Mentee i, Mentor j) const {
        auto const decision = problem_.decision_about(i, j);
        if (decision) return decision->decision.kind == Decision::Kind::lock;
        return broken_rules(problem_.policy().rules, problem_.mentees()[i], problem_.mentors()[j])
            .empty();
    }

    void finish() {
        for (auto const& each : problem_.decisions()) {
            bool const made = std::ranges::any_of(pairs_, [&](PlannedPair const& pair) {
                return pair.mentee == each.mentee && pair.mentor == each.mentor;
            });
            if (each.decision.kind == Decision::Kind::lock && !made) return;
        }
        if (accept_ && !accept_(pairs_)) return;
        Amount value = -static_cast<Amount>(open_) * score_max(problem_.policy());
        for (auto const& pair : pairs_) value += pair.score;
        if (!best_ || value > *best_) best_ = value;
    }

    MatchProblem const& problem_;
    Accept accept_;
    std::vector<int> left_;
    std::vector<PlannedPair> pairs_;
    int open_ = 0;
    std::optional<Amount> best_;
};

/// A plan's value with the locked pairs in it, to hold against `Exhaustive::best`.
inline Amount whole_value(MatchProblem const& problem, MatchPlan const& plan) {
    Amount value = plan.score;
    Amount open = -static_cast<Amount>(plan.pairs.size());
    for (auto const& each : problem.offered(Side::mentee)) open += each.count;
    return value - open * score_max(problem.policy());
}

}  // namespace telemachy::matching
