#include <gtest/gtest.h>

#include "operation/audit.h"
#include "operation/openapi.h"
#include "operation/sql.h"
#include "tests/support/test_house.h"

namespace telemachy {
namespace {

/// A room of one page, to show what the frame does with any room: it keeps a greeting.
namespace greet {
struct Input {
    Text<1, 20> words;
    Whole<1, 9, 3> times;
};
struct Output {
    std::string said;
    Version version;
};
Result<Output> run(Work& work, Input const& input) {
    if (input.words.value == "no") return refuse(conflict("greeting.refused", "Not that word."));
    work.tx().run(operation::sql::keep_setting, "greeting", input.words);
    work.concerns("prs_ana");
    std::string said;
    for (int i = 0; i < input.times; ++i) said += input.words.value;
    return Output{said, {4}};
}
}  // namespace greet

namespace hear {
struct Input {};
struct Output {
    std::optional<std::string> greeting;
};
Result<Output> run(Work& work, Input const&) {
    return Output{work.tx().one<std::string>(operation::sql::find_setting, "greeting")};
}
}  // namespace hear

/// A restricted reading: what somebody has written about somebody.
namespace look_into {
struct Input {
    std::string person;
};
struct Output {
    std::int64_t entries = 0;
};
Result<Output> run(Work& work, Input const&) {
    return Output{*work.tx().one<std::int64_t>(operation::sql::next_audit_seq)};
}
}  // namespace look_into

/// Thinks, and then keeps a greeting.
namespace ponder {
struct Input {
    std::string words;
};
struct Output {
    std::string secret;
};
Result<Output> run(Study& study, Input const& input) {
    TRY(study.write([&](Work& work) -> Result<void> {
        auto const before = work.tx().one<std::string>(operation::sql::find_setting, "thoughts");
        work.tx().run(operation::sql::keep_setting, "thoughts", before.value_or("") + input.words);
        work.concerns("prs_ana");
        return {};
    }));
    return Output{"s3cret"};
}
}  // namespace ponder

namespace forget_to_check {
struct Input {};
Result<Done> run(Work&, Input const&) { return Done{}; }
}  // namespace forget_to_check

constexpr auto everyone_here = 1U << static_cast<unsigned>(Role::member);
constexpr MatrixRow rows[] = {
    {"hall.greet", Scope::organisation, "T1", everyone_here},
    {"hall.hear", Scope::organisation, "T1", everyone_here},
    {"hall.ponder", Scope::organisation, "T1", everyone_here},
    {"hall.look_into", Scope::organisation, "T2", everyone_here},
    {"hall.look_into_own", Scope::self, "T2", everyone_here},
    {"hall.forget_to_check", Scope::programme, "T1", everyone_here},
};

Capability hall() {
    return {.name = "hall",
            .operations = {command("hall.greet", Scope::organisation, "POST /greetings", greet::run, "Says it."),
                           query("hall.hear", Scope::organisation, "GET /greetings", hear::run, "Hears it."),
                           study("hall.ponder", Scope::organisation, "POST /thoughts", ponder::run, "Thinks."),
                           query("hall.look_into", Scope::organisation, "GET /people/{person}/book",
                                 look_into::run, "Reads about somebody."),
                           query("hall.look_into_own", Scope::self, "GET /me/{person}/book",
                                 look_into::run, "Reads about oneself."),
                           query("hall.forget_to_check", Scope::programme, "GET /forgotten", forget_to_check::run,
                                 "Forgets.")},
            .matrix = rows};
}

struct OperationTest : testing::Test {
    test::TestHouse house{{hall()}};

