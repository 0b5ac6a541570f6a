#include "http/server.h"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "operation/sql.h"
#include "storage/database.h"

namespace telemachy::http {
namespace {

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

std::int64_t kept(Work& work) {
    auto const text = work.tx().one<std::string>(operation::sql::find_setting, "count");
    return text ? std::stoll(*text) : 0;
}
Result<State> see(Work& work, Nothing const&) { return State{kept(work), {kept(work)}}; }
Result<State> change(Work& work, Change const& input) {
    if (input.version.value != kept(work)) return refuse(stale("count"));
    work.tx().run(operation::sql::keep_setting, "count", std::to_string(input.count));
    return State{input.count, {input.count}};
}
Result<Size> send(Work&, Send const& input) { return Size{static_cast<std::int64_t>(input.file.bytes.size())}; }

Result<Download> fetch(Work&, Nothing const&) {
    return Download{"text/plain; charset=utf-8", "Prüf\"ung\r\nx: 1.txt", "<script>alert(1)</script>"};
}

std::mutex gate;
std::atomic<int> at_the_gate = 0;
Result<State> wait(Study&, Nothing const&) {
    ++at_the_gate;
    std::lock_guard const lock(gate);
    --at_the_gate;
    return State{0, {0}};
}
}  // namespace counter

constexpr auto all_roles = (1U << 7) - 1;
constexpr MatrixRow rows[] = {{"counter.see", Scope::open, "T1", all_roles},
                              {"counter.change", Scope::open, "T1", all_roles},
                              {"counter.send", Scope::open, "T1", all_roles},
                              {"counter.see_vault", Scope::organisation, "T1", 1U << unsigned(Role::steward)},
                              {"counter.fetch", Scope::open, "T1", all_roles},
                              {"counter.wait", Scope::open, "T1", all_roles}};

Capability counter_room() {
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
    Gateway gateway{runner,
                    files,
                    [](std::string_view token) -> std::optional<Actor> {
                        if (token != "ana") return std::nullopt;
                        return Actor{.account = "acc_ana", .name = "Ana", .grants = {{Role::member}}};
                    },
                    [] {},
                    [](std::string_view) {},
                    {}};
    Server server{gateway, broadcast, {.port = 0, .workers = 2, .queue_limit = 2}};
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

TEST_F(ServerTest, AnswersWithItsVersionAndTheHeadersOfTheHouse) {
    auto const answer = ask(get("/api/v1/counter"));
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
    for (char const* header : {"etag: \"0\"", "content-security-policy: default-src 'none'", "x-content-type-options: nosniff",
                               "cache-control: no-store", "content-type: application/json; charset=utf-8", "x-request-id: "}) {
        EXPECT_TRUE(says(answer, header)) << header;
    }
    EXPECT_TRUE(answer.ends_with(R"({"count":0,"version":0})"));
}

TEST_F(ServerTest, AnEditNeedsOurOwnPageAndTheVersionItWasMadeOn) {
    EXPECT_TRUE(says(ask(put(R"({"count":5})", "If-Match: \"0\"\r\n")), "403"));
    EXPECT_TRUE(says(ask(put(R"({"count":5})", "X-Telemachy: 1\r\nOrigin: http://evil.example\r\nIf-Match: \"0\"\r\n")), "403"));
    EXPECT_TRUE(says(ask(put(R"({"count":5})", "X-Telemachy: 1\r\nSec-Fetch-Site: cross-site\r\nIf-Match: \"0\"\r\n")), "403"));
    EXPECT_TRUE(says(ask(put(R"({"count":5})", "X-Telemachy: 1\r\n")), "428 Precondition Required"));
    EXPECT_TRUE(says(ask(put(R"({"count":5})", "X-Telemachy: 1\r\nIf-Match: \"7\"\r\n")), "412 Precondition Failed"));
    auto const done = ask(put(R"({"count":5})", "X-Telemachy: 1\r\nOrigin: http://localhost\r\nIf-Match: \"0\"\r\n"));
    EXPECT_TRUE(says(done, "200 OK")) << done;
    EXPECT_TRUE(says(done, "etag: \"5\""));
}

TEST_F(ServerTest, RefusalsSpeakRfc9457) {
    auto const answer = ask(put(R"({"count":"five","other":1})", "X-Telemachy: 1\r\nIf-Match: \"0\"\r\n"));
    EXPECT_TRUE(says(answer, "HTTP/1.1 422"));
    EXPECT_TRUE(says(answer, "application/problem+json"));
    EXPECT_TRUE(says(answer, R"("path":"/count","code":"type")")) << answer;
    EXPECT_TRUE(says(answer, R"("path":"/other","code":"unknown")"));
}

TEST_F(ServerTest, OneConnectionServesManyRequestsInTheirOrder) {
    Client client(port);
    client.send(get("/api/v1/counter", "") + get("/healthz", "") + get("/nowhere"));
    auto const all = client.receive();
    auto const first = all.find(R"("count":0)");
    auto const second = all.find(R"("status":"ok")");
    auto const third = all.find("404 Not Found");
    EXPECT_TRUE(first < second && second < third && third != std::string::npos) << all;
}

TEST_F(ServerTest, WhatCouldBeReadTwoWaysIsRefusedAndTheLineIsCut) {
    auto const answer = ask("POST /api/v1/files HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" +
                            get("/api/v1/counter"));
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 400"));
    EXPECT_FALSE(says(answer, "\"count\"")) << "the smuggled request was answered";
}

TEST_F(ServerTest, ABodyIsTakenChunkedOrWholeUpToItsLimit) {
    std::string const head = "POST /api/v1/files HTTP/1.1\r\nHost: localhost\r\nX-Telemachy: 1\r\nConnection: close\r\n";
    EXPECT_TRUE(says(ask(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"), R"({"bytes":11})"));
    EXPECT_TRUE(says(ask(head + "Content-Length: 1000\r\n\r\n" + std::string(1000, 'x')), R"({"bytes":1000})"));
    auto const refused = ask(head + "Content-Length: 1001\r\n\r\n");
    EXPECT_TRUE(says(refused, "413 Content Too Large"));
    EXPECT_TRUE(says(refused, R"("path":"/file")")) << refused;
    EXPECT_TRUE(says(ask(head + "Transfer-Encoding: chunked\r\n\r\n7d0\r\n" + std::string(2000, 'x') + "\r\n0\r\n\r\n"),
                     "413 Content Too Large"));
}

TEST_F(ServerTest, WhatSomebodySentIsSavedAndNeverShown) {
    auto const answer = ask(get("/api/v1/file"));
    EXPECT_TRUE(says(answer, "content-disposition: attachment; filename=\"Pr__f_ung__x_ 1.txt\"; "
                             "filename*=UTF-8''Pr%C3%BCf%22ung%0D%0Ax%3A%201.txt\r\n")) << answer;
    EXPECT_TRUE(says(answer, "content-security-policy: default-src 'none'; sandbox\r\n"));
    EXPECT_TRUE(says(answer, "x-content-type-options: nosniff"));
    EXPECT_FALSE(says(answer, "\r\nx: 1")) << "a name brought a header of its own";
}

TEST_F(ServerTest, AnotherMethodHearsWhichOnesThereAre) {
    auto const answer = ask("DELETE /api/v1/counter HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    EXPECT_TRUE(says(answer, "405 Method Not Allowed"));
    EXPECT_TRUE(says(answer, R"("status":405)"));
    EXPECT_TRUE(says(answer, "allow: GET, PUT"));
}

TEST_F(ServerTest, TellsNewsOfAThingToWhoMayReadItAndToNobodyElse) {
    std::string const ana = "Cookie: __Host-sid=ana\r\n";
    auto const follow = [&](std::string const& topic) {
        return ask(get("/api/v1/events?topic=" + topic, ana + "Connection: close\r\n"));
    };
    EXPECT_TRUE(says(ask(get("/api/v1/events?topic=/counter")), "401"));
    EXPECT_TRUE(says(follow("/vault"), "403")) << "only stewards read it, and Ana is none";
    EXPECT_TRUE(says(follow("/nothing"), "404"));
    EXPECT_TRUE(says(follow("/files"), "404")) << "it can be sent up, not read";
    EXPECT_TRUE(says(follow(""), "/topic"));

    Client client(port);
    client.send(get("/api/v1/events?topic=/counter", ana));
    EXPECT_TRUE(says(client.receive("retry: 2000"), "text/event-stream"));
    broadcast.tell({"/other", "progress", "{}"});
    broadcast.tell({"/counter", "progress", R"({"done":3})"});
    auto const news = client.receive("\"done\":3");
    EXPECT_TRUE(says(news, "event: progress\ndata: {\"done\":3}\n\n")) << news;
}

/// Two workers wait, two requests queue, who comes then is told at once; nobody who was let in is forgotten.
TEST_F(ServerTest, AFullHouseSaysSoInsteadOfLettingEverybodyWait) {
    std::vector<std::unique_ptr<Client>> clients;
    {
        std::lock_guard const closed(counter::gate);
        for (int i = 0; i < 12; ++i) {
            clients.push_back(std::make_unique<Client>(port));
            clients.back()->send(get("/api/v1/wait"));
            while (i < 2 && counter::at_the_gate <= i) std::this_thread::yield();  // a worker has taken it
        }
        EXPECT_TRUE(clients.back()->receive().starts_with("HTTP/1.1 503"));
    }
    int answered = 0;
    for (auto& client : clients) answered += client->receive().starts_with("HTTP/1.1 200");
    EXPECT_GE(answered, 4);
}

TEST_F(ServerTest, StoppingAnswersWhatIsInWork) {
    Client client(port);
    {
        std::lock_guard const closed(counter::gate);
        client.send(get("/api/v1/wait", ""));
        Client witness(port);  // answered by the network thread only after the first was read
        witness.send(get("/api/v1/counter"));
        (void)witness.receive();
        server.stop();
    }
    EXPECT_TRUE(client.receive().starts_with("HTTP/1.1 200"));
}

}  // namespace
}  // namespace telemachy::http
