#include "jobs/job_queue.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "operation/sql.h"

namespace telemachy::jobs {
namespace {

namespace sql = operation::sql;
using namespace std::chrono_literals;

/// How long a claim holds without being renewed: as long as a job of a worker that died is left alone.
constexpr auto lock_time = 30s;
constexpr auto renewal_time = 10s;
constexpr int attempts_max = 5;

struct ClaimedJob {
    std::string id;
    std::string kind;
    std::string payload;
    std::int64_t attempts;
};

class HouseJobRun final : public JobRun {
public:
    HouseJobRun(Runner& runner, std::string_view act, std::atomic<bool> const& stopping)
        : runner_(runner), act_(act), stopping_(stopping) {}

    void read(std::function<void(Work&)> const& look) override { runner_.read_as_house(look); }
    Result<void> write(std::function<Result<void>(Work&)> const& change) override {
        return runner_.write_as_house(act_, change);
    }
    world::World& world() override { return runner_.world(); }
    bool stopping() const override { return stopping_; }

private:
    Runner& runner_;
    std::string_view act_;
    std::atomic<bool> const& stopping_;
};

std::optional<ClaimedJob> claim(Runner& runner) {
    std::optional<ClaimedJob> job;
    Instant const now = runner.world().clock.now();
    runner.database().read(
        [&](storage::Transaction& tx) { job = tx.one<ClaimedJob>(sql::claimable_job, now); });
    if (!job) return job;  // looking costs no write
    runner.database().write([&](storage::Transaction& tx) {
        job = tx.one<ClaimedJob>(sql::claimable_job, now);
        if (!job) return storage::Outcome::roll_back;
        tx.run(sql::claim_job, job->id, now + lock_time);
        return storage::Outcome::commit;
    });
    return job;
}

/// Renews the claim on a job for as long as it lives, so that nobody takes a job that merely takes long, and one
/// whose worker was killed is taken up soon.
class KeptClaim {
public:
    KeptClaim(Runner& runner, std::string const& job)
        : thread_([this, &runner, job](std::stop_token const& ended) { keep(runner, job, ended); }) {}

private:
    void keep(Runner& runner, std::string const& job, std::stop_token const& ended) {
        std::unique_lock lock(mutex_);
        while (!woken_.wait_for(lock, ended, renewal_time, [&] { return ended.stop_requested(); })) {
            try {
                runner.database().write([&](storage::Transaction& tx) {
                    tx.run(sql::keep_job_lock, job, runner.world().clock.now() + lock_time);
                    return storage::Outcome::commit;
                });
            } catch (std::exception const&) {
                // The database is away; if it stays so, the job itself finds out, and the claim may lapse.
            }
        }
    }

    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it uses everything above
};

void settle(Runner& runner, ClaimedJob const& job, std::string_view state, std::string const& failure,
            std::chrono::milliseconds delay = {}) {
    runner.database().write([&](storage::Transaction& tx) {
        tx.run(sql::settle_job, job.id, state, failure, runner.world().clock.now() + delay);
        return storage::Outcome::commit;
    });
}

JobHandler const* handler_of(House const& house, std::string_view kind) {
    for (auto const& capability : house.capabilities()) {
        for (auto const& handler : capability.jobs) {
            if (handler.kind == kind) return &handler;
        }
    }
    return nullptr;
}

}  // namespace

bool run_next_job(Runner& runner, std::atomic<bool> const& stopping) {
    auto const job = claim(runner);
    if (!job) return false;
    auto const* handler = handler_of(runner.house(), job->kind);
    if (!handler) {
        settle(runner, *job, "refused", "no room does this kind of job");
        return true;
    }
    try {
        HouseJobRun job_run(runner, handler->kind, stopping);
        KeptClaim const kept(runner, job->id);
        auto const payload = parse_json(job->payload);
        auto const done = payload ? handler->run(job_run, *payload) : std::unexpected(payload.error());
        if (done) {
            settle(runner, *job, "done", "");
        } else {
            settle(runner, *job, "refused", done.error().code + ": " + done.error().detail);
        }
    } catch (std::exception const& fault) {
        bool const last = job->attempts + 1 >= attempts_max;
        settle(runner, *job, last ? "failed" : "waiting", fault.what(), 2s * (1 << job->attempts));
    }
    return true;
}

Result<void> run_schedule(Runner& runner, Schedule const& schedule, std::atomic<bool> const& stopping) {
    HouseJobRun job_run(runner, schedule.name, stopping);
    return schedule.run(job_run);
}

}  // namespace telemachy::jobs
