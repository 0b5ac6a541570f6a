#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "http/gateway.h"
#include "world/broadcast.h"

namespace telemachy::http {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;       ///< 0 asks the system for a free one.
    int workers = 4;
    std::size_t queue_limit = 256;   ///< Requests waiting for a worker; past that the answer is 503.
    std::chrono::milliseconds heartbeat{15'000};  ///< How often a stream says it lives and its session is looked at.
    std::string trusted_proxy = {};  ///< The peer whose X-Forwarded-For is believed.
};

/// Sockets in front of the gateway. One thread reads and writes every connection; a bounded pool of workers
/// runs the gateway, so a slow answer never holds up a fast one. Everything is a callback: g++ 12.2
/// miscompiles ordinary coroutine code (docs/decisions/0003), and a connection has only six states.
class Server {
public:
    Server(Gateway& gateway, world::Broadcast& broadcast, ServerOptions options);
    ~Server();

    /// Binds; throws if the address is taken. The port that was bound.
    [[nodiscard]] std::uint16_t listen();
    /// Serves until `stop` is called from another thread or a signal handler's thread.
    void run();
    /// Stops accepting, answers what is in work, ends streams, returns from run().
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace telemachy::http
