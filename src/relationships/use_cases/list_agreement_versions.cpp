#include "relationships/use_cases/list_agreement_versions.h"

namespace telemachy::relationships::list_agreement_versions {

Result<Output> run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    auto const faces = faces_of(work, pair);
    AgreementStore agreements(work);
    Output output;
    for (auto const& row : agreements.versions(input.pair)) {
        output.items.push_back(agreement_of(pair, row, agreements.signatures(row), faces));
    }
    return output;
}

}  // namespace telemachy::relationships::list_agreement_versions
