#include "programmes/use_cases/list_enrolments.h"

namespace telemachy::programmes::list_enrolments {

Result<Output> run(Work& work, Input const& input) {
    auto const programme = TRY(ProgrammeStore(work).get(input.programme));
    TRY(work.require_programme(programme.id.text()));
    auto rows = EnrolmentStore(work).page(programme.id, {input.side, input.state}, input.cursor,
                                          input.limit + 1);
    Output output;
    if (static_cast<std::int64_t>(rows.size()) > input.limit) {
        rows.pop_back();
        output.next = rows.back().id.text();
    }
    output.items = views_of(work, rows);
    return output;
}

}  // namespace telemachy::programmes::list_enrolments
