// A slider moves in the match studio: how long until the new plan stands, from the request's JSON
// to the answer's, beside LEMON's network simplex on the same scores: match_benchmark [PEOPLE A
// SIDE]. As in the studio, the people of the round, the plan it is compared with and the last
// prices are remembered from one movement to the next; what they took the first time is told apart.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <vector>

#include "benchmarks/matching/large_round.h"
#include "benchmarks/optimise/lemon_peer.h"
#include "matching/domain/criteria.h"
#include "matching/domain/default_policy.h"
#include "matching/domain/plan_report.h"
#include "matching/domain/solve_match.h"
#include "matching/record/plan_document.h"
#include "matching/use_cases/plan_view.h"
#include "operation/json_write.h"

namespace {

using namespace telemachy;
using Clock = std::chrono::steady_clock;

/// Beyond this the peer's list of all pairs takes gigabytes.
constexpr std::size_t peer_most = 5000;

/// Milliseconds by the wall, and of processor time in all threads.
struct Taken {
    double wall = 0;
    double processor = 0;
};

double processor_milliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <class Piece>
Taken taken(Piece const& piece) {
    auto const began = Clock::now();
    double const before = processor_milliseconds();
    piece();
    return {std::chrono::duration<double, std::milli>(Clock::now() - began).count(),
            processor_milliseconds() - before};
}

Taken median_of(std::vector<Taken> all) {
    auto const middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::ranges::nth_element(all, middle, {}, &Taken::wall);
    return *middle;
}

void tell(char const* what, Taken const& took) {
    std::printf("| %s | %.1f ms | %.1f ms |\n", what, took.wall, took.processor);
    std::fflush(stdout);
}

/// Every score raised by a perfect fit, so that to leave a place open is worth nothing, as the peer
/// has it.
class Raised final : public optimise::ScoreSource {
public:
    explicit Raised(matching::MatchProblem const& problem)
        : scores_(problem.scores()), by_(-problem.open_place_value()) {}

    void fill(optimise::Agent agent, optimise::Task first,
              std::span<optimise::Score> scores) const override {
        scores_.fill(agent, first, scores);
        for (auto& score : scores)
            if (score != optimise::forbidden_pair) score += by_;
    }

private:
    optimise::ScoreSource const& scores_;
    optimise::Score by_;
};

std::string with_weight(std::string policy, int weight) {
    auto const at = policy.find(R"("weight":38)");
    return policy.replace(at, 11, "\"weight\":" + std::to_string(weight));
}

matching::Policy with_expertise(int weight) {
    auto policy = matching::default_policy(matching::Modality::reverse);
    for (auto& each : policy.criteria)
        if (each.criterion == matching::Criterion::expertise) each.weight = weight;
    return policy;
}

/// The same steps one by one, to see where the time goes.
void tell_steps(std::shared_ptr<matching::MatchInputs const> const& inputs) {
    std::optional<matching::MatchProblem> problem;
    std::vector<Taken> making, solving, reporting, writing;
    auto const solve = [&](matching::SolveOptions const& options) {
        return matching::solve_match(*problem, options).value();
    };
    problem.emplace(matching::MatchProblem::make(inputs, with_expertise(40)).value());
    matching::MatchPlan plan;
    tell("  solving for the first time", taken([&] { plan = solve({.threads = 2}); }));
    auto const baseline = plan.pairs;
    for (int weight = 39; weight > 32; --weight) {
        auto const policy = with_expertise(weight);
        making.push_back(
            taken([&] { problem.emplace(matching::MatchProblem::make(inputs, policy).value()); }));
        auto const prices = std::move(plan.prices);
        solving.push_back(taken([&] { plan = solve({.threads = 2, .starting_prices = prices}); }));
        auto options = matching::ReportOptions::for_preview(*problem);
        options.baseline = &baseline;
        matching::PlanReport report;
        reporting.push_back(taken([&] { report = matching::report_on(*problem, plan, options); }));
        writing.push_back(taken([&] {
            (void)to_json(view_of(policy, matching::document_of(*problem, plan, report)));
        }));
    }
    tell("  scores and rules of every pair", median_of(making));
    tell("  solving from the last prices", median_of(solving));
    tell("  reasons, alternatives, fairness, stability", median_of(reporting));
    tell("  writing it as JSON", median_of(writing));
    std::printf("| pairs, places left open | %zu, %zu | |\n", plan.pairs.size(),
                inputs->mentees.size() - plan.pairs.size());

    if (inputs->mentees.size() > peer_most) return;
    optimise::Amount optimum = 0;
    auto const n = static_cast<optimise::Agent>(inputs->mentees.size());
    auto const peer = taken([&] {
        optimum =
            benchmarks::optimum_by_network_simplex(n, problem->capacities(), Raised(*problem));
    });
    tell("LEMON network simplex, given the same scores", peer);
    auto const raised =
        plan.primal - static_cast<optimise::Amount>(n) * problem->open_place_value();
    std::printf("| both found the same optimum | %s | |\n", optimum == raised ? "yes" : "NO");
    if (optimum != raised) std::exit(1);
}

}  // namespace

int main(int count, char** words) {
    int const people = count > 1 ? std::atoi(words[1]) : 5000;
    benchmarks::LargeRound round(people);
    auto const before = round.policy();
    std::printf("| %d mentees, %d mentors | by the wall | processor |\n| --- | ---: | ---: |\n",
                people, people);
    std::string answer;
    tell("preview for the first time, end to end",
         taken([&] { answer = round.preview(with_weight(before, 39), before); }));
    std::vector<Taken> previews;
    for (int weight = 37; weight > 30; --weight)
        previews.push_back(
            taken([&] { answer = round.preview(with_weight(before, weight), before); }));
    tell("preview after a weight was moved, end to end", median_of(previews));
    tell("  the slowest of seven", std::ranges::max(previews, {}, &Taken::wall));
    std::printf("|   its answer | %.1f MB | |\n", static_cast<double>(answer.size()) / 1e6);
    std::shared_ptr<matching::MatchInputs const> inputs;
    tell("  reading the people, the first time", taken([&] { inputs = round.inputs(); }));
    tell("  asking whether anything has changed", taken([&] { inputs = round.inputs(); }));
    tell_steps(inputs);
}
