#include "calendar/use_cases/connect_calendar.h"

#include "calendar/use_cases/read_sources.h"
#include "calendar/use_cases/source_reading.h"

namespace telemachy::calendar::connect_calendar {

Result<CalendarSource> run(Work& work, Input const& input, Surroundings const& around) {
    auto const me = TRY(work.acting_person<PersonTag>());
    TRY(check_source_url(input.url.value, SourceKind::connected));
    if (!around.house_key) {
        return refuse({ProblemKind::unavailable, "calendar.no_key", "This house keeps no passwords. Ask your administrator."});
    }
    AvailabilityStore store(work);
    auto const others = store.sources(me);
    TRY(check_room(others));
    TRY(check_new(others, input.url.value));
    SourceRow source{.id = work.make_id<SourceTag>(),
                     .person = me,
                     .kind = SourceKind::connected,
                     .name = input.name.value,
                     .url = input.url.value,
                     .next_read = work.now(),
                     .user_name = input.user.value};
    auto const nonce = work.world().randomness.bytes(vault::HouseKey::nonce_size);
    source.secret = storage::Bytes{around.house_key().seal(input.password.value, source.id.text(), nonce)};
    store.add_source(source);
    work.start_job(std::string(read_sources::job), to_json(read_sources::Payload{source.id}));
    work.concerns(me.text());
    return source_view(store, source);
}

}  // namespace telemachy::calendar::connect_calendar
