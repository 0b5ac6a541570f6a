#pragma once

#include <array>
#include <vector>

#include "matching/domain/participant.h"
#include "matching/domain/policy.h"

namespace telemachy::matching {

/// Every criterion gives a whole number from 0 to 1000. What is not known is worth `neutral`: it
/// neither helps nor harms, so an empty profile line is never a reason to be passed over.
inline constexpr int full_value = 1000;
inline constexpr int neutral_value = 500;

/// The share of the k-th of `count` equal parts of a whole, so that all of them add up to it exactly.
[[nodiscard]] constexpr int share_of(int whole, std::size_t count, std::size_t k) {
    auto const up_to = [&](std::size_t parts) {
        return whole * static_cast<int>(parts) / static_cast<int>(count);
    };
    return up_to(k + 1) - up_to(k);
}

/// The share of what the mentee wants that the mentor covers. Each wish counts the same; an offer
/// below the wished level covers it in part (level 3 for a wish of 4 covers three quarters).
[[nodiscard]] int expertise_value(Participant const& mentee, Participant const& mentor);

/// The share of the mentee's industries the mentor knows; with `far` the share they do not.
[[nodiscard]] int industry_value(Mode mode, Participant const& mentee, Participant const& mentor);

/// `similar`: the nearer on every axis the better. `complementary`: half an axis apart on average
/// is already a full stretch; more is not worth more.
[[nodiscard]] int style_value(Mode mode, Participant const& mentee, Participant const& mentor);

/// Another function counts half, another unit three tenths, another country a fifth; `near` is the
/// opposite. Each is a facet: all of its worth, or nothing, or half where one side is not known.
[[nodiscard]] int facet_value(Mode mode, WordId one, WordId other, int worth);
[[nodiscard]] int distance_value(Mode mode, Participant const& mentee, Participant const& mentor);

/// `above`: a mentor two levels up is best, and a quarter is lost with every level more or less.
/// `below` (reverse mentoring): every level down adds a quarter. `same`: peers are best.
[[nodiscard]] int level_gap_value(Mode mode, Participant const& mentee, Participant const& mentor);

/// 1000 if they share the first language of either, 700 if they share any other, 0 if none.
[[nodiscard]] int language_value(Participant const& mentee, Participant const& mentor);

/// Four shared working hours a day are enough for anybody, and count in full.
[[nodiscard]] int hours_value(Participant const& mentee, Participant const& mentor);

/// The mean of both sides' wishes. A first choice is worth 1000, each later one 150 less and not
/// under 200, somebody not on the list 0. Who listed nobody says nothing: neutral.
[[nodiscard]] int preference_value(Participant const& mentee, Participant const& mentor);
[[nodiscard]] int preference_of(Participant const& chooser, WordId chosen);

/// 1000 for two people who have not been a pair before.
[[nodiscard]] int novelty_value(Participant const& mentee, Participant const& mentor);

/// The share of the mentor's mentoring hours (or, without hours, of their pairs) that is still free
/// before this round, so that those who already carry much are asked last.
[[nodiscard]] int load_value(Capacity const& capacity, Participant const& mentor);

/// For a mentee who wished for it: 1000 if the mentor shares that identity, otherwise 0.
[[nodiscard]] int shared_identity_value(Participant const& mentee, Participant const& mentor);

/// Any criterion, in the mode it is weighed in.
[[nodiscard]] int value_of(Capacity const& capacity, Criterion criterion, Mode mode,
                           Participant const& mentee, Participant const& mentor);

/// What a criterion adds to a pair's score: `points` of at most `of`, points = weight × value.
struct Part {
    Criterion criterion = Criterion::expertise;
    int points = 0;
    int of = 0;

    bool operator==(Part const&) const = default;
};

/// Every criterion with a weight, in the policy's order. The points add up exactly to the score.
[[nodiscard]] std::vector<Part> parts_of(Policy const& policy, Participant const& mentee,
                                         Participant const& mentor);
[[nodiscard]] int score_of(Policy const& policy, Participant const& mentee,
                           Participant const& mentor);

/// The score of a pair that is perfect in every criterion, which is also what the plan pays for
/// leaving a place open: being matched at all counts as much as a perfect fit.
[[nodiscard]] int score_max(Policy const& policy);

/// A score as a share of the best there could be, 0 to 100, rounded half up.
[[nodiscard]] int fit_of(Policy const& policy, std::int64_t score);

}  // namespace telemachy::matching
