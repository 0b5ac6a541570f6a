#include "demo/domain/planted_facts.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "demo/domain/org_chart.h"
#include "demo/domain/profiles.h"
#include "demo/domain/programmes.h"

namespace telemachy::demo {
namespace {

/// The facts hold for the company everybody visits and for others: they are planted, not lucky.
class PlantedFacts : public testing::TestWithParam<std::uint64_t> {
protected:
    DemoCompany company = make_demo_company(GetParam(), demo_day);

    [[nodiscard]] DemoProgramme const& fresh_eyes() const {
        return company.programme("fresh-eyes");
    }
    [[nodiscard]] DemoProgramme const& pilots() const {
        return company.programme("harbour-pilots");
    }

    [[nodiscard]] std::vector<PersonNo> enrolled(DemoProgramme const& programme, Side side) const {
        std::vector<PersonNo> found;
        for (auto const& each : programme.enrolments) {
            if (each.side == side && each.state == EnrolmentState::enrolled)
                found.push_back(each.person);
        }
        return found;
    }
};

INSTANTIATE_TEST_SUITE_P(Companies, PlantedFacts, testing::Values(demo_seed, 1, 7, 99, 123456));

TEST_P(PlantedFacts, are_told_each_with_a_sentence_and_the_people_it_is_about) {
    std::set<std::string> keys;
    for (auto const& fact : planted_facts(company)) {
        EXPECT_TRUE(keys.insert(fact.key).second) << fact.key;
        EXPECT_TRUE(fact.sentence.ends_with(".")) << fact.sentence;
        EXPECT_FALSE(fact.people.empty()) << fact.key;
    }
    EXPECT_EQ(keys.size(), 12u);
}

TEST_P(PlantedFacts, one_unit_selects_below_four_fifths_and_the_rest_of_the_company_does_not) {
    auto const in_unit = [&](PersonNo no) { return company.main_post(no).unit == biased_unit; };
    auto const biased = selection_in(company, in_unit);
    EXPECT_GE(biased.women, 12);
    EXPECT_GE(biased.men, 12);
    EXPECT_LT(biased.ratio_percent(), 60);
    auto const others = selection_in(company, [&](PersonNo no) { return !in_unit(no); });
    EXPECT_GE(others.ratio_percent(), 80) << others.women_selected << "/" << others.women << " "
                                          << others.men_selected << "/" << others.men;
    for (auto const& each : pilots().enrolments) {
        if (each.applied && in_unit(each.person)) {
            EXPECT_EQ(each.endorser, company.cast("gerrit"));
        }
    }
}

TEST_P(PlantedFacts, three_mentors_are_asked_for_far_beyond_their_places) {
    auto const ranking = most_named(company, "fresh-eyes");
    std::set<PersonNo> const top{ranking[0].person, ranking[1].person, ranking[2].person};
    EXPECT_EQ(top,
              (std::set{company.cast("minhanh"), company.cast("kwame"), company.cast("isidora")}));
    EXPECT_GE(ranking[2].times, 8) << "four for each of two places";
    EXPECT_GT(ranking[2].times, 3 * ranking[3].times / 2);
}

TEST_P(PlantedFacts, one_leader_shares_no_language_with_any_mentor) {
    auto const jogvan = company.cast("jogvan");
    auto const leaders = enrolled(fresh_eyes(), Side::mentee);
    EXPECT_NE(std::ranges::find(leaders, jogvan), leaders.end());
    for (PersonNo mentor : enrolled(fresh_eyes(), Side::mentor)) {
        EXPECT_FALSE(share_a_language(company.person(jogvan), company.person(mentor)));
    }
}

TEST_P(PlantedFacts, one_leader_shares_a_language_only_with_mentors_of_her_own_line) {
    auto const sooah = company.cast("sooah");
    std::set<PersonNo> speakers;
    for (PersonNo mentor : enrolled(fresh_eyes(), Side::mentor)) {
        if (!share_a_language(company.person(sooah), company.person(mentor))) continue;
        speakers.insert(mentor);
        EXPECT_EQ(levels_above(company, sooah, mentor), 2);
        EXPECT_FALSE(may_pair(company, sooah, mentor));
        EXPECT_GE(overlap_minutes(company, sooah, mentor), 60) << "only the line is in the way";
    }
    EXPECT_EQ(speakers,
              (std::set{company.cast("jiho"), company.cast("narae"), company.cast("dongmin")}));
}

TEST_P(PlantedFacts, every_other_leader_has_somebody_they_could_be_paired_with) {
    auto const mentors = enrolled(fresh_eyes(), Side::mentor);
    for (PersonNo leader : enrolled(fresh_eyes(), Side::mentee)) {
        auto const& key = company.person(leader).cast_key;
        if (key == "jogvan" || key == "sooah") continue;
        auto const choices = std::ranges::count_if(
            mentors, [&](PersonNo mentor) { return may_pair(company, leader, mentor); });
        EXPECT_GE(choices, 3) << company.person(leader).name.full();
    }
}

TEST_P(PlantedFacts, one_assistant_is_in_the_line_of_two_executives) {
    auto const filipa = company.cast("filipa");
    EXPECT_EQ(company.person(filipa).posts.size(), 2u);
    EXPECT_EQ(levels_above(company, company.cast("joost"), filipa), 1);
    EXPECT_EQ(levels_above(company, company.cast("despina"), filipa), 1);
}

TEST_P(PlantedFacts, external_people_are_never_admitted_where_employees_are_asked_for) {
    for (PersonNo no : audience_of(fresh_eyes().mentees, company, company.today)) {
        EXPECT_EQ(company.person(no).employment, Employment::employee);
    }
    auto const externals =
        std::ranges::count(company.people, Employment::external, &DemoPerson::employment);
    EXPECT_EQ(externals, 4 + 4 + 2 + 40);
}

TEST_P(PlantedFacts, two_dozen_have_left_within_thirteen_weeks_one_out_of_a_pair) {
    auto const left = std::ranges::count(company.people, Presence::left, &DemoPerson::presence);
    EXPECT_EQ(left, 24);
    auto const pair = std::ranges::find(pilots().pairs, company.cast("piotr"), &DemoPair::mentor);
    ASSERT_NE(pair, pilots().pairs.end());
    EXPECT_EQ(pair->state, PairState::ended);
    ASSERT_FALSE(pair->conversations.empty());
    EXPECT_LE(pair->conversations.back().planned_on, *company.person(pair->mentor).left_on);
}

TEST_P(PlantedFacts, somebody_on_leave_keeps_a_pair_that_rests) {
    auto const ragnhild = company.cast("ragnhild");
    EXPECT_EQ(company.person(ragnhild).presence, Presence::paused);
    EXPECT_GT(company.person(ragnhild).back_on, company.today);
    auto const pair = std::ranges::find(pilots().pairs, ragnhild, &DemoPair::mentor);
    ASSERT_NE(pair, pilots().pairs.end());
    EXPECT_EQ(pair->state, PairState::active);
}

TEST_P(PlantedFacts, one_pair_was_safe_when_it_was_made_and_is_not_any_more) {
    auto const lucas = company.cast("lucas");
    auto const dimitra = company.cast("dimitra");
    auto before = company;
    for (auto const& change : before.reporting_changes) {
        before.posts[index(change.post)].reports_to = change.from;
    }
    for (auto const& pair : pilots().pairs) {
        EXPECT_FALSE(in_one_line(before, pair.mentee, pair.mentor, 2));
        bool const planted = pair.mentee == lucas && pair.mentor == dimitra;
        EXPECT_EQ(in_one_line(company, pair.mentee, pair.mentor, 2), planted);
    }
    EXPECT_EQ(levels_above(company, dimitra, lucas), 1);
}

TEST_P(PlantedFacts, two_share_one_post_and_two_share_one_name) {
    auto const sinead = company.cast("sinead");
    auto const mairead = company.cast("mairead");
    EXPECT_EQ(company.person(sinead).posts, company.person(mairead).posts);
    auto const one = company.cast("anasines");
    auto const other = company.cast("anasantos");
    EXPECT_EQ(company.person(one).name, company.person(other).name);
    EXPECT_NE(company.person(one).email, company.person(other).email);
    EXPECT_NE(company.main_post(one).city, company.main_post(other).city);
}

}  // namespace
}  // namespace telemachy::demo
