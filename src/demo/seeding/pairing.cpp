#include "demo/seeding/pairing.h"

#include <algorithm>
#include <set>

#include "demo/domain/phrases.h"
#include "demo/seeding/form.h"
#include "demo/seeding/harvesting.h"
#include "demo/seeding/played_pairs.h"

namespace telemachy::demo {
namespace {

using Played = std::shared_ptr<PlayedProgramme>;

/// Who has a place in the programme on the day, by side and id.
Result<std::set<std::string>> enrolled(Stage& stage, PersonNo by, PlayedProgramme const& played) {
    std::set<std::string> found;
    for (std::string cursor;;) {
        auto question = form({{"programme", played.id}, {"state", "enrolled"}, {"limit", 200}});
        if (!cursor.empty()) question.set("cursor", typed(cursor));
        auto const page = TRY(stage.act(by, "programmes.list_enrolments", question));
        for (auto const& item : page.find("items")->items) {
            auto const person = TRY(stage.act(by, "people.see_person",
                                              form({{"person", item.find("person")->string}})));
            auto const* status = person.find("status");
            if (status && status->string != "active") continue;  // on leave, say
            found.insert(item.find("side")->string + " " + item.find("person")->string);
        }
        cursor = page.find("next")->string;
        if (cursor.empty()) return found;
    }
}

/// The ties whose two people both said yes in time.
Json decisions(Stage& stage, std::set<std::string> const& places,
               std::vector<TiedPair> const& tied) {
    Json list = typed(std::vector<std::string>{});
    for (auto const& pair : tied) {
        bool const both = places.contains("mentee " + stage.id(pair.mentee)) &&
                          places.contains("mentor " + stage.id(pair.mentor));
        if (!both) continue;
        list.items.push_back(form({{"mentee", stage.id(pair.mentee)},
                                   {"mentor", stage.id(pair.mentor)},
                                   {"kind", "lock"},
                                   {"reason", pair.reason}}));
    }
    return list;
}

/// The run with its version, as the next step names it.
Json step_on(Json const& run) {
    return form({{"run", *run.find("id")}, {"version", *run.find("version")}});
}

Result<void> read_pairs(Stage& stage, PlayedProgramme const& played, PlayedPairs& pairs) {
    std::map<std::string, PersonNo> person_with_id;
    for (auto const& each : played.programme->enrolments) {
        person_with_id[stage.id(each.person)] = each.person;
    }
    std::string cursor;
    do {
        auto question = form({{"programme", played.id}, {"limit", 200}});
        if (!cursor.empty()) question.set("cursor", typed(cursor));
        auto const page = TRY(stage.act("noor", "relationships.list_pairs", question));
        for (auto const& item : page.find("items")->items) {
            auto const mentee = person_with_id.at(item.find("mentee")->find("id")->string);
            auto const mentor = person_with_id.at(item.find("mentor")->find("id")->string);
            pairs.of_mentee[mentee] = {item.find("id")->string, mentor};
        }
        cursor = page.find("next")->string;
    } while (!cursor.empty());
    return {};
}

/// The three working days of a run: solved, submitted and approved before the day it is published.
void plan_run(Timeline& timeline, Played const& played, Date day, std::vector<TiedPair> const& tied,
              Pairs const& pairs) {
    auto const run = std::make_shared<Json>();
    timeline.on(days_after(day, -5), 9, 0, [=](Stage& stage) -> Result<void> {
        auto policy = TRY(policy_in_force(stage, played->id));
        policy.set("programme", typed(played->id));
        policy.set("expected_version", *policy.find("version"));
        TRY(stage.act("noor", "matching.save_policy", policy));
        *run = TRY(solved_run(stage, stage.company().cast("noor"), *played,
                              played->programme->name + ", first plan", tied));
        return {};
    });
    timeline.on(days_after(day, -4), 9, 0, [=](Stage& stage) -> Result<void> {
        *run = TRY(stage.act("noor", "matching.submit_match_run", step_on(*run)));
        return {};
    });
    timeline.on(days_after(day, -3), 10, 0, [=](Stage& stage) -> Result<void> {
        auto decision = step_on(*run);
        decision.set("approve", typed(true));
        decision.set("reason", typed("The proof holds, and every tie has a reason I can follow."));
        *run = TRY(stage.act("aoife", "matching.decide_match_run", decision));
        return {};
    });
    timeline.on(day, 8, 0, [=](Stage& stage) -> Result<void> {
        TRY(stage.act("noor", "matching.publish_match_run", step_on(*run)));
        stage.settle();
        return read_pairs(stage, *played, *pairs);
    });
}

Result<void> respond(Stage& stage, std::string const& pair, PersonNo who, bool accept,
                     std::string const& reason) {
    auto answer = form({{"pair", pair}, {"accept", accept}});
    if (!accept) answer.set("reason", typed(reason));
    TRY(stage.act(who, "relationships.respond_to_match", answer));
    return {};
}

/// The mentee writes the agreement, and both put their names under it.
Result<void> agree(Stage& stage, PersonNo mentee, PlayedPairs::Pair const& pair,
                   DemoPair const& told, Date day) {
    auto const& company = stage.company();
    Dice dice(company.seed, "agreement " + company.person(mentee).email);
    bool const same_city = company.main_post(mentee).city == company.main_post(pair.mentor).city;
    auto const words = agreement_between(company.person(mentee), company.person(pair.mentor),
                                         told.rhythm, same_city, day, dice);
    auto const saved = TRY(stage.act(mentee, "relationships.save_agreement",
                                     form({{"pair", pair.id},
                                           {"version", 0},
                                           {"cadence", words.cadence},
                                           {"channel", words.channel},
                                           {"gives_mentee", words.gives_mentee},
                                           {"gives_mentor", words.gives_mentor},
                                           {"goals_mentee", words.goals_mentee},
                                           {"goals_mentor", words.goals_mentor},
                                           {"topics", words.topics},
                                           {"off_limits", words.off_limits},
                                           {"boundaries", words.boundaries},
                                           {"ending", words.ending}})));
    for (PersonNo signer : {mentee, pair.mentor}) {
        TRY(stage.act(signer, "relationships.sign_agreement",
                      form({{"pair", pair.id}, {"version", *saved.find("version")}})));
    }
    return {};
}

/// What became of one pair. Whoever of the two had more time that day logs the conversation.
void plan_life(Timeline& timeline, Played const& played, Pairs const& pairs, DemoPair const& told,
               Date day, int minute, std::shared_ptr<Harvest> const& harvest) {
    auto const mentee = told.mentee;
    bool const declines = told.state == PairState::declined || told.state == PairState::proposed;
    with_pair(timeline, day, 11, minute, pairs, mentee, [=](Stage& stage, auto const& pair) {
        return respond(stage, pair.id, mentee, true, "");
    });
    auto const reason = told.reason.empty() ? "I have taken on a newcomer of my own." : told.reason;
    with_pair(timeline, days_after(day, 1), 9, minute, pairs, mentee,
              [=](Stage& stage, auto const& pair) {
                  return respond(stage, pair.id, pair.mentor, !declines, reason);
              });
    if (declines) return;
    auto const signed_on = std::max(told.agreement->signed_on, days_after(day, 1));
    with_pair(timeline, signed_on, 15, minute, pairs, mentee,
              [=, &told](Stage& stage, auto const& pair) {
                  return agree(stage, mentee, pair, told, signed_on);
              });
    bool mentees_turn = true;
    for (auto const& talk : told.conversations) {
        if (!talk.held) continue;
        mentees_turn = !mentees_turn;
        with_pair(
            timeline, std::max(talk.planned_on, signed_on), 16, minute, pairs, mentee,
            [=, &talk](Stage& stage, auto const& pair) -> Result<void> {
                TRY(stage.act(mentees_turn ? mentee : pair.mentor, "relationships.log_conversation",
                              form({{"pair", pair.id},
                                    {"held_on", to_text(day_of(stage.now()))},
                                    {"minutes", talk.minutes},
                                    {"channel", talk.channel}})));
                return {};
            });
    }
    plan_harvest(timeline, played, pairs, told, minute, harvest);
}

/// Yesterday the coordinator found somebody else for those whose first match came to nothing.
void plan_second_try(Timeline& timeline, Pairs const& pairs, DemoPair const& told, Date today) {
    with_pair(timeline, days_after(today, -1), 14, 0, pairs, told.mentee,
              [mentee = told.mentee](Stage& stage, auto const& pair) -> Result<void> {
                  auto const others = TRY(
                      stage.act("noor", "matching.list_alternatives", form({{"pair", pair.id}})));
                  auto const& items = others.find("items")->items;
                  if (items.empty()) return {};
                  auto const next = TRY(stage.act(
                      "noor", "matching.propose_alternative",
                      form({{"pair", pair.id}, {"mentor", *items[0].find("mentor")->find("id")}})));
                  TRY(stage.act(mentee, "relationships.ask_question",
                                form({{"pair", *next.find("pair")},
                                      {"text", "What would you want to hear from me first?"}})));
                  return {};
              });
}

}  // namespace

Result<Json> policy_in_force(Stage& stage, std::string const& programme) {
    return stage.act("noor", "matching.see_policy", form({{"programme", programme}}));
}

Result<Json> solved_run(Stage& stage, PersonNo by, PlayedProgramme const& played,
                        std::string const& name, std::vector<TiedPair> const& tied) {
    auto const policy = TRY(policy_in_force(stage, played.id));
    auto const places = TRY(enrolled(stage, by, played));
    auto const run = TRY(stage.act(by, "matching.start_match_run",
                                   form({{"programme", played.id},
                                         {"name", name},
                                         {"policy", policy},
                                         {"decisions", decisions(stage, places, tied)}})));
    stage.settle();
    return stage.act(by, "matching.see_match_run", form({{"run", *run.find("id")}}));
}

Pairs plan_matching(Timeline& timeline, std::shared_ptr<PlayedProgramme> const& played, Date day,
                    std::vector<TiedPair> const& tied, Date today,
                    std::shared_ptr<Harvest> const& harvest) {
    auto const pairs = std::make_shared<PlayedPairs>();
    plan_run(timeline, played, day, tied, pairs);
    int minute = 0;
    for (auto const& told : played->programme->pairs) {
        plan_life(timeline, played, pairs, told, day, minute++ % 60, harvest);
        if (told.state == PairState::proposed) plan_second_try(timeline, pairs, told, today);
    }
    return pairs;
}

}  // namespace telemachy::demo
