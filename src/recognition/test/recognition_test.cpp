#include "recognition/recognition.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "access/access.h"
#include "notifications/notifications.h"
#include "people/people_directory.h"
#include "programmes/programmes.h"
#include "recognition/domain/consent.h"
#include "tests/support/colleagues.h"
#include "tests/support/test_house.h"

namespace telemachy::recognition {
namespace {

TEST(Consent, ShowsThanksWhileSomebodyAgrees) {
    using enum Consent;
    EXPECT_FALSE(is_shown({}));
    EXPECT_FALSE(is_shown(std::vector{awaited, declined}));
    EXPECT_TRUE(is_shown(std::vector{awaited, agreed, declined}));
}

TEST(Names, StandBesideTheWordsAndNotInThem) {
    EXPECT_EQ(name_in("Thank you, ANA!", "Ana Ruiz"), "ana");
    EXPECT_EQ(name_in("what Ruiz-Lind did", "Ana Ruiz"), "ruiz");
    EXPECT_EQ(name_in("Grażyna showed me", "Grażyna Wronka"), "grażyna");
    EXPECT_EQ(name_in("an analysis that helped", "Ana Ruiz"), std::nullopt);
    EXPECT_EQ(name_in("de facto", "Jan de Wit"), std::nullopt);
}

/// Ana, Bo and Cyn take part in one programme; Eve does not.
class Recognitions : public testing::Test {
protected:
    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), recognition::capability()}};
    Actor const ana = test::colleague(house, "Ana Ruiz");
    Actor const bo = test::colleague(house, "Bo Lind");
    Actor const cyn = test::colleague(house, "Cyn Ward");
    Actor const eve = test::colleague(house, "Eve Moor");
    Actor const noor = coordinator();
    std::string const programme = new_programme();

    using Lines = std::vector<std::string>;

    std::string in_programme(std::string const& more = "") const {
        return R"({"programme":")" + programme + '"' + (more.empty() ? "" : "," + more) + "}";
    }
    std::string said(std::string_view operation, Actor const& actor, std::string const& input) {
        return test::said(house, operation, actor, input);
    }
    std::string thanking(std::vector<Actor> const& people, std::string const& words) const {
        std::string named;
        for (auto const& actor : people)
            named += (named.empty() ? "\"" : ",\"") + actor.person + '"';
        return in_programme(R"("words":")" + words + R"(","named":[)" + named + "]");
    }
    std::string thank(std::vector<Actor> const& people) {
        auto const input = thanking(people, "For the night of the storm.");
        return house.expect("recognition.recognise", ana, input).find("id")->string;
    }
    std::string answer(Actor const& actor, std::string const& id, bool agree) {
        return said("recognition.answer_recognition", actor,
                    R"({"recognition":")" + id + R"(","agree":)" + (agree ? "true}" : "false}"));
    }
    /// The news as the outbox brings it, whatever the directory says by then.
    void hear_that_left(std::string const& person) {
        for (auto const& handler : capability().handlers) {
            if (handler.event != people::PersonLeft::event) continue;
            house.write(noor, [&](Work& work) {
                return handler.handle(work, parse_json(R"({"person":")" + person + "\"}").value());
            });
        }
    }
    /// "Bo Lind, Cyn Ward", one line for each that is shown.
    Lines shown(Actor const& actor) {
        Lines lines;
        auto const page = house.expect("recognition.list_recognitions", actor, in_programme());
        for (auto const& item : page.find("items")->items) {
            std::string line;
            for (auto const& person : item.find("named")->items)
                line += (line.empty() ? "" : ", ") + person.find("name")->string;
            lines.push_back(line);
        }
        return lines;
    }

private:
    Actor coordinator() {
        auto actor = test::colleague(house, "Noor Blom");
        actor.grants.push_back({Role::coordinator});
        return actor;
    }
    std::string new_programme() {
        auto const id = test::new_programme(house, noor);
        for (auto const& actor : {ana, bo, cyn}) {
            auto const side = actor.person == ana.person ? "mentee" : "mentor";
            house.expect("programmes.invite_people", noor,
                         R"({"programme":")" + id + R"(","side":")" + side + R"(","people":[")" +
                             actor.person + R"("],"everyone_in_audience":false})");
            auto const mine = house.expect("programmes.list_my_enrolments", actor);
            house.expect("programmes.answer_invitation", actor,
                         R"({"enrolment":")" + mine.find("items")->items.at(0).find("id")->string +
                             R"(","accept":true,"consent":true,"capacity":1,"hours_per_month":2})");
        }
        return id;
    }
};

