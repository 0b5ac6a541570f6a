#pragma once

#include "onboarding/use_cases/norms_view.h"

/// Accepts the version in force, once its check is answered rightly. A wrong answer is a refusal that says
/// why; like every refusal it leaves nothing behind.
namespace telemachy::onboarding::acknowledge_norms {

struct Input {
    Id<ProgrammeTag> programme;
    std::int64_t number = 0;
    std::vector<std::int64_t> answers;

    static constexpr Sentence sentences[] = {
        {"number", "The version that was read."},
        {"answers", "One choice for each question, counted from 0."}};
};

using Output = Done;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::onboarding::acknowledge_norms
