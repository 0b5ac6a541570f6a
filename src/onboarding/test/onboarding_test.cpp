#include <gtest/gtest.h>

#include "access/access.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding_directory.h"
#include "programmes/programme_directory.h"
#include "tests/support/company_of_twenty.h"
#include "tests/support/test_house.h"

namespace telemachy::onboarding {
namespace {

std::string text(Json const& json, std::string_view field) { return json.find(field)->string; }

class Onboarding : public testing::Test {
protected:
    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), capability()}};
    test::Company company{house};
    /// A coordinator who is somebody: what they put in force bears their name.
    Actor author = [this] {
        auto actor = test::coordinator();
        actor.person = company.id("toma");
        return actor;
    }();
    std::string programme = fresh_eyes();

    std::string fresh_eyes() {
        auto const made = house.expect("programmes.create_programme", test::coordinator(),
                                       R"({"name":"Fresh Eyes","modality":"reverse","purpose":"To see.",
                                           "mentee_audience":{"level_min":6},"mentor_audience":{"level_max":3}})");
        return text(made, "id");
    }

    [[nodiscard]] std::string in_programme(std::string const& rest = "") const {
        return R"({"programme":")" + programme + "\"" + rest + "}";
    }

    void enrol(std::string const& name, std::string const& side) {
        house.expect("programmes.invite_people", author,
                     in_programme(R"(,"side":")" + side + R"(","people":[")" + company.id(name) + R"("])"));
        auto const mine = house.expect("programmes.list_my_enrolments", company.actor(name));
        house.expect("programmes.answer_invitation", company.actor(name),
                     R"({"enrolment":")" + text(mine.find("items")->items[0], "id") +
                         R"(","accept":true,"consent":true,"capacity":1,"hours_per_month":2})");
    }

    Json draft() { return house.expect("onboarding.see_norms_draft", author, in_programme()); }
    static std::string version_of(Json const& view) { return std::to_string(view.find("version")->integer); }

    Json put_in_force() {
        return house.expect("onboarding.put_norms_in_force", author,
                            in_programme(R"(,"version":)" + version_of(draft())));
    }

    void save(std::string const& expectations) {
        house.expect("onboarding.save_norms_draft", author,
                     in_programme(R"(,"version":)" + version_of(draft()) + R"(,"norms":{"expectations":")" + expectations +
                                  R"(","boundaries":"Stop.","confidentiality":"Hush.",
                                     "questions":[{"question":"Which?","choices":["a","b"],"right":1,"because":"So."}]})"));
    }

    Result<Answer> acknowledge(std::string const& name, int number, std::string const& answers) {
        return house.ask("onboarding.acknowledge_norms", company.actor(name),
                         in_programme(R"(,"number":)" + std::to_string(number) + R"(,"answers":)" + answers));
    }

    bool is_complete(std::string const& name) {
        Id<PersonTag> const person(company.id(name));
        return house.read(test::administrator(), [&](Work& work) {
            return OnboardingDirectory(work).is_complete(Id<ProgrammeTag>(programme), person);
        });
    }

    std::size_t notices(std::string const& name, std::string const& kind) {
        auto const list = house.expect("notifications.list_my_notices", company.actor(name));
        return static_cast<std::size_t>(
            std::ranges::count_if(list.find("items")->items, [&](Json const& each) { return text(each, "kind") == kind; }));
    }
};

TEST_F(Onboarding, IsNoGateBeforeNormsAreInForce) {
    enrol("lea", "mentee");
    EXPECT_TRUE(is_complete("lea"));
    EXPECT_EQ(house.ask("onboarding.see_norms", company.actor("lea"), in_programme()).error().kind, ProblemKind::not_found);
    EXPECT_TRUE(house.expect("onboarding.list_my_onboarding", company.actor("lea")).find("items")->items.empty());
}

