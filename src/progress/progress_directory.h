#pragma once

#include <vector>

#include "operation/work.h"
#include "progress/progress.h"

namespace telemachy::progress {

/// What other rooms may ask of what came of a pair. It checks no permission: the operation that
/// asks has one, and shows the words to the two alone where they are not shared.
class ProgressDirectory {
public:
    explicit ProgressDirectory(Work& work) : work_(work) {}

    /// Between two days, both counted, as days of UTC.
    [[nodiscard]] std::vector<PairOutcome> outcomes(Id<PairTag> const& pair, Date from,
                                                    Date until) const;

private:
    Work& work_;
};

}  // namespace telemachy::progress
