#include "calendar/domain/planning/proposals.h"

#include <algorithm>
#include <map>

namespace telemachy::calendar {
namespace {

using std::chrono::ceil;
using std::chrono::minutes;

struct Candidate {
    ProposedTime time;
    std::int64_t cost = 0;
};

/// Where nobody is busy and everybody may be asked.
std::vector<Period> possible(std::vector<SeasonPerson> const& people, Period const& window) {
    std::vector<Period> periods{window};
    for (auto const& person : people) {
        auto const asked = working_hours(asked_week(person.week), person.whereabouts, window);
        periods = common(periods, available(asked, person.busy));
    }
    return periods;
}

Candidate candidate(std::vector<SeasonPerson> const& people, Period const& period) {
    Candidate candidate{.time = {period, {}}};
    for (auto const& person : people) {
        auto const added = charged(person, period);
        auto const before = person.ledger.count();
        auto const after = before + added.count();
        candidate.cost += after * after - before * before;
        candidate.time.inconvenience.push_back(added);
    }
    return candidate;
}

sys_seconds next_half_hour(sys_seconds at) {
    return sys_seconds{ceil<std::chrono::duration<std::int64_t, std::ratio<1800>>>(at.time_since_epoch())};
}

}  // namespace

std::chrono::minutes charged(SeasonPerson const& person, Period const& meeting) {
    auto const fine = common({meeting}, working_hours(person.week, person.whereabouts, meeting));
    return ceil<minutes>(meeting.length() - total(fine));
}

std::vector<ProposedTime> find_times(std::vector<SeasonPerson> const& people, ProposalWish const& wish) {
    if (people.empty()) return {};
    std::vector<Candidate> candidates;
    for (auto const& [begin, end] : possible(people, wish.window)) {
        for (auto at = next_half_hour(begin); at + wish.length <= end; at += slot_length) {
            candidates.push_back(candidate(people, {at, at + wish.length}));
        }
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::cost);
    std::vector<ProposedTime> chosen;
    std::map<local_days, std::size_t> on_day;
    for (auto& [time, cost] : candidates) {
        if (chosen.size() == wish.count) break;
        auto const& clock = people.front().whereabouts.at(time.period.begin);
        auto& count = on_day[std::chrono::floor<std::chrono::days>(clock.local(time.period.begin))];
        bool const crowds = std::ranges::any_of(
            chosen, [&](ProposedTime const& other) { return other.period.overlaps(time.period); });
        if (crowds || count == wish.per_day) continue;
        ++count;
        chosen.push_back(std::move(time));
    }
    std::ranges::sort(chosen, {}, [](ProposedTime const& time) { return time.period.begin; });
    return chosen;
}

}  // namespace telemachy::calendar
