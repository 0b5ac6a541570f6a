#include "relationships/use_cases/save_agreement.h"

#include "relationships/use_cases/tell.h"

namespace telemachy::relationships::save_agreement {

Result<Agreement> run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    if (pair.row.state != PairState::active) {
        return refuse(
            conflict("pair.not_active", "An agreement is made once both of you have accepted."));
    }
    AgreementStore agreements(work);
    auto const current = agreements.find(input.pair);
    if (input.version.value != (current ? current->version : 0)) return refuse(stale("agreement"));

    AgreementTerms const terms{input.cadence,      input.channel,      input.gives_mentee,
                               input.gives_mentor, input.goals_mentee, input.goals_mentor,
                               input.topics,       input.off_limits,   input.boundaries,
                               input.ending};
    // Saving the same words again is no edit, and takes nobody's signature away.
    auto const faces = faces_of(work, pair);
    if (!current || current->terms() != terms) {
        agreements.add_version(input.pair, current, terms, pair.me());
        tell(work, pair.row, pair.partner(), "agreement_changed", faces);
    }

    auto const saved = agreements.find(input.pair).value();
    work.concerns(input.pair.text());
    work.note("version", saved.version);
    return agreement_of(pair, saved, agreements.signatures(saved), faces);
}

}  // namespace telemachy::relationships::save_agreement
