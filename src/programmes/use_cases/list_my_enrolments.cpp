#include "programmes/use_cases/list_my_enrolments.h"

namespace telemachy::programmes::list_my_enrolments {

Result<Output> run(Work& work, Input const&) {
    Output output;
    if (work.actor().person.empty()) return output;  // an installer's account takes part in nothing
    for (auto const& each : EnrolmentStore(work).of_person(Id<PersonTag>(work.actor().person))) {
        output.items.push_back(own_view_of(work, each));
    }
    return output;
}

}  // namespace telemachy::programmes::list_my_enrolments
