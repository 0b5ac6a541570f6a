#include "programmes/use_cases/close_programme.h"

namespace telemachy::programmes::close_programme {

Result<Output> run(Work& work, Input const& input) {
    ProgrammeStore store(work);
    auto const programme = TRY(store.get(input.programme));
    TRY(work.require_programme(programme.id.text()));
    if (programme.state == ProgrammeState::closed) {
        return refuse(conflict("programme.closed", "This programme is closed already."));
    }
    store.move(programme.id, programme.state, ProgrammeState::closed);
    work.concerns(programme.id.text());
    return view_of(work, store.find(programme.id).value());
}

}  // namespace telemachy::programmes::close_programme
