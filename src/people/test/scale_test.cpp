// Fifty thousand people. The limits are the promises of the room; what was measured is printed, and
// a machine that misses a promise fails here.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include <gtest/gtest.h>

#include "people/test/house_of_people.h"

namespace telemachy::people {
namespace {

using test::administrator;
using test::member;

constexpr int people = 50'000;

/// A company of `people` rows of seventeen columns: 12 functions, 1,200 units, 9 levels, 8
/// countries.
std::string large_roster() {
    constexpr std::array given{"Ann",   "Björn", "Chloé",   "Dmitri", "Eleni", "Fatima", "Göran",
                               "Hana",  "Ines",  "Jürgen",  "Kofi",   "Łucja", "Maria",  "Noor",
                               "Óscar", "Priya", "Quentin", "Rosa",   "Søren", "Tui"};
    constexpr std::array family{"Adeyemi",      "Brandt", "Castro", "Dubois", "Eriksson",
                                "Ferrari",      "García", "Horvat", "Ito",    "Jansen",
                                "Kowalski",     "López",  "Müller", "Novák",  "O'Brien",
                                "Papadopoulos", "Rossi",  "Šimić",  "Tanaka", "Yılmaz"};
    constexpr std::array functions{"Finance",     "Legal",      "Digital",     "Operations",
                                   "People",      "Commercial", "Engineering", "Brand",
                                   "Procurement", "Safety",     "Strategy",    "Logistics"};
    constexpr std::array countries{"GB", "DE", "FR", "SE", "BR", "JP", "KE", "US"};
    constexpr std::array zones{"Europe/London",    "Europe/Berlin",     "Europe/Paris",
                               "Europe/Stockholm", "America/Sao_Paulo", "Asia/Tokyo",
                               "Africa/Nairobi",   "America/New_York"};
    constexpr std::array languages{"en",     "de; en", "fr; en", "sv; en",
                                   "pt; en", "ja",     "sw; en", "en; es"};
    constexpr std::array terms{"Negotiation", "Data analysis",    "Python",         "Contracts",
                               "Coaching",    "Budgeting",        "Agile",          "Safety",
                               "Branding",    "Logistics",        "Forecasting",    "Procurement",
                               "Hiring",      "Machine learning", "Public speaking"};
    std::string text =
        "Post number,Reports to,Staff number,Name,E-mail,Job "
        "title,Organisation,Directorate,Unit,Function,Level,Country,Time zone,"
        "Languages,Gender,Hours per month,Expertise\r\n";
    text.reserve(static_cast<std::size_t>(people) * 220);
    for (int i = 0; i < people; ++i) {
        auto const n = static_cast<std::size_t>(i);
        auto const function = n % functions.size();
        auto const unit = function * 100 + (n / 12) % 100;
        auto const place = (n * 7 + n / 31) % countries.size();
        int const level = i == 0 ? 9 : i < 9 ? 8 : i < 73 ? 7 : i < 500 ? 6 : 1 + i % 5;
        text += "P" + std::to_string(i) + "," +
                (i == 0 ? std::string("XX") : "P" + std::to_string((i - 1) / 8)) + ",S" +
                std::to_string(i) + "," + given[n % given.size()] + " " +
                family[(n / 20) % family.size()] + " " + std::to_string(i) + ",p" +
                std::to_string(i) + "@example.org,\"" + (level > 5 ? "Head, " : "Specialist, ") +
                functions[function] + " " + std::to_string(unit) + "\",Harbour Group,Directorate " +
                std::to_string(function) + ",Unit " + std::to_string(unit) + "," +
                functions[function] + "," + std::to_string(level) + "," + countries[place] + "," +
                zones[place] + "," + languages[place] + "," + (i % 2 ? "woman" : "man") + "," +
                std::to_string(2 + i % 5) + ",\"" + terms[n % terms.size()] + " (" +
                std::to_string(1 + i % 5) + "); " + terms[(n * 3 + 1) % terms.size()] +
                " (2)\"\r\n";
    }
    return text;
}

class Scale : public testing::Test {
protected:
    template <class Do>
    double seconds(char const* what, Do const& act) {
        auto const start = std::chrono::steady_clock::now();
        act();
        std::chrono::duration<double> const spent = std::chrono::steady_clock::now() - start;
        std::printf("             %-58s %8.3f s\n", what, spent.count());
        return spent.count();
    }

    /// The middle of seven answers, in milliseconds.
    double search(std::string const& query) {
        std::vector<double> times;
        for (int i = 0; i < 7; ++i) {
            auto const start = std::chrono::steady_clock::now();
            house.expect("people.find_people", member("eve"), query);
            times.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                    .count());
        }
        std::ranges::sort(times);
        std::printf("             find_people %-46s %8.1f ms\n", query.c_str(), times[3]);
        return times[3];
    }

    test::HouseOfPeople house;
};

TEST_F(Scale, FiftyThousandPeopleAreTakenInWithinTenSecondsAndFoundWithinATenth) {
    auto const file = large_roster();
    Json uploaded;
    Json applied;
    auto const dry = seconds("upload_roster: read, compare, keep the dry run",
                             [&] { uploaded = house.upload(file); });
    EXPECT_EQ(house.counts(uploaded), "create 50000 change 0 leave 0 unchanged 0 skip 0 problem 0");
    auto const wet = seconds("apply_roster", [&] { applied = house.apply(uploaded); });
    EXPECT_LT(dry + wet, 10.0);

    Json again;
    seconds("upload_roster: the same file, all unchanged",
            [&] { again = house.map_full(house.upload(file)); });
    EXPECT_EQ(house.counts(again), "create 0 change 0 leave 0 unchanged 50000 skip 0 problem 0");
    std::string exported;
    seconds("export_roster", [&] { exported = house.exported(); });
    EXPECT_GT(exported.size(), 5'000'000u);

    EXPECT_EQ(house.expect("people.find_people", member("eve")).find("total")->integer, people);
    for (auto const* query :
         {R"({})", R"({"q":"a"})", R"({"q":"mull"})", R"({"q":"muller 4712"})",
          R"({"q":"specialist"})", R"({"q":"zzz"})", R"({"function":"Legal"})",
          R"({"country":"JP","level":"4"})", R"({"expertise":"Python","language":"en"})",
          R"({"q":"head","unit":"Unit 312"})"}) {
        EXPECT_LT(search(query), 100.0) << query;
    }

    std::vector<Id<PersonTag>> everybody;
    seconds("population of a rule over everybody", [&] {
        house.read(administrator(), [&](Work& work) {
            for (auto& each : PeopleDirectory(work).population({.functions = {},
                              .units = {"Directorate 2"},
                              .countries = {},
                              .level_min = 3,
                              .level_max = {},
                              .employment = {}}))
                everybody.push_back(each.id);
            return 0;
        });
    });
    EXPECT_GT(everybody.size(), 1000u);
    seconds("features and reporting chains of all of those", [&] {
        house.read(administrator(), [&](Work& work) {
            EXPECT_EQ(PeopleDirectory(work).features(everybody).size(), everybody.size());
            EXPECT_EQ(PeopleDirectory(work).reporting_chains(everybody, 3).size(),
                      everybody.size());
            return 0;
        });
    });
    seconds("undo_roster", [&] { house.undo(applied); });
    EXPECT_EQ(house.expect("people.find_people", member("eve")).find("total")->integer, 0);
}

}  // namespace
}  // namespace telemachy::people
