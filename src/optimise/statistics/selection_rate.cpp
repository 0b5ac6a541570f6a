#include "optimise/statistics/selection_rate.h"

#include <algorithm>

namespace telemachy::optimise {
namespace {

/// A group without people has no rate at all and stands below every other.
bool selected_less(Chosen const& a, Chosen const& b) {
    if (a.of == 0 || b.of == 0) return a.of < b.of;
    auto const left = a.chosen * b.of, right = b.chosen * a.of;
    return left != right ? left < right : a.of < b.of;
}

}  // namespace

std::vector<SelectionRate> compare_selection_rates(std::span<Chosen const> groups) {
    std::vector<SelectionRate> rates;
    auto const reference = std::ranges::max_element(groups, selected_less);
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        SelectionRate rate{.group = *group};
        if (group->of > 0) {
            rate.rate = static_cast<double>(group->chosen) / static_cast<double>(group->of);
            rate.is_reference = group == reference;
        }
        if (group->of > 0 && reference->chosen > 0) {
            // chosen / of < 4/5 * (reference's), cross-multiplied
            rate.impact_ratio = *rate.rate * static_cast<double>(reference->of) /
                                static_cast<double>(reference->chosen);
            rate.below_four_fifths =
                5 * group->chosen * reference->of < 4 * reference->chosen * group->of;
        }
        if (!rate.is_reference) rate.p_value = fisher_exact(*group, *reference);
        rates.push_back(rate);
    }
    return rates;
}

}  // namespace telemachy::optimise
