// A quarter of meetings for a thousand pairs in eleven cities, planned and planned again after
// calendars have moved. Every figure stands beside the bound no plan can beat, and every plan is
// checked by code that shares nothing with the planner.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "calendar/domain/planning/season.h"
#include "calendar/time_zones.h"

namespace {

using namespace telemachy;
using namespace telemachy::calendar;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr sys_seconds monday{std::chrono::sys_days{std::chrono::year(2027) / 1 / 4}};
constexpr Period quarter{monday, monday + days(91)};

/// What fills somebody's calendar: `load` per cent of the half hours of their working days.
std::vector<Period> busy_weeks(std::vector<Period> const& working, int load, std::mt19937& random) {
    std::vector<Period> busy;
    for (auto const& day : working) {
        for (auto at = day.begin; at < day.end; at += minutes(30)) {
            if (static_cast<int>(random() % 100) < load) busy.push_back({at, at + minutes(30)});
        }
    }
    return merged(std::move(busy));
}

/// Half as many mentors as mentees, each with two; executives in eleven cities, seven of ten half
/// hours of whose days are taken; the last week of the quarter closed.
Season realistic_season(TimeZones const& zones, std::size_t pairs) {
    constexpr std::array cities{"Europe/Lisbon",     "Europe/Berlin",    "America/New_York",
                                "America/Sao_Paulo", "America/St_Johns", "America/Los_Angeles",
                                "Asia/Kathmandu",    "Asia/Kolkata",     "Asia/Singapore",
                                "Asia/Tokyo",        "Australia/Sydney"};
    std::mt19937 random(20270104);
    Season season{.period = quarter, .blackouts = {{quarter.end - days(7), quarter.end}}};
    for (std::size_t i = 0; i < pairs + pairs / 2; ++i) {
        SeasonPerson person{.week = {},
                            .whereabouts = {zones.find(cities[random() % cities.size()])}};
        person.busy =
            busy_weeks(working_hours(person.week, person.whereabouts, quarter), 70, random);
        person.budget = hours(12);
        season.people.push_back(std::move(person));
    }
    for (std::uint32_t i = 0; i < pairs; ++i) {
        season.series.push_back(
            {.people = {i, static_cast<std::uint32_t>(pairs) + i / 2}, .meetings = 4});
    }
    return season;
}

SeasonPlan measured(char const* what, Season const& season) {
    auto const begin = std::chrono::steady_clock::now();
    auto plan = plan_season(season);
    auto const seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    auto const wrong = check_season(season, plan);
    for (auto const& sentence : wrong) std::fprintf(stderr, "%s\n", sentence.c_str());
    if (!wrong.empty()) std::exit(1);
    auto const& solution = plan.solution;
    auto const worst = *std::ranges::max_element(plan.inconvenience);
    std::printf("| %s | %zu | %.2f s | %lld | %lld | %lld | %lld | %lld min |\n", what,
                season.series.size(), seconds, static_cast<long long>(solution.not_placed),
                static_cast<long long>(solution.moved), static_cast<long long>(solution.cost),
                static_cast<long long>(solution.bound), static_cast<long long>(worst.count()));
    return plan;
}

}  // namespace

int main() {
    TimeZones const zones;
    std::puts("| season | pairs | time | not placed | moved | cost | bound | most asked of one |");
    std::puts("| --- | --- | --- | --- | --- | --- | --- | --- |");
    measured("small", realistic_season(zones, 100));
    auto season = realistic_season(zones, 1000);
    auto const plan = measured("a quarter", season);

    // Fifty people are away for a week each.
    for (std::size_t i = 0; i < season.series.size(); ++i) season.series[i].before = plan.starts[i];
    for (std::size_t i = 0; i < 50; ++i) {
        auto& busy = season.people[i * 20].busy;
        auto const begin = monday + days(7 * static_cast<int>(i % 12));
        busy.push_back({begin, begin + days(7)});
        busy = merged(std::move(busy));
    }
    measured("fifty away for a week", season);
}
