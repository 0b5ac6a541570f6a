#include "relationships/use_cases/list_rematches.h"

#include "relationships/store/ending_store.h"
#include "relationships/use_cases/faces.h"

namespace telemachy::relationships::list_rematches {

Result<Output> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    EndingStore endings(work);
    auto const rows = endings.rematches(input.programme);
    std::vector<Id<PersonTag>> people;
    for (auto const& row : rows) people.push_back(row.person);
    Faces const faces(work, people);
    Output output;
    for (auto const& row : rows) {
        output.items.push_back({.pair = row.pair,
                                .person = faces.of(row.person),
                                .side = row.side,
                                .wished = row.wished_at,
                                .due_by = row.due_by,
                                .late = work.now() > row.due_by,
                                .word_given = endings.word(row.pair).has_value()});
    }
    return output;
}

}  // namespace telemachy::relationships::list_rematches
