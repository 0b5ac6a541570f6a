#include "matching/use_cases/compare_scenarios.h"

#include <map>

namespace telemachy::matching::compare_scenarios {
namespace {

/// More columns than these nobody reads side by side.
constexpr std::size_t scenarios_max = 6;

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    if (input.scenarios.size() < 2 || input.scenarios.size() > scenarios_max)
        return refuse(invalid_field("/scenarios", "range", "Choose two to six scenarios."));
    Output output;
    std::map<std::pair<std::string, std::string>, std::size_t> seen;
    for (auto const& id : input.scenarios) {
        auto const row = PolicyStore(work).scenario(id);
        if (!row || row->programme != input.programme) return refuse(not_found("scenario"));
        auto const outcome = stored_outcome(row->outcome);
        output.items.push_back(
            {row->id, row->name, view_of(stored_policy(row->policy), outcome.totals),
             outcome.fairness_worst, outcome.load});
        for (auto const& pair : outcome.pairs) ++seen[{pair.mentee, pair.mentor}];
    }
    for (auto const& [pair, times] : seen)
        if (times < input.scenarios.size()) ++output.differing_pairs;
    return output;
}

}  // namespace telemachy::matching::compare_scenarios
