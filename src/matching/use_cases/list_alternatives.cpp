#include "matching/use_cases/list_alternatives.h"

#include <algorithm>

#include "matching/domain/explain_pair.h"
#include "matching/use_cases/plan_view.h"

namespace telemachy::matching::list_alternatives {
namespace {

/// A coordinator chooses among a handful.
constexpr std::size_t alternatives_max = 5;

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const next = TRY(next_best(work, TRY(failed_pair(work, input.pair))));
    auto policy = next.policy;
    // What was ranked for the solver alone shows in no figure.
    if (next.inputs->private_wishes)
        std::erase_if(policy.criteria, [](WeightedCriterion const& each) {
            return each.criterion == Criterion::preference;
        });
    auto const score = [&](Participant const& mentor) {
        return score_of(policy, *next.mentee, mentor);
    };
    Output output;
    for (auto const* mentor : next.mentors) {
        if (output.items.size() == alternatives_max) break;
        auto const why = explain_to_both(next.inputs->words, next.policy, *next.mentee, *mentor);
        output.items.push_back({mini_of(*next.inputs, *mentor), fit_of(policy, score(*mentor)),
                                std::nullopt, in_english(why.sentences)});
        if (next.declined != nullptr)
            output.items.back().cost = in_hundredths(
                policy, std::max(0, score(*next.declined) - score(*mentor)));
    }
    return output;
}

}  // namespace telemachy::matching::list_alternatives
