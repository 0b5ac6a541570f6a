#include "relationships/use_cases/answer_clock.h"

#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

people::Weekend days_off(std::initializer_list<std::chrono::weekday> days) {
    people::Weekend weekend;
    for (auto const day : days) weekend.set(day.c_encoding());
    return weekend;
}

TEST(AnswerClock, CountsTheWorkingDaysOfThePlaceByItsOwnClocks) {
    using namespace std::chrono;
    auto const western = days_off({Saturday, Sunday});
    auto const egyptian = days_off({Friday, Saturday});
    struct Row {
        char const* what;
        char const* from;
        int days;
        WorkingPlace place;
        char const* until;
    };
    Row const rows[] = {
        {"Monday to Thursday",
         "2026-11-23T09:00:00.000Z",
         3,
         {"Europe/London", western},
         "2026-11-26T09:00:00.000Z"},
        {"over the weekend",
         "2026-11-27T15:00:00.000Z",
         3,
         {"Europe/London", western},
         "2026-12-02T15:00:00.000Z"},
        {"Thursday, before Friday and Saturday",
         "2026-11-26T09:00:00.000Z",
         3,
         {"Africa/Cairo", egyptian},
         "2026-12-01T09:00:00.000Z"},
        {"asked on a Saturday, where Sunday is a working day: all of Sunday",
         "2026-11-28T09:00:00.000Z",
         1,
         {"Africa/Cairo", egyptian},
         "2026-11-29T22:00:00.000Z"},
        {"published on a Saturday night: Monday, Tuesday and Wednesday, whole",
         "2026-11-21T22:20:00.000Z",
         3,
         {"Europe/Athens", western},
         "2026-11-25T22:00:00.000Z"},
        {"a day off on which clocks go back",
         "2026-10-24T12:00:00.000Z",
         1,
         {"Europe/London", western},
         "2026-10-27T00:00:00.000Z"},
        {"still Sunday in London, Monday in Tokyo",
         "2026-11-22T16:00:00.000Z",
         1,
         {"Asia/Tokyo", western},
         "2026-11-23T16:00:00.000Z"},
        {"still Sunday in Santiago, Monday in London",
         "2026-11-23T01:00:00.000Z",
         1,
         {"America/Santiago", western},
         "2026-11-24T03:00:00.000Z"},
        {"nine o'clock stays nine when clocks go back",
         "2026-10-23T08:00:00.000Z",
         1,
         {"Europe/London", western},
         "2026-10-26T09:00:00.000Z"},
        {"nowhere known", "2026-11-23T09:00:00.000Z", 3, {"", western}, "2026-11-26T09:00:00.000Z"},
    };
    for (auto const& row : rows) {
        auto const until = after_working_days(*parse_instant(row.from), row.days, row.place);
        EXPECT_EQ(to_text(until), row.until) << row.what;
    }
}

using AnswerClockOfTwo = PairHouse;

TEST_F(AnswerClockOfTwo, GivesBothAllTheirDaysAndSoTakesTheLaterMoment) {
    auto omar = test::member("omar");
    omar.person = house.write(omar, [&](Work& work) {
        return people::PeopleDirectory(work)
            .add_person({.name = "Omar Said",
                         .email = "omar@example.org",
                         .title = "",
                         .time_zone = "Africa/Cairo",
                         .country = "EG"})
            .value()
            .text();
    });
    house.clock.move_to(*parse_instant("2026-11-25T09:00:00.000Z"));  // a Wednesday
    EXPECT_EQ(see(ana, proposed(ana, bo)).find("card")->find("respond_by")->string,
              "2026-11-30T09:00:00.000Z");
    EXPECT_EQ(see(omar, proposed(ana, omar)).find("card")->find("respond_by")->string,
              "2026-11-30T09:00:00.000Z")
        << "Omar's third day is Monday as well: Thursday, Sunday, Monday";
    house.clock.move_to(*parse_instant("2026-11-27T09:00:00.000Z"));  // a Friday
    EXPECT_EQ(see(ana, proposed(cyn, ana)).find("card")->find("respond_by")->string,
              "2026-12-02T09:00:00.000Z");
    EXPECT_EQ(see(omar, proposed(cyn, omar)).find("card")->find("respond_by")->string,
              "2026-12-02T09:00:00.000Z")
        << "Omar's would be Tuesday, and Cyn's is Wednesday";
}

}  // namespace
}  // namespace telemachy::relationships
