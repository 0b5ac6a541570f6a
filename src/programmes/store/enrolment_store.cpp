#include "programmes/store/enrolment_store.h"

#include <map>

#include "programmes/sql.h"

namespace telemachy::programmes {
namespace {

struct ParticipantRow {
    Id<EnrolmentTag> enrolment;
    Id<PersonTag> person;
    Side side;
    EnrolmentState state;
    std::int64_t capacity;
    std::int64_t hours_per_month;
};

struct PreferenceRow {
    Id<EnrolmentTag> enrolment;
    Id<PersonTag> person;
};

/// The first time counts: whoever was invited twice was invited when it happened first.
void note_first(std::optional<Instant>& at, Instant now) {
    if (!at) at = now;
}

}  // namespace

Result<void> Enrolment::take(Step step, Instant now) {
    bool const unheard_of = !invited_at && !applied_at;
    auto const next = TRY(after(unheard_of ? std::nullopt : std::optional(state), step));
    if (next != state || unheard_of) changed_at = now;
    state = next;
    switch (step) {
        case Step::invite:
            note_first(invited_at, now);
            break;
        case Step::apply:
        case Step::accept:
            note_first(applied_at, now);
            consented_at = now;
            break;
        case Step::match:
            note_first(matched_at, now);
            break;
        case Step::admit:
        case Step::decline:
        case Step::turn_down:
        case Step::withdraw:
        case Step::release:
            break;
    }
    if (state == EnrolmentState::enrolled) note_first(enrolled_at, now);
    return {};
}

Enrolment EnrolmentStore::fresh(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person,
                                Side side) {
    Enrolment enrolment;
    enrolment.id = work_.make_id<EnrolmentTag>();
    enrolment.programme = programme;
    enrolment.person = person;
    enrolment.side = side;
    return enrolment;
}

void EnrolmentStore::add(Enrolment const& e) {
    work_.tx().run(sql::insert_enrolment, e.id, e.programme, e.person, e.side, e.state, e.capacity,
                   e.hours_per_month, e.motivation, e.reason, e.changed_at, e.invited_at,
                   e.applied_at, e.enrolled_at, e.matched_at, e.active_at, e.consented_at,
                   e.living_pairs);
}

void EnrolmentStore::save(Enrolment const& e) {
    work_.tx().run(sql::update_enrolment, e.id, e.state, e.capacity, e.hours_per_month,
                   e.motivation, e.reason, e.changed_at, e.invited_at, e.applied_at, e.enrolled_at,
                   e.matched_at, e.active_at, e.consented_at, e.living_pairs);
}

std::optional<Enrolment> EnrolmentStore::find(Id<EnrolmentTag> const& id) const {
    return work_.tx().one<Enrolment>(sql::find_enrolment, id);
}

Result<Enrolment> EnrolmentStore::get(Id<EnrolmentTag> const& id) const {
    auto found = find(id);
    if (!found) return refuse(not_found("enrolment"));
    return std::move(*found);
}

Result<Enrolment> EnrolmentStore::own(Id<EnrolmentTag> const& id) const {
    auto const person = TRY(work_.acting_person<PersonTag>());
    auto found = TRY(get(id));
    if (found.person != person) return refuse(not_found("enrolment"));
    return found;
}

std::optional<Enrolment> EnrolmentStore::find(Id<ProgrammeTag> const& programme,
                                              Id<PersonTag> const& person, Side side) const {
    return work_.tx().one<Enrolment>(sql::enrolment_of_person, programme, person, side);
}

std::vector<Enrolment> EnrolmentStore::of_person(Id<PersonTag> const& person) const {
    return work_.tx().all<Enrolment>(sql::enrolments_of_person, person);
}

std::vector<Enrolment> EnrolmentStore::of_programme(Id<ProgrammeTag> const& programme) const {
    return work_.tx().all<Enrolment>(sql::enrolments_of_programme, programme);
}

std::vector<Enrolment> EnrolmentStore::page(Id<ProgrammeTag> const& programme,
                                            EnrolmentFilter const& filter,
                                            std::optional<std::string> const& after,
                                            std::int64_t limit) const {
    return work_.tx().all<Enrolment>(sql::page_of_enrolments, programme, filter.side, filter.state,
                                     after, limit);
}

std::vector<Participant> EnrolmentStore::participants(Id<ProgrammeTag> const& programme,
                                                      Side side) const {
    std::map<Id<EnrolmentTag>, std::vector<Id<PersonTag>>> preferences;
    for (auto& row : work_.tx().all<PreferenceRow>(sql::preferences_of_side, programme, side)) {
        preferences[row.enrolment].push_back(std::move(row.person));
    }
    std::vector<Participant> found;
    for (auto& row : work_.tx().all<ParticipantRow>(sql::participants, programme, side)) {
        auto named = preferences.find(row.enrolment);
        found.push_back({.enrolment = row.enrolment,
                         .person = std::move(row.person),
                         .side = row.side,
                         .state = row.state,
                         .capacity = row.capacity,
                         .hours_per_month = row.hours_per_month,
                         .preferences = named == preferences.end() ? std::vector<Id<PersonTag>>{}
                                                                   : std::move(named->second)});
    }
    return found;
}

std::int64_t EnrolmentStore::hours_promised_beside(Enrolment const& enrolment) const {
    return work_.tx()
        .one<std::int64_t>(sql::promised_hours_of_person, enrolment.person, enrolment.id)
        .value_or(0);
}

std::vector<Id<PersonTag>> EnrolmentStore::preferences(Id<EnrolmentTag> const& enrolment) const {
    return work_.tx().all<Id<PersonTag>>(sql::preferences_of_enrolment, enrolment);
}

void EnrolmentStore::replace_preferences(Id<EnrolmentTag> const& enrolment,
                                         std::span<Id<PersonTag> const> people) {
    work_.tx().run(sql::clear_preferences, enrolment);
    std::int64_t place = 0;
    for (auto const& person : people) {
        work_.tx().run(sql::insert_preference, enrolment, ++place, person);
    }
}

}  // namespace telemachy::programmes
