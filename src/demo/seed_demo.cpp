#include "demo/seed_demo.h"

#include "access/access_directory.h"
#include "demo/domain/cast.h"
#include "demo/domain/programmes.h"
#include "demo/seeding/counting_on.h"
#include "demo/seeding/enrolling.h"
#include "demo/seeding/form.h"
#include "demo/seeding/moving_in.h"
#include "demo/seeding/one_commit.h"
#include "demo/seeding/pairing.h"
#include "demo/seeding/stage.h"
#include "demo/seeding/supervising.h"

namespace telemachy::demo {
namespace {

bool is_set_up(Runner& runner) {
    bool found = false;
    runner.read_as_house(
        [&](Work& work) { found = !access::house_facts(work).organisation.empty(); });
    return found;
}

/// The last spring's pilot: every pair was picked by hand, and all but two ended after six weeks.
void plan_pilot(Timeline& timeline, DemoCompany const& company,
                std::shared_ptr<Harvest> const& harvest) {
    auto const& pilot = company.programme("fresh-eyes-pilot");
    auto const played = plan_enrolment(timeline, pilot, company.today);
    std::vector<TiedPair> tied;
    for (auto const& pair : pilot.pairs) {
        tied.push_back({pair.mentee, pair.mentor, "Picked by hand for the pilot."});
    }
    plan_matching(timeline, played, pilot.starts_on, tied, company.today, harvest);
    auto const over = days_after(pilot.starts_on, 7 * pilot_weeks + 9);
    int minute = 0;
    for (auto const& each : pilot.enrolments) {
        if (each.state != EnrolmentState::withdrawn) continue;
        timeline.on(
            over, 12 + minute / 60, minute % 60, [played, &each](Stage& stage) -> Result<void> {
                TRY(stage.act(each.person, "programmes.withdraw_enrolment",
                              form({{"enrolment", played->enrolment(each.person, each.side)}})));
                return {};
            });
        ++minute;
    }
    timeline.on(over, 18, 0, [](Stage& stage) -> Result<void> {
        stage.settle();
        return {};
    });
}

/// The classic programme: a handful of pairs had promised each other, the solver did the rest.
void plan_classic(Timeline& timeline, DemoCompany const& company,
                  std::shared_ptr<Harvest> const& harvest) {
    auto const& pilots = company.programme("harbour-pilots");
    auto const played = plan_enrolment(timeline, pilots, company.today);
    std::vector<TiedPair> tied;
    for (std::size_t i = 0; i < 5 && i < pilots.pairs.size(); ++i) {
        tied.push_back({pilots.pairs[i].mentee, pilots.pairs[i].mentor,
                        "They asked for each other, and both said so in writing."});
    }
    auto const pairs =
        plan_matching(timeline, played, pilots.starts_on, tied, company.today, harvest);
    plan_counting_on(timeline, played, pairs, company.today, harvest);
}

/// The spring round: people enrolled, a scenario to compare with, and a first plan of the second
/// coordinator that waits for the steward.
void plan_spring_round(Timeline& timeline, DemoCompany const& company) {
    auto const played = plan_enrolment(timeline, company.programme("fresh-eyes"), company.today);
    plan_supervision(timeline, played, company.today);
    auto const yesterday = days_after(company.today, -1);
    for (auto const& block : company.blocks) {
        timeline.on(days_after(company.today, -6), 20, 0, [&block](Stage& stage) -> Result<void> {
            if (!stage.knows(block.person) || !stage.knows(block.other)) return {};
            TRY(stage.act(block.person, "matching.block_person",
                          form({{"person", stage.id(block.other)}})));
            return {};
        });
    }
    timeline.on(yesterday, 21, 0, [played](Stage& stage) -> Result<void> {
        auto policy = TRY(policy_in_force(stage, played->id));
        TRY(stage.act("noor", "matching.save_scenario",
                      form({{"programme", played->id},
                            {"name", "As the policy stands"},
                            {"policy", policy},
                            {"decisions", std::vector<std::string>{}}})));
        auto const& people = stage.company();
        auto const run =
            TRY(solved_run(stage, people.cast("thiago"), *played, "Spring round, first plan",
                           {{people.cast("hendrika"), people.cast("caio"),
                             "Both run terminals by night; they have wanted to compare notes."}}));
        TRY(stage.act("thiago", "matching.submit_match_run",
                      form({{"run", *run.find("id")}, {"version", *run.find("version")}})));
        return {};
    });
}

/// Somebody goes on leave and presses the pause switch herself.
Result<void> go_on_leave(Stage& stage) {
    auto const profile = TRY(stage.act("ragnhild", "people.see_own_profile", form({})));
    Json edited = Json::empty_object();
    for (auto const* field : {"offers", "wants", "industries", "style", "languages", "time_zone",
                              "working_hours", "hours_per_month", "version"}) {
        edited.set(field, *profile.find(field));
    }
    edited.set("paused", typed(true));
    TRY(stage.act("ragnhild", "people.edit_own_profile", edited));
    auto const today = stage.company().today;
    return excuse(stage, "ragnhild", days_after(today, -45), days_after(today, 90));
}

Result<void> declare_conflicts(Stage& stage) {
    for (auto const& conflict : stage.company().conflicts) {
        // Somebody who joins later is in no roster yet.
        if (!stage.knows(conflict.person) || !stage.knows(conflict.other)) continue;
        TRY(stage.act("aoife", "matching.declare_conflict",
                      form({{"one", stage.id(conflict.person)},
                            {"other", stage.id(conflict.other)},
                            {"reason", conflict.reason}})));
    }
    return {};
}

Result<void> play_past(Stage& stage) {
    auto const& company = stage.company();
    Timeline timeline;
    timeline.at(day_of_moving_in(company), move_in);
    timeline.at(day_of_moving_in(company) + std::chrono::hours(4), declare_conflicts);
    auto const harvest = std::make_shared<Harvest>(company.seed);
    plan_pilot(timeline, company, harvest);
    plan_classic(timeline, company, harvest);
    timeline.on(days_after(company.today, -45), 12, 0, go_on_leave);
    plan_spring_round(timeline, company);
    (void)plan_enrolment(timeline, company.programme("side-by-side"), company.today);
    timeline.on(days_after(company.today, -3), 7, 0, import_todays_roster);
    TRY(timeline.play(stage));
    stage.settle();
    return {};
}

}  // namespace

Result<void> seed_demo(Runner& runner) {
    if (is_set_up(runner)) return {};
    auto const company = make_demo_company(demo_seed, day_of(runner.world().clock.now()));
    Result<void> played;
    runner.database().write([&](storage::Transaction& tx) {
        OneCommit database(runner.database(), tx);
        Stage stage(runner, database, company);
        played = play_past(stage);
        return played ? storage::Outcome::commit : storage::Outcome::roll_back;
    });
    return played;
}

std::vector<CastEntry> cast_list() {
    std::vector<CastEntry> entries;
    for (int persona = 1; persona <= static_cast<int>(Persona::external_advisor); ++persona) {
        for (auto const& member : cast()) {
            if (static_cast<int>(member.persona) != persona) continue;
            Name const name{std::string(member.given), std::string(member.family)};
            entries.push_back({.email = address_of(name, member.employer),
                               .name = name.full(),
                               .role = std::string(label_of(member.persona))});
        }
    }
    return entries;
}

}  // namespace telemachy::demo
