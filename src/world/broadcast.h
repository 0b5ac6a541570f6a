#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace telemachy::world {

/// News for open screens: progress of a long run, "something here changed". It carries no words that
/// need protecting, it may be lost, and a screen that hears it asks again through the front door.
class Broadcast {
public:
    struct News {
        std::string topic;  ///< `/match-runs/run_…`
        std::string event;  ///< `progress`, `changed`
        std::string data;   ///< JSON
    };
    using Listener = std::function<void(News const&)>;

    /// Ends the subscription when it is destroyed.
    class Subscription {
    public:
        Subscription(Broadcast& owner, std::uint64_t number) : owner_(owner), number_(number) {}
        ~Subscription() { owner_.drop(number_); }
        Subscription(Subscription const&) = delete;
        Subscription& operator=(Subscription const&) = delete;

    private:
        Broadcast& owner_;
        std::uint64_t number_;
    };

    [[nodiscard]] std::unique_ptr<Subscription> subscribe(std::string topic, Listener listener) {
        std::lock_guard const lock(mutex_);
        listeners_.emplace(++last_, Entry{std::move(topic), std::move(listener)});
        return std::make_unique<Subscription>(*this, last_);
    }

    void tell(News const& news) {
        std::lock_guard const lock(mutex_);
        for (auto const& [number, entry] : listeners_) {
            if (entry.topic == news.topic) entry.listener(news);
        }
    }

private:
    struct Entry {
        std::string topic;
        Listener listener;
    };

    void drop(std::uint64_t number) {
        std::lock_guard const lock(mutex_);
        listeners_.erase(number);
    }

    std::mutex mutex_;
    std::uint64_t last_ = 0;
    std::map<std::uint64_t, Entry> listeners_;
};

}  // namespace telemachy::world
