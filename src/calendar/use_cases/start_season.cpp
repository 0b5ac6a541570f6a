#include "calendar/use_cases/start_season.h"

#include "calendar/store/clock.h"

namespace telemachy::calendar::start_season {
namespace {

using std::chrono::days;

Result<void> check(Input const& input, Instant now) {
    auto problem = invalid("invalid_input", "This season needs another look.");
    auto const wrong = [&](std::string path, std::string code, std::string sentence) {
        problem.fields.push_back({std::move(path), std::move(code), std::move(sentence)});
    };
    auto const length = to_local_days(input.last_day) - to_local_days(input.first_day) + days(1);
    auto const today = std::chrono::floor<days>(local_seconds{to_seconds(now).time_since_epoch()});
    if (length < days(1)) wrong("/last_day", "ends_before_start", "The last day comes after the first.");
    if (length > days(186)) wrong("/last_day", "too_long", "Plan half a year at most.");
    if (to_local_days(input.last_day) <= today + days(1)) wrong("/last_day", "past", "There is nothing left of this season to plan.");
    if (to_local_days(input.first_day) > today + days(550)) wrong("/first_day", "too_far", "Plan a year and a half ahead at most.");
    if (length > days(0) && days(input.gap_days.value) * (input.meetings.value - 1) >= length) {
        wrong("/gap_days", "does_not_fit", "So many meetings with such gaps do not fit into these days.");
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return {};
}

}  // namespace

Result<SeasonPlanView> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.value));
    TRY(check(input, work.now()));
    auto const me = TRY(work.acting_person<PersonTag>());
    SeasonRow season;
    season.id = work.make_id<SeasonTag>();
    season.programme = input.programme.value;
    season.first_day = input.first_day;
    season.last_day = input.last_day;
    season.meetings = input.meetings;
    season.minutes = input.minutes;
    season.gap_days = input.gap_days;
    season.started_by = me;
    season.made_at = work.now();
    SeasonStore store(work);
    store.add(season);
    work.start_job(std::string(job), to_json(Payload{season.id}));
    work.concerns(season.id.text());
    return season_view(store, season);
}

}  // namespace telemachy::calendar::start_season
