#include "relationships/use_cases/leave_pairs.h"

#include "relationships/store/pair_store.h"
#include "relationships/use_cases/close_pair.h"
#include "relationships/use_cases/keep_standing.h"

namespace telemachy::relationships::leave_pairs {

Result<void> run(Work& work, programmes::EnrolmentWithdrawn const& withdrawn) {
    for (auto const& pair : PairStore(work).of_person(withdrawn.person)) {
        bool const concerned = pair.programme == withdrawn.programme &&
                               pair.person_on(withdrawn.side) == withdrawn.person;
        if (!concerned) continue;
        if (pair.state == PairState::active) {
            // Whoever is left did not choose it and should not have to ask for somebody new.
            wish_rematch(work, pair, other(withdrawn.side));
            close_pair(work, pair, EndingKind::left, withdrawn.person);
        } else if (auto const standing = leave(pair.standing(), withdrawn.side)) {
            keep_standing(work, pair, *standing, withdrawn.person);
        }
    }
    return {};
}

}  // namespace telemachy::relationships::leave_pairs
