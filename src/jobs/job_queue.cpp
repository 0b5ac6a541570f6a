#include "jobs/job_queue.h"

#include <chrono>

#include "operation/sql.h"

namespace telemachy::jobs {
namespace {

namespace sql = operation::sql;
using namespace std::chrono_literals;

constexpr auto lock_time = 10min;
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
