#include "http/connection.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

#include <array>
#include <chrono>

#include "http/framing.h"
#include "http/problem_document.h"
#include "http/response_head.h"

namespace telemachy::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using namespace std::chrono_literals;

constexpr auto idle_time = 60s;
constexpr auto body_time = 60s;
constexpr auto write_time = 30s;
constexpr auto linger_time = 10s;
constexpr auto linger_time_draining = 2s;

std::string size_in_words(std::size_t bytes) {
    if (bytes < 1 << 20) return std::to_string(bytes >> 10) + " KB";
    return std::to_string(bytes >> 20) + " MB";
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, Shared shared)
    : stream_(std::move(socket)), shared_(shared), buffer_(head_limit + 64 * 1024) {
    beast::error_code ignored;
    stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
}

void Connection::drain() {
    keep_alive_ = false;
    if (subscription_) return close();
    Failed ignored;
    if (idle_) stream_.socket().close(ignored);  // ends the wait for the next request
}

void Connection::read_head() {
    idle_ = true;
    stream_.expires_after(idle_time);
    read_more_head(0);
}

/// Reads until the empty line, looking only at what is new. (Asio's own read_until copies Beast's buffer.)
void Connection::read_more_head(std::size_t seen) {
    auto const have = std::string_view(static_cast<char const*>(buffer_.data().data()), buffer_.size());
    if (auto const end = have.find("\r\n\r\n", seen < 3 ? 0 : seen - 3); end != std::string_view::npos) {
        return on_head(end + 4);
    }
    if (have.size() > head_limit) {
        return refuse_and_close(400, "head_too_large", "The head of this request is too large.");
    }
    stream_.async_read_some(buffer_.prepare(4096), [self = shared_from_this(), before = have.size()](
                                                       Failed failed, std::size_t count) {
        if (failed) return self->close();
        self->buffer_.commit(count);
        self->read_more_head(before);
    });
}

void Connection::on_head(std::size_t length) {
    if (length > head_limit) {
        return refuse_and_close(400, "head_too_large", "The head of this request is too large.");
    }
    idle_ = false;
    auto const head = std::string_view(static_cast<char const*>(buffer_.data().data()), length);
    if (auto const verdict = check_framing(head); !verdict.framing) {
        return refuse_and_close(400, "framing", "This is not a request we read.");
    }
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(head_limit));
    parser_->body_limit(boost::none);
    Failed wrong;
    parser_->put(asio::buffer(head), wrong);
    if (wrong && wrong != beast::http::error::need_more) {
        return refuse_and_close(400, "framing", "This is not a request we read.");
    }
    buffer_.consume(length);
    request_ = {};
    auto const& message = parser_->get();
    request_.method = std::string(message.method_string());
    if (!read_target({message.target().data(), message.target().size()}, request_)) {
        return refuse_and_close(400, "target", "This address is not one we read.");
    }
    keep_alive_ = message.keep_alive() && !shared_.draining;
    room_ = shared_.gateway.body_room(request_.method, request_.path);
    auto const announced = parser_->content_length();
    if (announced && *announced > room_.limit) return refuse_size();
    parser_->body_limit(room_.limit);
    if (message.find(beast::http::field::expect) != message.end()) {
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(stream_, asio::buffer(go_on), [self = shared_from_this()](Failed stop, std::size_t) {
            if (stop) return self->close();
            self->read_body();
        });
        return;
    }
    read_body();
}

void Connection::read_body() {
    if (parser_->is_done()) return on_request();
    stream_.expires_after(body_time);
    beast::http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](Failed failed, std::size_t) {
        if (failed == beast::http::error::body_limit) {
            return self->refuse_size();
        }
        if (failed) return self->close();
        self->on_request();
    });
}

void Connection::on_request() {
    auto message = parser_->release();
    for (auto const& field : message) {
        std::string name(field.name_string());
        for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        request_.headers.emplace(std::move(name), std::string(field.value()));
    }
    request_.body = std::move(message.body());
    Failed unknown;
    auto const peer = stream_.socket().remote_endpoint(unknown);
    request_.address = unknown ? std::string{} : peer.address().to_string();
    if (!shared_.trusted_proxy.empty() && request_.address == shared_.trusted_proxy) {
        auto const forwarded = request_.header("x-forwarded-for");
        if (!forwarded.empty()) request_.address = std::string(forwarded.substr(forwarded.rfind(' ') + 1));
    }
    hand_to_worker();
}

void Connection::hand_to_worker() {
    stream_.expires_never();
    auto const self = shared_from_this();
    // While a worker thinks, no socket waits: the guard keeps the network thread from going home.
    auto const guard = std::make_shared<asio::executor_work_guard<asio::any_io_executor>>(stream_.get_executor());
    bool const taken = shared_.pool.offer([self, guard] {
        auto response = std::make_shared<Response>(self->shared_.gateway.answer(self->request_));
        asio::post(self->stream_.get_executor(), [self, response] { self->write(std::move(*response)); });
    });
    if (!taken) {
        write(problem_response({ProblemKind::unavailable, "busy", "Too much is going on. Try again in a moment."}, ""));
    }
}

void Connection::write(Response response) {
    if (!response.event_topic.empty()) return start_stream(response);
    bool const bodiless = request_.method == "HEAD" || response.status == 304 || response.status == 204;
    body_ = bodiless ? std::make_shared<std::string const>() : response.body;
    head_ = head_of(response, keep_alive_, response.body->size());
    stream_.expires_after(write_time);
    std::array<asio::const_buffer, 2> const parts{asio::buffer(head_), asio::buffer(*body_)};
    asio::async_write(stream_, parts,
                      [self = shared_from_this()](Failed failed, std::size_t) { self->on_written(failed); });
}

void Connection::refuse_and_close(int status, std::string_view code, std::string_view sentence) {
    keep_alive_ = false;
    write(problem_response({ProblemKind::invalid, std::string(code), std::string(sentence)}, "", status));
}

/// Said before the body was read, or as soon as it has grown past its room: what is too large is never held.
void Connection::refuse_size() {
    keep_alive_ = false;
    parser_.reset();
    Problem problem{ProblemKind::too_large, "too_large", "This request takes no body."};
    if (room_.limit > 0) problem.detail = "This is larger than " + size_in_words(room_.limit) + ", which is what fits here.";
    if (!room_.path.empty()) problem.fields.push_back({room_.path, problem.code, problem.detail});
    write(problem_response(problem, "", 413));
}

void Connection::on_written(Failed failed) {
    body_.reset();
    if (failed || !keep_alive_ || shared_.draining) return close();
    read_head();
}

void Connection::close() {
    bool const streaming = subscription_ != nullptr;
    subscription_.reset();
    session_end_.reset();
    if (heartbeat_) heartbeat_->cancel();
    Failed ignored;
    if (streaming) {
        stream_.socket().close(ignored);
        return;
    }
    // What the client still sends is dropped for a while; a plain close would reset the connection and
    // could swallow the refusal on its way. Few clients read before they have sent all of a large body.
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    stream_.expires_after(shared_.draining ? linger_time_draining : linger_time);
    drop_what_comes(std::make_shared<Sink>());
}

void Connection::drop_what_comes(std::shared_ptr<Sink> const& sink) {
    stream_.async_read_some(asio::buffer(*sink), [self = shared_from_this(), sink](Failed failed, std::size_t) {
        if (!failed) return self->drop_what_comes(sink);
        Failed whatever;
        self->stream_.socket().close(whatever);
    });
}

}  // namespace telemachy::http
