#include "relationships/use_cases/sign_agreement.h"

#include <algorithm>

#include "relationships/use_cases/tell.h"

namespace telemachy::relationships::sign_agreement {

Result<Agreement> run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    AgreementStore agreements(work);
    auto const current = agreements.find(input.pair);
    if (!current) {
        return refuse(conflict("agreement.missing",
                               "There is nothing to sign yet. Draft the agreement first."));
    }
    if (pair.row.state != PairState::active) {
        return refuse(
            conflict("pair.not_active", "This pair has ended, and its agreement with it."));
    }
    if (input.version.value != current->version) return refuse(stale("agreement"));
    auto const signatures = agreements.signatures(*current);
    bool const signed_already =
        std::ranges::find(signatures, pair.me(), &SignatureRow::person) != signatures.end();
    TRY(may_sign(current->terms(), signed_already));

    agreements.sign(*current, {pair.me(), input.balance});
    auto const faces = faces_of(work, pair);
    tell(work, pair.row, pair.partner(), "agreement_signed", faces);
    work.concerns(input.pair.text());
    work.note("version", current->version);
    return agreement_of(pair, *current, agreements.signatures(*current), faces);
}

}  // namespace telemachy::relationships::sign_agreement
