#include <algorithm>
#include <array>

#include "demo/domain/days.h"
#include "demo/domain/phrases.h"
#include "demo/domain/programmes.h"

namespace telemachy::demo {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int pairs_ended = 22;

/// Two pairs of the pilot liked it too much to stop.
struct LivingPair {
    std::string_view mentee;
    std::string_view mentor;
};
constexpr std::array<LivingPair, 2> living_pairs{{{"leonidas", "layla"}, {"joost", "minhanh"}}};

}  // namespace

DemoProgramme pilot_round(DemoCompany const& company) {
    Dice dice(company.seed, "pilot round");
    auto const& spring = company.programmes.front();
    DemoProgramme pilot{.key = "fresh-eyes-pilot",
                        .name = "Fresh Eyes, pilot",
                        .purpose = "Six weeks to find out whether leaders listen.",
                        .modality = Modality::reverse,
                        .stage = ProgrammeStage::running,
                        .starts_on = later(company.today, -pilot_days_ago),
                        .mentees = spring.mentees,
                        .mentors = spring.mentors};
    auto const enrol = [&](PersonNo person, Side side, EnrolmentState state) {
        pilot.enrolments.push_back({.person = person,
                                    .side = side,
                                    .state = state,
                                    .since = later(pilot.starts_on, -dice.between(9, 16)),
                                    .hours_per_month = pilot.hours_per_month});
    };
    auto const pair_up = [&](PersonNo mentee, PersonNo mentor, PairState state, int weeks) {
        auto const enrolment =
            state == PairState::active ? EnrolmentState::enrolled : EnrolmentState::withdrawn;
        enrol(mentee, Side::mentee, enrolment);
        enrol(mentor, Side::mentor, enrolment);
        bool const same_city = company.main_post(mentee).city == company.main_post(mentor).city;
        Date const signed_on = later(pilot.starts_on, dice.between(1, 5));
        Date const until = weeks > 0 ? later(signed_on, 7 * weeks) : later(company.today, -1);
        auto const rhythm = weeks > 0 ? Rhythm::fortnightly : Rhythm::monthly;
        DemoPair pair{.mentee = mentee, .mentor = mentor, .state = state, .rhythm = rhythm};
        pair.agreement = agreement_between(company.person(mentee), company.person(mentor), rhythm,
                                           same_city, signed_on, dice);
        pair.conversations = conversations_of(rhythm, same_city, signed_on, until, dice);
        pilot.pairs.push_back(std::move(pair));
    };

    for (auto const& [mentee, mentor] : living_pairs) {
        pair_up(company.cast(mentee), company.cast(mentor), PairState::active, 0);
    }
    // The others come back in spring, so that "no repeats" has something to say in the studio.
    std::vector<PersonNo> leaders;
    std::vector<PersonNo> mentors;
    for (auto const& each : spring.enrolments) {
        bool const lives_on = std::ranges::any_of(living_pairs, [&](LivingPair const& pair) {
            auto const& key = company.person(each.person).cast_key;
            return key == pair.mentee || key == pair.mentor;
        });
        if (each.state != EnrolmentState::enrolled || lives_on) continue;
        (each.side == Side::mentee ? leaders : mentors).push_back(each.person);
    }
    dice.shuffle(leaders);
    dice.shuffle(mentors);
    int made = 0;
    for (std::size_t i = 0; made < pairs_ended && i < std::min(leaders.size(), mentors.size());
         ++i) {
        if (!may_pair(company, leaders[i], mentors[i])) continue;
        pair_up(leaders[i], mentors[i], PairState::ended, pilot_weeks);
        ++made;
    }
    return pilot;
}

}  // namespace telemachy::demo
