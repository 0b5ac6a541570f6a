#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/domain/time/period.h"
#include "operation/work.h"
#include "storage/parameter.h"

namespace telemachy::calendar {

struct TravelRow {
    Id<TravelTag> id;
    Date first_day;
    Date last_day;
    std::string time_zone;
};

struct SourceRow {
    Id<SourceTag> id;
    Id<PersonTag> person;
    SourceKind kind = SourceKind::pasted;
    std::string name;
    std::string url = {};
    SourceState state = SourceState::waiting;
    std::string problem = {};
    std::string etag = {};  ///< Of a CalDAV account, one mark for all its calendars.
    std::int64_t failures = 0;
    std::optional<Instant> read_at = {};
    std::optional<Instant> next_read = {};
    std::string user_name = {};                    ///< At a CalDAV account.
    std::optional<storage::Bytes> secret = {};     ///< Its password, sealed with the house's key.
    std::optional<Instant> fetched_at = {};        ///< When it last came over whole.
};

struct FeedRow {
    Id<FeedTag> id;
    Id<PersonTag> person;
    FeedKind kind = FeedKind::full;
    Instant made_at;
};

/// What people say about when they can meet, and which calendars they lend and borrow.
class AvailabilityStore {
public:
    explicit AvailabilityStore(Work& work) : work_(work) {}

    [[nodiscard]] std::vector<TravelRow> travels(Id<PersonTag> const& person) const;
    void add_travel(Id<PersonTag> const& person, TravelRow const& travel);
    /// Whether there was one, of this person.
    bool remove_travel(Id<PersonTag> const& person, Id<TravelTag> const& travel);

    [[nodiscard]] std::vector<SourceRow> sources(Id<PersonTag> const& person) const;
    [[nodiscard]] std::optional<SourceRow> source(Id<SourceTag> const& source) const;
    [[nodiscard]] std::vector<SourceRow> due_sources(Instant now, std::int64_t limit) const;
    void add_source(SourceRow const& source);
    void save_reading(SourceRow const& source);
    /// With its busy times.
    bool remove_source(Id<PersonTag> const& person, Id<SourceTag> const& source);

    void replace_busy(SourceRow const& source, std::vector<Period> const& busy);
    [[nodiscard]] std::vector<Period> busy(Id<PersonTag> const& person, Period const& window) const;
    [[nodiscard]] std::int64_t busy_count(Id<SourceTag> const& source) const;

    [[nodiscard]] std::vector<FeedRow> feeds(Id<PersonTag> const& person) const;
    [[nodiscard]] std::optional<FeedRow> feed_of_token(std::string_view token) const;
    void add_feed(FeedRow const& feed, std::string_view token);
    bool remove_feed(Id<PersonTag> const& person, Id<FeedTag> const& feed);

    /// Everything of somebody: journeys, lent calendars with their busy times, addresses given out.
    void forget(Id<PersonTag> const& person);

private:
    Work& work_;
};

}  // namespace telemachy::calendar
