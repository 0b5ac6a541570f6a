#include "calendar/use_cases/make_feed.h"

#include "vault/digest.h"

namespace telemachy::calendar::make_feed {

Result<Output> run(Work& work, Input const& input, Surroundings const& around) {
    constexpr std::size_t feeds_max = 10;
    auto const me = TRY(work.acting_person<PersonTag>());
    AvailabilityStore store(work);
    if (store.feeds(me).size() >= feeds_max) {
        return refuse(conflict("feed.too_many", "Ten addresses are enough. Take one back first."));
    }
    auto const token = vault::base64url(work.world().randomness.bytes(32));
    FeedRow const feed{work.make_id<FeedTag>(), me, input.kind, work.now()};
    store.add_feed(feed, token);
    work.concerns(me.text());
    return Output{{feed.id, feed.kind, feed.made_at}, around.url + "/api/v1/calendar-feeds/" + token + ".ics"};
}

}  // namespace telemachy::calendar::make_feed
