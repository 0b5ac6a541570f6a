#pragma once

#include "artefacts/domain/contents.h"
#include "artefacts/use_cases/artefact_page.h"

/// Shows the other something new, or its next version. Either of the two may write a thing on, and
/// what was sealed stays sealed.
namespace telemachy::artefacts {

namespace add_artefact {
struct Input {
    Id<PairTag> pair;
    Contents contents;
};
Result<Artefact> run(Work& work, Input const& input);
}  // namespace add_artefact

namespace add_artefact_version {
struct Input {
    Id<ArtefactTag> artefact;
    ExpectedVersion version;
    Contents contents;
};
Result<Artefact> run(Work& work, Input const& input);
}  // namespace add_artefact_version
}  // namespace telemachy::artefacts
