#include "programmes/use_cases/set_preferences.h"

#include <set>

namespace telemachy::programmes::set_preferences {
namespace {

/// More names than this are no preference any more.
constexpr std::size_t people_max = 20;

Result<void> check_people(Work& work, Enrolment const& enrolment,
                          std::vector<Id<PersonTag>> const& people) {
    Problem problem{ProblemKind::invalid, "invalid_input", "Some of this needs another look."};
    if (people.size() > people_max) {
        problem.fields.push_back({"/people", "too_many", "Name twenty people at most."});
    }
    people::PeopleDirectory const directory(work);
    std::set<Id<PersonTag>> seen;
    for (std::size_t i = 0; i < people.size() && i < people_max; ++i) {
        auto const at = "/people/" + std::to_string(i);
        if (people[i] == enrolment.person) {
            problem.fields.push_back({at, "self", "Name somebody other than yourself."});
        } else if (!seen.insert(people[i]).second) {
            problem.fields.push_back({at, "repeated", "This person is on your list already."});
        } else if (!directory.knows(people[i])) {
            problem.fields.push_back({at, "unknown", "There is no such person."});
        }
    }
    if (problem.fields.empty()) return {};
    return refuse(std::move(problem));
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    EnrolmentStore store(work);
    auto const enrolment = TRY(store.own(input.enrolment));
    if (!takes_part(enrolment.state) && enrolment.state != EnrolmentState::applied) {
        return refuse(
            conflict("enrolment.no_part", "Take part first; then say whom you would like."));
    }
    TRY(check_people(work, enrolment, input.people));
    store.replace_preferences(enrolment.id, input.people);
    work.concerns(enrolment.id.text());
    return own_view_of(work, enrolment);
}

}  // namespace telemachy::programmes::set_preferences
