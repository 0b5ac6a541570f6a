// A signed-in read and a write through HTTP, beside the HTTP library's own bare answer and beside raw
// database work, in one run: http_benchmark [SECONDS]
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
#include <thread>

#include "access/access_directory.h"
#include "app/capabilities.h"
#include "app/opened_house.h"
#include "benchmarks/http/bare_beast.h"
#include "benchmarks/http/recorded_work.h"
#include "demo/seed_demo.h"
#include "http/server.h"

namespace {

using namespace telemachy;
using Clock = std::chrono::steady_clock;

class Connection {
public:
    explicit Connection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("connect");
    }
    ~Connection() { ::close(socket_); }

    /// Sends a request and reads the whole answer.
    std::string ask(std::string const& request) {
        if (::write(socket_, request.data(), request.size()) < 0) throw std::runtime_error("write");
        std::string answer;
        std::size_t whole = std::string::npos;
        char buffer[16384];
        while (answer.size() < whole) {
            auto const count = ::read(socket_, buffer, sizeof buffer);
            if (count <= 0) throw std::runtime_error("the connection ended");
            answer.append(buffer, static_cast<std::size_t>(count));
            if (auto const end = answer.find("\r\n\r\n"); whole == std::string::npos && end != std::string::npos) {
                auto head = answer.substr(0, end);
                std::ranges::transform(head, head.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
                whole = end + 4 + std::stoul(head.substr(head.find("content-length: ") + 16));
            }
        }
        return answer;
    }

private:
    int socket_;
};

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    auto const seconds = [](timeval t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Runs `once` on `threads` threads for `seconds` and prints a line of the table.
void measure(char const* name, int threads, double seconds, std::function<std::function<void()>()> const& make_once) {
    std::atomic<bool> stop{false};
    std::vector<std::vector<double>> times(static_cast<std::size_t>(threads));
    std::vector<std::thread> workers;
    double const cpu = cpu_seconds();
    auto const begin = Clock::now();
    for (int t = 0; t < threads; ++t) {
        workers.emplace_back([&, t] {
            auto const once = make_once();
            while (!stop) {
                auto const start = Clock::now();
                once();
                times[static_cast<std::size_t>(t)].push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
            }
        });
    }
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    stop = true;
    for (auto& worker : workers) worker.join();
    double const wall = std::chrono::duration<double>(Clock::now() - begin).count();
    std::vector<double> all;
    for (auto const& each : times) all.insert(all.end(), each.begin(), each.end());
    std::ranges::sort(all);
    auto const count = static_cast<double>(all.size());
    auto const at = [&](double share) { return all[static_cast<std::size_t>(share * (count - 1))] / 1000; };
    std::printf("| %-46s | %2d | %9.0f | %7.2f | %7.2f | %6.1f |\n", name, threads, count / wall, at(0.5), at(0.99),
                (cpu_seconds() - cpu) / count * 1e6);
}

/// What the house asks of the database to answer a request: session, permission, the thing, the record.
bench::RecordedWork work_of(House const& house, app::OpenedHouse& opened, http::Request const& request) {
    bench::RecordedWork work;
    bench::RecordingDatabase database(opened.runner().database(), work);
    Runner runner(house, database, opened.world());
    http::StaticFiles const files;
    http::Gateway gateway(
        runner, files, [&](std::string_view token) { return access::authenticate(runner, token); }, [] {},
        [](std::string_view) {}, {});
    auto const answer = gateway.answer(request);
    if (answer.status != 200) throw std::runtime_error("not answered: " + *answer.body);
    return work;
}

http::Request asking(std::string method, std::string path, std::map<std::string, std::string, std::less<>> headers,
                     std::string body) {
    http::Request request;
    request.method = std::move(method);
    request.path = std::move(path);
    request.headers = std::move(headers);
    request.body = std::move(body);
    return request;
}

std::string get(std::string const& path, std::string const& token) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-sid=" + token + "\r\n\r\n";
}

}  // namespace

