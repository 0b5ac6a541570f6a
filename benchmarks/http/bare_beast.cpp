#include "benchmarks/http/bare_beast.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

namespace telemachy::bench {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

namespace {

class Session : public std::enable_shared_from_this<Session> {
public:
    Session(tcp::socket socket, std::string const& body) : stream_(std::move(socket)), body_(body) {}

    void read() {
        request_ = {};
        beast::http::async_read(stream_, buffer_, request_, [self = shared_from_this()](beast::error_code failed, std::size_t) {
            if (!failed) self->write();
        });
    }

private:
    void write() {
        response_ = {};
        response_.version(11);
        response_.result(beast::http::status::ok);
        response_.set(beast::http::field::content_type, "application/json");
        response_.body() = body_;
        response_.keep_alive(true);
        response_.prepare_payload();
        beast::http::async_write(stream_, response_, [self = shared_from_this()](beast::error_code failed, std::size_t) {
            if (!failed) self->read();
        });
    }

    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    beast::http::request<beast::http::string_body> request_;
    beast::http::response<beast::http::string_body> response_;
    std::string const& body_;
};

}  // namespace

struct BareBeast::Inside {
    explicit Inside(std::string text) : body(std::move(text)) {}
    void accept() {
        acceptor.async_accept([this](beast::error_code failed, tcp::socket socket) {
            if (failed) return;
            std::make_shared<Session>(std::move(socket), body)->read();
            accept();
        });
    }
    std::string body;
    asio::io_context network{1};
    tcp::acceptor acceptor{network, tcp::endpoint(asio::ip::address_v4::loopback(), 0)};
};

BareBeast::BareBeast(std::string body) : inside_(std::make_unique<Inside>(std::move(body))) {
    port_ = inside_->acceptor.local_endpoint().port();
    inside_->accept();
    thread_ = std::thread([this] { inside_->network.run(); });
}

BareBeast::~BareBeast() {
    inside_->network.stop();
    thread_.join();
}

}  // namespace telemachy::bench
