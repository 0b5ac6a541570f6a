#include "programmes/use_cases/invite_people.h"

#include <set>

#include "notifications/notifications.h"
#include "people/people_directory.h"
#include "programmes/store/enrolment_store.h"
#include "programmes/store/programme_store.h"

namespace telemachy::programmes::invite_people {
namespace {

/// The people named, each of whom must be in the audience, and the whole audience if asked for.
Result<std::vector<Id<PersonTag>>> people_meant(Work& work, Programme const& programme,
                                                Input const& input) {
    people::PeopleDirectory const directory(work);
    auto const rule = population_of(programme.audience(input.side));
    std::vector<Id<PersonTag>> meant;
    std::set<Id<PersonTag>> seen;
    std::set<Id<PersonTag>> audience;
    for (auto const& person : directory.population(rule)) audience.insert(person.id);

    Problem problem{ProblemKind::invalid, "invalid_input", "Some of this needs another look."};
    for (std::size_t i = 0; i < input.people.size(); ++i) {
        if (!audience.contains(input.people[i])) {
            problem.fields.push_back({"/people/" + std::to_string(i), "not_in_audience",
                                      "This person is not in the audience of this side."});
        } else if (seen.insert(input.people[i]).second) {
            meant.push_back(input.people[i]);
        }
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    if (input.everyone_in_audience) {
        for (auto const& person : audience) {
            if (seen.insert(person).second) meant.push_back(person);
        }
    }
    if (meant.empty()) {
        return refuse(
            invalid_field("/people", "required", "Say who is asked, or ask the whole audience."));
    }
    return meant;
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const programme = TRY(ProgrammeStore(work).get(input.programme));
    TRY(work.require_programme(programme.id.text()));
    if (programme.state == ProgrammeState::closed) {
        return refuse(
            conflict("programme.closed", "This programme is closed: it takes nobody new."));
    }
    EnrolmentStore store(work);
    Output output;
    PeopleInvited news{.programme = programme.id, .side = input.side, .people = {}};
    for (auto const& person : TRY(people_meant(work, programme, input))) {
        auto known = store.find(programme.id, person, input.side);
        bool const fresh = !known;
        if (fresh) known = store.fresh(programme.id, person, input.side);
        if (!known->take(Step::invite, work.now())) {
            ++output.passed_over;
            continue;
        }
        fresh ? store.add(*known) : store.save(*known);
        news.people.push_back(person);
        notifications::notify(work, person.text(), "invited", {{"programme", programme.name}},
                              "/programmes/" + programme.id.text());
        ++output.invited;
    }
    ProgrammeStore(work).move(programme.id, ProgrammeState::draft, ProgrammeState::open);
    work.concerns(programme.id.text());
    work.note("invited", output.invited);
    if (output.invited > 0) work.publish(news);
    return output;
}

}  // namespace telemachy::programmes::invite_people
