#include "matching/use_cases/compare_modes.h"

#include "matching/domain/match_mode.h"
#include "matching/use_cases/solve_draft.h"

namespace telemachy::matching::compare_modes {
namespace {

static_assert(static_cast<int>(Mode::mentors_choose) ==
              static_cast<int>(MatchMode::mentors_choose));
static_assert(static_cast<int>(Parity::suppressed) ==
              static_cast<int>(FairnessVerdict::suppressed));

ModeView view_of(Policy const& policy, ModeFigures const& figures) {
    ModeView view;
    view.mode = static_cast<Mode>(figures.mode);
    view.proven = figures.proven;
    view.pairs = figures.pairs;
    view.unmatched_mentees = figures.unmatched_mentees;
    view.score = in_hundredths(policy, figures.score);
    view.mean_fit = figures.mean_fit;
    view.lowest_fit = figures.lowest_fit;
    view.fits.assign(figures.fits.begin(), figures.fits.end());
    view.blocking_pairs = static_cast<std::int64_t>(figures.blocking_pairs);
    view.gini = figures.gini;
    view.jain = figures.jain;
    view.hours_max = figures.hours_max;
    view.parity = figures.parity;
    view.verdict = static_cast<Parity>(figures.verdict);
    view.differing_pairs = figures.differing_pairs;
    return view;
}

}  // namespace

Result<Output> run(Study& study, Input const& input, RoundMemory& memory) {
    auto const round =
        TRY(solve_draft(study, memory, input.programme, input.policy, input.decisions));
    Output output;
    for (MatchMode const mode : match_modes)
        if (auto const plan = plan_in_mode(round.problem, mode, round.plan))
            output.items.push_back(view_of(round.problem.policy(),
                                           figures_of(round.problem, *plan, mode, round.plan)));
    return output;
}

}  // namespace telemachy::matching::compare_modes
