#pragma once

#include "artefacts/use_cases/artefact_page.h"

/// Whoever began a thing takes it away, with every version of it, whether the pair still lives or
/// not. What the other has saved they have.
namespace telemachy::artefacts::remove_artefact {

struct Input {
    Id<ArtefactTag> artefact;
};

Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::artefacts::remove_artefact
