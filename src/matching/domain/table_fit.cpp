#include "matching/domain/table_fit.h"

#include <algorithm>
#include <array>

#include "matching/domain/criteria.h"
#include "matching/domain/rules.h"
#include "matching/domain/special_pairs.h"

namespace telemachy::matching {
namespace {

using optimise::Agent;
using optimise::AgentTables;
using optimise::codes_per_table;
using optimise::forbidden_pair;
using optimise::Score;
using optimise::Task;

constexpr std::size_t features_max = 256;

using Points = std::array<Score, codes_per_table>;

/// Points that depend on the mentee alone: criteria on which their own profile is silent.
Score constant_of_mentee(Policy const& policy, Participant const& mentee) {
    Score points = 0;
    if (mentee.wants.empty()) points += policy.weight_of(Criterion::expertise) * neutral_value;
    if (mentee.identity_wish == 0)
        points += policy.weight_of(Criterion::shared_identity) * neutral_value;
    if (mentee.preferences.empty())
        points += policy.weight_of(Criterion::preference) * (neutral_value / 2);
    return points;
}

/// One table per feature that any of so many words speaks of. There are a handful of words, and
/// rows are described often: looking back beats a map.
template <class FeatureOf, class AddTo>
void make_tables(std::size_t words, FeatureOf feature_of, AddTo add, AgentTables& tables) {
    for (std::size_t k = 0; k < words; ++k) {
        std::size_t const feature = feature_of(k);
        bool made = false;
        for (std::size_t before = 0; before < k && !made; ++before)
            made = feature_of(before) == feature;
        if (made) continue;
        Points points{};
        for (std::size_t same = k; same < words; ++same)
            if (feature_of(same) == feature) add(same, points);
        tables.make(feature, points);
    }
}

}  // namespace

std::unique_ptr<TableFit> TableFit::make(Policy const& policy, std::span<Participant const> mentees,
                                         std::span<Participant const> mentors) {
    auto made = make_codes(policy, mentees, mentors);
    if (made.codes.size() > features_max) return nullptr;
    return std::unique_ptr<TableFit>(new TableFit(policy, mentees, mentors, std::move(made)));
}

TableFit::TableFit(Policy const& policy, std::span<Participant const> mentees,
                   std::span<Participant const> mentors, Made made)
    : TableScores(std::move(made.codes)),
      policy_(policy),
      mentees_(mentees),
      mentors_(mentors),
      classes_(std::move(made.classes)),
      skills_(std::move(made.skills)),
      industries_(std::move(made.industries)),
      identities_(std::move(made.identities)),
      exceptions_(mentees.size()),
      score_max_(matching::score_max(policy)) {
    collect_exceptions(made.teams_are_coded);
}

void TableFit::describe(Agent mentee, AgentTables& tables) const {
    auto const& person = mentees_[mentee];
    Score constant = constant_of_mentee(policy_, person);
    for (auto const& feature : classes_) constant += feature.describe(mentee, tables);
    Points own{};
    own[0] = constant;
    tables.make(0, own);
    describe_skills(person, tables);
    describe_industries(person, tables);
    describe_identity(person, tables);
}

void TableFit::describe_skills(Participant const& mentee, AgentTables& tables) const {
    if (skills_.place.empty()) return;
    auto const count = mentee.wants.size();
    auto const place_of = [&](std::size_t k) { return skills_.place.at(mentee.wants[k].term); };
    auto const add = [&](std::size_t k, Points& table) {
        auto const& want = mentee.wants[k];
        bool const second = place_of(k) % skills_per_code == 1;
        Score const worth = share_of(full_value, count, k);
        std::array<Score, levels> points{};
        for (std::size_t level = 0; level < levels; ++level)
            points[level] = policy_.weight_of(Criterion::expertise) *
                            (worth * std::min(static_cast<int>(level), want.level) / want.level);
        for (std::size_t code = 0; code < levels * levels; ++code)
            table[code] += points[second ? code / levels : code % levels];
    };
    make_tables(
        count, [&](std::size_t k) { return skills_.first + place_of(k) / skills_per_code; }, add,
        tables);
}

void TableFit::describe_industries(Participant const& mentee, AgentTables& tables) const {
    if (industries_.place.empty()) return;
    auto const count = mentee.industries.size();
    int const sign = policy_.mode_of(Criterion::industry) == Mode::far ? -1 : 1;
    auto const place_of = [&](std::size_t k) { return industries_.place.at(mentee.industries[k]); };
    auto const add = [&](std::size_t k, Points& table) {
        auto const bit = place_of(k) % facts_per_code;
        Score const worth = policy_.weight_of(Criterion::industry) * share_of(full_value, count, k);
        for (std::size_t code = 0; code < codes_per_table; ++code)
            if ((code >> bit & 1U) != 0) table[code] += sign * worth;
    };
    make_tables(
        count, [&](std::size_t k) { return industries_.first + place_of(k) / facts_per_code; }, add,
        tables);
}

void TableFit::describe_identity(Participant const& mentee, AgentTables& tables) const {
    if (identities_.place.empty() || mentee.identity_wish == 0) return;
    auto const place = identities_.place.at(mentee.identity_wish);
    Points points{};
    for (std::size_t code = 0; code < codes_per_table; ++code)
        if ((code >> (place % facts_per_code) & 1U) != 0)
            points[code] = policy_.weight_of(Criterion::shared_identity) * full_value;
    tables.make(identities_.first + place / facts_per_code, points);
}

void TableFit::collect_exceptions(bool teams_are_coded) {
    Rules rules = policy_.rules;
    rules.same_team = rules.same_team && !teams_are_coded;
    auto const special = special_pairs(rules, mentees_, mentors_);
    AgentTables tables(codes().size());
    for (Agent i = 0; i < mentees_.size(); ++i) {
        if (special[i].empty()) continue;
        tables.forget();
        describe(i, tables);
        for (Task const j : special[i]) {
            Score sum = 0;
            for (std::size_t feature = 0; feature < codes().size() && sum != forbidden_pair;
                 ++feature)
                if (auto const* table = tables.table(feature)) {
                    Score const points = table->points[codes()[feature][j]];
                    sum = points == forbidden_pair ? forbidden_pair : sum + points;
                }
            if (sum == forbidden_pair) continue;
            bool const possible = broken_rules(policy_.rules, mentees_[i], mentors_[j]).empty();
            Score const added =
                possible ? score_of(policy_, mentees_[i], mentors_[j]) - sum : forbidden_pair;
            if (added != 0) exceptions_[i].push_back({j, added});
        }
    }
}

void TableFit::forbid(Agent mentee, Task mentor) {
    auto& row = exceptions_[mentee];
    auto const found = std::ranges::lower_bound(row, mentor, {}, &optimise::PairException::task);
    if (found != row.end() && found->task == mentor)
        found->added = forbidden_pair;
    else
        row.insert(found, {mentor, forbidden_pair});
}

Score TableFit::score(Agent mentee, Task mentor) const {
    auto const& row = exceptions_[mentee];
    auto const found = std::ranges::lower_bound(row, mentor, {}, &optimise::PairException::task);
    if (found != row.end() && found->task == mentor && found->added == forbidden_pair)
        return forbidden_pair;
    auto const& one = mentees_[mentee];
    auto const& other = mentors_[mentor];
    return broken_rules(policy_.rules, one, other).empty() ? score_of(policy_, one, other)
                                                           : forbidden_pair;
}

}  // namespace telemachy::matching
