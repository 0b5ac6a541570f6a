#include "http/test/server_house.h"

namespace telemachy::http {
namespace {

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
