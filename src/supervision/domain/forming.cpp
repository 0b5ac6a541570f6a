#include "supervision/domain/forming.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace telemachy::supervision {
namespace {

using Group = std::vector<Junior const*>;

constexpr std::size_t band_size = 30;
constexpr std::size_t group_usual = 5;
constexpr std::int64_t half_a_day = 240;

std::size_t first_quarter(Hours const& hours) {
    for (std::size_t i = 0; i < hours.size(); ++i) {
        // A day that goes on past midnight of UTC begins where it was not going on before.
        if (hours.test(i) && !hours.test((i + hours.size() - 1) % hours.size())) return i;
    }
    return 0;
}

/// About thirty whose days begin at about one time: half a working day in common with the first.
std::vector<std::vector<Junior const*>> bands_of(std::span<Junior const> juniors) {
    std::vector<Junior const*> ordered;
    for (auto const& junior : juniors) ordered.push_back(&junior);
    std::ranges::sort(ordered, {}, [](Junior const* junior) {
        return std::tuple(first_quarter(junior->hours), junior->person.text());
    });
    std::vector<std::vector<Junior const*>> bands;
    for (auto const* junior : ordered) {
        bool const joins = !bands.empty() && bands.back().size() < band_size &&
                           common_minutes(std::array{bands.back().front(), junior}) >= half_a_day;
        if (!joins) bands.emplace_back();
        bands.back().push_back(junior);
    }
    return bands;
}

/// How many groups of four to six so many people make; the rest is left over.
std::size_t groups_for(std::size_t people) {
    auto const most = people / group_min;
    auto const least = (people + group_max - 1) / group_max;
    auto const usual = (people + group_usual / 2) / group_usual;
    return std::min(std::max(usual, least), most);
}

std::size_t of_unit(Group const& group, std::string const& unit) {
    return static_cast<std::size_t>(
        std::ranges::count(group, unit, [](Junior const* each) { return each->unit; }));
}

/// The group they fit best, of those with fewer than `most` people.
Group* best_of(std::span<Group> groups, Junior const& junior, std::size_t most,
               std::int64_t levels) {
    Group* best = nullptr;
    auto const burden = [&](Group const& group) {
        return std::pair(of_unit(group, junior.unit), group.size());
    };
    for (auto& group : groups) {
        if (group.size() >= most || !fits(group, junior, levels)) continue;
        if (best == nullptr || burden(group) < burden(*best)) best = &group;
    }
    return best;
}

/// Deals a band out; whoever fits nowhere comes back.
std::vector<Junior const*> deal(std::vector<Junior const*> const& band, std::vector<Group>& groups,
                                std::int64_t levels) {
    auto const count = groups_for(band.size());
    if (count == 0) return band;
    std::vector<std::pair<std::size_t, Junior const*>> hardest_first;
    for (auto const* one : band) {
        hardest_first.emplace_back(
            static_cast<std::size_t>(std::ranges::count_if(
                band,
                [&](Junior const* other) {
                    return one != other && clash_between(*one, *other, levels) != Clash::none;
                })),
            one);
    }
    std::ranges::stable_sort(hardest_first, std::ranges::greater{},
                             [](auto const& each) { return each.first; });
    std::vector<Group> mine(count);
    auto const even = (band.size() + count - 1) / count;
    std::vector<Junior const*> left;
    for (auto const& [clashes, junior] : hardest_first) {
        auto* group = best_of(mine, *junior, std::min(even, group_max), levels);
        if (group == nullptr) group = best_of(mine, *junior, group_max, levels);
        if (group == nullptr) {
            left.push_back(junior);
        } else {
            group->push_back(junior);
        }
    }
    for (auto& group : mine) groups.push_back(std::move(group));
    return left;
}

/// Brings a group that is too small to four with people whom larger ones can spare.
bool fill_up(Group& small, std::vector<Group>& groups, std::int64_t levels) {
    for (auto& large : groups) {
        for (auto each = large.begin();
             small.size() < group_min && large.size() > group_min && each != large.end();) {
            if (&large == &small || !fits(small, **each, levels)) {
                ++each;
                continue;
            }
            small.push_back(*each);
            each = large.erase(each);
        }
    }
    return small.size() >= group_min;
}

/// Groups of fewer than four that cannot be filled up are given up.
void give_up_small(std::vector<Group>& groups, std::vector<Junior const*>& left,
                   std::int64_t levels) {
    for (auto& group : groups) {
        if (group.size() >= group_min || fill_up(group, groups, levels)) continue;
        left.insert(left.end(), group.begin(), group.end());
        group.clear();
    }
    std::erase_if(groups, [](Group const& group) { return group.empty(); });
}

/// Gives everybody a place in a group that has one; whoever fits nowhere comes back.
std::vector<Junior const*> seat(std::vector<Junior const*> const& people,
                                std::vector<Group>& groups, std::int64_t levels) {
    std::vector<Junior const*> left;
    for (auto const* junior : people) {
        if (auto* group = best_of(groups, *junior, group_max, levels)) {
            group->push_back(junior);
        } else {
            left.push_back(junior);
        }
    }
    return left;
}

LeftOver why_left(std::vector<Group> const& groups, Junior const& junior, std::int64_t levels) {
    if (groups.empty()) return LeftOver::too_few;
    bool clear = false;
    bool place = false;
    for (auto const& group : groups) {
        if (group.size() >= group_max) continue;
        place = true;
        clear = clear || std::ranges::none_of(group, [&](Junior const* each) {
                    return clash_between(*each, junior, levels) != Clash::none;
                });
    }
    if (!place) return LeftOver::full;
    return clear ? LeftOver::hours : LeftOver::line;
}

}  // namespace

bool fits(std::span<Junior const* const> group, Junior const& junior, std::int64_t levels) {
    if (group.size() >= group_max) return false;
    Group with(group.begin(), group.end());
    with.push_back(&junior);
    return common_minutes(with) >= common_minutes_min &&
           std::ranges::none_of(group, [&](Junior const* each) {
               return clash_between(*each, junior, levels) != Clash::none;
           });
}

Forming form_groups(std::span<Junior const> juniors, std::int64_t levels) {
    Forming forming;
    auto& groups = forming.groups;
    std::vector<Junior const*> left;
    for (auto const& band : bands_of(juniors)) {
        auto const rest = deal(band, groups, levels);
        left.insert(left.end(), rest.begin(), rest.end());
    }
    give_up_small(groups, left, levels);
    left = seat(left, groups, levels);
    // Whoever is left of one band may still make a group with those left of another.
    left = deal(left, groups, levels);
    give_up_small(groups, left, levels);
    for (auto const* junior : seat(left, groups, levels))
        forming.left_over.push_back({junior, why_left(groups, *junior, levels)});
    return forming;
}

}  // namespace telemachy::supervision
