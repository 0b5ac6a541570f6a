#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.h"
#include "matching/domain/participant.h"

namespace telemachy::matching {

/// What a pair is weighed by. `shared_identity` is off unless a policy names it: it serves the
/// mentee who asked for somebody who shares an identity with them, and nobody else.
enum class Criterion {
    expertise,
    industry,
    style,
    distance,
    level_gap,
    language,
    hours,
    preference,
    novelty,
    load,
    shared_identity,
};
inline constexpr std::size_t criterion_count = 11;

/// Which way round a criterion is read, where there are several ways.
enum class Mode { plain, similar, complementary, far, near, above, below, same };

/// What it means that two people work in different functions. Reverse mentoring asks a junior or a
/// siloed colleague: somebody whose daily reality never meets the leader's.
enum class Siloed {
    optional,  ///< Nothing: at most it is weighed, as `distance`.
    suffices,  ///< Somebody of another function may advise whatever lies between the levels.
    required,  ///< People of one function are kept apart.
};

/// What no weight can buy. Every rule can be turned off except those that protect a person: nobody
/// is paired with themselves, against a block, or across a declared conflict of interest.
struct Rules {
    int reporting_levels = 2;      ///< Nobody this near in the other's line, either way; 0 is off.
    bool same_team = true;         ///< Whether people of one team are kept apart.
    bool shared_language = true;   ///< Whether a pair must share a language.
    int min_overlap_minutes = 60;  ///< Working time a day a pair must share; 0 is off.
    bool no_repeats = true;        ///< Whether people who were a pair before are kept apart.
    /// Limits of mentor's level minus mentee's. Reverse mentoring has `level_gap_max = -1`.
    std::optional<int> level_gap_min;
    std::optional<int> level_gap_max;
    Siloed siloed = Siloed::optional;

    bool operator==(Rules const&) const = default;
};

struct WeightedCriterion {
    Criterion criterion = Criterion::expertise;
    int weight = 0;  ///< 0 to 100; what matters is its share of all weights.
    Mode mode = Mode::plain;

    bool operator==(WeightedCriterion const&) const = default;
};

/// "Of the places filled on `side`, at least `share_min` per cent go to `group`." A hard quota that
/// cannot be met is a refusal; a soft one is followed as far as it goes and reported.
struct Quota {
    std::string group_by;
    std::string group;
    Side side = Side::mentee;
    int share_min = 0;
    bool soft = false;

    bool operator==(Quota const&) const = default;
};

struct Capacity {
    int mentor_default = 1;        ///< Pairs for a mentor who named no number.
    int hours_per_pair_month = 2;  ///< What one pair takes out of a person's month.

    bool operator==(Capacity const&) const = default;
};

/// A validated matching policy: hard rules, weighted criteria, quotas and capacities. Made only by
/// `validate`, so whoever holds one may rely on it.
struct Policy {
    Rules rules;
    std::vector<WeightedCriterion> criteria;
    std::vector<Quota> quotas;
    Capacity capacity;

    [[nodiscard]] int weight_of(Criterion criterion) const;
    [[nodiscard]] Mode mode_of(Criterion criterion) const;
    [[nodiscard]] int weight_total() const;

    bool operator==(Policy const&) const = default;
};

/// A policy as somebody wrote it, in a form or in a file, before anyone believed it.
struct PolicyDraft {
    struct DraftCriterion {
        std::string criterion;
        std::int64_t weight = 0;
        std::optional<std::string> mode;
    };
    struct DraftQuota {
        std::string group_by;
        std::string group;
        std::string side;
        std::int64_t share_min = 0;
        bool soft = false;
    };
    struct DraftRules {
        std::int64_t reporting_levels = 2;
        bool same_team = true;
        bool shared_language = true;
        std::int64_t min_overlap_minutes = 60;
        bool no_repeats = true;
        std::optional<std::int64_t> level_gap_min;
        std::optional<std::int64_t> level_gap_max;
        std::optional<std::string> siloed;
    };
    struct DraftCapacity {
        std::int64_t mentor_default = 1;
        std::int64_t hours_per_pair_month = 2;
    };

    DraftRules rules;
    std::vector<DraftCriterion> criteria;
    std::vector<DraftQuota> quotas;
    DraftCapacity capacity;
};

/// A draft becomes a policy, or a Problem that names every field that is wrong. `at` is the JSON
/// pointer of the policy itself, such as `/policy`, where it is part of a larger input.
[[nodiscard]] Result<Policy> validate(PolicyDraft const& draft, std::string const& at = "");

/// The way back: what a form or a file would have said to get this policy.
[[nodiscard]] PolicyDraft draft_of(Policy const& policy);

/// Everything there is to know about a criterion, in one row.
struct CriterionWords {
    Criterion criterion;
    std::string_view name;      ///< As written in policies.
    std::string_view sentence;  ///< What a high value means, for people.
    std::array<Mode, 3> modes;  ///< The first is the default; `plain` fills the rest.
};
[[nodiscard]] std::span<CriterionWords const> all_criteria();
[[nodiscard]] CriterionWords const& words_of(Criterion criterion);
[[nodiscard]] std::string_view name_of(Criterion criterion);
[[nodiscard]] std::string_view name_of(Mode mode);
[[nodiscard]] std::string_view name_of(Siloed siloed);
/// As a draft says it: nothing where it is optional, which is what a policy means that is silent.
[[nodiscard]] std::optional<std::string> word_of(Siloed siloed);
[[nodiscard]] std::string_view name_of(Side side);
[[nodiscard]] std::optional<Side> parse_side(std::string_view text);

}  // namespace telemachy::matching
