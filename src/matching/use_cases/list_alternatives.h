#pragma once

#include "matching/record/plan_document.h"
#include "matching/use_cases/next_best.h"

/// Who else the mentee of a match that came to nothing might have, the best fit first.
namespace telemachy::matching::list_alternatives {

struct Input {
    Id<relationships::PairTag> pair;
};
struct AlternativeMentor {
    PersonMini mentor;
    std::int64_t fit = 0;
    std::optional<double> cost;  ///< Against the match that failed, if that mentor is still there.
    std::string sentence;
};
struct Output {
    std::vector<AlternativeMentor> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_alternatives
