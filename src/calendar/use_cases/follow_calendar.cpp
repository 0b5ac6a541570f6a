#include "calendar/use_cases/follow_calendar.h"

#include "calendar/use_cases/read_sources.h"
#include "calendar/use_cases/source_reading.h"

namespace telemachy::calendar::follow_calendar {
Result<CalendarSource> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    TRY(check_source_url(input.url.value, SourceKind::followed));
    AvailabilityStore store(work);
    auto const others = store.sources(me);
    TRY(check_room(others));
    TRY(check_new(others, input.url.value));
    SourceRow const source{.id = work.make_id<SourceTag>(),
                           .person = me,
                           .kind = SourceKind::followed,
                           .name = input.name.value,
                           .url = input.url.value,
                           .next_read = work.now()};
    store.add_source(source);
    work.start_job(std::string(read_sources::job), to_json(read_sources::Payload{source.id}));
    work.concerns(me.text());
    return source_view(store, source);
}

}  // namespace telemachy::calendar::follow_calendar
