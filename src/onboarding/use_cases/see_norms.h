#pragma once

#include "onboarding/use_cases/norms_view.h"

/// Shows what is in force in a programme, the questions of its check, and what changed since the reader
/// accepted a version.
namespace telemachy::onboarding::see_norms {

struct Input {
    Id<ProgrammeTag> programme;
};

struct Output {
    Id<ProgrammeTag> programme;
    std::string programme_name;
    std::int64_t number = 0;
    Instant in_force_since;
    std::string expectations;
    std::string boundaries;
    std::string confidentiality;
    std::vector<AskedQuestion> questions;
    bool complete = false;                    ///< The reader accepted this version.
    std::optional<Instant> acknowledged;      ///< When, if so.
    std::optional<NormsChanges> changes;      ///< Since an earlier version they accepted.

    static constexpr Sentence sentences[] = {
        {"complete", "Whether you have accepted this version."},
        {"changes", "What is otherwise than in the version you accepted before."}};
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::onboarding::see_norms
