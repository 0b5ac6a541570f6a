#include "matching/use_cases/solve_draft.h"

namespace telemachy::matching {
namespace {

/// Up to so many pairs of people a round is solved from nothing in less time than anybody notices.
constexpr std::size_t cells_solved_at_once = 1'000'000;

}  // namespace

Result<std::shared_ptr<MatchInputs const>> people_of_round(Study& study, RoundMemory& memory,
                                                           Id<ProgrammeTag> const& programme) {
    return study.look([&](Work& work) -> Result<std::shared_ptr<MatchInputs const>> {
        TRY(work.require_programme(programme.text()));
        return memory.inputs(work, programme);
    });
}

Result<SolvedRound> solve_draft(Study& study, RoundMemory& memory,
                                Id<ProgrammeTag> const& programme,
                                ProposedPolicy const& proposed,
                                std::vector<ProposedDecision> const& decided) {
    auto inputs = TRY(people_of_round(study, memory, programme));
    auto policy = TRY(policy_of(proposed, "/policy"));
    auto decisions = TRY(decisions_of(decided));
    bool const large = inputs->mentees.size() * inputs->mentors.size() > cells_solved_at_once;
    auto const prices = large ? memory.prices(inputs) : std::vector<Amount>{};
    auto round = solve_round(inputs, std::move(policy), std::move(decisions),
                             {.threads = solver_threads, .starting_prices = prices});
    if (!round) return refuse(about_draft(std::move(round).error()));
    if (large) memory.keep_prices(inputs, round->plan.prices);
    return round;
}

}  // namespace telemachy::matching
