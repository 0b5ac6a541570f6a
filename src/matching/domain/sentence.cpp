#include "matching/domain/sentence.h"

#include <array>
#include <stdexcept>

namespace telemachy::matching {
namespace {

struct CatalogueEntry {
    std::string_view key;
    std::string_view text;
};

/// Plain, short, exact; nothing private. A sentence about a pair may be read by both of them, so it
/// never speaks of wishes, blocks or identities.
constexpr std::array catalogue{
    CatalogueEntry{"pair.knows_the_one", "{mentor} knows {terms}, which {mentee} asked for."},
    CatalogueEntry{"pair.knows_both", "{mentor} knows {terms}, both of which {mentee} asked for."},
    CatalogueEntry{"pair.knows_all", "{mentor} knows {terms}: all that {mentee} asked for."},
    CatalogueEntry{"pair.knows_some",
                   "{mentor} knows {terms}, {known} of the {asked} things {mentee} asked for."},
    CatalogueEntry{"pair.knows_partly",
                   "{mentor} knows some {terms}, though not to the level {mentee} asked for."},
    CatalogueEntry{"pair.knows_nothing_asked",
                   "{mentor} offers nothing that {mentee} asked for; {strength}."},
    CatalogueEntry{"pair.nothing_asked", "{mentee} named nothing to learn; {strength}."},
    CatalogueEntry{"pair.short_overlap", "They share only {minutes} of working time a day."},
    CatalogueEntry{"pair.near_limit", "Near the mentor's limit."},

    CatalogueEntry{"pair.against_rule", "They cannot be paired: {reason}."},
    CatalogueEntry{"pair.in_plan", "They are a pair in this plan."},
    CatalogueEntry{"pair.cost_own",
                   "Pairing them would cost the plan {points}, where a perfect fit is 100: {mentee} "
                   "fits better with {others}."},
    CatalogueEntry{"pair.cost_place",
                   "Pairing them would cost the plan {points}, where a perfect fit is 100: {mentor}'s "
                   "place is worth more to {holders}."},
    CatalogueEntry{"pair.cost_places",
                   "Pairing them would cost the plan {points}, where a perfect fit is 100: {mentor}'s "
                   "{places} places are worth more to {holders}."},
    CatalogueEntry{"pair.breaks_quota",
                   "They cannot be paired: no plan with the two of them meets the quotas."},
    CatalogueEntry{"pair.no_cost", "Pairing them would be just as good for the plan as a whole."},
    CatalogueEntry{"pair.leaves_out", "Pairing them would leave {names} without a match."},
    CatalogueEntry{"pair.no_place", "They cannot be paired: {name} has no place left."},

    CatalogueEntry{"alternative.cost",
                   "Next best is {mentor}, at a cost of {points} to the plan as a whole."},
    CatalogueEntry{"alternative.free", "{mentor} would be just as good for the plan as a whole."},
    CatalogueEntry{
        "alternative.leaves_out",
        "The only other choice is {mentor}, and somebody would be left without a match."},
    CatalogueEntry{"alternative.at_least",
                   "Next best is {mentor}, at a cost of {points} or more to the plan as a whole."},
    CatalogueEntry{"alternative.near", "{mentor} may be just as good for the plan as a whole."},

    CatalogueEntry{"unmatched.places", "Everybody {name} could be paired with has no place left."},
    CatalogueEntry{"unmatched.not_needed",
                   "The mentees {name} could be paired with are all matched already."},
    CatalogueEntry{"unmatched.hours", "{name} has no hours left this month: a pair takes {hours}."},
    CatalogueEntry{"unmatched.capacity", "{name} offers no place in this round."},
    CatalogueEntry{"unmatched.rule", "No {others} is possible for {name}: {reason}."},
    CatalogueEntry{"unmatched.rules",
                   "No {others} is possible for {name}. Most often it is because {reason}."},
    CatalogueEntry{"unmatched.nearest",
                   "No {others} is possible for {name}. Nearest is {other}, but {reason}."},

    CatalogueEntry{"relax.place",
                   "Ask {mentor} to take one more person, and hold the place for {mentee}."},
    CatalogueEntry{"relax.places_of", "Open a place for {name}, and hold {other} for them."},
    CatalogueEntry{"relax.hours", "With {hours} a month {name} could be paired with {other}."},
    CatalogueEntry{
        "relax.displace",
        "Locking {mentee} and {mentor} would match {name}, at a cost of {points} to the plan."},
    CatalogueEntry{
        "relax.displace_at_least",
        "Locking {mentee} and {mentor} would match {name}, at a cost of {points} or more "
        "to the plan."},
    CatalogueEntry{"relax.displace_free",
                   "Locking {mentee} and {mentor} would match {name}, and cost the plan nothing."},
    CatalogueEntry{"relax.rules", "With {changes}, {name} could be paired with {other}."},
    CatalogueEntry{"relax.rules_and_hold",
                   "With {changes}, {name} could be paired with {other}: lock the two as well."},
    CatalogueEntry{"relax.lift",
                   "Lift the decision that keeps {name} and {other} apart, and lock them."},

    CatalogueEntry{"fairness.ok",
                   "{group}: {selected} of {n} matched, in line with everybody else."},
    CatalogueEntry{
        "fairness.watch_ratio",
        "{group}: {selected} of {n} matched, {ratio} of the highest rate; too few people to "
        "tell it from chance (p {p})."},
    CatalogueEntry{
        "fairness.watch_chance",
        "{group}: {selected} of {n} matched, which chance alone would hardly give (p {p})."},
    CatalogueEntry{
        "fairness.breach",
        "{group}: {selected} of {n} matched, only {ratio} of the highest rate, and not by "
        "chance (p {p})."},
    CatalogueEntry{"fairness.suppressed",
                   "{group}: too few people to show without showing who they are."},

    CatalogueEntry{"fairness.coarse_ok", "{group}: in line with everybody else."},
    CatalogueEntry{"fairness.coarse_watch",
                   "{group}: about {ratio} of the highest rate. A run will show the figures."},
    CatalogueEntry{"fairness.coarse_breach",
                   "{group}: only about {ratio} of the highest rate, and not by chance. A run will "
                   "show the figures."},

    CatalogueEntry{"reach.ok", "{group}: nothing stands out."},
    CatalogueEntry{"reach.watch_ratio",
                   "{group}: {selected} of the {n} {whom} are {did}, {ratio} of the rate {beside}; "
                   "among so many groups that may be chance (p {p})."},
    CatalogueEntry{"reach.watch_chance",
                   "{group}: {selected} of the {n} {whom} are {did}, which chance alone would "
                   "hardly give (p {p})."},
    CatalogueEntry{"reach.coarse_watch",
                   "{group}: about {ratio} of the rate {beside}. A steward sees the figures."},
    CatalogueEntry{"reach.coarse_breach",
                   "{group}: only about {ratio} of the rate {beside}, and not by chance. A steward "
                   "sees the figures."},
    CatalogueEntry{"reach.breach",
                   "{group}: {selected} of the {n} {whom} are {did}, only {ratio} of the rate "
                   "{beside}, and not by chance (p {p})."},

    CatalogueEntry{
        "stability.would_rather",
        "{mentee} and {mentor} would both fit better with each other than with their present "
        "pairs, by {points}."},
    CatalogueEntry{
        "stability.has_room",
        "{mentee} and {mentor} would fit better with each other, by {points}, and {mentor} "
        "has room."},

    CatalogueEntry{"decision.cost", "Costs the plan {points}, where a perfect fit is 100."},
    CatalogueEntry{"decision.free", "Costs the plan nothing."},

    CatalogueEntry{"certificate.valid",
                   "No plan is better: this one is worth {primal} points, open places counted, and "
                   "no plan can pass {dual}."},
    CatalogueEntry{"certificate.within",
                   "No plan is better by more than {gap} points: the rest is not proven."},
    CatalogueEntry{"certificate.invalid", "This certificate proves nothing: {reason}"},
};

std::string_view text_of(std::string_view key) {
    for (auto const& entry : catalogue)
        if (entry.key == key) return entry.text;
    throw std::logic_error("No sentence has the key " + std::string(key) + ".");
}

}  // namespace

std::string in_english(Sentence const& sentence) {
    std::string_view const text = text_of(sentence.key);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const open = text.find('{', at);
        out += text.substr(at, open - at);
        if (open == std::string_view::npos) break;
        auto const close = text.find('}', open);
        auto const name = text.substr(open + 1, close - open - 1);
        for (auto const& [key, value] : sentence.values)
            if (key == name) out += value;
        at = close + 1;
    }
    return out;
}

std::vector<std::string_view> sentence_keys() {
    std::vector<std::string_view> keys;
    for (auto const& entry : catalogue) keys.push_back(entry.key);
    return keys;
}

std::string listed(std::vector<std::string> const& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
        out += words[i];
    }
    return out;
}

std::string counted(std::int64_t number, std::string_view noun) {
    return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace telemachy::matching
