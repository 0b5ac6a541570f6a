#include "people/use_cases/see_roster_import.h"

namespace telemachy::people::see_roster_import {

Result<Output> run(Work& work, Input const& input) {
    return view_of(work, TRY(RosterStore(work).get(input.import)));
}

}  // namespace telemachy::people::see_roster_import
