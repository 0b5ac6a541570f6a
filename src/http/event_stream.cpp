#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include "http/connection.h"
#include "http/response_head.h"

/// What a connection does once it streams: news go out as they come, until its client goes or its session ends.
namespace telemachy::http {
namespace {

namespace asio = boost::asio;

constexpr std::size_t frames_behind_max = 64;

}  // namespace

void Connection::start_stream(Response const& asked) {
    keep_alive_ = false;
    Response response;
    response.headers = {{"content-type", "text/event-stream; charset=utf-8"}, {"cache-control", "no-store"},
                        {"x-accel-buffering", "no"}};
    stream_.expires_never();
    frames_.push_back(head_of(response, false, std::nullopt) + "retry: 2000\n\n");
    std::weak_ptr<Connection> const weak = shared_from_this();
    auto const executor = stream_.get_executor();
    subscription_ = shared_.broadcast.subscribe(asked.event_topic, [weak, executor](world::Broadcast::News const& news) {
        auto frame = std::make_shared<std::string>("event: " + news.event + "\ndata: " + news.data + "\n\n");
        asio::post(executor, [weak, frame] {
            if (auto const self = weak.lock()) self->push_frame(std::move(*frame));
        });
    });
    session_end_ = shared_.broadcast.subscribe(asked.end_topic, [weak, executor](world::Broadcast::News const&) {
        asio::post(executor, [weak] {
            if (auto const self = weak.lock()) self->end_stream();
        });
    });
    heartbeat_.emplace(executor);
    beat();
    write_frames();
    listen_for_the_end();
}

/// A stream's client has nothing more to say: whatever arrives, or the end, ends the stream. This wait is
/// also what keeps the connection alive between two frames.
void Connection::listen_for_the_end() {
    stream_.async_read_some(buffer_.prepare(64), [self = shared_from_this()](Failed, std::size_t) {
        if (self->subscription_) self->close();
    });
}

void Connection::end_stream() {
    if (subscription_) close();
}

void Connection::push_frame(std::string frame) {
    if (!subscription_) return;
    if (frames_.size() >= frames_behind_max) return close();  // it comes back and asks again
    frames_.push_back(std::move(frame));
    write_frames();
}

void Connection::write_frames() {
    if (writing_frame_ || frames_.empty()) return;
    writing_frame_ = true;
    asio::async_write(stream_, asio::buffer(frames_.front()),
                      [self = shared_from_this()](Failed failed, std::size_t) {
                          self->writing_frame_ = false;
                          if (!self->frames_.empty()) self->frames_.pop_front();
                          if (failed) return self->close();
                          self->write_frames();
                      });
}

/// From time to time the door is asked again: a session also ends by itself, on another node, or with a role.
void Connection::beat() {
    heartbeat_->expires_after(shared_.heartbeat);
    heartbeat_->async_wait([weak = weak_from_this()](Failed cancelled) {
        auto const self = weak.lock();
        if (!self || cancelled || !self->subscription_) return;
        bool const taken = self->shared_.pool.offer([weak] {
            auto const asking = weak.lock();
            if (!asking) return;
            bool const stays = asking->shared_.gateway.may_stay(asking->request_);
            asio::post(asking->stream_.get_executor(), [asking, stays] {
                if (!stays) return asking->end_stream();
                asking->push_frame(": still here\n\n");
                if (asking->subscription_) asking->beat();
            });
        });
        if (!taken) self->beat();  // a full house has other things to do than to ask
    });
}

}  // namespace telemachy::http
