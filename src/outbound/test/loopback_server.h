#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace telemachy::outbound::test {

/// One connection of a server that lives inside a test.
class Connection {
public:
    explicit Connection(int socket) : socket_(socket) {}

    void say(std::string_view text) const {
        while (!text.empty()) {
            auto const sent = send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    /// Everything up to and including `end`; empty when the other side has gone.
    [[nodiscard]] std::string hear(std::string_view end) {
        for (;;) {
            if (auto const at = heard_.find(end); at != std::string::npos) {
                auto const whole = heard_.substr(0, at + end.size());
                heard_.erase(0, at + end.size());
                return whole;
            }
            char buffer[4096];
            auto const count = recv(socket_, buffer, sizeof buffer, 0);
            if (count <= 0) return {};
            heard_.append(buffer, static_cast<std::size_t>(count));
        }
    }

private:
    int socket_;
    std::string heard_;
};

/// Answers on the loopback, one connection after the other, on a thread of its own.
class LoopbackServer {
public:
    explicit LoopbackServer(std::function<void(Connection&)> serve) : serve_(std::move(serve)) {
        listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener_, 16) != 0) {
            throw std::runtime_error("nothing can be listened to");
        }
        getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { run(); });
    }
    ~LoopbackServer() {
        shutdown(listener_, SHUT_RDWR);
        thread_.join();
        close(listener_);
    }
    LoopbackServer(LoopbackServer const&) = delete;
    LoopbackServer& operator=(LoopbackServer const&) = delete;

    [[nodiscard]] std::string port() const { return std::to_string(port_); }

private:
    void run() {
        for (;;) {
            int const socket = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0) return;
            Connection connection(socket);
            serve_(connection);
            close(socket);
        }
    }

    std::function<void(Connection&)> serve_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::thread thread_;
};

/// Answers every GET with what `answer` makes of its request, head and all.
class WebServer {
public:
    explicit WebServer(std::function<std::string(std::string const& request)> answer)
        : server_([answer = std::move(answer)](Connection& connection) {
              auto const request = connection.hear("\r\n\r\n");
              if (!request.empty()) connection.say(answer(request));
          }) {}

    [[nodiscard]] std::string url(std::string const& path = "/basic.ics") const {
        return "http://127.0.0.1:" + server_.port() + path;
    }

private:
    LoopbackServer server_;
};

inline std::string http_answer(std::string const& status, std::string const& headers, std::string const& body = {}) {
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           headers + "\r\n" + body;
}

/// What a mail server took.
struct ReceivedMail {
    std::string from;
    std::string to;
    std::string message;
};

/// A mail server that keeps what it is given, or says to each recipient what `judge` says.
class MailSink {
public:
    using Judge = std::function<std::string(std::string const& recipient)>;

    explicit MailSink(Judge judge = [](std::string const&) { return "250 fine\r\n"; })
        : judge_(std::move(judge)), server_([this](Connection& connection) { serve(connection); }) {}

    [[nodiscard]] std::string url() const { return "smtp://127.0.0.1:" + server_.port(); }
    [[nodiscard]] std::vector<ReceivedMail> received() const {
        std::lock_guard const lock(mutex_);
        return received_;
    }

private:
    static std::string address_in(std::string const& line) {
        auto const begin = line.find('<') + 1;
        return line.substr(begin, line.find('>') - begin);
    }

    void serve(Connection& connection) {
        ReceivedMail mail;
        connection.say("220 sink\r\n");
        for (std::string line = connection.hear("\r\n"); !line.empty(); line = connection.hear("\r\n")) {
            if (line.starts_with("MAIL")) mail.from = address_in(line);
            if (line.starts_with("RCPT")) {
                mail.to = address_in(line);
                connection.say(judge_(mail.to));
            } else if (line.starts_with("DATA")) {
                connection.say("354 go on\r\n");
                mail.message = connection.hear("\r\n.\r\n");
                {
                    std::lock_guard const lock(mutex_);
                    received_.push_back(mail);
                }
                connection.say("250 kept\r\n");
            } else if (line.starts_with("QUIT")) {
                connection.say("221 bye\r\n");
                return;
            } else {
                connection.say("250 sink\r\n");
            }
        }
    }

    Judge judge_;
    mutable std::mutex mutex_;
    std::vector<ReceivedMail> received_;
    LoopbackServer server_;  // last: its thread uses everything above
};

}  // namespace telemachy::outbound::test