TEST_F(Recognitions, ShowNobodyBeforeTheyAgreeAndNobodyAfterTheyTookItBack) {
    auto const id = thank({bo, cyn});
    EXPECT_EQ(shown(cyn), Lines{});
    EXPECT_EQ(shown(noor), Lines{});
    EXPECT_EQ(answer(bo, id, true), "ok");
    EXPECT_EQ(shown(cyn), Lines{"Bo Lind"}) << "Cyn is not shown, not even that she was asked";
    EXPECT_EQ(answer(cyn, id, true), "ok");
    EXPECT_EQ(shown(ana).size(), 1U);
    EXPECT_EQ(answer(bo, id, false), "ok");
    EXPECT_EQ(shown(ana), Lines{"Cyn Ward"});
    EXPECT_EQ(answer(cyn, id, false), "ok");
    EXPECT_EQ(shown(ana), Lines{}) << "with the last name the whole is gone";
}

TEST_F(Recognitions, AskEachWithoutTheNamesOfTheOthers) {
    thank({bo, cyn});
    auto const seen = house.ask("recognition.list_my_recognitions", bo);
    EXPECT_NE(seen->body.find("For the night of the storm."), std::string::npos);
    EXPECT_EQ(seen->body.find("Cyn Ward"), std::string::npos);
}

TEST_F(Recognitions, DoNotTellANoFromSilence) {
    auto const id = thank({bo, cyn});
    auto const written = [&] { return house.ask("recognition.list_my_recognitions", ana)->body; };
    auto const before = written();
    EXPECT_EQ(answer(bo, id, false), "ok");
    EXPECT_EQ(written(), before);
    auto const notices = house.ask("notifications.list_my_notices", ana)->body;
    EXPECT_EQ(notices.find("recognition"), std::string::npos);
}

TEST_F(Recognitions, BearNoNameInTheirWords) {
    EXPECT_EQ(said("recognition.recognise", ana, thanking({bo}, "Thank you, Lind.")), "/words");
    EXPECT_EQ(said("recognition.recognise", ana, thanking({}, "Thanks.")), "/named");
    EXPECT_EQ(said("recognition.recognise", ana, thanking({bo, bo}, "Thanks.")), "/named");
    EXPECT_EQ(said("recognition.recognise", ana, thanking({ana}, "Thanks.")), "/named");
}

TEST_F(Recognitions, AreForThoseWhoTakePart) {
    auto const id = thank({bo});
    EXPECT_EQ(answer(bo, id, true), "ok");
    EXPECT_EQ(said("recognition.list_recognitions", eve, in_programme()), "not_found");
    EXPECT_EQ(said("recognition.recognise", eve, thanking({bo}, "Thanks.")), "not_found");
    EXPECT_EQ(answer(eve, id, true), "not_found") << "nobody agrees for another";
    auto const naming = R"({"recognition":")" + id + "\"}";
    EXPECT_EQ(said("recognition.withdraw_recognition", bo, naming), "not_found");
    EXPECT_EQ(said("recognition.withdraw_recognition", ana, naming), "ok");
    EXPECT_EQ(shown(bo), Lines{});
}

TEST_F(Recognitions, KeepWhoeverIsHereWhenLateNewsSaysTheyLeft) {
    auto const id = thank({bo});
    EXPECT_EQ(answer(bo, id, true), "ok");
    hear_that_left(bo.person);
    EXPECT_EQ(shown(cyn), Lines{"Bo Lind"});
}

TEST_F(Recognitions, NameNobodyWhoHasLeft) {
    auto const id = thank({bo, cyn});
    EXPECT_EQ(answer(cyn, id, true), "ok");
    constexpr storage::Statement rename{"t.gone",
                                        "update recognition_named set person = 'prs_gone', "
                                        "consent = 'agreed' where person = $1"};
    house.write(noor, [&](Work& work) { return work.tx().run(rename, bo.person); });
    EXPECT_EQ(shown(cyn).at(0), "Cyn Ward, Former colleague");
    hear_that_left("prs_gone");
    EXPECT_EQ(shown(cyn), Lines{"Cyn Ward"});
}

}  // namespace
}  // namespace telemachy::recognition
