#include "calendar/use_cases/paste_calendar.h"

#include "calendar/use_cases/source_reading.h"

namespace telemachy::calendar::paste_calendar {

Result<Output> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    AvailabilityStore store(work);
    TRY(check_room(store.sources(me)));
    auto const read = TRY(busy_of_documents(work, me, std::span(&input.file.bytes, 1)));
    SourceRow const source{.id = work.make_id<SourceTag>(),
                           .person = me,
                           .kind = SourceKind::pasted,
                           .name = input.name.value,
                           .state = SourceState::fine,
                           .read_at = work.now()};
    store.add_source(source);
    store.replace_busy(source, read.busy);
    work.concerns(me.text());
    work.note("periods", read.busy.size());

    Output output{.source = source_view(store, source), .left_out = {}};
    for (auto const& problem : read.problems) {
        if (output.left_out.size() == 20) break;
        output.left_out.push_back({static_cast<std::int64_t>(problem.line), problem.sentence});
    }
    return output;
}

}  // namespace telemachy::calendar::paste_calendar
