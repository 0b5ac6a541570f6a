#pragma once

#include "onboarding/use_cases/norms_view.h"

/// Every version that was ever in force, newest first, with what each changed.
namespace telemachy::onboarding::list_norms_versions {

struct Input {
    Id<ProgrammeTag> programme;
};

struct Item {
    std::int64_t number = 0;
    Instant in_force_since;
    std::string put_in_force_by;  ///< A name.
    Norms norms;
    std::optional<NormsChanges> changes;
};

struct Output {
    std::vector<Item> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::onboarding::list_norms_versions
