#include "optimise/assignment/work_team.h"

#include <algorithm>
#include <utility>

namespace telemachy::optimise {

WorkTeam::WorkTeam(unsigned threads) {
    for (unsigned worker = 1; worker < threads; ++worker)
        helpers_.emplace_back([this, worker](std::stop_token const& over) { help(over, worker); });
}

WorkTeam::~WorkTeam() {
    for (auto& helper : helpers_) helper.request_stop();
    helpers_.clear();
}

void WorkTeam::share(std::size_t count, std::size_t grain,
                     std::function<void(std::size_t, std::size_t, unsigned)> const& work) {
    if (helpers_.empty() || count <= grain) {  // waking others costs more than this little
        if (count > 0) work(0, count, 0);
        return;
    }
    {
        std::lock_guard lock(mutex_);
        work_ = &work;
        count_ = count;
        grain_ = grain;
        next_.store(0, std::memory_order_relaxed);
        helpers_busy_ = helpers_.size();
        ++turn_;
    }
    wake_.notify_all();
    work_through(0);
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return helpers_busy_ == 0; });
    if (trouble_) std::rethrow_exception(std::exchange(trouble_, nullptr));
}

void WorkTeam::help(std::stop_token const& over, unsigned worker) {
    std::uint64_t seen = 0;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, over, [&] { return turn_ != seen; })) return;
            seen = turn_;
        }
        work_through(worker);
        std::lock_guard lock(mutex_);
        if (--helpers_busy_ == 0) done_.notify_one();
    }
}

void WorkTeam::work_through(unsigned worker) {
    try {
        for (;;) {
            std::size_t const begin = next_.fetch_add(grain_, std::memory_order_relaxed);
            if (begin >= count_) return;
            (*work_)(begin, std::min(begin + grain_, count_), worker);
        }
    } catch (...) {
        std::lock_guard lock(mutex_);
        if (!trouble_) trouble_ = std::current_exception();
        next_.store(count_, std::memory_order_relaxed);
    }
}

}  // namespace telemachy::optimise
