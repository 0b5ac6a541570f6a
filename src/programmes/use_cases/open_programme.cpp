#include "programmes/use_cases/open_programme.h"

namespace telemachy::programmes::open_programme {

Result<Output> run(Work& work, Input const& input) {
    ProgrammeStore store(work);
    auto const programme = TRY(store.get(input.programme));
    TRY(work.require_programme(programme.id.text()));
    if (programme.state != ProgrammeState::draft) {
        return refuse(conflict("programme.not_draft", "This programme is open already."));
    }
    store.move(programme.id, programme.state, ProgrammeState::open);
    work.concerns(programme.id.text());
    return view_of(work, store.find(programme.id).value());
}

}  // namespace telemachy::programmes::open_programme
