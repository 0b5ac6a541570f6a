#include "matching/use_cases/next_best.h"

#include <algorithm>

#include "matching/domain/criteria.h"
#include "matching/domain/rules.h"
#include "matching/store/run_store.h"
#include "matching/use_cases/gather_inputs.h"
#include "matching/use_cases/proposal.h"

namespace telemachy::matching {
namespace {

Result<Policy> policy_they_were_matched_by(Work& work, Id<ProgrammeTag> const& programme) {
    if (auto const run = RunStore(work).last_published(programme)) return stored_policy(run->policy);
    return TRY(policy_in_force(work, programme)).policy;
}

Participant const* find(std::vector<Participant> const& people, Id<PersonTag> const& person) {
    auto const found = std::ranges::find(people, person.text(), &Participant::id);
    return found == people.end() ? nullptr : &*found;
}

}  // namespace

Result<relationships::PairFacts> failed_pair(Work& work, Id<relationships::PairTag> const& pair) {
    auto const found = relationships::RelationshipsDirectory(work).find(pair);
    // Whoever may not see it is told so in the words for one that never was.
    if (!found || !work.require_programme(found->programme.text()))
        return refuse(not_found("pair"));
    if (found->state != relationships::PairState::declined &&
        found->state != relationships::PairState::lapsed)
        return refuse(conflict("pair.not_declined",
                               "Another match is looked for when one was declined or ran out."));
    return *found;
}

Result<NextBest> next_best(Work& work, relationships::PairFacts const& pair) {
    NextBest next;
    next.policy = TRY(policy_they_were_matched_by(work, pair.programme));
    next.inputs = gather_inputs(work, pair.programme);
    next.mentee = find(next.inputs->mentees, pair.mentee);
    next.declined = find(next.inputs->mentors, pair.mentor);
    auto const& rules = next.policy.rules;
    auto const& capacity = next.policy.capacity;
    if (next.mentee == nullptr || places_of(capacity, *next.mentee, Side::mentee).count == 0)
        return next;
    for (auto const& mentor : next.inputs->mentors)
        if (&mentor != next.declined && places_of(capacity, mentor, Side::mentor).count > 0 &&
            broken_rules(rules, *next.mentee, mentor).empty())
            next.mentors.push_back(&mentor);
    std::ranges::stable_sort(next.mentors, std::greater{}, [&](Participant const* mentor) {
        return score_of(next.policy, *next.mentee, *mentor);
    });
    return next;
}

}  // namespace telemachy::matching
