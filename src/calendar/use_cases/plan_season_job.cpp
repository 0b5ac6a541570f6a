#include "calendar/use_cases/plan_season_job.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "calendar/store/clock.h"
#include "calendar/use_cases/season_task.h"

namespace telemachy::calendar::plan_season_job {
namespace {

using start_season::Payload;

std::string title_of(Group const& group) { return group.programme_name; }

/// Writes what the plan changes and what it asks of whom.
void keep_plan(Work& work, SeasonRow& row, SeasonTask const& task, SeasonPlan const& plan) {
    SeasonStore store(work);
    auto const list = changes(task.season, plan);
    std::int64_t number = 0;
    for (auto const& change : list) {
        ChangeRow kept{.number = ++number,
                       .reference = task.groups[change.series].reference,
                       .title = title_of(task.groups[change.series]),
                       .meeting = task.meetings[change.series][change.meeting],
                       .begins_before = {},
                       .begins_after = {}};
        if (change.before) kept.begins_before = to_instant(*change.before);
        if (change.after) kept.begins_after = to_instant(*change.after);
        store.add_change(row.id, kept);
    }
    for (std::size_t i = 0; i < task.people.size(); ++i) {
        store.add_share(row.id, {task.people[i], task.season.people[i].ledger.count(), plan.inconvenience[i].count()});
    }
    std::int64_t booked = 0;
    for (auto const& series : task.meetings) booked += std::ranges::count_if(series, [](auto const& each) { return each.has_value(); });
    auto const touched = std::ranges::count_if(list, [](MeetingChange const& change) { return change.before.has_value(); });
    row.groups = static_cast<std::int64_t>(task.groups.size());
    row.waiting = task.waiting;
    row.kept = booked - touched;
    row.not_placed = plan.solution.not_placed;
    row.cost = plan.solution.cost;
    row.bound = plan.solution.bound;
    row.state = SeasonState::drafted;
}

/// Whoever has this season open asks for it again.
void tell(JobRun& job, Id<SeasonTag> const& season) {
    job.world().broadcast.tell({"/season-plans/" + season.text(), "changed", "{}"});
}

}  // namespace

Result<void> run(JobRun& job, Payload const& payload, Surroundings const& around) {
    std::optional<SeasonRow> row;
    SeasonTask task;
    job.read([&](Work& work) {
        row = SeasonStore(work).find(payload.season);
        if (row && row->state == SeasonState::planning) task = read_season(work, *row, around);
    });
    if (!row || row->state != SeasonState::planning) return {};  // done before, or given up

    SeasonPlan plan;
    auto const begin = std::chrono::steady_clock::now();
    if (!task.is_empty()) {
        plan = plan_season(task.season);
        auto const wrong = check_season(task.season, plan);
        if (!wrong.empty()) throw std::logic_error("a season's plan is not sound: " + wrong.front());
    }
    auto const taken = std::chrono::steady_clock::now() - begin;
    TRY(job.write([&](Work& work) -> Result<void> {
        auto now = SeasonStore(work).find(payload.season);
        if (!now || now->state != SeasonState::planning) return {};
        if (task.is_empty()) {
            now->waiting = task.waiting;
            now->state = SeasonState::failed;
            now->failure = "no_groups";
        } else {
            keep_plan(work, *now, task, plan);
        }
        now->solve_ms = std::chrono::duration_cast<std::chrono::milliseconds>(taken).count();
        SeasonStore(work).save(*now);
        work.concerns(now->id.text());
        return {};
    }));
    tell(job, payload.season);
    return {};
}

}  // namespace telemachy::calendar::plan_season_job
