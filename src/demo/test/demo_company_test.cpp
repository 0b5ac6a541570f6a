#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "demo/domain/cast.h"
#include "demo/domain/company.h"
#include "demo/domain/expertise.h"
#include "demo/domain/org_chart.h"
#include "demo/domain/programmes.h"
#include "demo/domain/staffing.h"
#include "demo/test/ithaca.h"

namespace telemachy::demo {
namespace {

TEST(DemoCompany, is_the_same_company_for_the_same_seed_and_day_on_every_machine) {
    EXPECT_EQ(fingerprint(make_demo_company(demo_seed, demo_day)), fingerprint(ithaca()));
    // Changed on purpose? Then say so by changing this number; screenshots and tests change with
    // it.
    EXPECT_EQ(fingerprint(ithaca()), 18074925981161480034ULL);
}

TEST(DemoCompany, is_another_company_for_another_seed_and_still_sound) {
    for (std::uint64_t seed : {1, 7, 99, 123456}) {
        auto const other = make_demo_company(seed, demo_day);
        EXPECT_NE(fingerprint(other), fingerprint(ithaca())) << seed;
        EXPECT_EQ(other.people.size(), 2000u) << seed;
    }
}

TEST(DemoCompany, moves_with_the_day_it_is_made_for) {
    Date const next_year{std::chrono::year{2027} / 3 / 14};
    auto const later = make_demo_company(demo_seed, next_year);
    EXPECT_EQ(later.people[500].name, ithaca().people[500].name);
    for (auto const& pair : later.programme("harbour-pilots").pairs) {
        for (auto const& talk : pair.conversations) EXPECT_LT(talk.planned_on, next_year);
    }
}

TEST(DemoCompany, hangs_every_post_below_the_chair_without_a_cycle) {
    auto const& posts = ithaca().posts;
    int tops = 0;
    int deepest = 0;
    for (auto const& post : posts) {
        tops += post.reports_to ? 0 : 1;
        int depth = 0;
        for (auto at = post.reports_to; at; at = posts[index(*at)].reports_to) {
            ASSERT_LT(++depth, 12) << post.title;
        }
        deepest = std::max(deepest, depth);
    }
    EXPECT_EQ(tops, 1);
    EXPECT_GE(deepest, 6);
    EXPECT_EQ(posts_below(posts, PostNo{0}).size(), posts.size());
}

TEST(DemoCompany, has_nine_levels_twelve_functions_twelve_countries_and_three_continents) {
    std::set<int> levels;
    std::set<Function> functions;
    std::set<std::string_view> countries;
    std::set<Region> continents;
    std::set<std::string> units;
    for (auto const& post : ithaca().posts) {
        auto const& site = site_named(post.city);
        levels.insert(post.level);
        functions.insert(post.function);
        countries.insert(site.country);
        continents.insert(site.region);
        units.insert(post.unit);
        EXPECT_FALSE(post.title.empty());
        if (post.level == 9 || !post.reports_to) continue;
        EXPECT_GE(ithaca().post(*post.reports_to).level, post.level) << post.title;
    }
    EXPECT_EQ(levels.size(), 9u);
    EXPECT_EQ(functions.size(), 12u);
    EXPECT_EQ(countries.size(), 12u);
    EXPECT_EQ(continents.size(), 3u);
    EXPECT_GT(units.size(), 80u);
}

TEST(DemoCompany, names_time_zones_that_exist) {
    std::filesystem::path const zones = "/usr/share/zoneinfo";
    ASSERT_TRUE(std::filesystem::exists(zones)) << "tzdata is needed to check the zones";
    for (auto const& site : sites()) {
        EXPECT_TRUE(std::filesystem::is_regular_file(zones / site.zone)) << site.zone;
    }
}

TEST(DemoCompany, gives_everyone_a_unique_name_address_and_number_except_the_two_namesakes) {
    std::map<std::string, int> names;
    std::set<std::string> addresses;
    std::set<std::string> numbers;
    for (auto const& person : ithaca().people) {
        ++names[person.name.full()];
        EXPECT_TRUE(addresses.insert(person.email).second) << person.email;
        EXPECT_TRUE(numbers.insert(person.staff_number).second) << person.staff_number;
        EXPECT_TRUE(person.email.ends_with(".example")) << person.email;
        for (char c : person.email) EXPECT_TRUE(c > ' ' && c < 0x7f) << person.email;
    }
    for (auto const& [name, count] : names) {
        EXPECT_EQ(count, name == "Ana Ferreira Brito" ? 2 : 1) << name;
    }
}

TEST(DemoCompany, seats_every_person_and_leaves_two_dozen_posts_to_be_filled) {
    std::vector<int> holders(ithaca().posts.size(), 0);
    for (auto const& person : ithaca().people) {
        ASSERT_FALSE(person.posts.empty());
        if (person.presence == Presence::left) continue;
        for (PostNo post : person.posts) ++holders[index(post)];
    }
    EXPECT_EQ(std::ranges::count(holders, 0), 24);
    EXPECT_EQ(std::ranges::count(holders, 2), 1) << "the job share and no other";
    EXPECT_EQ(std::ranges::count_if(holders, [](int count) { return count > 2; }), 0);
}

TEST(DemoCompany, writes_profiles_within_the_vocabulary) {
    auto const terms = static_cast<int>(expertise_terms().size());
    for (auto const& person : ithaca().people) {
        EXPECT_FALSE(person.languages.empty()) << person.email;
        EXPECT_LE(person.started, ithaca().today) << person.email;
        EXPECT_NE(person.hours.starts, person.hours.ends) << person.email;
        for (auto const* skills : {&person.offers, &person.wants}) {
            std::set<int> seen;
            for (auto const& skill : *skills) {
                EXPECT_TRUE(skill.term >= 0 && skill.term < terms) << person.email;
                EXPECT_TRUE(skill.level >= 1 && skill.level <= 5) << person.email;
                EXPECT_TRUE(seen.insert(skill.term).second)
                    << person.email << " names a term twice";
            }
        }
    }
}

TEST(DemoCompany, seeks_expertise_as_people_do_a_few_terms_by_many_and_many_by_a_few) {
    std::vector<int> wanted(expertise_terms().size(), 0);
    for (auto const& person : ithaca().people) {
        for (auto const& skill : person.wants) ++wanted[static_cast<std::size_t>(skill.term)];
    }
    std::ranges::sort(wanted, std::ranges::greater{});
    EXPECT_GT(wanted[0], 5 * wanted[20]);
    EXPECT_GT(wanted.back(), 0);
}

TEST(Vocabulary, has_sixty_terms_and_no_alias_that_means_two_of_them) {
    std::set<std::string_view> words;
    for (auto const& term : expertise_terms()) {
        EXPECT_TRUE(words.insert(term.name).second) << term.name;
        for (auto alias : term.aliases) EXPECT_TRUE(words.insert(alias).second) << alias;
    }
    EXPECT_EQ(expertise_terms().size(), 60u);
}

TEST(Cast, is_in_the_company_with_the_title_city_and_level_its_story_tells) {
    for (auto const& member : cast()) {
        auto const no = ithaca().cast(member.key);
        auto const& post = ithaca().main_post(no);
        EXPECT_EQ(ithaca().person(no).name.given, member.given);
        EXPECT_EQ(post.level, member.level) << member.key;
        EXPECT_EQ(post.city, member.city) << member.key;
        // The team of one of them is moved to another function in the course of the story.
        if (member.key != "lucas") {
            EXPECT_EQ(post.function, member.function) << member.key;
        }
        if (!member.title.empty()) {
            EXPECT_EQ(post.title, member.title) << member.key;
        }
        EXPECT_FALSE(member.sentence.empty()) << member.key;
    }
    EXPECT_GE(cast().size(), 60u);
}

TEST(Cast, offers_each_role_at_the_door_exactly_once) {
    std::map<Persona, int> offered;
    for (auto const& member : cast()) ++offered[member.persona];
    for (int persona = 1; persona <= static_cast<int>(Persona::external_advisor); ++persona) {
        EXPECT_EQ(offered[static_cast<Persona>(persona)], 1)
            << label_of(static_cast<Persona>(persona));
    }
}

TEST(Cast, is_the_same_one_that_stories_and_journeys_are_told_about) {
    std::ifstream file(TELEMACHY_SOURCE_DIR "/tests/cast/cast.mjs");
    std::stringstream read;
    read << file.rdbuf();
    auto const told = read.str();
    for (auto const& member : cast()) {
        auto const& person = ithaca().person(ithaca().cast(member.key));
        auto const line = "  " + std::string(member.key) + ": { name: '" + person.name.full() +
                          "', email: '" + person.email + "' },\n";
        EXPECT_NE(told.find(line), std::string::npos) << line;
    }
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(told, '@')), cast().size());
}

}  // namespace
}  // namespace telemachy::demo
