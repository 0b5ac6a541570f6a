#pragma once

#include <functional>

#include "matching/matching.h"
#include "operation/work.h"
#include "relationships/who_sees.h"

namespace telemachy::matching::list_readers {

struct Input {};
struct Output {
    std::vector<relationships::WhoSees> profile;
    std::vector<relationships::WhoSees> wishes;

    static constexpr telemachy::Sentence sentences[] = {
        {"profile", "Who reads what of the actor's profile, and what is made of it."},
        {"wishes", "Who reads whom the actor would like to be paired with, and what is made of it."},
    };
};

/// Who reads what of the actor's own profile and wishes, worked out from the permissions the house
/// enforces. It stands here because what matching makes of them is the larger part.
Result<Output> run(Work& work, Input const& input);

/// The same from any permissions, by the name of the operation.
using FindPermission = std::function<MatrixRow const*(std::string_view operation)>;
[[nodiscard]] Output readers_by(FindPermission const& find_permission);

}  // namespace telemachy::matching::list_readers
