#include "calendar/store/availability_store.h"

#include "calendar/sql.h"
#include "calendar/store/clock.h"
#include "vault/digest.h"

namespace telemachy::calendar {
namespace {

struct Stretch {
    Instant begins;
    Instant ends;
};

storage::Bytes hash_of(std::string_view token) { return {vault::sha256(token)}; }

}  // namespace

std::vector<TravelRow> AvailabilityStore::travels(Id<PersonTag> const& person) const {
    return work_.tx().all<TravelRow>(sql::travels_of, person);
}

void AvailabilityStore::add_travel(Id<PersonTag> const& person, TravelRow const& travel) {
    work_.tx().run(sql::insert_travel, travel.id, person, travel.first_day, travel.last_day,
                   travel.time_zone);
}

bool AvailabilityStore::remove_travel(Id<PersonTag> const& person, Id<TravelTag> const& travel) {
    return work_.tx().run(sql::delete_travel, travel, person) > 0;
}

std::vector<SourceRow> AvailabilityStore::sources(Id<PersonTag> const& person) const {
    return work_.tx().all<SourceRow>(sql::sources_of, person);
}

std::optional<SourceRow> AvailabilityStore::source(Id<SourceTag> const& source) const {
    return work_.tx().one<SourceRow>(sql::find_source, source);
}

std::vector<SourceRow> AvailabilityStore::due_sources(Instant now, std::int64_t limit) const {
    return work_.tx().all<SourceRow>(sql::due_sources, now, limit);
}

void AvailabilityStore::add_source(SourceRow const& source) {
    work_.tx().run(sql::insert_source, source.id, source.person, source.kind, source.name, source.url,
                   source.state, source.problem, source.etag, source.failures, source.read_at,
                   source.next_read, source.user_name, source.secret, source.fetched_at);
}

void AvailabilityStore::save_reading(SourceRow const& source) {
    work_.tx().run(sql::save_reading, source.id, source.state, source.problem, source.etag,
                   source.failures, source.read_at, source.next_read, source.fetched_at);
}

bool AvailabilityStore::remove_source(Id<PersonTag> const& person, Id<SourceTag> const& source) {
    work_.tx().run(sql::clear_busy, source, person);
    return work_.tx().run(sql::delete_source, source, person) > 0;
}

void AvailabilityStore::replace_busy(SourceRow const& source, std::vector<Period> const& busy) {
    work_.tx().run(sql::clear_busy, source.id, source.person);
    for (auto const& [begin, end] : busy) {
        work_.tx().post(sql::insert_busy, source.id, source.person, to_instant(begin), to_instant(end));
    }
}

std::vector<Period> AvailabilityStore::busy(Id<PersonTag> const& person, Period const& window) const {
    std::vector<Period> periods;
    for (auto const& [begins, ends] : work_.tx().all<Stretch>(
             sql::busy_of, person, to_instant(window.begin), to_instant(window.end))) {
        periods.push_back({to_seconds(begins), to_seconds(ends)});
    }
    return merged(std::move(periods));
}

std::int64_t AvailabilityStore::busy_count(Id<SourceTag> const& source) const {
    return work_.tx().one<std::int64_t>(sql::count_busy, source).value();
}

std::vector<FeedRow> AvailabilityStore::feeds(Id<PersonTag> const& person) const {
    return work_.tx().all<FeedRow>(sql::feeds_of, person);
}

std::optional<FeedRow> AvailabilityStore::feed_of_token(std::string_view token) const {
    return work_.tx().one<FeedRow>(sql::feed_of_token, hash_of(token));
}

void AvailabilityStore::add_feed(FeedRow const& feed, std::string_view token) {
    work_.tx().run(sql::insert_feed, feed.id, feed.person, feed.kind, hash_of(token), feed.made_at);
}

bool AvailabilityStore::remove_feed(Id<PersonTag> const& person, Id<FeedTag> const& feed) {
    return work_.tx().run(sql::delete_feed, feed, person) > 0;
}

void AvailabilityStore::forget(Id<PersonTag> const& person) {
    work_.tx().run(sql::forget_busy, person);
    work_.tx().run(sql::forget_sources, person);
    work_.tx().run(sql::forget_travels, person);
    work_.tx().run(sql::forget_feeds, person);
}

}  // namespace telemachy::calendar
