#include "jobs/scheduler.h"

#include <chrono>
#include <map>

#include "jobs/job_queue.h"
#include "jobs/outbox.h"

namespace telemachy::jobs {
namespace {

using namespace std::chrono_literals;

/// Other nodes' work is found at the latest after this; our own is announced by wake().
constexpr auto beat = 1s;

}  // namespace

Scheduler::Scheduler(Runner& runner, Complain complain)
    : runner_(runner), complain_(std::move(complain)),
      housekeeper_([this] { keep_house(); }),
      worker_([this] { keep_working(); }) {}

Scheduler::~Scheduler() {
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    woken_.notify_all();
    housekeeper_.join();
    worker_.join();
}

void Scheduler::wake() {
    {
        std::lock_guard const lock(mutex_);
        ++wakes_;
    }
    woken_.notify_all();
}

void Scheduler::rest(std::uint64_t& seen) {
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, beat, [&] { return stopping_ || wakes_ != seen; });
    seen = wakes_;
}

void Scheduler::keep_house() {
    std::map<std::string_view, std::chrono::steady_clock::time_point> due;
    for (std::uint64_t seen = 0; !stopping_; rest(seen)) {
        try {
            while (!stopping_ && deliver_events(runner_) > 0) {}
            for (auto const& capability : runner_.house().capabilities()) {
                for (auto const& schedule : capability.schedules) {
                    auto const now = std::chrono::steady_clock::now();
                    if (now < due[schedule.name]) continue;
                    due[schedule.name] = now + schedule.every;
                    if (auto const done = run_schedule(runner_, schedule, stopping_); !done) {
                        complain_(std::string(schedule.name) + ": " + done.error().detail);
                    }
                }
            }
        } catch (std::exception const& fault) {
            complain_(std::string("housekeeping: ") + fault.what());
        }
    }
}

void Scheduler::keep_working() {
    for (std::uint64_t seen = 0; !stopping_; rest(seen)) {
        try {
            while (!stopping_ && run_next_job(runner_, stopping_)) wake();
        } catch (std::exception const& fault) {
            complain_(std::string("jobs: ") + fault.what());
        }
    }
}

}  // namespace telemachy::jobs
