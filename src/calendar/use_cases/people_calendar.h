#pragma once

#include <memory>
#include <span>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/domain/planning/season.h"
#include "calendar/time_zones.h"
#include "operation/work.h"

namespace telemachy::calendar {

/// When people can meet, put together from what they say in their profile, where they travel, which
/// calendars they lend and what is planned here. Whereabouts look into this object's zones, so it
/// outlives what it answers.
class PeopleCalendar {
public:
    explicit PeopleCalendar(Work& work) : work_(work) {}

    /// Which meetings of this house count as taken.
    enum class Meetings { all, none };

    /// In the order of `people`; whoever is not in the directory has an ordinary week in UTC. The ledger is
    /// that of the year before the window begins.
    [[nodiscard]] std::vector<SeasonPerson> of(std::span<Id<PersonTag> const> people, Period const& window,
                                               Meetings meetings = Meetings::all) const;
    [[nodiscard]] SeasonPerson of(Id<PersonTag> const& person, Period const& window) const;

    /// Where they live by the directory; UTC if nobody knows.
    [[nodiscard]] ZoneRules const& home(Id<PersonTag> const& person) const;
    /// Where they are at that moment: at home, or where they travel.
    [[nodiscard]] ZoneRules const& clock_of(Id<PersonTag> const& person, sys_seconds at) const;

    [[nodiscard]] TimeZones const& zones() const { return *zones_; }
    /// For answers that are needed longer than this object.
    [[nodiscard]] std::shared_ptr<TimeZones> share_zones() const { return zones_; }

private:
    [[nodiscard]] ZoneRules const& zone(std::string_view name) const;
    [[nodiscard]] std::vector<Travel> travels(Id<PersonTag> const& person) const;

    Work& work_;
    std::shared_ptr<TimeZones> zones_ = std::make_shared<TimeZones>();
};

}  // namespace telemachy::calendar
