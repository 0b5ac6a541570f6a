#pragma once

#include <algorithm>
#include <atomic>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "access/access.h"
#include "accountability/accountability.h"
#include "jobs/scheduler.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding.h"
#include "people/people_directory.h"
#include "programmes/programmes.h"
#include "progress/progress.h"
#include "relationships/propose_pairs.h"
#include "sealed/sealed.h"
#include "tests/support/colleagues.h"
#include "tests/support/test_house.h"

namespace telemachy::accountability {

/// Ana learns from Bo since a Monday in November; their programme asks for three conversations a
/// quarter.
class AccountabilityHouse : public testing::Test {
protected:
    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), onboarding::capability(), sealed::capability(),
                           relationships::capability(), progress::capability(),
                           accountability::capability()}};
    Actor const ana = test::colleague(house, "Ana Ruiz");
    Actor const bo = test::colleague(house, "Bo Lind");
    Actor const eve = test::colleague(house, "Eve Moor");
    Actor const noor = coordinator();
    std::string const programme = new_programme();
    std::string const pair = at_work(ana, bo);

    std::string about(std::string const& more = "") const {
        return R"({"pair":")" + pair + '"' + (more.empty() ? "" : "," + more) + "}";
    }
    std::string in_programme(std::string const& more = "") const {
        return R"({"programme":")" + programme + '"' + (more.empty() ? "" : "," + more) + "}";
    }
    std::string said(std::string_view operation, Actor const& actor, std::string const& input) {
        return test::said(house, operation, actor, input);
    }
    std::string at_work(Actor const& mentee, Actor const& mentor) {
        auto const made = house.write(noor, [&](Work& work) {
            return relationships::propose_pairs(
                       work, {{.programme = Id<ProgrammeTag>(programme),
                               .mentee = Id<PersonTag>(mentee.person),
                               .mentor = Id<PersonTag>(mentor.person),
                               .why_json = R"({"sentence":"They work on one line.","parts":[]})"}})
                .value()
                .at(0)
                .text();
        });
        for (auto const& actor : {mentee, mentor})
            house.expect("relationships.respond_to_match", actor,
                         R"({"pair":")" + made + R"(","accept":true})");
        return made;
    }
    void talk(std::string const& day) {
        house.expect("relationships.log_conversation", ana,
                     about(R"("held_on":")" + day + R"(","minutes":40,"channel":"video")"));
    }
    void until(std::string_view instant) {
        house.clock.advance(*parse_instant(instant) - house.clock.now());
    }
    /// "2026-Q4: 1 of 1 open"
    std::vector<std::string> standing(Actor const& actor) {
        std::vector<std::string> lines;
        auto const seen = house.expect("accountability.see_my_standing", actor);
        for (auto const& item : seen.find("items")->items) {
            lines.push_back(item.find("quarter")->string + ": " +
                            std::to_string(item.find("held")->integer) + " of " +
                            std::to_string(item.find("asked")->integer) + " " +
                            item.find("met")->string);
        }
        return lines;
    }
    using Lines = std::vector<std::string>;
    /// What the house does by itself, now.
    void an_hour_passes() {
        std::atomic<bool> const stopping{false};
        for (auto const& room : house.runner.house().capabilities()) {
            for (auto const& schedule : room.schedules) {
                if (schedule.name != "accountability.tell_quarter") continue;
                ASSERT_TRUE(jobs::run_schedule(house.runner, schedule, stopping));
            }
        }
        house.settle();
    }
    /// The kinds of what somebody was told, in the order of the alphabet.
    std::vector<std::string> told(Actor const& actor) {
        std::vector<std::string> kinds;
        auto const notices = house.expect("notifications.list_my_notices", actor);
        for (auto const& item : notices.find("items")->items) {
            auto const kind = item.find("kind")->string;
            if (kind == "standing_short" || kind == "report_due") kinds.push_back(kind);
        }
        std::ranges::sort(kinds);  // what was told in one moment has no order
        return kinds;
    }
    Json standings(Actor const& actor) {
        return house.expect("accountability.list_standings", actor, in_programme());
    }
    Json report(Actor const& actor) {
        return house.expect("accountability.see_report", actor, about());
    }
    std::string save(Actor const& actor, int version, std::string const& behaviour) {
        return said("accountability.save_report", actor,
                    about(R"("version":)" + std::to_string(version) + R"(,"behaviour":")" +
                          behaviour + R"(","speed":"","relationships":"")"));
    }
    std::string submit(Actor const& actor, int version) {
        return said("accountability.submit_report", actor,
                    about(R"("version":)" + std::to_string(version)));
    }

private:
    Actor coordinator() {
        auto actor = test::colleague(house, "Noor Blom");
        actor.grants.push_back({Role::coordinator});
        return actor;
    }
    std::string new_programme() {
        auto const id = test::new_programme(house, noor);
        house.expect("accountability.save_minimum", noor,
                     R"({"programme":")" + id + R"(","version":0,"per_quarter":3})");
        return id;
    }
};

}  // namespace telemachy::accountability
