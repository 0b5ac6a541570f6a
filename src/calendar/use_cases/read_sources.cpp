#include "calendar/use_cases/read_sources.h"

#include <algorithm>

#include "calendar/store/availability_store.h"
#include "calendar/use_cases/caldav_conversation.h"
#include "calendar/use_cases/source_reading.h"

namespace telemachy::calendar::read_sources {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds usual_pause = 1h;
constexpr std::int64_t failures_that_count = 5;  // 1 h doubled five times is more than a day
constexpr std::chrono::milliseconds longest_pause = 24h;
constexpr std::int64_t at_once = 20;

std::string sentence_of(Problem const& problem) {
    return problem.fields.empty() ? problem.detail : problem.fields.front().detail;
}

void note_failure(Work& work, SourceRow source, Problem const& problem) {
    source.state = SourceState::failing;
    source.problem = sentence_of(problem);
    source.failures = std::min(source.failures + 1, failures_that_count);
    source.next_read = work.now() + std::min(usual_pause * (1 << source.failures), longest_pause);
    AvailabilityStore(work).save_reading(source);
}

Result<void> keep(Work& work, SourceRow const& asked, Result<CaldavAnswer> const& answer) {
    AvailabilityStore store(work);
    auto source = store.source(asked.id);
    if (!source) return {};  // taken back while it was read
    work.concerns(source->person.text());
    if (!answer) {
        note_failure(work, *source, answer.error());
        return {};
    }
    if (!answer->unchanged) {
        auto const read = busy_of_documents(work, source->person, answer->documents);
        if (!read) {
            note_failure(work, *source, read.error());
            return {};
        }
        store.replace_busy(*source, read->busy);
        source->etag = answer->tag;
        source->fetched_at = work.now();
    }
    source->state = SourceState::fine;
    source->problem.clear();
    source->failures = 0;
    source->read_at = work.now();
    source->next_read = work.now() + usual_pause;
    store.save_reading(*source);
    return {};
}

/// An ETag says nothing about a window that moves on with the days, so once a day everything is read.
std::string known(SourceRow const& source, Instant now) {
    bool const fresh = source.state == SourceState::fine && source.fetched_at && now - *source.fetched_at < 24h;
    return fresh ? source.etag : std::string();
}

/// One document, or a whole account.
Result<CaldavAnswer> ask_outside(SourceRow const& source, Instant now, Surroundings const& around) {
    if (source.kind != SourceKind::connected) {
        auto answer = TRY(around.web->read({.url = source.url, .known = known(source, now)}));
        return CaldavAnswer{answer.unchanged, {std::move(answer.body)}, std::move(answer.etag)};
    }
    auto const password = around.house_key && source.secret
                              ? around.house_key().open(source.secret->value, source.id.text())
                              : std::nullopt;
    if (!password) {
        return refuse(invalid("secret_lost", "The password of this account can no longer be opened. Connect it again."));
    }
    return CaldavConversation(*around.web, source.url, {source.user_name, *password})
        .read(reading_window(now), known(source, now));
}

Result<void> read_source(JobRun& job_run, SourceRow const& source, Surroundings const& around) {
    auto const answer = ask_outside(source, job_run.world().clock.now(), around);
    return job_run.write([&](Work& work) { return keep(work, source, answer); });
}

}  // namespace

Result<void> read_one(JobRun& job_run, Payload const& payload, Surroundings const& around) {
    if (!around.web) return {};
    std::optional<SourceRow> source;
    job_run.read([&](Work& work) { source = AvailabilityStore(work).source(payload.source); });
    if (!source || source->kind == SourceKind::pasted) return {};
    return read_source(job_run, *source, around);
}

Result<void> run(JobRun& job_run, Surroundings const& around) {
    if (!around.web) return {};
    std::vector<SourceRow> due;
    job_run.read([&](Work& work) { due = AvailabilityStore(work).due_sources(work.now(), at_once); });
    for (auto const& source : due) {
        if (job_run.stopping()) break;
        TRY(read_source(job_run, source, around));
    }
    return {};
}

}  // namespace telemachy::calendar::read_sources
