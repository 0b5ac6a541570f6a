#include <algorithm>
#include <cassert>

#include "demo/domain/company.h"
#include "demo/domain/dice.h"
#include "demo/domain/org_chart.h"
#include "demo/domain/profiles.h"
#include "demo/domain/programmes.h"
#include "demo/domain/staffing.h"

namespace telemachy::demo {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

void keep_some_apart(DemoCompany& company) {
    auto const person = [&](std::string_view key) { return company.cast(key); };
    company.blocks = {
        {person("layla"), person("joost"), "Would rather not meet him again in a small room."},
        {person("conall"), person("orla"), "Raised a grievance that she decided."}};
    company.conflicts = {
        {person("viggo"), person("tomasz"), "His family's firm bids for cranes this year."},
        {person("viggo"), person("arjun"), "His family's firm bids for cranes this year."},
        {person("bram"), person("gerrit"), "His contract is extended by him."}};
}

/// Five weeks ago a team was moved from Finance to Pricing, under the mentor of its own leader.
void move_team(DemoCompany& company) {
    auto const moved = company.person(company.cast("lucas")).posts[0];
    auto const target = company.person(company.cast("dimitra")).posts[0];
    auto const from = *company.post(moved).reports_to;
    company.reporting_changes.push_back(
        {moved, from, target, {sys_days{company.today.day} - days{35}}});
    company.posts[index(moved)].reports_to = target;
    for (PostNo each : posts_below(company.posts, moved)) {
        company.posts[index(each)].unit = company.post(target).unit;
        company.posts[index(each)].function = company.post(target).function;
    }
}

}  // namespace

DemoProgramme const& DemoCompany::programme(std::string_view key) const {
    auto const found = std::ranges::find(programmes, key, &DemoProgramme::key);
    assert(found != programmes.end());
    return *found;
}

PersonNo DemoCompany::cast(std::string_view key) const {
    auto const found = std::ranges::find(people, key, &DemoPerson::cast_key);
    assert(found != people.end());
    return static_cast<PersonNo>(found - people.begin());
}

DemoCompany make_demo_company(std::uint64_t seed, Date today) {
    DemoCompany company;
    company.name = "Ithaca Ports & Power";
    company.about =
        "Harbours, ferries and offshore wind on three continents, run from Piraeus by two thousand "
        "people. Everybody in it is made up.";
    company.seed = seed;
    company.today = today;
    company.posts = draw_org_chart(seed);
    staff(company);
    write_profiles(company);
    run_programmes(company);
    keep_some_apart(company);
    move_team(company);
    return company;
}

}  // namespace telemachy::demo
