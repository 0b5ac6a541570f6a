#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace telemachy::optimise {

/// A few threads that share out pieces of work whose results do not depend on who does them.
/// The calling thread works too; with one thread no other is ever started.
class WorkTeam {
public:
    explicit WorkTeam(unsigned threads);
    ~WorkTeam();
    WorkTeam(WorkTeam const&) = delete;
    WorkTeam& operator=(WorkTeam const&) = delete;

    [[nodiscard]] unsigned size() const { return static_cast<unsigned>(helpers_.size()) + 1; }

    /// Calls `work(begin, end, worker)` for consecutive ranges of at most `grain` that cover
    /// [0, count), and returns when all are done. `worker` is below size() and tells apart who may
    /// use which scratch memory. If `work` throws, the first exception is rethrown here.
    void share(
        std::size_t count, std::size_t grain,
        std::function<void(std::size_t begin, std::size_t end, unsigned worker)> const& work);

private:
    void help(std::stop_token const& over, unsigned worker);
    void work_through(unsigned worker);

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::condition_variable done_;
    std::atomic<std::uint64_t> turn_ = 0;  // counts calls of share; helpers know the last they saw
    bool is_open_ = false;                 // whether who comes now may still join in
    std::size_t helpers_asleep_ = 0;
    std::size_t helpers_busy_ = 0;
    std::exception_ptr trouble_;

    std::function<void(std::size_t, std::size_t, unsigned)> const* work_ = nullptr;
    std::size_t count_ = 0;
    std::size_t grain_ = 1;
    std::atomic<std::size_t> next_ = 0;
    std::vector<std::jthread> helpers_;  // last, so that they end before what they use
};

}  // namespace telemachy::optimise
