#include "calendar/use_cases/apply_season.h"

#include <limits>
#include <map>

#include "calendar/store/clock.h"
#include "calendar/use_cases/meeting_desk.h"

namespace telemachy::calendar {
namespace {

Problem outdated() {
    return conflict("season.outdated", "Since this was planned, meetings or pairs have changed. Plan again; what can stay, stays.");
}

Result<SeasonRow> drafted(Work& work, Id<SeasonTag> const& season, ExpectedVersion version) {
    auto row = TRY(season_in_reach(work, season));
    if (row.version != version.value) return refuse(stale("season"));
    if (row.state != SeasonState::drafted) return refuse(conflict("season.not_drafted", "Only a plan that was not used yet can be."));
    return row;
}

/// One change of the plan at a time; whether everybody is free is asked at the end, because two meetings may
/// change places.
class Application {
public:
    Application(Work& work, SeasonRow const& season, Surroundings const& around)
        : work_(work), season_(season), desk_(work, around) {
        if (!around.groups.of_programme) return;
        for (auto& group : around.groups.of_programme(work, season.programme)) {
            auto const reference = group.reference;
            groups_.emplace(reference, std::move(group));
        }
    }

    Result<void> run(std::vector<ChangeRow> const& changes) {
        for (auto const& change : changes) {
            if (change.begins_after) TRY(carry_out(change));
        }
        for (auto const& meeting : touched_) TRY(desk_.check_free(meeting));
        return {};
    }

private:
    Result<void> carry_out(ChangeRow const& change) {
        auto const begin = to_seconds(*change.begins_after);
        Period const period{begin, begin + std::chrono::minutes(season_.minutes)};
        if (change.meeting) {
            auto meeting = MeetingStore(work_).find(*change.meeting);
            bool const is_where_it_was = meeting && meeting->row.state == MeetingState::planned && change.begins_before &&
                                         meeting->row.begins == *change.begins_before;
            if (!is_where_it_was) return refuse(outdated());
            auto const host = meeting->row.booked_by;
            touched_.push_back(TRY(desk_.move_unchecked(std::move(*meeting), period, host)));
            return {};
        }
        auto const group = groups_.find(change.reference);
        if (group == groups_.end()) return refuse(outdated());
        touched_.push_back(TRY(desk_.book_unchecked({.group = group->second, .period = period})));
        return {};
    }

    Work& work_;
    SeasonRow const& season_;
    MeetingDesk desk_;
    std::map<std::string, Group> groups_;
    std::vector<MeetingRecord> touched_;
};

}  // namespace

Result<SeasonPlanView> apply_season::run(Work& work, Input const& input, Surroundings const& around) {
    auto season = TRY(drafted(work, input.season, input.version));
    SeasonStore store(work);
    auto const changes = store.changes(season.id, 0, std::numeric_limits<std::int32_t>::max());
    TRY(Application(work, season, around).run(changes));
    season.state = SeasonState::applied;
    store.save(season);
    work.concerns(season.id.text());
    work.note("changes", changes.size());
    return season_view(store, *store.find(season.id));
}

Result<SeasonPlanView> discard_season::run(Work& work, Input const& input) {
    auto season = TRY(drafted(work, input.season, input.version));
    season.state = SeasonState::discarded;
    SeasonStore store(work);
    store.save(season);
    work.concerns(season.id.text());
    return season_view(store, *store.find(season.id));
}

}  // namespace telemachy::calendar
