#include "artefacts/use_cases/remove_artefact.h"

#include "sealed/keep_sealed.h"

namespace telemachy::artefacts::remove_artefact {

Result<Done> run(Work& work, Input const& input) {
    auto const own = TRY(own_artefact(work, input.artefact));
    if (own.row.made_by != own.pair.me.id) {
        return refuse(forbidden("artefact.not_yours",
                                own.pair.partner.name + " began this, and can remove it."));
    }
    ArtefactStore artefacts(work);
    auto const latest = artefacts.version(input.artefact, own.row.version);
    if (latest && latest->text)
        TRY(sealed::discard_sealed(work, *latest->text, own.row.pair.text()));
    FileRowStore(work).let_go(input.artefact);
    artefacts.drop(input.artefact);
    work.concerns(own.row.pair.text());
    return Done{};
}

}  // namespace telemachy::artefacts::remove_artefact
