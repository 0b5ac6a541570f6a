#include <algorithm>
#include <array>

#include "demo/domain/phrases.h"
#include "demo/domain/programmes.h"

namespace telemachy::demo {

/// Peers of levels 3 to 6 who look over each other's shoulder. Nothing has been decided for most of
/// them: this is the programme with a full in-tray.
DemoProgramme side_by_side(DemoCompany const& company) {
    constexpr int applications = 146;
    DemoProgramme programme{
        .key = "side-by-side",
        .name = "Side by Side",
        .purpose =
            "Two people at the same height in two functions look at each "
            "other's work for half a year, as equals.",
        .modality = Modality::peer,
        .stage = ProgrammeStage::collecting,
        .hours_per_month = 1,
        .starts_on = {std::chrono::sys_days{company.today.day} + std::chrono::days{56}},
        .mentees = {.level_min = 3, .level_max = 6, .externals = true},
        .mentors = {.level_min = 3, .level_max = 7, .externals = true}};
    Dice dice(company.seed, "side by side");
    auto pool = audience_of(programme.mentees, company, a_quarter_ago(company));
    dice.shuffle(pool);
    constexpr std::array states{EnrolmentState::applied, EnrolmentState::enrolled,
                                EnrolmentState::withdrawn};
    constexpr std::array state_shares{78, 17, 5};
    for (PersonNo no : pool) {
        if (programme.enrolments.size() == applications) break;
        auto const& person = company.person(no);
        if (!person.cast_key.empty()) continue;
        if (hours_left(company, no) < programme.hours_per_month) continue;
        auto const side = dice.chance(52) ? Side::mentee : Side::mentor;
        programme.enrolments.push_back({.person = no,
                                        .side = side,
                                        .state = states[dice.weighted(state_shares)],
                                        .applied = true,
                                        .since = {std::chrono::sys_days{company.today.day} -
                                                  std::chrono::days{dice.between(1, 19)}},
                                        .hours_per_month = programme.hours_per_month,
                                        .motivation = motivation_of(person, side, dice)});
    }
    // And one from outside was asked, so that her sign-in has something to answer.
    programme.enrolments.push_back(
        {.person = company.cast("nasra"),
         .side = Side::mentor,
         .state = EnrolmentState::invited,
         .since = {std::chrono::sys_days{company.today.day} - std::chrono::days{3}}});
    return programme;
}

}  // namespace telemachy::demo
