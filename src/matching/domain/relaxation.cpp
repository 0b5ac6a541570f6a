#include "matching/domain/relaxation.h"

#include <algorithm>
#include <limits>

namespace telemachy::matching {
namespace {

/// How far up the line the nearer of the two stands above the other: 1 is the direct manager, and
/// two people of different lines are further apart than any policy can say.
int steps_between(Participant const& one, Participant const& other) {
    auto const steps = [](Participant const& person, Participant const& senior) {
        auto const found = std::ranges::find(person.managers, senior.key);
        if (found == person.managers.end()) return std::numeric_limits<int>::max();
        return static_cast<int>(found - person.managers.begin()) + 1;
    };
    return std::min(steps(one, other), steps(other, one));
}

void note(Relaxation& relaxation, Rule rule, int size) {
    relaxation.changed.push_back(rule);
    ++relaxation.changes;
    relaxation.size += size;
}

/// Widens the limits of the level gap to take in `gap`; an eighth for every step.
void widen(Relaxation& relaxation, int gap) {
    auto& rules = relaxation.rules;
    int steps = 0;
    if (rules.level_gap_min && gap < *rules.level_gap_min) {
        steps = *rules.level_gap_min - gap;
        rules.level_gap_min = gap;
    }
    if (rules.level_gap_max && gap > *rules.level_gap_max) {
        steps = gap - *rules.level_gap_max;
        rules.level_gap_max = gap;
    }
    note(relaxation, Rule::level_gap, 125 * steps);
}

bool may_be_relaxed(RuleSet broken, Participant const& mentee, Participant const& mentor) {
    if (broken.has(Rule::self) || broken.has(Rule::unavailable)) return false;
    if (std::ranges::find(mentee.current_partners, mentor.key) != mentee.current_partners.end() ||
        std::ranges::find(mentor.current_partners, mentee.key) != mentor.current_partners.end())
        return false;
    return !broken.has(Rule::reporting_line) || steps_between(mentee, mentor) > 1;
}

std::string in_words(Rules const& before, Rules const& after, Rule rule) {
    switch (rule) {
        case Rule::reporting_line:
            return counted(after.reporting_levels, "level") +
                   " of the reporting line kept apart instead of " +
                   std::to_string(before.reporting_levels);
        case Rule::same_team:
            return "people of one team allowed";
        case Rule::language:
            return "pairs without a shared language allowed";
        case Rule::overlap:
            return counted(after.min_overlap_minutes, "minute") +
                   " of shared working time a day instead of " +
                   std::to_string(before.min_overlap_minutes);
        case Rule::level_gap:
            if (after.level_gap_min != before.level_gap_min)
                return "a level gap from " + std::to_string(*after.level_gap_min) + " instead of " +
                       std::to_string(*before.level_gap_min);
            return "a level gap up to " + std::to_string(*after.level_gap_max) + " instead of " +
                   std::to_string(*before.level_gap_max);
        case Rule::silo:
            return "people of one function allowed";
        case Rule::repeat:
            return "earlier pairs allowed";
        default:
            return "";
    }
}

}  // namespace

std::optional<Relaxation> relax_rules(MatchProblem const& problem, Mentee mentee, Mentor mentor) {
    auto const& one = problem.mentees()[mentee];
    auto const& other = problem.mentors()[mentor];
    auto const& before = problem.policy().rules;
    auto const broken = broken_rules(before, one, other);
    if (!may_be_relaxed(broken, one, other)) return std::nullopt;

    Relaxation relaxation;
    relaxation.mentee = mentee;
    relaxation.mentor = mentor;
    relaxation.rules = before;
    auto& rules = relaxation.rules;
    if (broken.has(Rule::reporting_line)) {
        rules.reporting_levels = steps_between(one, other) - 1;
        note(relaxation, Rule::reporting_line,
             1000 * (before.reporting_levels - rules.reporting_levels) / before.reporting_levels);
    }
    if (broken.has(Rule::overlap)) {
        rules.min_overlap_minutes = *overlap_minutes(one, other);
        note(relaxation, Rule::overlap,
             1000 * (before.min_overlap_minutes - rules.min_overlap_minutes) /
                 before.min_overlap_minutes);
    }
    if (broken.has(Rule::level_gap)) widen(relaxation, *level_gap(one, other));
    if (broken.has(Rule::same_team)) {
        rules.same_team = false;
        note(relaxation, Rule::same_team, 1000);
    }
    if (broken.has(Rule::silo)) {
        rules.siloed = Siloed::optional;
        note(relaxation, Rule::silo, 1000);
    }
    if (broken.has(Rule::repeat)) {
        rules.no_repeats = false;
        note(relaxation, Rule::repeat, 1000);
    }
    if (broken.has(Rule::language)) {
        // Two people who cannot speak to each other: the last thing to try.
        rules.shared_language = false;
        note(relaxation, Rule::language, 2000);
    }
    if (auto const decision = problem.decision_about(mentee, mentor);
        decision && decision->decision.kind == Decision::Kind::forbid) {
        relaxation.lift = true;
        ++relaxation.changes;
        relaxation.size += 1000;
    }
    return relaxation;
}

void open_places(MatchProblem const& problem, Relaxation& relaxation, bool full) {
    auto const& capacity = problem.policy().capacity;
    auto open = [&](Participant const& person, Side side, int places, std::optional<int>& pairs,
                    std::optional<int>& hours) {
        int const wished =
            person.pairs_max.value_or(side == Side::mentor ? capacity.mentor_default : 1);
        if (wished - person.pairs_held < places) pairs = places + person.pairs_held;
        int const needed = person.hours_taken + places * capacity.hours_per_pair_month;
        if (person.hours_month && *person.hours_month < needed) hours = needed;
        if (pairs || hours) ++relaxation.changes;
    };
    auto const& mentee = problem.mentees()[relaxation.mentee];
    auto const& mentor = problem.mentors()[relaxation.mentor];
    int const mentor_places = problem.offered(Side::mentor)[relaxation.mentor].count;
    int const mentee_places = problem.offered(Side::mentee)[relaxation.mentee].count;
    bool const no_place = problem.capacities()[relaxation.mentor] == 0;
    open(mentor, Side::mentor, mentor_places + (full || no_place ? 1 : 0), relaxation.mentor_pairs,
         relaxation.mentor_hours);
    bool const taken = problem.demands()[relaxation.mentee] == 0;
    open(mentee, Side::mentee, mentee_places + (taken ? 1 : 0), relaxation.mentee_pairs,
         relaxation.mentee_hours);
}

std::string changes_in_words(Rules const& before, Relaxation const& relaxation) {
    std::vector<std::string> words;
    for (Rule rule : relaxation.changed) words.push_back(in_words(before, relaxation.rules, rule));
    return listed(words);
}

Result<MatchProblem> apply(MatchProblem const& problem, Relaxation const& relaxation) {
    auto inputs = std::make_shared<MatchInputs>(problem.inputs());
    auto& mentee = inputs->mentees[relaxation.mentee];
    auto& mentor = inputs->mentors[relaxation.mentor];
    if (relaxation.mentor_pairs) mentor.pairs_max = relaxation.mentor_pairs;
    if (relaxation.mentor_hours) mentor.hours_month = relaxation.mentor_hours;
    if (relaxation.mentee_pairs) mentee.pairs_max = relaxation.mentee_pairs;
    if (relaxation.mentee_hours) mentee.hours_month = relaxation.mentee_hours;
    Policy policy = problem.policy();
    policy.rules = relaxation.rules;
    std::vector<Decision> decisions;
    for (auto const& each : problem.decisions()) {
        bool const lifted =
            relaxation.lift && each.mentee == relaxation.mentee && each.mentor == relaxation.mentor;
        if (!lifted) decisions.push_back(each.decision);
    }
    if (relaxation.lock)
        decisions.push_back({mentee.id, mentor.id, Decision::Kind::lock, "Advice followed."});
    return MatchProblem::make(std::move(inputs), std::move(policy), std::move(decisions));
}

}  // namespace telemachy::matching
