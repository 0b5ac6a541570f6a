#include "calendar/use_cases/refresh_source.h"

#include "calendar/use_cases/read_sources.h"

namespace telemachy::calendar::refresh_source {

Result<CalendarSource> run(Work& work, Input const& input) {
    using namespace std::chrono_literals;
    auto const me = TRY(work.acting_person<PersonTag>());
    AvailabilityStore store(work);
    auto const source = store.source(input.source);
    if (!source || source->person != me) return refuse(not_found("calendar"));
    if (source->kind == SourceKind::pasted) {
        return refuse(conflict("calendar.pasted", "A calendar that was pasted is not read again. Paste it anew."));
    }
    if (source->read_at && work.now() - *source->read_at < 1min) {
        return refuse({ProblemKind::too_many, "calendar.just_read", "It was read a moment ago. Wait a minute."});
    }
    work.start_job(std::string(read_sources::job), to_json(read_sources::Payload{source->id}));
    work.concerns(me.text());
    return source_view(store, *source);
}

}  // namespace telemachy::calendar::refresh_source
