#include "demo/seeding/stage.h"

#include <algorithm>
#include <atomic>

#include "jobs/job_queue.h"
#include "jobs/outbox.h"

namespace telemachy::demo {

Stage::Stage(Runner& present, storage::Database& database, DemoCompany const& company)
    : company_(company),
      clock_(present.world().clock.now()),
      randomness_(company.seed),
      world_{clock_, randomness_, present.world().broadcast},
      runner_(present.house(), database, world_) {}

Result<Json> Stage::act(Actor const& actor, std::string_view operation, Json const& input) {
    auto const* found = runner_.house().find_operation(operation);
    if (!found)
        throw std::logic_error("the demo plays " + std::string(operation) +
                               ", which no room offers");
    auto answer = runner_.run(*found, actor, input);
    if (answer) return answer->filename.empty() ? parse_json(answer->body) : Json::empty_object();
    auto problem = std::move(answer.error());
    problem.detail = std::string(operation) + " by " + actor.name + " on " + to_text(now()) + ": " +
                     problem.code + " " + problem.detail;
    for (auto const& field : problem.fields)
        problem.detail += " " + field.path + " " + field.detail;
    return refuse(std::move(problem));
}

void Stage::settle() {
    std::atomic<bool> const stopping{false};
    while (jobs::deliver_events(runner_) > 0 || jobs::run_next_job(runner_, stopping)) {
    }
}

std::vector<std::string> Stage::ids(std::vector<PersonNo> const& people) const {
    std::vector<std::string> found;
    for (PersonNo person : people) found.push_back(id(person));
    return found;
}

void Timeline::on(Date day, int hour, int minute, Act act) {
    at(moment(day, hour, minute), std::move(act));
}

Result<void> Timeline::play(Stage& stage) {
    std::ranges::stable_sort(acts_, {}, &Entry::when);
    for (auto const& [when, act] : acts_) {
        stage.move_to(when);
        TRY(act(stage));
    }
    return {};
}

Instant moment(Date day, int hour, int minute) {
    auto const midnight = std::chrono::sys_days{day.day}.time_since_epoch();
    return Instant{std::chrono::milliseconds(midnight).count()} + std::chrono::hours(hour) +
           std::chrono::minutes(minute);
}

Date days_after(Date day, int count) {
    return {std::chrono::sys_days{day.day} + std::chrono::days{count}};
}

}  // namespace telemachy::demo
