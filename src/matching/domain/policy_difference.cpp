#include <algorithm>

#include "matching/domain/default_policy.h"

namespace telemachy::matching {
namespace {

constexpr std::string_view off = "off";

std::string on_off(bool on) { return on ? "on" : std::string(off); }
std::string amount(int number, std::string const& unit) {
    return number == 0 ? std::string(off) : std::to_string(number) + " " + unit;
}
std::string limit(std::optional<int> level) {
    return level ? std::to_string(*level) : std::string("no limit");
}

std::string weighed(Policy const& policy, Criterion criterion) {
    int const weight = policy.weight_of(criterion);
    if (weight == 0) return "not weighed";
    std::string out =
        "weight " + std::to_string(weight) + " of " + std::to_string(policy.weight_total());
    Mode const mode = policy.mode_of(criterion);
    return mode == Mode::plain ? out : out + ", " + std::string(name_of(mode));
}

std::string people_of(Side side) { return side == Side::mentee ? "mentees" : "mentors"; }

std::string sentence(Quota const& quota) {
    return "at least " + std::to_string(quota.share_min) + "% of " +
           people_of(quota.side) + "' places" + (quota.soft ? ", if possible" : "");
}

std::string quota_for(Policy const& policy, Quota const& like) {
    for (auto const& each : policy.quotas)
        if (each.group_by == like.group_by && each.group == like.group && each.side == like.side)
            return sentence(each);
    return "no quota";
}

}  // namespace

std::vector<PolicyChange> difference(Policy const& before, Policy const& after) {
    std::vector<PolicyChange> changes;
    auto compare = [&](std::string what, std::string one, std::string other) {
        if (one != other) changes.push_back({std::move(what), std::move(one), std::move(other)});
    };
    auto const& was = before.rules;
    auto const& is = after.rules;
    compare("Kept apart in a reporting line", amount(was.reporting_levels, "levels"),
            amount(is.reporting_levels, "levels"));
    compare("Kept apart in one team", on_off(was.same_team), on_off(is.same_team));
    compare("Must share a language", on_off(was.shared_language), on_off(is.shared_language));
    compare("Shared working time a day", amount(was.min_overlap_minutes, "minutes"),
            amount(is.min_overlap_minutes, "minutes"));
    compare("No repeated pairs", on_off(was.no_repeats), on_off(is.no_repeats));
    compare("Lowest level gap", limit(was.level_gap_min), limit(is.level_gap_min));
    compare("Highest level gap", limit(was.level_gap_max), limit(is.level_gap_max));
    compare("Another function", std::string(name_of(was.siloed)), std::string(name_of(is.siloed)));
    for (auto const& each : all_criteria())
        compare(std::string(each.sentence), weighed(before, each.criterion),
                weighed(after, each.criterion));
    auto quotas = before.quotas;
    quotas.insert(quotas.end(), after.quotas.begin(), after.quotas.end());
    std::vector<std::string> told;
    for (auto const& each : quotas) {
        std::string const what = "Quota for " + each.group + " by " + each.group_by + ", " +
                                 people_of(each.side);
        if (std::ranges::find(told, what) != told.end()) continue;
        told.push_back(what);
        compare(what, quota_for(before, each), quota_for(after, each));
    }
    compare("Pairs for a mentor who named no number",
            std::to_string(before.capacity.mentor_default),
            std::to_string(after.capacity.mentor_default));
    compare("Hours a month for a pair", std::to_string(before.capacity.hours_per_pair_month),
            std::to_string(after.capacity.hours_per_pair_month));
    return changes;
}

}  // namespace telemachy::matching
