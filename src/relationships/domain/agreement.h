#pragma once

#include <vector>

#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// Room enough to say it, and short enough to be read back on a phone.
using AgreementField = Text<0, 2000>;

/// What two people agree on: how often and how they talk, what each hopes for, what it is about and
/// what it is not. A draft may have gaps; what is signed may not.
struct AgreementTerms {
    AgreementField cadence;
    AgreementField channel;
    AgreementField goals_mentee;
    AgreementField goals_mentor;
    AgreementField topics;
    AgreementField boundaries;

    bool operator==(AgreementTerms const&) const = default;
};

/// Whether `signer` may put a name under these terms now. Goals for both are a rule and not a
/// courtesy: without them a reverse mentor gives and never receives. Topics may stay open.
[[nodiscard]] Result<void> may_sign(AgreementTerms const& terms,
                                    std::vector<Id<PersonTag>> const& signed_by,
                                    Id<PersonTag> const& signer);

/// An agreement holds once both names are under the same words.
[[nodiscard]] inline bool is_signed_by_both(std::size_t signatures) { return signatures >= 2; }

}  // namespace telemachy::relationships
