#include "matching/use_cases/still_possible.h"

#include <algorithm>

namespace telemachy::matching {

StillPossible::StillPossible(MatchInputs const& now, Policy const& policy)
    : policy_(policy),
      mentees_(chairs_of(now, Side::mentee)),
      mentors_(chairs_of(now, Side::mentor)) {}

std::optional<StillPossible::Couple> StillPossible::take(PlanPair const& pair) {
    auto const mentee = mentees_.find(pair.mentee.id);
    auto const mentor = mentors_.find(pair.mentor.id);
    if (mentee == mentees_.end() || mentor == mentors_.end()) return std::nullopt;
    Couple const couple{mentee->second.person, mentor->second.person};
    if (kept_apart(couple, pair.locked)) return std::nullopt;
    bool const room = mentee->second.places > 0 && mentor->second.places > 0;
    --mentee->second.places;
    --mentor->second.places;
    return room ? std::optional(couple) : std::nullopt;
}

StillPossible::Chairs StillPossible::chairs_of(MatchInputs const& now, Side side) const {
    Chairs chairs;
    for (auto const& person : now.of(side))
        chairs.emplace(person.id, Chair{&person, places_of(policy_.capacity, person, side).count});
    return chairs;
}

bool StillPossible::kept_apart(Couple const& couple, bool locked) const {
    auto const broken = broken_rules(policy_.rules, *couple.mentee, *couple.mentor).list();
    return std::ranges::any_of(
        broken, [&](Rule rule) { return !(locked && may_be_overridden(rule)); });
}

}  // namespace telemachy::matching
