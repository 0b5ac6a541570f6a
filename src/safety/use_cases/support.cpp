#include "safety/use_cases/support.h"

#include "people/people_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/relationships_directory.h"
#include "safety/store/safety_store.h"
#include "safety/use_cases/look_again.h"
#include "safety/use_cases/stewards.h"

namespace telemachy::safety {
namespace {

SafetyRule rule_of(Work& work, Id<ProgrammeTag> const& programme) {
    auto const row = SafetyStore(work).rule(programme);
    SafetyRule rule{{row.version}, row.levels, {}, row.reach};
    if (!row.contact.empty())
        rule.contact = people::PeopleDirectory(work).find(Id<PersonTag>(row.contact));
    return rule;
}

}  // namespace

Result<Support> see_support::run(Work& work, Input const& input) {
    auto const pair = TRY(relationships::RelationshipsDirectory(work).own(input.pair));
    auto const programme = programmes::ProgrammeDirectory(work).find(pair.facts.programme);
    auto const modality = programme ? programme->modality : programmes::Modality::peer;
    auto const lines = lines_of(work, pair.facts.mentee, pair.facts.mentor);
    auto const rule = rule_of(work, pair.facts.programme);

    Support support{
        .mine = is_junior(modality, pair.side), .name = {}, .reach = "", .stewards = {}};
    // Whoever was named and has come to stand above one of the two is no help any more.
    if (rule.contact && is_independent(rule.contact->id, lines)) {
        support.name = rule.contact->name;
        support.reach = rule.reach;
    }
    people::PeopleDirectory const people(work);
    for (auto const& steward : people.find(independent_stewards(work, pair.facts.programme, lines)))
        support.stewards.push_back(steward.name);
    return support;
}

Result<SafetyRule> see_safety_rule::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    return rule_of(work, input.programme);
}

Result<SafetyRule> save_safety_rule::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const me = TRY(work.acting_person<people::PersonTag>());
    if (input.contact && !people::PeopleDirectory(work).knows(*input.contact)) {
        return refuse(invalid_field("/contact", "unknown", "Nobody of this name is known here."));
    }
    if (input.contact && input.reach.value.empty()) {
        return refuse(invalid_field("/reach", "required",
                                    "Say how to reach them: a number, an address, an hour."));
    }
    SafetyStore safety(work);
    if (input.version.value != safety.rule(input.programme).version) return refuse(stale("rule"));
    safety.save_rule(input.programme,
                     {input.levels, input.contact ? input.contact->text() : "", input.reach, 0},
                     me);
    look_again::after_rule(work, input.programme);
    work.concerns(input.programme.text());
    work.note("levels", input.levels.value);
    return rule_of(work, input.programme);
}

}  // namespace telemachy::safety
