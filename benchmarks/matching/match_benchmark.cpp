// A slider moves in the match studio: how long until the new plan stands, from the request's JSON to
// the answer's, beside LEMON's network simplex on the same scores: match_benchmark [PEOPLE A SIDE]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
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

template <class Piece>
double milliseconds(Piece const& piece) {
    auto const began = Clock::now();
    piece();
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

template <class Piece>
double median_of(int times, Piece const& piece) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) taken.push_back(milliseconds(piece));
    std::ranges::nth_element(taken, taken.begin() + times / 2);
    return taken[static_cast<std::size_t>(times / 2)];
}

void tell(char const* what, double figure, char const* unit) {
    std::printf("| %s | %.1f %s |\n", what, figure, unit);
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

/// The same steps one by one, to see where the time goes.
void tell_steps(std::shared_ptr<matching::MatchInputs const> const& inputs) {
    auto const policy = matching::default_policy(matching::Modality::reverse);
    std::optional<matching::MatchProblem> problem;
    tell("  scores and rules of every pair", median_of(5, [&] {
             problem.emplace(matching::MatchProblem::make(inputs, policy).value());
         }), "ms");
    matching::MatchPlan plan;
    auto const solving =
        median_of(5, [&] { plan = matching::solve_match(*problem, {.threads = 2}).value(); });
    tell("  solving", solving, "ms");
    matching::PlanReport report;
    tell("  reasons, alternatives, fairness, stability", median_of(5, [&] {
             report = report_on(*problem, plan, matching::ReportOptions::for_preview(*problem));
         }), "ms");
    tell("  writing it as JSON", median_of(5, [&] {
             to_json(view_of(policy, matching::document_of(*problem, plan, report)));
         }), "ms");

    optimise::Amount optimum = 0;
    auto const n = static_cast<optimise::Agent>(inputs->mentees.size());
    double const peer = milliseconds([&] {
        optimum = benchmarks::optimum_by_network_simplex(n, problem->capacities(), Raised(*problem));
    });
    tell("LEMON network simplex, given the same scores", peer, "ms");
    auto const raised = plan.primal - static_cast<optimise::Amount>(n) * problem->open_place_value();
    std::printf("| both found the same optimum | %s |\n", optimum == raised ? "yes" : "NO");
    if (optimum != raised) std::exit(1);
}

}  // namespace

int main(int count, char** words) {
    int const people = count > 1 ? std::atoi(words[1]) : 2000;
    benchmarks::LargeRound round(people);
    auto const before = round.policy();
    std::printf("| %d mentees, %d mentors | |\n| --- | --- |\n", people, people);
    std::string answer;
    int weight = 38;
    tell("preview after a weight was moved, end to end", median_of(7, [&] {
             answer = round.preview(with_weight(before, --weight), before);
         }), "ms");
    tell("  its answer", static_cast<double>(answer.size()) / 1e6, "MB");
    std::shared_ptr<matching::MatchInputs const> inputs;
    tell("  reading the people", median_of(5, [&] { inputs = round.inputs(); }), "ms");
    tell_steps(inputs);
}