TEST_F(Onboarding, AsksEverybodyWhoTakesPartAndOpensWhenTheyAccept) {
    enrol("lea", "mentee");
    enrol("jon", "mentor");
    auto const put = put_in_force();  // the house's own text, as it is
    EXPECT_EQ(put.find("number")->integer, 1);
    EXPECT_EQ(put.find("people_asked")->integer, 2);
    EXPECT_EQ(notices("lea", "norms_to_accept"), 1U);
    EXPECT_FALSE(is_complete("lea"));

    auto const shown = house.expect("onboarding.see_norms", company.actor("lea"), in_programme());
    EXPECT_EQ(shown.find("questions")->items.size(), 3U);
    EXPECT_EQ(shown.find("questions")->items[0].find("right"), nullptr);  // what is right is not told before

    auto const wrong = acknowledge("lea", 1, "[0,1,2]");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, "onboarding.look_again");
    EXPECT_FALSE(is_complete("lea"));

    ASSERT_TRUE(acknowledge("lea", 1, "[1,1,2]"));
    ASSERT_TRUE(acknowledge("lea", 1, "[1,1,2]"));  // twice is once
    EXPECT_TRUE(is_complete("lea"));
    EXPECT_FALSE(is_complete("jon"));

    auto const list = house.expect("onboarding.list_onboarding", author, in_programme());
    EXPECT_EQ(list.find("complete")->integer, 1);
    EXPECT_EQ(list.find("waiting")->integer, 1);
    EXPECT_EQ(text(list.find("items")->items[0], "person"), company.id("jon"));
}

TEST_F(Onboarding, ANewVersionAsksAgainAndShowsWhatChanged) {
    enrol("lea", "mentee");
    save("Come.\\n\\nBe early.");
    put_in_force();
    ASSERT_TRUE(acknowledge("lea", 1, "[1]"));

    save("Come.\\n\\nBe on time.");
    EXPECT_TRUE(is_complete("lea"));  // a draft asks nobody
    EXPECT_EQ(put_in_force().find("number")->integer, 2);
    EXPECT_FALSE(is_complete("lea"));
    EXPECT_EQ(notices("lea", "norms_changed"), 1U);
    EXPECT_TRUE(house.expect("onboarding.list_my_onboarding", company.actor("lea")).find("items")->items[0].find("renewed")->boolean);

    auto const changes = *house.expect("onboarding.see_norms", company.actor("lea"), in_programme()).find("changes");
    EXPECT_EQ(changes.find("since")->integer, 1);
    std::string told;
    for (auto const& each : changes.find("expectations")->items) told += text(each, "kind") + ":" + text(each, "text") + " ";
    EXPECT_EQ(told, "kept:Come. removed:Be early. added:Be on time. ");

    auto const late = acknowledge("lea", 1, "[1]");
    EXPECT_EQ(late.error().code, "onboarding.newer_version");
    ASSERT_TRUE(acknowledge("lea", 2, "[1]"));
    EXPECT_TRUE(is_complete("lea"));

    auto const versions = house.expect("onboarding.list_norms_versions", author, in_programme());
    EXPECT_EQ(versions.find("items")->items.size(), 2U);
    EXPECT_NE(text(versions.find("items")->items[0], "put_in_force_by"), "");
}

TEST_F(Onboarding, NobodyIsAskedTwiceForTheSameWords) {
    put_in_force();
    auto const again = house.ask("onboarding.put_norms_in_force", author,
                                 in_programme(R"(,"version":)" + version_of(draft())));
    EXPECT_EQ(again.error().code, "onboarding.unchanged");
    EXPECT_EQ(draft().find("changes")->kind, Json::Kind::null);
}

TEST_F(Onboarding, IsEditedByOneAtATimeAndByNobodyElse) {
    auto const before = version_of(draft());
    save("Come.");
    auto const late = house.ask("onboarding.put_norms_in_force", author, in_programme(R"(,"version":)" + before));
    EXPECT_EQ(late.error().kind, ProblemKind::stale);
    auto const elsewhere = house.ask("onboarding.see_norms_draft", test::coordinator("prg_other"), in_programme());
    EXPECT_EQ(elsewhere.error().kind, ProblemKind::not_found);
    EXPECT_EQ(house.ask("onboarding.see_norms_draft", company.actor("lea"), in_programme()).error().kind, ProblemKind::forbidden);
}

TEST_F(Onboarding, IsNotForThoseWhoHaveNoPart) {
    put_in_force();
    EXPECT_EQ(house.ask("onboarding.see_norms", company.actor("nin"), in_programme()).error().kind, ProblemKind::not_found);
    EXPECT_EQ(acknowledge("nin", 1, "[1,1,2]").error().kind, ProblemKind::not_found);
}

}  // namespace
}  // namespace telemachy::onboarding
