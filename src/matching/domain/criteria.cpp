#include "matching/domain/criteria.h"

#include <algorithm>
#include <cstdlib>

#include "matching/domain/rules.h"

namespace telemachy::matching {
namespace {

bool contains(std::vector<WordId> const& list, WordId word) {
    return std::ranges::find(list, word) != list.end();
}

int offered_level(Participant const& mentor, WordId term) {
    int best = 0;
    for (auto const& each : mentor.offers)
        if (each.term == term) best = std::max(best, each.level);
    return best;
}

}  // namespace

int expertise_value(Participant const& mentee, Participant const& mentor) {
    if (mentee.wants.empty()) return neutral_value;
    int covered = 0;
    for (std::size_t k = 0; k < mentee.wants.size(); ++k) {
        auto const& want = mentee.wants[k];
        covered += share_of(full_value, mentee.wants.size(), k) *
                   std::min(offered_level(mentor, want.term), want.level) / want.level;
    }
    return covered;
}

int industry_value(Mode mode, Participant const& mentee, Participant const& mentor) {
    if (mentee.industries.empty() || mentor.industries.empty()) return neutral_value;
    int value = 0;
    for (std::size_t k = 0; k < mentee.industries.size(); ++k)
        if (contains(mentor.industries, mentee.industries[k]))
            value += share_of(full_value, mentee.industries.size(), k);
    return mode == Mode::far ? full_value - value : value;
}

int style_value(Mode mode, Participant const& mentee, Participant const& mentor) {
    int apart = 0;
    int axes = 0;
    for (std::size_t i = 0; i < style_axes; ++i) {
        if (mentee.style[i] == style_unknown || mentor.style[i] == style_unknown) continue;
        apart += std::abs(mentee.style[i] - mentor.style[i]);
        ++axes;
    }
    if (axes == 0) return neutral_value;
    // An axis is 100 long, so a mean distance of 100 is 1000; 50 is already a full complement.
    if (mode == Mode::similar) return full_value - 10 * apart / axes;
    return std::min(full_value, 20 * apart / axes);
}

int facet_value(Mode mode, WordId one, WordId other, int worth) {
    if (one == 0 || other == 0) return worth / 2;
    return (one == other) == (mode == Mode::near) ? worth : 0;
}

int distance_value(Mode mode, Participant const& mentee, Participant const& mentor) {
    return facet_value(mode, mentee.function, mentor.function, 500) +
           facet_value(mode, mentee.unit, mentor.unit, 300) +
           facet_value(mode, mentee.country, mentor.country, 200);
}

int level_gap_value(Mode mode, Participant const& mentee, Participant const& mentor) {
    auto const gap = level_gap(mentee, mentor);
    if (!gap) return neutral_value;
    constexpr int step = 250;
    switch (mode) {
        case Mode::below:
            return std::clamp(-*gap * step, 0, full_value);
        case Mode::same:
            return std::max(0, full_value - step * std::abs(*gap));
        default:
            return *gap <= 0 ? 0 : std::max(0, full_value - step * std::abs(*gap - 2));
    }
}

int language_value(Participant const& mentee, Participant const& mentor) {
    if (mentee.languages.empty() || mentor.languages.empty()) return neutral_value;
    if (contains(mentor.languages, mentee.languages.front()) ||
        contains(mentee.languages, mentor.languages.front()))
        return full_value;
    bool const any = std::ranges::any_of(
        mentee.languages, [&](WordId each) { return contains(mentor.languages, each); });
    return any ? 700 : 0;
}

int hours_value(Participant const& mentee, Participant const& mentor) {
    auto const minutes = overlap_minutes(mentee, mentor);
    if (!minutes) return neutral_value;
    constexpr int enough_minutes = 240;
    return std::min(full_value, full_value * *minutes / enough_minutes);
}

int preference_of(Participant const& chooser, WordId chosen) {
    if (chooser.preferences.empty()) return neutral_value;
    auto const found = std::ranges::find(chooser.preferences, chosen);
    if (found == chooser.preferences.end()) return 0;
    auto const rank = static_cast<int>(found - chooser.preferences.begin());
    return std::max(200, full_value - 150 * rank);
}

int preference_value(Participant const& mentee, Participant const& mentor) {
    return (preference_of(mentee, mentor.key) + preference_of(mentor, mentee.key)) / 2;
}

int novelty_value(Participant const& mentee, Participant const& mentor) {
    bool const known =
        contains(mentee.past_partners, mentor.key) || contains(mentor.past_partners, mentee.key);
    return known ? 0 : full_value;
}

int load_value(Capacity const& capacity, Participant const& mentor) {
    if (mentor.hours_month) {
        if (*mentor.hours_month <= 0) return 0;
        int const free = std::max(0, *mentor.hours_month - mentor.hours_taken);
        return full_value * free / *mentor.hours_month;
    }
    int const pairs = mentor.pairs_max.value_or(capacity.mentor_default);
    if (pairs <= 0) return 0;
    return full_value * std::max(0, pairs - mentor.pairs_held) / pairs;
}

int shared_identity_value(Participant const& mentee, Participant const& mentor) {
    if (mentee.identity_wish == 0) return neutral_value;
    return contains(mentor.identities, mentee.identity_wish) ? full_value : 0;
}

int value_of(Capacity const& capacity, Criterion criterion, Mode mode, Participant const& mentee,
             Participant const& mentor) {
    switch (criterion) {
        case Criterion::expertise:
            return expertise_value(mentee, mentor);
        case Criterion::industry:
            return industry_value(mode, mentee, mentor);
        case Criterion::style:
            return style_value(mode, mentee, mentor);
        case Criterion::distance:
            return distance_value(mode, mentee, mentor);
        case Criterion::level_gap:
            return level_gap_value(mode, mentee, mentor);
        case Criterion::language:
            return language_value(mentee, mentor);
        case Criterion::hours:
            return hours_value(mentee, mentor);
        case Criterion::preference:
            return preference_value(mentee, mentor);
        case Criterion::novelty:
            return novelty_value(mentee, mentor);
        case Criterion::load:
            return load_value(capacity, mentor);
        case Criterion::shared_identity:
            return shared_identity_value(mentee, mentor);
    }
    return neutral_value;
}

std::vector<Part> parts_of(Policy const& policy, Participant const& mentee,
                           Participant const& mentor) {
    std::vector<Part> parts;
    for (auto const& each : policy.criteria) {
        if (each.weight == 0) continue;
        int const value = value_of(policy.capacity, each.criterion, each.mode, mentee, mentor);
        parts.push_back({each.criterion, each.weight * value, each.weight * full_value});
    }
    return parts;
}

int score_of(Policy const& policy, Participant const& mentee, Participant const& mentor) {
    int score = 0;
    for (auto const& each : policy.criteria)
        if (each.weight != 0)
            score +=
                each.weight * value_of(policy.capacity, each.criterion, each.mode, mentee, mentor);
    return score;
}

int score_max(Policy const& policy) { return policy.weight_total() * full_value; }

int fit_of(Policy const& policy, std::int64_t score) {
    std::int64_t const best = score_max(policy);
    return best == 0 ? 0 : static_cast<int>((200 * score + best) / (2 * best));
}

}  // namespace telemachy::matching
