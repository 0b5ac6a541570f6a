#pragma once

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/use_cases/pair_page.h"

/// Either of the two drafts or edits their agreement. New words stand under nobody's name: both
/// sign again, and what was signed before is kept.
namespace telemachy::relationships::save_agreement {

struct Input {
    Id<PairTag> pair;
    ExpectedVersion version;
    AgreementField cadence;
    AgreementField channel;
    AgreementField gives_mentee;
    AgreementField gives_mentor;
    AgreementField goals_mentee;
    AgreementField goals_mentor;
    AgreementField topics;
    AgreementField off_limits;
    AgreementField boundaries;
    AgreementField ending;

    static constexpr Sentence sentences[] = {
        {"version", "The version this edit was made on; 0 for the first draft."},
    };
};

Result<Agreement> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::save_agreement
