#include "matching/use_cases/withdraw_conflict.h"

#include "matching/store/kept_apart_store.h"

namespace telemachy::matching::withdraw_conflict {

Result<Done> run(Work& work, Input const& input) {
    if (!KeptApartStore(work).withdraw(input.conflict)) return refuse(not_found("conflict"));
    work.concerns(input.conflict.text());
    return Done{};
}

}  // namespace telemachy::matching::withdraw_conflict
