#pragma once

#include <array>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "http/gateway.h"
#include "http/message.h"
#include "http/worker_pool.h"
#include "world/broadcast.h"

namespace telemachy::http {

/// What connections share with their server. Touched by the network thread only, but for the pool.
struct Shared {
    Gateway& gateway;
    world::Broadcast& broadcast;
    WorkerPool& pool;
    std::string const& trusted_proxy;
    bool const& draining;
    std::chrono::milliseconds heartbeat;
};

/// One client: read a head, check it, read the body, have it answered, write, again. Lives as long as
/// one of its callbacks is pending.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(boost::asio::ip::tcp::socket socket, Shared shared);

    void start() { read_head(); }
    /// Ends a stream or an idle wait; an answer in work is still written.
    void drain();

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using Failed = boost::beast::error_code;

    void read_head();
    void read_more_head(std::size_t seen);
    void on_head(std::size_t length);
    void read_body();
    void on_request();
    void hand_to_worker();
    void write(Response response);
    void refuse_and_close(int status, std::string_view code, std::string_view sentence);
    void refuse_size();
    void on_written(Failed failed);
    void close();
    using Sink = std::array<char, 64 * 1024>;
    void drop_what_comes(std::shared_ptr<Sink> const& sink);

    void start_stream(Response const& asked);
    void end_stream();
    void listen_for_the_end();
    void push_frame(std::string frame);
    void write_frames();
    void beat();

    boost::beast::tcp_stream stream_;
    Shared shared_;
    boost::beast::flat_buffer buffer_;
    std::optional<Parser> parser_;
    BodyRoom room_;
    Request request_;
    std::string head_;
    std::shared_ptr<std::string const> body_;
    bool keep_alive_ = true;
    bool idle_ = true;

    std::unique_ptr<world::Broadcast::Subscription> subscription_;
    std::unique_ptr<world::Broadcast::Subscription> session_end_;
    std::deque<std::string> frames_;
    bool writing_frame_ = false;
    std::optional<boost::asio::steady_timer> heartbeat_;
};

}  // namespace telemachy::http
