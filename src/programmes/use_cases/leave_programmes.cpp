#include "programmes/use_cases/leave_programmes.h"

#include "people/people_directory.h"
#include "programmes/store/enrolment_store.h"

namespace telemachy::programmes {

Result<void> leave_programmes(Work& work, people::PersonLeft const& news) {
    auto const person = people::PeopleDirectory(work).contact(news.person);
    if (person && person->status != people::PersonStatus::left) return {};
    EnrolmentStore store(work);
    for (auto& enrolment : store.of_person(news.person)) {
        if (!enrolment.take(Step::withdraw, work.now())) continue;
        store.save(enrolment);
        work.publish(EnrolmentWithdrawn{enrolment.id, enrolment.programme, enrolment.person,
                                        enrolment.side});
    }
    return {};
}

}  // namespace telemachy::programmes
