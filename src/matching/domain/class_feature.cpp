#include "matching/domain/class_feature.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace telemachy::matching {
namespace {

using optimise::codes_per_table;
using optimise::forbidden_pair;
using optimise::Score;

/// Code 0 is whoever has their class in another feature.
constexpr std::size_t classes_per_feature = codes_per_table - 1;

/// The points most classes have; the smallest of several, so that it is always the same.
Score commonest(std::span<Score const> points) {
    std::unordered_map<Score, std::size_t> times;
    Score best = 0;
    std::size_t most = 0;
    for (Score each : points) {
        if (each == forbidden_pair) continue;
        auto const count = ++times[each];
        if (count > most || (count == most && each < best)) most = count, best = each;
    }
    return best;
}

}  // namespace

void ClassFeature::add_codes(std::span<std::uint32_t const> mentor_class, std::size_t classes,
                             optimise::TaskCodes& codes) {
    first_ = codes.size();
    codes.resize(first_ + (classes + classes_per_feature - 1) / classes_per_feature,
                 std::vector<std::uint8_t>(mentor_class.size(), 0));
    for (std::size_t j = 0; j < mentor_class.size(); ++j)
        codes[first_ + mentor_class[j] / classes_per_feature][j] =
            static_cast<std::uint8_t>(1 + mentor_class[j] % classes_per_feature);
}

void ClassFeature::add_tables(std::span<Score const> points_by_class) {
    Score const base = commonest(points_by_class);
    base_.push_back(base);
    auto& told = told_.emplace_back();
    for (std::size_t from = 0; from < points_by_class.size(); from += classes_per_feature) {
        auto const part = points_by_class.subspan(
            from, std::min(classes_per_feature, points_by_class.size() - from));
        if (std::ranges::all_of(part, [&](Score each) { return each == base; })) continue;
        std::array<Score, codes_per_table> points{};
        for (std::size_t c = 0; c < part.size(); ++c)
            points[c + 1] = part[c] == forbidden_pair ? forbidden_pair : part[c] - base;
        told.push_back({static_cast<std::uint32_t>(first_ + from / classes_per_feature),
                        static_cast<std::uint32_t>(tables_.size())});
        tables_.push_back(optimise::packed(points));
    }
}

void ClassFeature::add_table_forbidding(std::optional<std::size_t> mentor_class) {
    base_.push_back(0);
    auto& told = told_.emplace_back();
    if (!mentor_class) return;
    std::array<Score, codes_per_table> points{};
    points[1 + *mentor_class % classes_per_feature] = forbidden_pair;
    told.push_back({static_cast<std::uint32_t>(first_ + *mentor_class / classes_per_feature),
                    static_cast<std::uint32_t>(tables_.size())});
    tables_.push_back(optimise::packed(points));
}

Score ClassFeature::describe(optimise::Agent mentee, optimise::AgentTables& tables) const {
    auto const of = mentee_class_[mentee];
    for (auto const& each : told_[of]) tables.share(each.feature, tables_[each.table]);
    return base_[of];
}

}  // namespace telemachy::matching
