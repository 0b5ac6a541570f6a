#include "matching/domain/fit_scores.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "matching/domain/criteria.h"
#include "matching/domain/mentor_columns.h"
#include "matching/domain/rules.h"
#include "matching/domain/special_pairs.h"

namespace telemachy::matching {
namespace {

using optimise::Agent;
using optimise::forbidden_pair;
using optimise::Score;
using optimise::Task;

/// Rows are filled in stretches whose scratch space stays in the nearest cache.
constexpr std::size_t stretch = 512;

/// One mentee's row over one stretch of mentors.
struct Stretch {
    Policy const& policy;
    MentorColumns const& columns;
    Participant const& mentee;
    Agent agent;
    Task first;
    std::span<Score> scores;

    [[nodiscard]] std::size_t size() const { return scores.size(); }
};

/// Calls `use(offset, level)` for every mentor of the stretch on the term's list.
template <class Use>
void for_each_posting(PostingLists const& lists, WordId term, Stretch const& row, Use use) {
    auto const found = lists.find(term);
    if (found == lists.end()) return;
    auto const& list = found->second;
    auto at = std::ranges::lower_bound(list, row.first, {}, &Posting::mentor);
    for (; at != list.end() && at->mentor < row.first + row.size(); ++at)
        use(at->mentor - row.first, at->level);
}

void add_constant(Stretch const& row, Score mentee_points) {
    for (std::size_t k = 0; k < row.size(); ++k)
        row.scores[k] = row.columns.constant[row.first + k] + mentee_points;
}

void add_expertise(Stretch const& row) {
    int const weight = row.policy.weight_of(Criterion::expertise);
    if (weight == 0 || row.mentee.wants.empty()) return;
    std::array<int, stretch> covered{};
    auto const count = row.mentee.wants.size();
    for (std::size_t w = 0; w < count; ++w) {
        auto const& want = row.mentee.wants[w];
        int const worth = share_of(full_value, count, w);
        for_each_posting(row.columns.expertise, want.term, row, [&](std::size_t k, int level) {
            covered[k] += worth * std::min(level, want.level) / want.level;
        });
    }
    for (std::size_t k = 0; k < row.size(); ++k) row.scores[k] += weight * covered[k];
}

void add_industry(Stretch const& row) {
    int const weight = row.policy.weight_of(Criterion::industry);
    if (weight == 0 || row.mentee.industries.empty()) return;
    bool const far = row.policy.mode_of(Criterion::industry) == Mode::far;
    std::array<int, stretch> known{};
    auto const count = row.mentee.industries.size();
    for (std::size_t i = 0; i < count; ++i)
        for_each_posting(row.columns.industries, row.mentee.industries[i], row,
                         [&](std::size_t k, int) { known[k] += share_of(full_value, count, i); });
    for (std::size_t k = 0; k < row.size(); ++k) {
        int const value = known[k];
        bool const silent = row.columns.knows_industries[row.first + k] == 0;
        row.scores[k] += weight * (silent ? neutral_value : far ? full_value - value : value);
    }
}

void add_identity(Stretch const& row) {
    int const weight = row.policy.weight_of(Criterion::shared_identity);
    if (weight == 0 || row.mentee.identity_wish == 0) return;
    for_each_posting(row.columns.identities, row.mentee.identity_wish, row,
                     [&](std::size_t k, int) { row.scores[k] += weight * full_value; });
}

void add_style(Stretch const& row) {
    int const weight = row.policy.weight_of(Criterion::style);
    if (weight == 0) return;
    bool const similar = row.policy.mode_of(Criterion::style) == Mode::similar;
    std::array<int, stretch> apart{};
    std::array<int, stretch> axes{};
    for (std::size_t axis = 0; axis < style_axes; ++axis) {
        int const own = row.mentee.style[axis];
        if (own == style_unknown) continue;
        int const* const other = row.columns.style[axis].data() + row.first;
        for (std::size_t k = 0; k < row.size(); ++k) {
            int const known = other[k] == style_unknown ? 0 : 1;
            apart[k] += known * std::abs(own - other[k]);
            axes[k] += known;
        }
    }
    for (std::size_t k = 0; k < row.size(); ++k) {
        int value = neutral_value;
        if (axes[k] != 0)
            value = similar ? full_value - 10 * apart[k] / axes[k]
                            : std::min(full_value, 20 * apart[k] / axes[k]);
        row.scores[k] += weight * value;
    }
}

/// One facet of distance, as `facet` in criteria.cpp has it.
void add_facet(Stretch const& row, std::vector<WordId> const& column, WordId own, int weight,
               int worth) {
    bool const near = row.policy.mode_of(Criterion::distance) == Mode::near;
    int const same = weight * (near ? worth : 0);
    int const other = weight * (near ? 0 : worth);
    int const unknown = weight * worth / 2;
    WordId const* const words = column.data() + row.first;
    for (std::size_t k = 0; k < row.size(); ++k)
        row.scores[k] += own == 0 || words[k] == 0 ? unknown : words[k] == own ? same : other;
}

void add_distance(Stretch const& row) {
    int const weight = row.policy.weight_of(Criterion::distance);
    if (weight == 0) return;
    add_facet(row, row.columns.function, row.mentee.function, weight, 500);
    add_facet(row, row.columns.unit, row.mentee.unit, weight, 300);
    add_facet(row, row.columns.country, row.mentee.country, weight, 200);
}

void keep_silos_apart(Stretch const& row) {
    if (row.policy.rules.siloed != Siloed::required || row.mentee.function == 0) return;
    WordId const* const functions = row.columns.function.data() + row.first;
    for (std::size_t k = 0; k < row.size(); ++k)
        row.scores[k] += functions[k] == row.mentee.function ? broken : 0;
}

void add_classes(Stretch const& row) {
    for (auto const* table : {&row.columns.languages, &row.columns.hours, &row.columns.levels}) {
        Score const* const points = table->row(row.agent);
        std::uint32_t const* const classes = table->mentor_class() + row.first;
        for (std::size_t k = 0; k < row.size(); ++k) row.scores[k] += points[classes[k]];
    }
}

/// Points that depend on the mentee alone: criteria on which their own profile is silent.
Score constant_of(Policy const& policy, Participant const& mentee) {
    Score points = 0;
    if (mentee.wants.empty()) points += policy.weight_of(Criterion::expertise) * neutral_value;
    if (mentee.industries.empty()) points += policy.weight_of(Criterion::industry) * neutral_value;
    if (mentee.identity_wish == 0)
        points += policy.weight_of(Criterion::shared_identity) * neutral_value;
    if (mentee.preferences.empty())
        points += policy.weight_of(Criterion::preference) * (neutral_value / 2);
    return points;
}

}  // namespace

FitScores::FitScores(Policy const& policy, std::span<Participant const> mentees,
                     std::span<Participant const> mentors)
    : policy_(policy),
      mentees_(mentees),
      mentors_(mentors),
      columns_(std::make_unique<MentorColumns>(mentor_columns(policy, mentees, mentors))),
      specials_(mentees.size()),
      score_max_(matching::score_max(policy)) {
    collect_specials();
}

FitScores::~FitScores() = default;
FitScores::FitScores(FitScores&&) noexcept = default;

void FitScores::fill(Agent mentee, Task first, std::span<Score> scores) const {
    Score const own = constant_of(policy_, mentees_[mentee]);
    for (std::size_t from = 0; from < scores.size(); from += stretch) {
        auto const part = scores.subspan(from, std::min(stretch, scores.size() - from));
        Stretch const row{
            policy_, *columns_, mentees_[mentee], mentee, first + static_cast<Task>(from), part};
        add_constant(row, own);
        add_expertise(row);
        add_industry(row);
        add_identity(row);
        add_style(row);
        add_distance(row);
        keep_silos_apart(row);
        add_classes(row);
        for (Score& score : part)
            if (score < 0) score = forbidden_pair;
    }
    apply_specials(mentee, first, scores);
}

void FitScores::mark_special(std::vector<Special>& row, Agent mentee, Task mentor) {
    auto const& one = mentees_[mentee];
    auto const& other = mentors_[mentor];
    bool const possible = broken_rules(policy_.rules, one, other).empty();
    row.push_back({mentor, possible ? score_of(policy_, one, other) : forbidden_pair});
}

void FitScores::collect_specials() {
    auto const special = special_pairs(policy_.rules, mentees_, mentors_);
    for (Agent i = 0; i < mentees_.size(); ++i)
        for (Task j : special[i]) mark_special(specials_[i], i, j);
}

void FitScores::forbid(Agent mentee, Task mentor) {
    auto& row = specials_[mentee];
    auto const at = std::ranges::lower_bound(row, mentor, {}, &Special::mentor);
    if (at != row.end() && at->mentor == mentor)
        at->score = forbidden_pair;
    else
        row.insert(at, {mentor, forbidden_pair});
}

void FitScores::apply_specials(Agent mentee, Task first, std::span<Score> scores) const {
    auto const& row = specials_[mentee];
    auto at = std::ranges::lower_bound(row, first, {}, &Special::mentor);
    for (; at != row.end() && at->mentor - first < scores.size(); ++at)
        scores[at->mentor - first] = at->score;
}

}  // namespace telemachy::matching
