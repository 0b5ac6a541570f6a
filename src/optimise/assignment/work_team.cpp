#include "optimise/assignment/work_team.h"

#include <algorithm>
#include <utility>

namespace telemachy::optimise {
namespace {

/// How often a helper looks whether there is more to do before it goes to sleep: some twenty
/// microseconds. An auction shares out many small pieces, and being woken takes longer than that.
constexpr int looks_before_sleep = 300;

void pause_a_moment() {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#else
    std::this_thread::yield();
#endif
}

}  // namespace

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
    bool is_somebody_asleep = false;
    {
        std::lock_guard lock(mutex_);
        work_ = &work;
        count_ = count;
        grain_ = grain;
        next_.store(0, std::memory_order_relaxed);
        is_open_ = true;
        turn_.fetch_add(1, std::memory_order_release);
        is_somebody_asleep = helpers_asleep_ > 0;
    }
    if (is_somebody_asleep) wake_.notify_all();
    work_through(0);
    // Who has not come by now finds nothing left, and is not waited for.
    std::unique_lock lock(mutex_);
    is_open_ = false;
    done_.wait(lock, [this] { return helpers_busy_ == 0; });
    if (trouble_) std::rethrow_exception(std::exchange(trouble_, nullptr));
}

void WorkTeam::help(std::stop_token const& over, unsigned worker) {
    std::uint64_t seen = 0;
    for (;;) {
        for (int x = 0; x < looks_before_sleep && turn_.load(std::memory_order_acquire) == seen;
             ++x)
            pause_a_moment();
        {
            std::unique_lock lock(mutex_);
            ++helpers_asleep_;
            bool const is_called = wake_.wait(lock, over, [&] { return turn_ != seen; });
            --helpers_asleep_;
            if (!is_called) return;
            seen = turn_;
            if (!is_open_) continue;
            ++helpers_busy_;
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
