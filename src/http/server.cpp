#include "http/server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include <vector>

#include "http/connection.h"

#include <stdexcept>

namespace telemachy::http {

namespace asio = boost::asio;
using asio::ip::tcp;

struct Server::Inside {
    Inside(Gateway& gateway, world::Broadcast& broadcast, ServerOptions given)
        : options(std::move(given)), shared{gateway, broadcast, pool, options.trusted_proxy, draining, options.heartbeat} {}

    void accept() {
        acceptor.async_accept([this](boost::system::error_code failed, tcp::socket socket) {
            if (draining) return;
            if (!failed) {
                auto const connection = std::make_shared<Connection>(std::move(socket), shared);
                remember(connection);
                connection->start();
            }
            accept();
        });
    }

    void remember(std::shared_ptr<Connection> const& connection) {
        if (connections.size() > 256 && connections.size() > 2 * alive) {
            std::erase_if(connections, [](auto const& weak) { return weak.expired(); });
            alive = connections.size();
        }
        connections.push_back(connection);
    }

    void drain() {
        draining = true;
        boost::system::error_code ignored;
        acceptor.close(ignored);
        for (auto const& weak : connections) {
            if (auto const connection = weak.lock()) connection->drain();
        }
        connections.clear();
        work.reset();
    }

    ServerOptions options;
    asio::io_context network{1};
    asio::executor_work_guard<asio::io_context::executor_type> work = asio::make_work_guard(network);
    tcp::acceptor acceptor{network};
    bool draining = false;
    std::vector<std::weak_ptr<Connection>> connections;
    std::size_t alive = 0;
    WorkerPool pool{options.workers, options.queue_limit};  // last: it is joined before the sockets go
    Shared shared;
};

Server::Server(Gateway& gateway, world::Broadcast& broadcast, ServerOptions options)
    : inside_(std::make_unique<Inside>(gateway, broadcast, std::move(options))) {}

Server::~Server() = default;

std::uint16_t Server::listen() {
    tcp::endpoint const endpoint(asio::ip::make_address(inside_->options.address), inside_->options.port);
    inside_->acceptor.open(endpoint.protocol());
    inside_->acceptor.set_option(asio::socket_base::reuse_address(true));
    boost::system::error_code refused;
    inside_->acceptor.bind(endpoint, refused);
    if (!refused) inside_->acceptor.listen(asio::socket_base::max_listen_connections, refused);
    if (refused) {
        throw std::runtime_error("nobody can listen on " + inside_->options.address + ", port " +
                                 std::to_string(inside_->options.port) + ": " + refused.message() +
                                 ". Choose another with --port.");
    }
    inside_->accept();
    return inside_->acceptor.local_endpoint().port();
}

void Server::run() { inside_->network.run(); }

void Server::stop() {
    asio::post(inside_->network, [this] { inside_->drain(); });
}

}  // namespace telemachy::http
