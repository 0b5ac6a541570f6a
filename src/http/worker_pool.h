#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace telemachy::http {

/// A fixed number of threads and a queue that says no when it is full.
class WorkerPool {
public:
    WorkerPool(int workers, std::size_t queue_limit) : queue_limit_(queue_limit) {
        for (int i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
    }

    ~WorkerPool() {
        {
            std::lock_guard const lock(mutex_);
            stopping_ = true;
        }
        waiting_.notify_all();
        for (auto& thread : threads_) thread.join();
    }

    [[nodiscard]] bool offer(std::function<void()> task) {
        {
            std::lock_guard const lock(mutex_);
            if (queue_.size() >= queue_limit_ || stopping_) return false;
            queue_.push_back(std::move(task));
        }
        waiting_.notify_one();
        return true;
    }

private:
    void work() {
        for (;;) {
            std::unique_lock lock(mutex_);
            waiting_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;  // stopping, and everything accepted has been answered
            auto task = std::move(queue_.front());
            queue_.pop_front();
            lock.unlock();
            task();
        }
    }

    std::size_t queue_limit_;
    std::mutex mutex_;
    std::condition_variable waiting_;
    std::deque<std::function<void()>> queue_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace telemachy::http
