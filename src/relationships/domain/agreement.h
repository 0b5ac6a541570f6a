#pragma once

#include <cstddef>

#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// Room enough to say it, and short enough to be read back on a phone.
using AgreementField = Text<0, 2000>;

/// What two people agree on: how often and how they talk, what each gives and gets, what it is
/// about and what it is not, how it ends well. A draft may have gaps; what is signed may not.
struct AgreementTerms {
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

    bool operator==(AgreementTerms const&) const = default;
};

/// Whether somebody may put a name under these terms now. Goals for both are a rule and not a
/// courtesy: without them a reverse mentor gives and never receives. Topics may stay open, on
/// either side of the line.
[[nodiscard]] Result<void> may_sign(AgreementTerms const& terms, bool signed_already);

/// How the exchange looks to whoever signs. Asked of each, told to nobody else: a junior who finds
/// that they give more must be free to say so, and is shown how to bring it up.
enum class Balance { even, i_give_more, i_get_more };

/// An agreement holds once both names are under the same words.
[[nodiscard]] inline bool is_signed_by_both(std::size_t signatures) { return signatures >= 2; }

}  // namespace telemachy::relationships
