#pragma once

#include "matching/use_cases/declare_conflict.h"

/// The conflicts of interest that whoever asks has declared. Nobody reads all of them: what a plan
/// keeps apart, less all conflicts, would be who blocked whom.
namespace telemachy::matching::list_conflicts {

struct Input {};
struct Output {
    std::vector<declare_conflict::ConflictView> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_conflicts
