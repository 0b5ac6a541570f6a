#pragma once

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "http/server.h"
#include "operation/sql.h"
#include "storage/database.h"

namespace telemachy::http {

/// A room with one thing to read, one to change by its version, one to send up and one that takes its time.
namespace counter {
struct Nothing {};
struct State {
    std::int64_t count;
    Version version;
};
struct Change {
    ExpectedVersion version;
    std::int64_t count;
};
struct Send {
    Upload file;
};
struct Size {
    std::int64_t bytes;
};

inline std::int64_t kept(Work& work) {
    auto const text = work.tx().one<std::string>(operation::sql::find_setting, "count");
    return text ? std::stoll(*text) : 0;
}
inline Result<State> see(Work& work, Nothing const&) { return State{kept(work), {kept(work)}}; }
inline Result<State> change(Work& work, Change const& input) {
    if (input.version.value != kept(work)) return refuse(stale("count"));
    work.tx().run(operation::sql::keep_setting, "count", std::to_string(input.count));
    return State{input.count, {input.count}};
}
inline Result<Size> send(Work&, Send const& input) { return Size{static_cast<std::int64_t>(input.file.bytes.size())}; }

inline Result<Download> fetch(Work&, Nothing const&) {
    return Download{"text/plain; charset=utf-8", "Prüf\"ung\r\nx: 1.txt", "<script>alert(1)</script>"};
}

inline std::mutex gate;
inline std::atomic<int> at_the_gate = 0;
inline Result<State> wait(Study&, Nothing const&) {
    ++at_the_gate;
    std::lock_guard const lock(gate);
    --at_the_gate;
    return State{0, {0}};
}
}  // namespace counter

inline constexpr auto all_roles = (1U << 7) - 1;
inline constexpr MatrixRow rows[] = {{"counter.see", Scope::open, "T1", all_roles},
                              {"counter.change", Scope::open, "T1", all_roles},
                              {"counter.send", Scope::open, "T1", all_roles},
                              {"counter.see_vault", Scope::organisation, "T1", 1U << unsigned(Role::steward)},
                              {"counter.fetch", Scope::open, "T1", all_roles},
                              {"counter.wait", Scope::open, "T1", all_roles}};

inline Capability counter_room() {
    return {.name = "counter",
            .operations = {query("counter.see", Scope::open, "GET /counter", counter::see, "See it."),
                           query("counter.see_vault", Scope::organisation, "GET /vault", counter::see, "See what few may."),
                           command("counter.change", Scope::open, "PUT /counter", counter::change, "Change it."),
                           with_body_limit(command("counter.send", Scope::open, "POST /files", counter::send, "Send."),
                                           1000),
                           query("counter.fetch", Scope::open, "GET /file", counter::fetch, "Fetch."),
                           study("counter.wait", Scope::open, "GET /wait", counter::wait, "Wait.")},
            .matrix = rows};
}

class Client {
public:
    explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        timeval patience{10, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            throw std::runtime_error("cannot connect");
        }
    }
    ~Client() { ::close(socket_); }

    void send(std::string const& bytes) { (void)!::write(socket_, bytes.data(), bytes.size()); }
    /// Everything up to the end of the connection, or until `stop` has been seen.
    std::string receive(std::string const& stop = {}) {
        std::string got;
        char buffer[4096];
        while (stop.empty() || got.find(stop) == std::string::npos) {
            auto const count = ::read(socket_, buffer, sizeof buffer);
            if (count <= 0) break;
            got.append(buffer, static_cast<std::size_t>(count));
        }
        return got;
    }
    /// Whether the other side ends the connection, before anybody's patience does.
    bool hears_the_end() {
        char buffer[4096];
        for (;;) {
            auto const count = ::read(socket_, buffer, sizeof buffer);
            if (count <= 0) return count == 0;
        }
    }

private:
    int socket_;
};

struct ServerTest : testing::Test {
    House house{{counter_room(), {.name = "operation", .migrations = operation::migrations()}}};
    std::unique_ptr<storage::Database> database = storage::open_sqlite({.path = ":memory:", .durable = false});
    world::SystemClock clock;
    world::SystemRandomness randomness;
    world::Broadcast broadcast;
    world::World world{clock, randomness, broadcast};
    Runner runner{house, *database, world};
    StaticFiles files;
    std::atomic<bool> ana_is_in = true;
    Doorman doorman{.let_in = [this](std::string_view token) { return who(token); },
                    .look_in = [this](std::string_view token) { return who(token); },
                    .end_topic = [](Actor const& actor) { return "session:" + actor.session; }};
    Gateway gateway{runner,
                    files,
                    doorman,
                    [] {},
                    [](std::string_view) {},
                    {}};
    Server server{gateway, broadcast, {.port = 0, .workers = 2, .queue_limit = 2, .heartbeat = std::chrono::milliseconds(20)}};
    std::uint16_t port = 0;
    std::thread thread;

    void SetUp() override {
        database->migrate(house.migrations());
        port = server.listen();
        thread = std::thread([this] { server.run(); });
    }
    void TearDown() override {
        server.stop();
        thread.join();
    }

    std::optional<Actor> who(std::string_view token) const {
        if (token != "ana" || !ana_is_in) return std::nullopt;
        return Actor{.account = "acc_ana", .name = "Ana", .grants = {{Role::member}}, .session = "ses_ana"};
    }

    std::string ask(std::string const& request) {
        Client client(port);
        client.send(request);
        return client.receive();
    }
    static std::string get(std::string const& path, std::string const& headers = "Connection: close\r\n") {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
    static std::string put(std::string const& body, std::string const& headers) {
        return "PUT /api/v1/counter HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n" +
               headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }
    static bool says(std::string const& answer, std::string const& words) {
        return answer.find(words) != std::string::npos;
    }
};

}  // namespace telemachy::http
