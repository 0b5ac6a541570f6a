#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onboarding/domain/text_changes.h"
#include "onboarding/onboarding.h"
#include "onboarding/store/norms_store.h"
#include "operation/work.h"

namespace telemachy::onboarding {

/// Whether somebody was asked, applied or takes part: who may read what they would accept.
[[nodiscard]] bool is_concerned(Work& work, Id<ProgrammeTag> const& programme,
                                Id<PersonTag> const& person);

/// A question as it is asked: what is right stays here.
struct AskedQuestion {
    std::string question;
    std::vector<std::string> choices;
};

[[nodiscard]] std::vector<AskedQuestion> asked(Norms const& norms);

/// Whether a reader would find no difference, check included.
[[nodiscard]] bool says_the_same(Norms const& before, Norms const& after);

/// What became of each part since a version somebody accepted.
struct NormsChanges {
    std::int64_t since = 0;  ///< The number of that version.
    std::vector<ParagraphChange> expectations;
    std::vector<ParagraphChange> boundaries;
    std::vector<ParagraphChange> confidentiality;
};

[[nodiscard]] NormsChanges changes_between(NormsVersion const& before, Norms const& after);

/// The draft as its authors see it, with the version in force beside it.
struct NormsDraftView {
    Version version;
    Norms norms;
    std::optional<std::int64_t> in_force;  ///< The number of the version in force.
    std::optional<NormsChanges> changes;   ///< What putting this in force would change; nothing if nothing.
};

/// The draft, or what a house begins with where nobody has written one. Version 0 is that beginning.
[[nodiscard]] NormsDraft draft_or_standard(Work& work, programmes::ProgrammeOutline const& programme);
[[nodiscard]] NormsDraftView draft_view(Work& work, programmes::ProgrammeOutline const& programme);

}  // namespace telemachy::onboarding
