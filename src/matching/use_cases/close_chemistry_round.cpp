#include "matching/use_cases/close_chemistry_round.h"

namespace telemachy::matching::close_chemistry_round {

Result<ChemistryRound> run(Work& work, Input const& input) {
    auto const row = TRY(chemistry_for(work, input.round));
    if (!row.open_at(work.now()))
        return refuse(conflict("chemistry.closed", "This round is over already."));
    ChemistryStore store(work);
    store.close(row.id);
    work.concerns(row.id.text());
    auto const closed = TRY(store.get(row.id));
    return view_of(work, closed);
}

}  // namespace telemachy::matching::close_chemistry_round
