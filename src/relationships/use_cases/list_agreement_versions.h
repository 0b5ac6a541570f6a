#pragma once

#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/use_cases/pair_page.h"

/// How a pair's agreement came to be what it is: every version with whoever signed it, newest
/// first.
namespace telemachy::relationships::list_agreement_versions {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    std::vector<Agreement> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::list_agreement_versions
