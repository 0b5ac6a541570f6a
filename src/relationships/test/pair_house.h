#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "access/access.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding.h"
#include "people/people_directory.h"
#include "programmes/programmes.h"
#include "relationships/propose_pairs.h"
#include "relationships/relationships.h"
#include "relationships/relationships_directory.h"
#include "sealed/sealed.h"
#include "tests/support/colleagues.h"
#include "tests/support/test_house.h"

namespace telemachy::relationships {

/// A house of the rooms a pair stands on, on a Monday at nine in London: Ana leads operations and
/// is to learn from Bo, a planner; Cyn could be a mentor too; Eve has no part in any of it.
class PairHouse : public testing::Test {
protected:
    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), onboarding::capability(), sealed::capability(),
                           relationships::capability()}};

    Actor const ana = test::colleague(house, "Ana Ruiz");
    Actor const bo = test::colleague(house, "Bo Lind");
    Actor const cyn = test::colleague(house, "Cyn Ward");
    Actor const eve = test::colleague(house, "Eve Moor");
    Actor const coordinator = test::coordinator();
    Id<ProgrammeTag> const programme = new_programme("Fresh eyes");

    static Id<PersonTag> id_of(Actor const& actor) { return Id<PersonTag>(actor.person); }

    Id<ProgrammeTag> new_programme(std::string const& name) {
        auto const made =
            house.expect("programmes.create_programme", coordinator,
                         R"({"name":")" + name +
                             R"(","modality":"reverse","purpose":"","hours_per_month":2,
                                           "mentee_audience":{},"mentor_audience":{}})");
        return Id<ProgrammeTag>(made.find("id")->string);
    }

    NewPair couple(Actor const& mentee, Actor const& mentor) const {
        return {.programme = programme,
                .mentee = id_of(mentee),
                .mentor = id_of(mentor),
                .run = "run_1",
                .why_json =
                    R"({"sentence":"Bo plans every week what Ana decides every quarter.","parts":[
                    {"criterion":"expertise","points":30,"of":40},
                    {"criterion":"preference","points":9.5,"of":10}]})"};
    }

    Result<std::vector<Id<PairTag>>> propose(std::vector<NewPair> const& pairs) {
        return house.write(coordinator, [&](Work& work) { return propose_pairs(work, pairs); });
    }
    Id<PairTag> proposed(Actor const& mentee, Actor const& mentor) {
        return propose({couple(mentee, mentor)}).value().at(0);
    }
    Id<PairTag> active(Actor const& mentee, Actor const& mentor) {
        auto const pair = proposed(mentee, mentor);
        respond(mentee, pair, true);
        respond(mentor, pair, true);
        return pair;
    }

    /// A moment, so that what comes next is later: ids of one millisecond have no order.
    void pass() { house.clock.advance(std::chrono::milliseconds(1)); }

    /// The input `{"pair": …}` with more members, given as JSON without its braces.
    static std::string about(Id<PairTag> const& pair, std::string const& more = "") {
        return R"({"pair":")" + pair.text() + '"' + (more.empty() ? "" : "," + more) + "}";
    }
    /// "ok", or the code of the refusal.
    std::string said(std::string_view operation, Actor const& actor, std::string const& input) {
        auto const answer = house.ask(operation, actor, input);
        return answer ? "ok" : answer.error().code;
    }
    std::string respond(Actor const& actor, Id<PairTag> const& pair, bool accept,
                        std::string const& reason = "") {
        return said("relationships.respond_to_match", actor,
                    about(pair, std::string(R"("accept":)") + (accept ? "true" : "false") +
                                    R"(,"reason":")" + reason + '"'));
    }
    Json see(Actor const& actor, Id<PairTag> const& pair) {
        return house.expect("relationships.see_pair", actor, about(pair));
    }
    std::string seen_state(Actor const& actor, Id<PairTag> const& pair) {
        return see(actor, pair).find("card")->find("state")->string;
    }
    Json outline(Id<PairTag> const& pair, Actor const& actor) {
        auto const page = house.expect("relationships.list_pairs", actor,
                                       R"({"programme":")" + programme.text() + R"("})");
        for (auto const& item : page.find("items")->items) {
            if (item.find("id")->string == pair.text()) return item;
        }
        throw std::runtime_error("the pair is not listed");
    }
    std::string outline_state(Id<PairTag> const& pair) {
        return outline(pair, coordinator).find("state")->string;
    }

    void lapse_overdue_pairs() {
        std::atomic<bool> const stopping{false};
        auto const room = capability();
        for (auto const& schedule : room.schedules) {
            ASSERT_TRUE(jobs::run_schedule(house.runner, schedule, stopping));
        }
    }

    /// The kinds of what somebody was told, the newest first.
    std::vector<std::string> notices(Actor const& actor) {
        auto const told = house.expect("notifications.list_my_notices", actor);
        std::vector<std::string> kinds;
        for (auto const& notice : told.find("items")->items)
            kinds.push_back(notice.find("kind")->string);
        return kinds;
    }

    /// The payloads of every event of this name, in order.
    std::vector<std::string> events(std::string const& name) {
        constexpr storage::Statement find{
            "t.events", "select payload from operation_event where name = $1 order by id"};
        return house.read(coordinator,
                          [&](Work& work) { return work.tx().all<std::string>(find, name); });
    }
};

}  // namespace telemachy::relationships
