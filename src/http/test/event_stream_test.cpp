#include "http/test/server_house.h"

namespace telemachy::http {
namespace {

class EventStream : public ServerTest {
protected:
    std::string const ana = "Cookie: __Host-sid=ana\r\n";

    /// A stream of Ana's, past its head.
    std::unique_ptr<Client> listening() {
        auto client = std::make_unique<Client>(port);
        client->send(get("/api/v1/events?topic=/counter", ana));
        EXPECT_TRUE(says(client->receive("retry: 2000"), "text/event-stream"));
        return client;
    }
};

TEST_F(EventStream, TellsNewsOfAThingToWhoMayReadItAndToNobodyElse) {
    auto const follow = [&](std::string const& topic) {
        return ask(get("/api/v1/events?topic=" + topic, ana + "Connection: close\r\n"));
    };
    EXPECT_TRUE(says(ask(get("/api/v1/events?topic=/counter")), "401"));
    EXPECT_TRUE(says(follow("/vault"), "403")) << "only stewards read it, and Ana is none";
    EXPECT_TRUE(says(follow("/nothing"), "404"));
    EXPECT_TRUE(says(follow("/files"), "404")) << "it can be sent up, not read";
    EXPECT_TRUE(says(follow(""), "/topic"));

    auto const client = listening();
    broadcast.tell({"/other", "progress", "{}"});
    broadcast.tell({"/counter", "progress", R"({"done":3})"});
    auto const news = client->receive("\"done\":3");
    EXPECT_TRUE(says(news, "event: progress\ndata: {\"done\":3}\n\n")) << news;
}

TEST_F(EventStream, SaysThatItLivesForAsLongAsItsSessionDoes) {
    auto const client = listening();
    EXPECT_TRUE(says(client->receive(": still here"), ": still here"));
    ana_is_in = false;
    EXPECT_TRUE(client->hears_the_end());
    EXPECT_TRUE(says(ask(get("/api/v1/events?topic=/counter", ana + "Connection: close\r\n")), "401"));
}

TEST_F(EventStream, EndsTheMomentItsSessionIsSaidToEndAndNoOther) {
    auto const client = listening();
    broadcast.tell({"session:ses_bo", "ended", "{}"});
    broadcast.tell({"/counter", "progress", R"({"done":1})"});
    EXPECT_TRUE(says(client->receive("\"done\":1"), "progress"));
    broadcast.tell({"session:ses_ana", "ended", "{}"});
    EXPECT_TRUE(client->hears_the_end());
}

TEST_F(EventStream, IsNotToBeHeardAboutSomebodysSession) {
    EXPECT_TRUE(says(ask(get("/api/v1/events?topic=session:ses_ana", ana + "Connection: close\r\n")), "404"));
}

}  // namespace
}  // namespace telemachy::http
