#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "operation/runner.h"

namespace telemachy::jobs {

/// Keeps the house going by itself: one thread for the outbox and the schedules, one for long jobs.
/// Stops and joins when it is destroyed; a running job is asked to stop and comes back after a restart.
class Scheduler {
public:
    using Complain = std::function<void(std::string const&)>;

    Scheduler(Runner& runner, Complain complain);
    ~Scheduler();
    Scheduler(Scheduler const&) = delete;
    Scheduler& operator=(Scheduler const&) = delete;

    /// Looks for work at once instead of at the next beat; called after every command.
    void wake();

private:
    void keep_house();
    void keep_working();
    /// Waits for a wake, the stop or the next beat.
    void rest(std::uint64_t& seen);

    Runner& runner_;
    Complain complain_;
    std::atomic<bool> stopping_{false};
    std::mutex mutex_;
    std::condition_variable woken_;
    std::uint64_t wakes_ = 0;
    std::thread housekeeper_;
    std::thread worker_;
};

}  // namespace telemachy::jobs
