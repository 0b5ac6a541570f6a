#include "matching/domain/rules.h"

#include <algorithm>
#include <array>

namespace telemachy::matching {
namespace {

bool contains(std::vector<WordId> const& list, WordId word) {
    return std::ranges::find(list, word) != list.end();
}

/// Whether `senior` is among the first `levels` managers of `person`.
bool reports_to(Participant const& person, Participant const& senior, int levels) {
    auto const reach =
        std::min<std::size_t>(static_cast<std::size_t>(levels), person.managers.size());
    return senior.key != 0 &&
           std::find(person.managers.begin(),
                     person.managers.begin() + static_cast<std::ptrdiff_t>(reach),
                     senior.key) != person.managers.begin() + static_cast<std::ptrdiff_t>(reach);
}

bool keep_apart_in_private(Participant const& one, Participant const& other) {
    return contains(one.blocks, other.key) || contains(other.blocks, one.key) ||
           contains(one.conflicts, other.key) || contains(other.conflicts, one.key);
}

bool share_a_language(Participant const& one, Participant const& other) {
    if (one.languages.empty() || other.languages.empty()) return true;  // Not known to be apart.
    return std::ranges::any_of(one.languages,
                               [&](WordId each) { return contains(other.languages, each); });
}

template <class List>
bool have_met(Participant const& one, Participant const& other, List list) {
    return contains(one.*list, other.key) || contains(other.*list, one.key);
}

/// Shared minutes of two spans that do not cross midnight.
int shared(int start, int end, int other_start, int other_end) {
    return std::max(0, std::min(end, other_end) - std::max(start, other_start));
}

/// Shared minutes of two spans of the day, either of which may cross midnight.
int shared(WorkingMinutes one, WorkingMinutes other) {
    constexpr int day = 1440;
    int const end = one.end > one.start ? one.end : one.end + (one.end < one.start ? day : 0);
    int const other_end =
        other.end > other.start ? other.end : other.end + (other.end < other.start ? day : 0);
    int total = 0;
    for (int shift : {-day, 0, day})
        total += shared(one.start, end, other.start + shift, other_end + shift);
    return total;
}

}  // namespace

std::vector<Rule> RuleSet::list() const {
    std::vector<Rule> out;
    for (std::size_t i = 0; i < rule_count; ++i)
        if (has(static_cast<Rule>(i))) out.push_back(static_cast<Rule>(i));
    return out;
}

int overlap_minutes(WorkingHours const& one, WorkingHours const& other) {
    return std::min(shared(one.january, other.january), shared(one.july, other.july));
}

std::optional<int> overlap_minutes(Participant const& one, Participant const& other) {
    if (!one.hours || !other.hours) return std::nullopt;
    return overlap_minutes(*one.hours, *other.hours);
}

std::optional<int> level_gap(Participant const& mentee, Participant const& mentor) {
    if (mentee.level == 0 || mentor.level == 0) return std::nullopt;
    return mentor.level - mentee.level;
}

std::pair<int, WordId> level_key(Rules const& rules, Participant const& person) {
    return {person.level, rules.siloed == Siloed::suffices ? person.function : 0};
}

bool work_apart(Participant const& one, Participant const& other) {
    return one.function != 0 && other.function != 0 && one.function != other.function;
}

RuleSet broken_rules(Rules const& rules, Participant const& mentee, Participant const& mentor) {
    RuleSet broken;
    if (mentee.key == mentor.key) broken.add(Rule::self);
    if (keep_apart_in_private(mentee, mentor)) broken.add(Rule::unavailable);
    if (reports_to(mentee, mentor, rules.reporting_levels) ||
        reports_to(mentor, mentee, rules.reporting_levels))
        broken.add(Rule::reporting_line);
    if (rules.same_team && mentee.team != 0 && mentee.team == mentor.team)
        broken.add(Rule::same_team);
    if (rules.shared_language && !share_a_language(mentee, mentor)) broken.add(Rule::language);
    if (auto const minutes = overlap_minutes(mentee, mentor);
        minutes && *minutes < rules.min_overlap_minutes)
        broken.add(Rule::overlap);
    if (auto const gap = level_gap(mentee, mentor);
        gap && !(rules.siloed == Siloed::suffices && work_apart(mentee, mentor)) && ((rules.level_gap_min && *gap < *rules.level_gap_min) ||
                (rules.level_gap_max && *gap > *rules.level_gap_max)))
        broken.add(Rule::level_gap);
    if (rules.siloed == Siloed::required && mentee.function != 0 &&
        mentee.function == mentor.function)
        broken.add(Rule::silo);
    if ((rules.no_repeats && have_met(mentee, mentor, &Participant::past_partners)) ||
        have_met(mentee, mentor, &Participant::current_partners))
        broken.add(Rule::repeat);
    return broken;
}

Rule rule_to_name(RuleSet broken) {
    constexpr std::array order{Rule::self,     Rule::reporting_line, Rule::same_team,
                               Rule::repeat,   Rule::level_gap,      Rule::silo,
                               Rule::language, Rule::overlap,        Rule::hours,
                               Rule::capacity, Rule::decision,       Rule::unavailable,
                               Rule::places};
    for (Rule rule : order)
        if (broken.has(rule)) return rule;
    return Rule::places;
}

bool may_be_overridden(Rule rule) {
    return rule != Rule::self && rule != Rule::unavailable && rule != Rule::reporting_line;
}

std::string_view name_of(Rule rule) {
    switch (rule) {
        case Rule::self:
            return "self";
        case Rule::unavailable:
            return "unavailable";
        case Rule::reporting_line:
            return "reporting_line";
        case Rule::same_team:
            return "same_team";
        case Rule::language:
            return "language";
        case Rule::overlap:
            return "overlap";
        case Rule::level_gap:
            return "level_gap";
        case Rule::silo:
            return "silo";
        case Rule::repeat:
            return "repeat";
        case Rule::hours:
            return "hours";
        case Rule::capacity:
            return "capacity";
        case Rule::decision:
            return "decision";
        case Rule::places:
            return "places";
    }
    return "";
}

Places places_of(Capacity const& capacity, Participant const& person, Side side) {
    int const wished =
        person.pairs_max.value_or(side == Side::mentor ? capacity.mentor_default : 1);
    int const by_pairs = std::max(0, wished - person.pairs_held);
    if (!person.hours_month) return {by_pairs, Rule::capacity};
    int const free_hours = std::max(0, *person.hours_month - person.hours_taken);
    int const by_hours = free_hours / capacity.hours_per_pair_month;
    if (by_hours < by_pairs) return {by_hours, Rule::hours};
    return {by_pairs, Rule::capacity};
}

}  // namespace telemachy::matching
