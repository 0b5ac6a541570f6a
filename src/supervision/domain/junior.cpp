#include "supervision/domain/junior.h"

#include <algorithm>

namespace telemachy::supervision {
namespace {

using people::PersonTag;
using people::ReportingChain;

constexpr int quarter_minutes = 15;
constexpr int day_minutes = 24 * 60;

/// Whether `person` stands above the owner of `chain`, at most so many posts up; 0: however far.
bool stands_above(ReportingChain const& chain, Id<PersonTag> const& person,
                  std::int64_t levels = 0) {
    auto const found = std::ranges::find(chain.managers, person);
    if (found == chain.managers.end()) return false;
    auto const posts = chain.posts_up.at(static_cast<std::size_t>(found - chain.managers.begin()));
    return levels == 0 || posts <= levels;
}

bool have_one_manager(ReportingChain const& one, ReportingChain const& other) {
    for (std::size_t i = 0; i < one.managers.size() && one.posts_up.at(i) == 1; ++i) {
        if (stands_above(other, one.managers[i], 1)) return true;
    }
    return false;
}

/// Whether `other` is in the line of somebody whom `one` mentors, or mentors them too.
bool meets_executive(Junior const& one, Junior const& other, std::int64_t levels) {
    return std::ranges::any_of(one.executives, [&](ReportingChain const& executive) {
        return stands_above(other.line, executive.person, levels) ||
               stands_above(executive, other.person, levels) ||
               std::ranges::any_of(other.executives, [&](ReportingChain const& theirs) {
                   return theirs.person == executive.person;
               });
    });
}

}  // namespace

Hours hours_of(people::WorkingTime const& time, int offset_minutes) {
    Hours hours;
    for (int minute = time.start; minute + quarter_minutes <= time.end; minute += quarter_minutes) {
        int const utc = ((minute - offset_minutes) % day_minutes + day_minutes) % day_minutes;
        hours.set(static_cast<std::size_t>(utc / quarter_minutes));
    }
    return hours;
}

Clash clash_between(Junior const& one, Junior const& other, std::int64_t levels) {
    if (stands_above(one.line, other.person) || stands_above(other.line, one.person) ||
        have_one_manager(one.line, other.line)) {
        return Clash::line;
    }
    if (meets_executive(one, other, levels) || meets_executive(other, one, levels)) {
        return Clash::executive;
    }
    return Clash::none;
}

std::int64_t common_minutes(std::span<Junior const* const> group) {
    if (group.empty()) return 0;
    Hours common = group.front()->hours;
    for (auto const* junior : group) common &= junior->hours;
    return static_cast<std::int64_t>(common.count()) * quarter_minutes;
}

}  // namespace telemachy::supervision
