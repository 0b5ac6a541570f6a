#include "matching/domain/mentor_columns.h"

#include <algorithm>
#include <functional>

#include "matching/domain/criteria.h"
#include "matching/domain/rules.h"

namespace telemachy::matching {
namespace {

using optimise::Score;
using optimise::Task;

template <class WordsOf>
PostingLists postings(std::span<Participant const> mentors, WordsOf words_of) {
    PostingLists lists;
    for (Task j = 0; j < mentors.size(); ++j)
        for (WordId word : std::invoke(words_of, mentors[j])) {
            auto& list = lists[word];
            if (list.empty() || list.back().mentor != j) list.push_back({j, 1});
        }
    return lists;
}

PostingLists skill_postings(std::span<Participant const> mentors) {
    PostingLists lists;
    for (Task j = 0; j < mentors.size(); ++j)
        for (auto const& offer : mentors[j].offers) {
            auto& list = lists[offer.term];
            if (!list.empty() && list.back().mentor == j)
                list.back().level = std::max(list.back().level, offer.level);
            else
                list.push_back({j, offer.level});
        }
    return lists;
}

/// Points of one criterion for a pair of classes, with the penalty of the rule that reads the same
/// facts. Asking `broken_rules` itself keeps one definition of every rule.
auto points_with_rule(Policy const& policy, Criterion criterion, Rule rule) {
    return [&policy, criterion, rule](Participant const& mentee, Participant const& mentor) {
        int const weight = policy.weight_of(criterion);
        Score points = 0;
        if (weight != 0)
            points = weight * value_of(policy.capacity, criterion, policy.mode_of(criterion),
                                       mentee, mentor);
        if (broken_rules(policy.rules, mentee, mentor).has(rule)) points += broken;
        return points;
    };
}

/// What a mentor brings to every pair: the load, being new to everyone, and a neutral half of the
/// preference if they listed nobody. Old partners and listed people are special pairs.
Score constant_points(Policy const& policy, Participant const& mentor) {
    Score points = policy.weight_of(Criterion::load) * load_value(policy.capacity, mentor);
    points += policy.weight_of(Criterion::novelty) * full_value;
    if (mentor.preferences.empty())
        points += policy.weight_of(Criterion::preference) * (neutral_value / 2);
    return points;
}

}  // namespace

MentorColumns mentor_columns(Policy const& policy, std::span<Participant const> mentees,
                             std::span<Participant const> mentors) {
    MentorColumns columns;
    for (auto const& mentor : mentors) {
        columns.constant.push_back(constant_points(policy, mentor));
        columns.function.push_back(mentor.function);
        columns.unit.push_back(mentor.unit);
        columns.country.push_back(mentor.country);
        for (std::size_t axis = 0; axis < style_axes; ++axis)
            columns.style[axis].push_back(mentor.style[axis]);
        columns.knows_industries.push_back(mentor.industries.empty() ? 0 : 1);
    }
    columns.expertise = skill_postings(mentors);
    columns.industries = postings(mentors, &Participant::industries);
    columns.identities = postings(mentors, &Participant::identities);
    columns.languages = ClassTable::make(
        mentees, mentors, [](Participant const& person) { return person.languages; },
        points_with_rule(policy, Criterion::language, Rule::language));
    columns.hours = ClassTable::make(
        mentees, mentors, [](Participant const& person) { return person.hours; },
        points_with_rule(policy, Criterion::hours, Rule::overlap));
    columns.levels = ClassTable::make(
        mentees, mentors,
        [&policy](Participant const& person) { return level_key(policy.rules, person); },
        points_with_rule(policy, Criterion::level_gap, Rule::level_gap));
    return columns;
}

}  // namespace telemachy::matching
