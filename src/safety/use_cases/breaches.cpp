#include "safety/use_cases/breaches.h"

#include <array>

#include "people/people_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/end_pair.h"
#include "safety/store/safety_store.h"
#include "safety/use_cases/stewards.h"

namespace telemachy::safety {
namespace {

people::PersonOutline face(Work& work, Id<PersonTag> const& person) {
    people::PersonOutline unknown;
    unknown.id = person;
    unknown.name = "Former colleague";
    return people::PeopleDirectory(work).find(person).value_or(unknown);
}

Breach shown(Work& work, BreachRow const& row) {
    auto const programme = programmes::ProgrammeDirectory(work).find(row.programme);
    return {
        .id = row.id,
        .programme = row.programme,
        .programme_name = programme ? programme->name : "",
        .above = face(work, row.above),
        .below = face(work, row.below),
        .posts = row.posts,
        .found = row.found_at,
        .open = row.is_open(),
        .gone = row.gone_at,
        .outcome = row.outcome,
        .settled_by =
            row.settled_by ? std::optional(face(work, *row.settled_by).name) : std::nullopt,
    };
}

bool is_for(Work& work, BreachRow const& row, Id<PersonTag> const& steward) {
    return work.covers_programme(row.programme.text()) &&
           is_independent(steward, lines_of(work, row.above, row.below));
}

}  // namespace

Result<list_breaches::Output> list_breaches::run(Work& work, Input const&) {
    auto const me = TRY(work.acting_person<people::PersonTag>());
    Output output;
    for (auto const& row : SafetyStore(work).all()) {
        if (is_for(work, row, me)) output.items.push_back(shown(work, row));
    }
    return output;
}

Result<Breach> settle_breach::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<people::PersonTag>());
    SafetyStore safety(work);
    auto const row = safety.find(input.breach);
    if (!row || !work.require_programme(row->programme.text()) || !is_for(work, *row, me))
        return refuse(not_found("task"));
    if (!row->is_open()) {
        return refuse(conflict("breach.settled", "This has been settled, or is gone by itself."));
    }
    safety.settle(row->id, input.outcome, me);
    if (input.outcome == Outcome::ended) relationships::end_apart(work, row->pair);
    work.concerns(row->pair.text());
    work.note("outcome", input.outcome);
    return shown(work, safety.find(row->id).value());
}

}  // namespace telemachy::safety