int main(int count, char** words) {
    double const seconds = count > 1 ? std::atof(words[1]) : 2.0;
    auto const folder = std::filesystem::temp_directory_path() / ("telemachy-bench-" + std::to_string(getpid()));
    House const house = app::the_house_of_telemachy();
    {
        app::OpenedHouse opened(house, {.data = folder.string()});
        if (!demo::seed_demo(opened.runner())) return 1;
        http::StaticFiles const files;
        http::Gateway gateway(
            opened.runner(), files,
            [&](std::string_view token) { return access::authenticate(opened.runner(), token); }, [] {},
            [](std::string_view line) { std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data()); }, {});
        http::Server server(gateway, opened.world().broadcast, {.port = 0});
        auto const port = server.listen();
        std::thread serving([&] { server.run(); });

        Connection door(port);
        std::string const email = demo::cast_list().front().email;
        std::string const body = R"({"email":")" + email + "\"}";
        auto const answer = door.ask("POST /api/v1/demo/session HTTP/1.1\r\nHost: localhost\r\nX-Telemachy: 1\r\nContent-Type: application/json\r\nContent-Length: " +
                                     std::to_string(body.size()) + "\r\n\r\n" + body);
        auto const begin = answer.find("__Host-sid=") + 11;
        std::string const token = answer.substr(begin, answer.find(';', begin) - begin);
        auto const me = door.ask(get("/api/v1/me", token));
        auto const person_at = me.find("\"prs_");
        std::string const person = me.substr(person_at + 1, me.find('"', person_at + 1) - person_at - 1);
        std::string const read = get("/api/v1/people/" + person, token);
        auto const read_answer = door.ask(read);
        std::string const read_body = read_answer.substr(read_answer.find("\r\n\r\n") + 4);
        std::string const write = "POST /api/v1/me/notices/read HTTP/1.1\r\nHost: localhost\r\nX-Telemachy: 1\r\nContent-Type: application/json\r\nCookie: __Host-sid=" +
                                  token + "\r\nContent-Length: 2\r\n\r\n{}";
        if (read_answer.find(" 200 ") == std::string::npos || door.ask(write).find(" 200 ") == std::string::npos) {
            std::fprintf(stderr, "not answered: %s\n%s\n", read_answer.c_str(), door.ask(write).c_str());
            return 1;
        }
        bench::BareBeast const bare(read_body);
        std::map<std::string, std::string, std::less<>> headers{{"host", "localhost"}, {"cookie", "__Host-sid=" + token}};
        auto const reading = work_of(house, opened, asking("GET", "/api/v1/people/" + person, headers, {}));
        headers.insert({{"x-telemachy", "1"}, {"content-type", "application/json"}});
        auto const writing = work_of(house, opened, asking("POST", "/api/v1/me/notices/read", headers, "{}"));
        auto const raw = [&](bench::RecordedWork const& work) {
            return [&]() -> std::function<void()> {
                return [&] { work.again(opened.runner().database(), opened.world().randomness); };
            };
        };

        std::printf("A person's page is %zu bytes of JSON. CPU is that of server and clients together. Raw database: the %zu and %zu\n"
                    "statements these requests run, in the same transactions, without HTTP, JSON and permissions.\n\n",
                    read_body.size(), reading.statements(), writing.statements());
        std::printf("| what | clients | per second | median ms | p99 ms | CPU µs each |\n| --- | --- | --- | --- | --- | --- |\n");
        for (int const clients : {1, 16}) {
            auto const over = [&](std::uint16_t to, std::string const& request) {
                return [=]() -> std::function<void()> {
                    auto const connection = std::make_shared<Connection>(to);
                    return [=] { (void)connection->ask(request); };
                };
            };
            measure("Beast's own bare answer of the same size", clients, seconds, over(bare.port(), get("/", "x")));
            measure("the house: health, no session", clients, seconds, over(port, get("/healthz", token)));
            measure("the house: a person's page, signed in", clients, seconds, over(port, read));
            measure("raw database: the same statements", clients, seconds, raw(reading));
            measure("the house: a write with its audit leaf", clients, seconds, over(port, write));
            measure("raw database: the same statements, durable", clients, seconds, raw(writing));
        }
        server.stop();
        serving.join();
    }
    std::filesystem::remove_all(folder);
    return 0;
}
