#pragma once

#include <optional>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/use_cases/pair_page.h"

/// One of the two puts a name under the words they have read: those of exactly this version.
namespace telemachy::relationships::sign_agreement {

struct Input {
    Id<PairTag> pair;
    ExpectedVersion version;
    std::optional<Balance> balance;

    static constexpr Sentence sentences[] = {
        {"balance", "How the exchange looks to you, if you care to say. Nobody else reads it."},
    };
};

Result<Agreement> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::sign_agreement
