#include "notifications/use_cases/post_digests.h"

#include <span>

#include "notifications/domain/digest.h"
#include "notifications/letters.h"
#include "notifications/store/digest_store.h"
#include "outbound/mail_writing.h"
#include "people/people_directory.h"
#include "world/time_zone.h"

namespace telemachy::notifications::post_digests {
namespace {

using namespace std::chrono_literals;

std::chrono::sys_seconds to_seconds(Instant at) {
    return std::chrono::sys_seconds{std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(at.milliseconds))};
}

DigestLanguage language_of(Work& work, Id<people::PersonTag> const& person) {
    auto const features = people::PeopleDirectory(work).features(std::span(&person, 1));
    if (features.empty()) return DigestLanguage::english;
    for (auto const& language : features.front().languages) {
        if (language == "de") return DigestLanguage::german;
        if (language == "en") return DigestLanguage::english;
    }
    return DigestLanguage::english;
}

DigestMoment moment_of(Work& work, people::PersonContact const& contact) {
    DigestMoment moment{.now = to_seconds(work.now()),
                        .offset = std::chrono::minutes(world::utc_offset_minutes(contact.time_zone, work.now()).value_or(0))};
    for (std::size_t day = 0; day < moment.free_days.size(); ++day) moment.free_days[day] = contact.weekend[day];
    for (auto const at : DigestStore(work).sent_since(contact.id.text(), work.now() + -24h * 7)) {
        moment.sent.push_back(to_seconds(at));
    }
    return moment;
}

void post_to(Work& work, people::PersonContact const& contact, MailOffice const& office) {
    DigestStore store(work);
    std::vector<DigestItem> items;
    for (auto const& news : store.news_of(contact.id.text())) {
        items.push_back({news.kind, static_cast<std::size_t>(news.count)});
    }
    if (items.empty()) return;
    DigestLinks const links{office.url + "/today", office.url + mail_choices_path(work, contact.id.text())};
    auto const words = digest_words(items, links, language_of(work, contact.id));
    auto const thing = "digest." + contact.id.text() + "." + std::to_string(work.now().milliseconds);
    auto const host = office.from.substr(office.from.find('@') + 1);
    outbound::MailHead const head{.from = {office.from, "Telemachy"},
                                  .to = {contact.email, contact.name},
                                  .subject = words.subject,
                                  .message_id = thing + "@" + host,
                                  .date = to_seconds(work.now())};
    post(work, {.thing = thing,
                .person = contact.id.text(),
                .to = contact.email,
                .message = outbound::plain_mail(head, words.text)});
    store.note_sent(contact.id.text());
    work.concerns(contact.id.text());
}

/// Whom a summary may go to now.
std::optional<people::PersonContact> reader(Work& work, std::string const& person) {
    auto contact = people::PeopleDirectory(work).contact(Id<people::PersonTag>(person));
    bool const reachable = contact && !contact->email.empty() && contact->status != people::PersonStatus::left;
    if (!reachable || !wants_mail(work, person, MailKind::digest) || !is_digest_due(moment_of(work, *contact))) {
        return std::nullopt;
    }
    return contact;
}

}  // namespace

Result<void> run(JobRun& job, MailOffice const& office) {
    if (!office.carrier) return {};
    std::vector<std::string> due;
    job.read([&](Work& work) {
        for (auto const& person : DigestStore(work).people_with_news(work.now() + -1h)) {
            if (reader(work, person)) due.push_back(person);
        }
    });
    for (auto const& person : due) {
        if (job.stopping()) break;
        TRY(job.write([&](Work& work) -> Result<void> {
            if (auto const contact = reader(work, person)) post_to(work, *contact, office);
            return {};
        }));
    }
    return {};
}

}  // namespace telemachy::notifications::post_digests
