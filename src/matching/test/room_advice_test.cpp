#include "matching/test/room_house.h"

namespace telemachy::matching {
namespace {

/// What a screen does with the advice for somebody left over: takes its pieces into the draft, as
/// they came over the wire, and asks for the plan again.
class Advice : public RoomHouse {
protected:
    static std::string exchanged(std::string const& policy, Json const& rules) {
        auto const whole = parse_json(policy).value();
        auto out = Json::empty_object();
        for (auto const& [name, value] : whole.members)
            out.set(name, name == "rules" ? rules : value);
        return to_json(out);
    }
    static Json const* piece(Json const& change, std::string_view name) {
        auto const* found = change.find(name);
        return found == nullptr || found->kind == Json::Kind::null ? nullptr : found;
    }

    Json follow(std::string policy, Json const& change) {
        if (auto const* rules = piece(change, "rules")) return preview(exchanged(policy, *rules));
        if (auto const* rules = piece(change, "rules_with_lock")) policy = exchanged(policy, *rules);
        auto const* lock = piece(change, "lock");
        return preview(policy, R"("decisions":[{"mentee":")" + text(*lock, "mentee") +
                                   R"(","mentor":")" + text(*lock, "mentor") +
                                   R"(","kind":"lock","reason":"Advice followed."}])");
    }
    static bool has_pair(Json const& plan, std::string const& person) {
        return std::ranges::any_of(list(plan, "pairs"), [&](Json const& pair) {
            return text(*pair.find("mentee"), "id") == person ||
                   text(*pair.find("mentor"), "id") == person;
        });
    }
};

TEST_F(Advice, MatchesWhomeverItIsForWhenItsPiecesAreFollowed) {
    // One mentor is left over under each of them.
    std::vector<std::string> const policies{
        policy(),
        policy_with(R"("reporting_levels":3)", R"("reporting_levels":1)"),
        policy_with(R"("min_overlap_minutes":60)", R"("min_overlap_minutes":480)"),
    };
    house.expect("matching.declare_conflict", coordinator,
                 R"({"one":")" + max.person + R"(","other":")" + moe.person + R"(","reason":"Kin."})");
    int followed = 0;
    for (auto const& each : policies) {
        auto const plan = preview(each);
        for (auto const& left : list(plan, "unmatched")) {
            EXPECT_FALSE(text(left, "sentence").empty());
            EXPECT_FALSE(text(left, "rule").empty());
            auto const* advice = piece(left, "relaxation");
            if (advice == nullptr) continue;
            EXPECT_FALSE(text(*advice, "sentence").empty());
            auto const& change = *advice->find("change");
            if (!list(change, "places").empty()) continue;  // for them to offer, not for a draft
            auto const after = follow(each, change);
            EXPECT_TRUE(has_pair(after, text(*left.find("person"), "id")))
                << text(*left.find("person"), "name") << ": " << text(*advice, "sentence");
            ++followed;
        }
    }
    EXPECT_GE(followed, static_cast<int>(policies.size()));
}

TEST_F(Advice, IsToTakeADecisionBackWhereOneStandsInTheWay) {
    // Lea could have Kim or Liv; a coordinator set both aside.
    auto const two = decision(lea, kim, "forbid") + "," + decision(lea, liv, "forbid");
    auto const plan = preview(policy(), "\"decisions\":[" + two + "]");
    for (auto const& left : list(plan, "unmatched")) {
        if (text(*left.find("person"), "name") != "lea") continue;
        EXPECT_EQ(text(left, "rule"), "decision");
        auto const& change = *left.find("relaxation")->find("change");
        auto const* lift = piece(change, "lift");
        ASSERT_NE(lift, nullptr);
        EXPECT_EQ(text(*lift, "mentee"), lea.person);
        auto const kept = text(*lift, "mentor") == kim.person ? decision(lea, liv, "forbid")
                                                              : decision(lea, kim, "forbid");
        EXPECT_TRUE(has_pair(preview(policy(), "\"decisions\":[" + kept + "]"), lea.person));
        return;
    }
    ADD_FAILURE() << "lea is not left over";
}

TEST_F(Advice, NeverAsksToOverrideWhatProtectsSomebody) {
    for (auto const* other : {&kim, &liv})
        house.expect("matching.block_person", *other, about("person", lea.person));
    auto const answer = house.ask("matching.preview_plan", coordinator,
                                  here("\"policy\":" + policy()));
    ASSERT_TRUE(answer);
    for (auto const* word : {"blocked", "a block", "Blocked"})
        EXPECT_EQ(answer->body.find(word), std::string::npos) << word;
    auto const plan = parse_json(answer->body).value();
    for (auto const& left : list(plan, "unmatched"))
        if (text(*left.find("person"), "name") == "lea") {
            auto const* advice = piece(left, "relaxation");
            if (advice == nullptr) return;
            auto const* lock = piece(*advice->find("change"), "lock");
            ASSERT_NE(lock, nullptr);
            EXPECT_NE(text(*lock, "mentor"), kim.person);
            EXPECT_NE(text(*lock, "mentor"), liv.person);
            return;
        }
    ADD_FAILURE() << "lea is not left over";
}

TEST_F(Advice, PricesEveryDecisionAsSolvingWithoutItDoes) {
    auto const score = [&](Json const& plan) { return real(*plan.find("totals"), "score"); };
    auto const free = preview(policy());
    for (auto const& kind : {"lock", "forbid"})
        for (auto const& [mentee, mentor] :
             {std::pair(&lea, &liv), std::pair(&max, &moe), std::pair(&ida, &jon)}) {
            auto const plan =
                preview(policy(), "\"decisions\":[" + decision(*mentee, *mentor, kind) + "]");
            if (number(*plan.find("totals"), "pairs") != 3) continue;  // then people count, not points
            EXPECT_NEAR(real(list(plan, "decisions").front(), "cost"), score(free) - score(plan),
                        0.0011)
                << kind << " " << mentee->name << " " << mentor->name;
        }
}

TEST_F(Advice, PricesTheBestAlternativeAsForcingItDoes) {
    auto const free = preview(policy());
    int compared = 0;
    for (auto const& pair : list(free, "pairs")) {
        auto const* other = piece(pair, "alternative");
        if (other == nullptr || !other->find("exact")->boolean) continue;
        auto const forced = preview(
            policy(), R"("decisions":[{"mentee":")" + text(*pair.find("mentee"), "id") +
                          R"(","mentor":")" + text(*other->find("mentor"), "id") +
                          R"(","kind":"lock","reason":"To see what it costs."}])");
        EXPECT_NEAR(real(*other, "cost"), real(list(forced, "decisions").front(), "cost"), 0.0011);
        ++compared;
    }
    EXPECT_EQ(compared, 3);
}

}  // namespace
}  // namespace telemachy::matching
