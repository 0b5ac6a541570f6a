#include "access/use_cases/tidy_up.h"

#include "access/domain/session_life.h"
#include "access/domain/sign_in_delay.h"
#include "access/sql.h"

namespace telemachy::access {
namespace {

/// Before when each kind of thing is past.
struct Horizon {
    explicit Horizon(Instant now)
        : now(now),
          unused(now + -idle_limit),
          opened(now + -absolute_limit),
          failed(now + -account_allowance.forgotten_after) {}

    Instant now, unused, opened, failed;
};

std::int64_t count(Work& work, Horizon const& before) {
    auto& tx = work.tx();
    return *tx.one<std::int64_t>(sql::count_dead_sessions, before.unused, before.opened) +
           *tx.one<std::int64_t>(sql::count_expired_links, before.now) +
           *tx.one<std::int64_t>(sql::count_old_tallies, before.failed);
}

}  // namespace

Result<void> tidy_up(JobRun& run) {
    std::int64_t waiting = 0;
    run.read([&](Work& work) { waiting = count(work, Horizon(work.now())); });
    if (waiting == 0) return {};
    return run.write([](Work& work) -> Result<void> {
        Horizon const before(work.now());
        work.note("forgotten", count(work, before));
        work.tx().run(sql::forget_dead_sessions, before.unused, before.opened);
        work.tx().run(sql::forget_expired_links, before.now);
        work.tx().run(sql::forget_old_tallies, before.failed);
        return {};
    });
}

}  // namespace telemachy::access
