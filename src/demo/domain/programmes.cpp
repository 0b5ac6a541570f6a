#include "demo/domain/days.h"
#include "demo/domain/programmes.h"

#include <algorithm>
#include <array>

#include "demo/domain/org_chart.h"
#include "demo/domain/profiles.h"

namespace telemachy::demo {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// The same day, or the Monday after it.
Date working_day(Date day) {
    std::chrono::weekday const weekday{sys_days{day.day}};
    if (weekday == std::chrono::Saturday) return later(day, 2);
    if (weekday == std::chrono::Sunday) return later(day, 1);
    return day;
}

int gap_days(Rhythm rhythm, Dice& dice) {
    switch (rhythm) {
        case Rhythm::weekly:
            return 7;
        case Rhythm::monthly:
            return dice.between(27, 31);
        case Rhythm::fortnightly:
        case Rhythm::fading:
            return 14 + (dice.chance(15) ? dice.between(-2, 3) : 0);
        case Rhythm::irregular:
            return dice.between(6, 29);
    }
    return 14;
}

/// Held, or planned and missed. A fading pair has its first weeks and then only good intentions.
bool keeps(Rhythm rhythm, int days_in, Dice& dice) {
    switch (rhythm) {
        case Rhythm::weekly:
            return dice.chance(84);
        case Rhythm::monthly:
            return dice.chance(93);
        case Rhythm::fortnightly:
            return dice.chance(91);
        case Rhythm::irregular:
            return dice.chance(74);
        case Rhythm::fading:
            return days_in < 44 && dice.chance(90);
    }
    return true;
}

bool listed(std::vector<std::string> const& list, std::string_view value) {
    return list.empty() || std::ranges::find(list, value) != list.end();
}

}  // namespace

bool admits(DemoAudience const& rule, DemoCompany const& company, PersonNo no) {
    auto const& person = company.person(no);
    auto const& post = company.main_post(no);
    bool const external = person.employment == Employment::external;
    return person.presence == Presence::active && (external ? rule.externals : rule.employees) &&
           post.level >= rule.level_min.value_or(1) && post.level <= rule.level_max.value_or(9) &&
           listed(rule.functions, name_of(post.function)) &&
           listed(rule.countries, site_named(post.city).country);
}

std::vector<PersonNo> audience_of(DemoAudience const& rule, DemoCompany const& company,
                                  Date joined_by) {
    std::vector<PersonNo> found;
    for (std::size_t i = 0; i < company.people.size(); ++i) {
        auto const no = static_cast<PersonNo>(i);
        if (company.people[i].started <= joined_by && admits(rule, company, no))
            found.push_back(no);
    }
    return found;
}

Date a_quarter_ago(DemoCompany const& company) { return later(company.today, -100); }

bool may_pair(DemoCompany const& company, PersonNo mentee, PersonNo mentor) {
    return mentee != mentor && share_a_language(company.person(mentee), company.person(mentor)) &&
           overlap_minutes(company, mentee, mentor) >= 60 &&
           !in_one_line(company, mentee, mentor, 2);
}

int hours_left(DemoCompany const& company, PersonNo person) {
    int left = company.person(person).hours_per_month;
    for (auto const& programme : company.programmes) {
        for (auto const& each : programme.enrolments) {
            bool const promised =
                each.state == EnrolmentState::enrolled || each.state == EnrolmentState::applied;
            if (each.person == person && promised) left -= each.hours_per_month;
        }
    }
    return left;
}

std::optional<PersonNo> head_of_unit_above(DemoCompany const& company, PersonNo person) {
    for (auto at = company.main_post(person).reports_to; at; at = company.post(*at).reports_to) {
        if (company.post(*at).level != 6) continue;
        for (std::size_t i = 0; i < company.people.size(); ++i) {
            auto const& other = company.people[i];
            bool const here = other.presence != Presence::left;
            if (here && std::ranges::find(other.posts, *at) != other.posts.end()) {
                return static_cast<PersonNo>(i);
            }
        }
        return std::nullopt;
    }
    return std::nullopt;
}

std::vector<DemoConversation> conversations_of(Rhythm rhythm, bool same_city, Date first,
                                               Date until, Dice& dice) {
    constexpr std::array lengths{30, 45, 45, 60, 60, 75};
    std::vector<DemoConversation> planned;
    auto const begun = sys_days{first.day};
    for (Date day = working_day(later(first, dice.between(2, 9))); day <= until;
         day = working_day(later(day, gap_days(rhythm, dice)))) {
        int const days_in = static_cast<int>((sys_days{day.day} - begun).count());
        bool const held = keeps(rhythm, days_in, dice);
        int const minutes = rhythm == Rhythm::weekly ? 30 : dice.pick(lengths);
        bool const meets = same_city && dice.chance(75);
        auto const channel = meets ? "in_person" : dice.chance(88) ? "video" : "phone";
        planned.push_back({day, held, held ? minutes : 0, channel});
    }
    return planned;
}

void run_programmes(DemoCompany& company) {
    company.programmes.push_back(fresh_eyes(company));
    company.programmes.push_back(pilot_round(company));
    company.programmes.push_back(harbour_pilots(company));
    company.programmes.push_back(side_by_side(company));
}

}  // namespace telemachy::demo
