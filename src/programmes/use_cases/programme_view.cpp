#include "programmes/use_cases/programme_view.h"

#include <algorithm>
#include <map>

#include "programmes/store/enrolment_store.h"

namespace telemachy::programmes {

Result<void> put_words(Work& work, ProgrammeWords words, Programme& programme) {
    Problem problem{ProblemKind::invalid, "invalid_input", "Some of this needs another look."};
    auto const collect = [&](Result<void> const& checked) {
        if (checked) return;
        auto const& fields = checked.error().fields;
        problem.fields.insert(problem.fields.end(), fields.begin(), fields.end());
    };
    collect(check_rule(words.mentee_audience, "/mentee_audience"));
    collect(check_rule(words.mentor_audience, "/mentor_audience"));
    if (ProgrammeStore(work).name_is_taken(words.name, programme.id)) {
        problem.fields.push_back({"/name", "taken", "Another programme has this name."});
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    programme.name = std::move(words.name);
    programme.modality = words.modality;
    programme.purpose = std::move(words.purpose);
    programme.hours_per_month = words.hours_per_month;
    programme.mentee_audience = std::move(words.mentee_audience);
    programme.mentor_audience = std::move(words.mentor_audience);
    return {};
}

std::vector<ProgrammeCard> cards_of(Work& work, std::vector<Programme> const& programmes) {
    std::map<Id<ProgrammeTag>, ProgrammeCard> counted;
    for (auto const& row : ProgrammeStore(work).participation()) {
        auto& card = counted[row.programme];
        if (row.side == Side::mentee) {
            card.mentees = row.people;
            card.pairs = row.pairs;  // each pair has one mentee, so this side counts them once
        } else {
            card.mentors = row.people;
        }
    }
    std::vector<ProgrammeCard> cards;
    for (auto const& programme : programmes) {
        auto card = counted[programme.id];
        card.id = programme.id;
        card.name = programme.name;
        card.modality = programme.modality;
        card.state = programme.state;
        cards.push_back(std::move(card));
    }
    return cards;
}

ProgrammeView view_of(Work& work, Programme const& programme) {
    auto const card = cards_of(work, {programme})[0];
    return {.id = programme.id,
            .name = programme.name,
            .modality = programme.modality,
            .state = programme.state,
            .mentees = card.mentees,
            .mentors = card.mentors,
            .pairs = card.pairs,
            .purpose = programme.purpose,
            .hours_per_month = programme.hours_per_month,
            .mentee_audience = programme.mentee_audience,
            .mentor_audience = programme.mentor_audience,
            .version = {programme.version}};
}

bool may_see(Work& work, Programme const& programme) {
    if (work.covers_programme(programme.id.text())) return true;
    if (programme.state != ProgrammeState::draft && work.actor().has(Role::member)) return true;
    if (work.actor().person.empty()) return false;
    auto const own = EnrolmentStore(work).of_person(Id<PersonTag>(work.actor().person));
    return std::ranges::any_of(
        own, [&](Enrolment const& each) { return each.programme == programme.id; });
}

Result<Programme> visible_programme(Work& work, Id<ProgrammeTag> const& id) {
    auto programme = TRY(ProgrammeStore(work).get(id));
    if (!may_see(work, programme)) return refuse(not_found("programme"));
    return programme;
}

}  // namespace telemachy::programmes
