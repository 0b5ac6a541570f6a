#include "programmes/use_cases/see_programme.h"

namespace telemachy::programmes::see_programme {

Result<Output> run(Work& work, Input const& input) {
    auto const programme = TRY(ProgrammeStore(work).get(input.programme));
    TRY(work.require_programme(programme.id.text(), may_see(work, programme)));
    return view_of(work, programme);
}

}  // namespace telemachy::programmes::see_programme
