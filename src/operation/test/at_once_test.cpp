#include <gtest/gtest.h>

#include "operation/sql.h"
#include "tests/support/test_house.h"

namespace telemachy {
namespace {

/// News of one room that another takes up: somebody rang.
struct Rang {
    static constexpr std::string_view event = "bell.rang";
    std::string who;
};
/// And what the other makes of it is news in turn.
struct Answered {
    static constexpr std::string_view event = "door.answered";
    std::string who;
};

std::string heard(Work& work) {
    return work.tx().one<std::string>(operation::sql::find_setting, "heard").value_or("");
}
void tell_of(Work& work, std::string const& what) {
    work.tx().run(operation::sql::keep_setting, "heard", heard(work) + what + ";");
}

namespace ring {
struct Input {
    std::string who;
};
Result<Done> run(Work& work, Input const& input) {
    work.publish(Rang{input.who});
    work.concerns("prs_" + input.who);
    tell_of(work, input.who + " rings");
    return Done{};
}
}  // namespace ring

namespace ponder_and_ring {
struct Input {
    std::string who;
};
Result<Done> run(Study& study, Input const& input) {
    TRY(study.write([&](Work& work) -> Result<void> {
        TRY(ring::run(work, {input.who}));
        return {};
    }));
    return Done{};
}
}  // namespace ponder_and_ring

/// What was done by then can be read where the handler runs: it is the same transaction.
Result<void> open_the_door(Work& work, Rang const& news) {
    if (news.who == "wolf") return refuse(conflict("door.stays_shut", "Not to the wolf."));
    if (news.who == "storm") throw std::runtime_error("the house shakes");
    tell_of(work, "door opens to " + news.who + " by " + work.actor().account);
    work.publish(Answered{news.who});
    return {};
}
Result<void> light_the_lamp(Work& work, Answered const&) {
    tell_of(work, "lamp");
    return {};
}
Result<void> gossip(Work& work, Rang const& news) {
    tell_of(work, "gossip of " + news.who);
    return {};
}

constexpr auto everyone = 1U << static_cast<unsigned>(Role::member);
constexpr MatrixRow bell_rows[] = {
    {"bell.ring", Scope::organisation, "T1", everyone},
    {"bell.ponder_and_ring", Scope::organisation, "T1", everyone},
};

Capability bell() {
    return {.name = "bell",
            .operations = {command("bell.ring", Scope::organisation, "POST /rings", ring::run,
                                   "Rings."),
                           study("bell.ponder_and_ring", Scope::organisation, "POST /later-rings",
                                 ponder_and_ring::run, "Thinks first.")},
            .matrix = bell_rows};
}
Capability door() {
    return {.name = "door",
            .handlers = {on<Rang>(gossip), at_once<Rang>(open_the_door),
                         at_once<Answered>(light_the_lamp)}};
}

struct AtOnce : testing::Test {
    test::TestHouse house{{bell(), door()}};
    Actor const ana = test::member("ana");

    std::string said(char const* operation, char const* who, RequestContext const& context = {}) {
        auto const answer =
            house.ask(operation, ana, std::string(R"({"who":")") + who + "\"}", context);
        return answer ? "ok" : answer.error().code;
    }
    std::string heard_so_far() {
        return house.read(ana, [](Work& work) { return heard(work); });
    }
    std::vector<std::string> recorded() {
        constexpr storage::Statement leaves{"t.leaves",
                                            "select act || ' ' || account || ' ' || subject from "
                                            "operation_audit_leaf order by seq"};
        return house.read(ana, [&](Work& work) { return work.tx().all<std::string>(leaves); });
    }
};

constexpr auto after_ana = "ana rings;door opens to ana by acc_house;lamp;";

TEST_F(AtOnce, NewsIsHeardBeforeTheChangeIsCommittedAndAfterTheUseCase) {
    EXPECT_EQ(said("bell.ring", "ana"), "ok");
    EXPECT_EQ(heard_so_far(), after_ana) << "and no outbox has been looked at";
    EXPECT_EQ(recorded(),
              (std::vector<std::string>{"bell.ring acc_ana prs_ana", "bell.rang acc_house prs_ana",
                                        "door.answered acc_house prs_ana"}));
}

TEST_F(AtOnce, TheOutboxBringsItToThoseWhoHearItAfterwardsAndToNobodyTwice) {
    said("bell.ring", "ana");
    house.settle();
    house.settle();
    EXPECT_EQ(heard_so_far(), std::string(after_ana) + "gossip of ana;");
}

TEST_F(AtOnce, ARefusalUndoesTheWhole) {
    EXPECT_EQ(said("bell.ring", "wolf", {.idempotency_key = "k"}), "door.stays_shut");
    house.settle();
    EXPECT_EQ(heard_so_far(), "");
    EXPECT_TRUE(recorded().empty());
    EXPECT_EQ(said("bell.ring", "ana", {.idempotency_key = "k"}), "ok")
        << "the key was not used up";
}

TEST_F(AtOnce, AFaultUndoesTheWhole) {
    EXPECT_THROW((void)said("bell.ring", "storm"), std::runtime_error);
    house.settle();
    EXPECT_EQ(heard_so_far(), "");
}

TEST_F(AtOnce, AStudysWriteIsHeardLikeACommand) {
    EXPECT_EQ(said("bell.ponder_and_ring", "ana"), "ok");
    EXPECT_EQ(heard_so_far(), after_ana);
    EXPECT_EQ(said("bell.ponder_and_ring", "wolf", {.idempotency_key = "k"}), "door.stays_shut");
    EXPECT_EQ(heard_so_far(), after_ana);
    EXPECT_EQ(said("bell.ponder_and_ring", "ana", {.idempotency_key = "k"}), "ok");
}

TEST_F(AtOnce, AWriteOfTheHouseIsHeardLikeACommand) {
    auto const ring_as = [&](std::string const& who) {
        return house.runner
            .write_as_house("bell.job",
                            [&](Work& work) -> Result<void> {
                                TRY(ring::run(work, {who}));
                                return {};
                            })
            .has_value();
    };
    EXPECT_TRUE(ring_as("ana"));
    EXPECT_EQ(heard_so_far(), after_ana);
    EXPECT_FALSE(ring_as("wolf"));
    EXPECT_EQ(heard_so_far(), after_ana);
}

}  // namespace
}  // namespace telemachy
