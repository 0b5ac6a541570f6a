#include <algorithm>

#include "matching/domain/policy.h"

namespace telemachy::matching {
namespace {

constexpr Mode plain = Mode::plain;

constexpr std::array<CriterionWords, criterion_count> criteria_table{{
    {Criterion::expertise,
     "expertise",
     "The mentor knows what the mentee wants to learn",
     {plain, plain, plain}},
    {Criterion::industry,
     "industry",
     "The mentor knows the mentee's industries",
     {Mode::similar, Mode::far, plain}},
    {Criterion::style,
     "style",
     "How they lead fits together",
     {Mode::complementary, Mode::similar, plain}},
    {Criterion::distance,
     "distance",
     "They come from different functions and daily realities",
     {Mode::far, Mode::near, plain}},
    {Criterion::level_gap,
     "level_gap",
     "The steps between their levels suit the programme",
     {Mode::above, Mode::below, Mode::same}},
    {Criterion::language,
     "language",
     "They share a language, best of all their first",
     {plain, plain, plain}},
    {Criterion::hours,
     "hours",
     "Their working hours overlap all year round",
     {plain, plain, plain}},
    {Criterion::preference, "preference", "They asked for each other", {plain, plain, plain}},
    {Criterion::novelty, "novelty", "They have not been paired before", {plain, plain, plain}},
    {Criterion::load, "load", "The mentor has time left this month", {plain, plain, plain}},
    {Criterion::shared_identity,
     "shared_identity",
     "The mentee asked for a mentor who shares an identity with them, and this mentor does",
     {plain, plain, plain}},
}};

}  // namespace

std::span<CriterionWords const> all_criteria() { return criteria_table; }

CriterionWords const& words_of(Criterion criterion) {
    return criteria_table.at(static_cast<std::size_t>(criterion));
}

std::string_view name_of(Criterion criterion) { return words_of(criterion).name; }

std::string_view name_of(Siloed siloed) {
    switch (siloed) {
        case Siloed::optional:
            return "optional";
        case Siloed::suffices:
            return "suffices";
        case Siloed::required:
            return "required";
    }
    return "";
}

std::optional<std::string> word_of(Siloed siloed) {
    if (siloed == Siloed::optional) return std::nullopt;
    return std::string(name_of(siloed));
}

std::string_view name_of(Mode mode) {
    switch (mode) {
        case Mode::plain:
            return "";
        case Mode::similar:
            return "similar";
        case Mode::complementary:
            return "complementary";
        case Mode::far:
            return "far";
        case Mode::near:
            return "near";
        case Mode::above:
            return "above";
        case Mode::below:
            return "below";
        case Mode::same:
            return "same";
    }
    return "";
}

std::string_view name_of(Side side) { return side == Side::mentee ? "mentee" : "mentor"; }

std::optional<Side> parse_side(std::string_view text) {
    if (text == "mentee") return Side::mentee;
    if (text == "mentor") return Side::mentor;
    return std::nullopt;
}

int Policy::weight_of(Criterion criterion) const {
    auto const found = std::ranges::find(criteria, criterion, &WeightedCriterion::criterion);
    return found == criteria.end() ? 0 : found->weight;
}

Mode Policy::mode_of(Criterion criterion) const {
    auto const found = std::ranges::find(criteria, criterion, &WeightedCriterion::criterion);
    return found == criteria.end() ? words_of(criterion).modes[0] : found->mode;
}

int Policy::weight_total() const {
    int total = 0;
    for (auto const& each : criteria) total += each.weight;
    return total;
}

}  // namespace telemachy::matching