    std::int64_t recorded() {
        return house.read(test::steward(), [](Work& work) {
            return *work.tx().one<std::int64_t>(operation::sql::next_audit_seq);
        });
    }
};

TEST_F(OperationTest, WhatIsDoneIsAnsweredAndRecordedInOneTransaction) {
    auto const answer = house.ask("hall.greet", test::member("ana"), R"({"words":" ho ","times":2})");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, R"({"said":"hoho","version":4})");
    EXPECT_EQ(answer->version, 4);
    EXPECT_EQ(recorded(), 1);
    EXPECT_EQ(house.expect("hall.hear", test::member("bo")).find("greeting")->string, "ho");
}

TEST_F(OperationTest, ARefusalLeavesNothingBehind) {
    auto const answer = house.ask("hall.greet", test::member("ana"), R"({"words":"no"})");
    EXPECT_EQ(answer.error().code, "greeting.refused");
    EXPECT_EQ(recorded(), 0);
    EXPECT_EQ(house.expect("hall.hear", test::member("ana")).find("greeting")->kind, Json::Kind::null);
}

TEST_F(OperationTest, AStudyWritesOnceUnderOneKeyAndKeepsNoAnswer) {
    auto const& ponder = *house.runner.house().find_operation("hall.ponder");
    auto const think = [&](char const* key, char const* words) {
        auto const answer = house.runner.run(ponder, test::member("ana"),
                                               parse_json(std::string(R"({"words":")") + words + "\"}").value(),
                                               {.request_id = "req", .idempotency_key = key});
        return answer ? answer->body : answer.error().code;
    };
    EXPECT_EQ(think("k-1", "one "), R"({"secret":"s3cret"})");
    EXPECT_EQ(think("k-1", "one "), "already_done");
    EXPECT_EQ(think("k-1", "two "), "key_used");
    EXPECT_EQ(think("k-2", "two "), R"({"secret":"s3cret"})");
    EXPECT_EQ(recorded(), 2);
    auto const kept = house.read(test::steward(), [](Work& work) {
        constexpr storage::Statement bodies{"test.bodies", "select distinct body from operation_answer"};
        return work.tx().one<std::string>(operation::sql::find_setting, "thoughts").value() + "/" +
               work.tx().one<std::string>(bodies).value();
    });
    EXPECT_EQ(kept, "one two /");
}

TEST_F(OperationTest, ARestrictedReadingAboutAnotherLeavesAnEntryBeforeItAnswers) {
    EXPECT_EQ(house.expect("hall.look_into", test::member("ana"), R"({"person":"prs_bo"})")
                  .find("entries")->integer, 1);
    struct Entry {
        std::string act, result, tier, account, subject;
    };
    auto const entry = house.read(test::steward(), [](Work& work) {
        constexpr storage::Statement last{
            "test.last", "select act, result, tier, account, subject from operation_audit_leaf"};
        return work.tx().one<Entry>(last).value();
    });
    EXPECT_EQ(entry.act + " " + entry.result + " " + entry.tier + " " + entry.subject,
              "hall.look_into allow T2 prs_bo");
    EXPECT_EQ(entry.account, test::member("ana").account);

    house.expect("hall.look_into_own", test::member("ana"), R"({"person":"prs_ana"})");
    house.expect("hall.hear", test::member("ana"));
    EXPECT_FALSE(house.ask("hall.look_into", test::member("ana"), R"({"persn":"prs_bo"})"));
    EXPECT_EQ(recorded(), 1);
}

TEST_F(OperationTest, EveryBadFieldIsNamedAtOnceWithItsPath) {
    auto const answer =
        house.ask("hall.greet", test::member("ana"), R"({"times":10,"word":"misspelt"})");
    std::vector<std::string> paths;
    for (auto const& field : answer.error().fields) paths.push_back(field.path + " " + field.code);
    EXPECT_EQ(paths, (std::vector<std::string>{"/words required", "/times range", "/word unknown"}));
}

TEST_F(OperationTest, AFieldOfNoKnownNameIsAnsweredWithTheOneThatWasMeant) {
    auto const answer = house.ask("hall.greet", test::member("ana"),
                                  R"({"words":"hi","tmies":2,"a/b~":0,"zzzzzz":1})");
    std::vector<std::string> said;
    for (auto const& field : answer.error().fields) said.push_back(field.path + " " + field.detail);
    EXPECT_EQ(said, (std::vector<std::string>{
                        "/tmies There is no field of this name here. Did you mean \"times\"?",
                        "/a~1b~0 There is no field of this name here.",
                        "/zzzzzz There is no field of this name here."}));
}

TEST_F(OperationTest, WhoHasNoRoleForItIsRefusedAndTheDenialIsRecorded) {
    auto const outsider = test::someone("eve", {{Role::external}});
    EXPECT_EQ(house.ask("hall.greet", outsider, R"({"words":"hi"})").error().kind, ProblemKind::forbidden);
    EXPECT_EQ(recorded(), 1);
    EXPECT_EQ(house.ask("hall.greet", Actor{}, R"({"words":"hi"})").error().kind, ProblemKind::unauthenticated);
}

TEST_F(OperationTest, AUseCaseThatForgetsItsProgrammeIsALoudBug) {
    EXPECT_THROW((void)house.ask("hall.forget_to_check", test::member("ana")), std::logic_error);
}

TEST_F(OperationTest, TheSameKeyWithTheSameRequestIsDoneOnce) {
    RequestContext const retry{.idempotency_key = "k1"};
    auto const first = house.ask("hall.greet", test::member("ana"), R"({"words":"a"})", retry);
    auto const again = house.ask("hall.greet", test::member("ana"), R"({"words":"a"})", retry);
    EXPECT_EQ(first->body, again->body);
    EXPECT_EQ(recorded(), 1);
    EXPECT_EQ(house.ask("hall.greet", test::member("ana"), R"({"words":"b"})", retry).error().code, "key_used");
}

TEST_F(OperationTest, TheRecordsTreeIsTheOneOfRfc6962) {
    for (int i = 0; i < 11; ++i) house.expect("hall.greet", test::member("ana"), R"({"words":"x"})");
    struct Leaf {
        std::string bytes;
    };
    constexpr storage::Statement leaves{"t.leaves", "select bytes from operation_audit_leaf order by seq"};
    auto const found = house.read(test::steward(), [&](Work& w) { return w.tx().all<Leaf>(leaves); });
    // The definition, recursively: the largest power of two below n to the left.
    std::function<std::string(std::size_t, std::size_t)> const tree = [&](std::size_t begin, std::size_t end) {
        if (end - begin == 1) return audit::leaf_hash(found[begin].bytes);
        std::size_t k = 1;
        while (2 * k < end - begin) k *= 2;
        return audit::node_hash(tree(begin, begin + k), tree(begin + k, end));
    };
    for (std::size_t size = 1; size <= found.size(); ++size) {
        auto const root = house.read(
            test::steward(), [&](Work& w) { return audit::root(w.tx(), static_cast<std::int64_t>(size)); });
        EXPECT_EQ(root, tree(0, size)) << size;
    }
}

TEST_F(OperationTest, TheReferenceIsWrittenFromTheTables) {
    House const alone({hall()});
    auto const document = parse_json(openapi_document(alone));
    ASSERT_TRUE(document);
    auto const* post = document->find("paths")->find("/greetings")->find("post");
    EXPECT_EQ(post->find("operationId")->string, "greet");
    EXPECT_NE(document->find("components")->find("schemas")->find("GreetOutput"), nullptr);
}

TEST(HouseTest, ATableThatForgetsItsPermissionIsNamed) {
    Capability careless = hall();
    careless.matrix = std::span(rows).first(std::size(rows) - 1);
    auto const found = House({careless}).inconsistencies();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found[0].find("hall.forget_to_check has no row"), std::string::npos);
}

}  // namespace
}  // namespace telemachy
