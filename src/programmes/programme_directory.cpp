#include "programmes/programme_directory.h"

#include <algorithm>
#include <map>

#include "people/people_directory.h"
#include "programmes/sql.h"
#include "programmes/store/enrolment_store.h"
#include "programmes/store/programme_store.h"

namespace telemachy::programmes {
namespace {

ProgrammeOutline outline_of(Programme const& programme) {
    return {.id = programme.id,
            .name = programme.name,
            .modality = programme.modality,
            .state = programme.state,
            .purpose = programme.purpose,
            .hours_per_month = programme.hours_per_month};
}

/// Takes a step for one person of a pair, if they take part. Whoever withdrew in the meantime stays
/// withdrawn: news of a pair may come late.
void take_step(Work& work, Id<ProgrammeTag> const& programme, Id<PersonTag> const& person,
               Side side, int pairs_more) {
    EnrolmentStore store(work);
    auto enrolment = store.find(programme, person, side);
    if (!enrolment) return;
    enrolment->living_pairs = std::max<std::int64_t>(0, enrolment->living_pairs + pairs_more);
    if (takes_part(enrolment->state)) {
        auto const step = enrolment->living_pairs > 0 ? Step::match : Step::release;
        (void)enrolment->take(step, work.now());  // a participant can always take these two
    }
    store.save(*enrolment);
}

}  // namespace

bool ProgrammeDirectory::knows(Id<ProgrammeTag> const& programme) const {
    return find(programme).has_value();
}

std::optional<ProgrammeOutline> ProgrammeDirectory::find(Id<ProgrammeTag> const& programme) const {
    auto const found = ProgrammeStore(work_).find(programme);
    if (!found) return std::nullopt;
    return outline_of(*found);
}

std::vector<ProgrammeOutline> ProgrammeDirectory::all() const {
    std::vector<ProgrammeOutline> outlines;
    for (auto const& programme : ProgrammeStore(work_).all())
        outlines.push_back(outline_of(programme));
    return outlines;
}

std::vector<Participant> ProgrammeDirectory::participants(Id<ProgrammeTag> const& programme,
                                                          Side side) const {
    return EnrolmentStore(work_).participants(programme, side);
}

std::vector<Reached> ProgrammeDirectory::reached(Id<ProgrammeTag> const& programme,
                                                 Side side) const {
    auto const found = ProgrammeStore(work_).find(programme);
    if (!found) return {};
    std::map<Id<PersonTag>, Reached> people;
    for (auto const& person :
         people::PeopleDirectory(work_).population(population_of(found->audience(side))))
        people[person.id].eligible = true;
    for (auto const& enrolment : EnrolmentStore(work_).of_programme(programme)) {
        if (enrolment.side != side) continue;
        auto& reached = people[enrolment.person];
        reached.invited |= enrolment.invited_at.has_value();
        reached.applied |= enrolment.applied_at.has_value();
        reached.enrolled |= enrolment.enrolled_at.has_value();
        reached.matched |= enrolment.matched_at.has_value();
        reached.active |= enrolment.active_at.has_value();
    }
    std::vector<Reached> out;
    for (auto& [person, reached] : people) {
        reached.person = person;
        out.push_back(std::move(reached));
    }
    return out;
}

std::optional<Participant> ProgrammeDirectory::participant(Id<ProgrammeTag> const& programme,
                                                           Id<PersonTag> const& person,
                                                           Side side) const {
    EnrolmentStore store(work_);
    auto const found = store.find(programme, person, side);
    if (!found) return std::nullopt;
    return Participant{.enrolment = found->id,
                       .person = person,
                       .side = side,
                       .state = found->state,
                       .capacity = found->capacity,
                       .hours_per_month = found->hours_per_month,
                       .preferences = store.preferences(found->id)};
}

bool ProgrammeDirectory::takes_part(Id<ProgrammeTag> const& programme,
                                    Id<PersonTag> const& person) const {
    EnrolmentStore const store(work_);
    for (Side const side : {Side::mentee, Side::mentor}) {
        auto const found = store.find(programme, person, side);
        if (found && programmes::takes_part(found->state)) return true;
    }
    return false;
}

std::vector<PromisedHours> ProgrammeDirectory::promised_hours(
    std::span<Id<PersonTag> const> people, std::optional<Id<ProgrammeTag>> const& except) const {
    std::map<Id<PersonTag>, std::int64_t> promised;
    for (auto& row : work_.tx().all<PromisedHours>(sql::promised_hours, except)) {
        promised.emplace(std::move(row.person), row.hours);
    }
    std::vector<PromisedHours> found;
    for (auto const& person : people) {
        auto const hours = promised.find(person);
        found.push_back({person, hours == promised.end() ? 0 : hours->second});
    }
    return found;
}

void ProgrammeDirectory::pairs_were_proposed(Id<ProgrammeTag> const& programme,
                                             std::span<PairOfPeople const> pairs) const {
    for (auto const& pair : pairs) {
        take_step(work_, programme, pair.mentee, Side::mentee, 1);
        take_step(work_, programme, pair.mentor, Side::mentor, 1);
    }
    ProgrammeStore(work_).move(programme, ProgrammeState::open, ProgrammeState::running);
}

void ProgrammeDirectory::pair_became_active(Id<ProgrammeTag> const& programme,
                                            PairOfPeople const& pair) const {
    EnrolmentStore store(work_);
    for (auto const& [person, side] :
         {std::pair(pair.mentee, Side::mentee), {pair.mentor, Side::mentor}}) {
        auto enrolment = store.find(programme, person, side);
        if (!enrolment || enrolment->active_at) continue;
        enrolment->active_at = work_.now();
        store.save(*enrolment);
    }
}

void ProgrammeDirectory::pair_came_to_an_end(Id<ProgrammeTag> const& programme,
                                             PairOfPeople const& pair) const {
    take_step(work_, programme, pair.mentee, Side::mentee, -1);
    take_step(work_, programme, pair.mentor, Side::mentor, -1);
}

}  // namespace telemachy::programmes
