#include "app/capabilities.h"

#include "access/access.h"
#include "access/access_directory.h"
#include "accountability/accountability.h"
#include "app/meeting_groups.h"
#include "artefacts/artefacts.h"
#include "audit_log/audit_log.h"
#include "calendar/calendar.h"
#include "matching/matching.h"
#include "notifications/notifications.h"
#include "operation/sql.h"
#include "people/people.h"
#include "people/people_directory.h"
#include "onboarding/onboarding.h"
#include "progress/progress.h"
#include "programmes/programmes.h"
#include "recognition/recognition.h"
#include "relationships/relationships.h"
#include "safety/safety.h"
#include "sealed/sealed.h"
#include "supervision/supervision.h"

namespace telemachy::app {
namespace {

/// Access stands below the directory's business and knows no person; the two meet here.
std::optional<access::PersonForAccount> find_person_for_account(Work& work, access::PersonReference const& person) {
    auto const found = people::PeopleDirectory(work).contact(Id<people::PersonTag>(person.text()));
    if (!found || found->status == people::PersonStatus::left) return std::nullopt;
    bool const external = found->employment == people::Employment::external;
    return access::PersonForAccount{person, found->name, found->email,
                                    external ? access::Employment::external : access::Employment::employee};
}

/// Whoever leaves the directory loses the way in, and finds it again on coming back. News may arrive when the
/// roster that brought it was undone already, so what counts is who is here now.
void follow_directory(Work& work, Id<people::PersonTag> const& person) {
    access::PersonReference const reference(person.text());
    auto const found = people::PeopleDirectory(work).contact(person);
    if (found && found->status != people::PersonStatus::left) {
        access::let_back_in(work, reference);
    } else {
        access::let_go(work, reference);
    }
}
Result<void> let_go(Work& work, people::PersonLeft const& news) {
    follow_directory(work, news.person);
    return {};
}
Result<void> let_back_in(Work& work, people::PersonReturned const& news) {
    follow_directory(work, news.person);
    return {};
}

Capability access_with_directory() {
    auto access = access::capability(find_person_for_account);
    access.handlers.push_back(on<people::PersonLeft>(let_go));
    access.handlers.push_back(on<people::PersonReturned>(let_back_in));
    return access;
}

}  // namespace

House the_house_of_telemachy(Outside const& outside) {
    return House({
        {.name = "operation", .migrations = operation::migrations()},
        people::capability(),
        access_with_directory(),
        audit_log::capability(),
        notifications::capability({.carrier = outside.mail, .from = outside.mail_from, .url = outside.url}),
        calendar::capability({.groups = meeting_groups(),
                              .web = outside.web,
                              .house_key = outside.house_key,
                              .mailbox = outside.mailbox,
                              .address = outside.mail_from,
                              .url = outside.url}),
        programmes::capability(),
        onboarding::capability(),
        sealed::capability(),
        relationships::capability(),
        progress::capability(),
        accountability::capability(),
        artefacts::capability(outside.files),
        recognition::capability(),
        safety::capability(),
        supervision::capability(),
        matching::capability(),
    });
}

}  // namespace telemachy::app
