#pragma once

#include <string>

#include <gtest/gtest.h>

#include "access/access.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding.h"
#include "people/people_directory.h"
#include "programmes/programmes.h"
#include "progress/progress.h"
#include "relationships/propose_pairs.h"
#include "sealed/sealed.h"
#include "tests/support/colleagues.h"
#include "tests/support/test_house.h"

namespace telemachy::progress {

/// A pair at work, on a Monday at nine: Ana, who leads operations, learns from Bo, a planner. Cyn
/// and Bo are proposed to one another and have not both answered; Eve has no part in any of it.
class ProgressHouse : public testing::Test {
protected:
    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), onboarding::capability(), sealed::capability(),
                           relationships::capability(), progress::capability()}};

    Actor const ana = test::colleague(house, "Ana Ruiz");
    Actor const bo = test::colleague(house, "Bo Lind");
    Actor const cyn = test::colleague(house, "Cyn Ward");
    Actor const eve = test::colleague(house, "Eve Moor");
    Actor const coordinator = test::coordinator();
    std::string const programme = test::new_programme(house, coordinator);
    Id<PairTag> const pair = at_work(ana, bo);

    /// The input `{"pair": …}` with more members, given as JSON without its braces.
    static std::string about(Id<PairTag> const& pair, std::string const& more = "") {
        return R"({"pair":")" + pair.text() + '"' + (more.empty() ? "" : "," + more) + "}";
    }
    std::string said(std::string_view operation, Actor const& actor, std::string const& input) {
        return test::said(house, operation, actor, input);
    }
    Id<PairTag> proposed(Actor const& mentee, Actor const& mentor) {
        return house.write(coordinator, [&](Work& work) {
            return relationships::propose_pairs(
                       work, {{.programme = Id<programmes::ProgrammeTag>(programme),
                               .mentee = Id<PersonTag>(mentee.person),
                               .mentor = Id<PersonTag>(mentor.person),
                               .why_json = R"({"sentence":"They work on one line.","parts":[]})"}})
                .value()
                .at(0);
        });
    }
    Id<PairTag> at_work(Actor const& mentee, Actor const& mentor) {
        auto const made = proposed(mentee, mentor);
        for (auto const& actor : {mentee, mentor})
            house.expect("relationships.respond_to_match", actor, about(made, R"("accept":true)"));
        return made;
    }
    /// The pair comes to its end, as when somebody leaves.
    void end(Id<PairTag> const& ended) {
        constexpr storage::Statement statement{
            "t.end", "update relationships_pair set state = 'ended' where id = $1"};
        house.write(coordinator, [&](Work& work) { return work.tx().run(statement, ended); });
    }
    std::string last_notice(Actor const& actor) {
        auto const told = house.expect("notifications.list_my_notices", actor);
        auto const& items = told.find("items")->items;
        return items.empty() ? "" : items.front().find("kind")->string;
    }
    /// A moment, so that what comes next is later: ids of one millisecond have no order.
    void pass() { house.clock.advance(std::chrono::milliseconds(1)); }
};

}  // namespace telemachy::progress
