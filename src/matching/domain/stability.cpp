#include "matching/domain/stability.h"

#include <algorithm>

#include "matching/domain/criteria.h"
#include "matching/domain/points.h"
#include "optimise/stability/blocking_pairs.h"
#include "optimise/statistics/inequality.h"

namespace telemachy::matching {
namespace {

/// Both like each other by their score; locked pairs, which the solver does not see, included.
class ByScore final : public optimise::Preferences {
public:
    ByScore(MatchProblem const& problem, MatchPlan const& plan) : problem_(problem) {
        for (auto const& pair : plan.pairs)
            if (pair.locked) locked_.push_back(pair);
    }

    void of_agent(std::uint32_t mentee, std::uint32_t first, std::span<optimise::Liking> likes,
                  std::span<optimise::Liking> liked) const override {
        static_assert(optimise::unacceptable == optimise::forbidden_pair);
        if (likes.size() == 1)
            likes.front() = problem_.scores().score(mentee, first);
        else
            problem_.scores().fill(mentee, first, likes);
        for (auto const& pair : locked_)
            if (pair.mentee == mentee && pair.mentor >= first && pair.mentor - first < likes.size())
                likes[pair.mentor - first] = pair.score;
        std::ranges::copy(likes, liked.begin());
    }

    /// Locked pairs, which the solver's scores leave out, are couples and block nothing.
    [[nodiscard]] optimise::ScoreSource const* alike() const override { return &problem_.scores(); }

private:
    MatchProblem const& problem_;
    std::vector<PlannedPair> locked_;
};

optimise::Quotas quotas_of(MatchProblem const& problem) {
    optimise::Quotas quotas;
    for (auto const& each : problem.offered(Side::mentee))
        quotas.agents.push_back(static_cast<std::uint32_t>(each.count));
    for (auto const& each : problem.offered(Side::mentor))
        quotas.tasks.push_back(static_cast<std::uint32_t>(each.count));
    return quotas;
}

int score_in(MatchPlan const& plan, Mentee mentee, Mentor mentor) {
    for (auto const& pair : plan.pairs)
        if (pair.mentee == mentee && pair.mentor == mentor) return pair.score;
    return 0;
}

/// By how much the less eager of the two would gain.
int gain_of(MatchProblem const& problem, MatchPlan const& plan,
            optimise::BlockingPair const& pair) {
    int const score = problem.scores().score(pair.agent, pair.task);
    int gain = score;
    if (pair.agent_gives_up)
        gain = std::min(gain, score - score_in(plan, pair.agent, *pair.agent_gives_up));
    if (pair.task_gives_up)
        gain = std::min(gain, score - score_in(plan, *pair.task_gives_up, pair.task));
    return gain;
}

}  // namespace

Stability blocking_pairs(MatchProblem const& problem, MatchPlan const& plan) {
    std::vector<optimise::Couple> couples;
    for (auto const& pair : plan.pairs) couples.push_back({pair.mentee, pair.mentor});
    auto const found =
        optimise::find_blocking_pairs(ByScore(problem, plan), quotas_of(problem), couples, 20, 2);
    Stability stability{found.count, {}};
    for (auto const& each : found.first)
        stability.items.push_back(
            {each.agent,
             each.task,
             {each.task_gives_up ? "stability.would_rather" : "stability.has_room",
              {{"mentee", problem.mentees()[each.agent].name},
               {"mentor", problem.mentors()[each.task].name},
               {"points", points_in_words(problem.policy(), gain_of(problem, plan, each))}}}});
    return stability;
}

Load load_of(MatchProblem const& problem, MatchPlan const& plan) {
    std::vector<double> hours;
    for (auto const& mentor : problem.mentors()) hours.push_back(mentor.hours_taken);
    for (auto const& pair : plan.pairs)
        hours[pair.mentor] += problem.policy().capacity.hours_per_pair_month;
    Load load{optimise::gini(hours), optimise::jain(hours), 0};
    for (double each : hours) load.hours_max = std::max(load.hours_max, static_cast<int>(each));
    return load;
}

}  // namespace telemachy::matching
