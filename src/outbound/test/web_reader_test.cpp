#include <gtest/gtest.h>

#include "outbound/curl_web_reader.h"
#include "outbound/test/loopback_server.h"

namespace telemachy::outbound {
namespace {

using namespace test;

bool anywhere(std::string_view, std::uint16_t) { return true; }

/// A reader that may reach this machine, as no reader outside a test may.
CurlWebReader reader(WebLimits limits = {}) { return CurlWebReader(limits, anywhere); }

/// The code of the refusal, of its field where it has one.
std::string refusal(Result<WebDocument> const& read) {
    if (read) return "read";
    return read.error().fields.empty() ? read.error().code : read.error().fields.front().code;
}

TEST(WebReader, ReadsADocumentWithItsTypeAndItsTag) {
    WebServer const server([](std::string const&) {
        return http_answer("200 OK", "Content-Type: Text/Calendar; charset=utf-8\r\nETag: \"v1\"\r\n", "BEGIN");
    });
    auto const read = reader().read({.url = server.url()});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->body, "BEGIN");
    EXPECT_EQ(read->content_type, "text/calendar");
    EXPECT_EQ(read->etag, "\"v1\"");
}

TEST(WebReader, SaysWhatItKnowsAndHearsThatNothingChanged) {
    std::string heard;
    WebServer const server([&](std::string const& request) {
        heard = request;
        return std::string("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
    });
    auto const read = reader().read({.url = server.url(), .known = "\"v1\""});
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->unchanged);
    EXPECT_NE(heard.find("If-None-Match: \"v1\"\r\n"), std::string::npos);
}

TEST(WebReader, NeverConnectsToThisMachineOrAPrivateNetwork) {
    bool was_asked = false;
    WebServer const server([&](std::string const&) {
        was_asked = true;
        return http_answer("200 OK", "", "secret");
    });
    CurlWebReader const real;
    EXPECT_EQ(refusal(real.read({.url = server.url()})), "private_address");
    for (auto const* url : {"http://localhost/", "http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://[::1]/",
                            "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/"}) {
        EXPECT_EQ(refusal(real.read({.url = url})), "private_address") << url;
    }
    EXPECT_FALSE(was_asked);
}

TEST(WebReader, AsksAnewForEveryRedirect) {
    bool secret_was_asked = false;
    WebServer const secret([&](std::string const&) {
        secret_was_asked = true;
        return http_answer("200 OK", "", "secret");
    });
    auto const elsewhere = "http://127.0.0.2:" + secret.url("").substr(std::string("http://127.0.0.1:").size()) + "/";
    WebServer const server([&](std::string const&) { return http_answer("302 Found", "Location: " + elsewhere + "\r\n"); });
    CurlWebReader const careful({}, [](std::string_view address, std::uint16_t) { return address == "127.0.0.1"; });
    EXPECT_EQ(refusal(careful.read({.url = server.url()})), "private_address");
    EXPECT_FALSE(secret_was_asked);
}

TEST(WebReader, FollowsAFewRedirectsAndNotOneWithoutEnd) {
    WebServer const server([](std::string const& request) {
        if (request.starts_with("GET /here ")) return http_answer("200 OK", "", "found");
        if (request.starts_with("GET /moved ")) return http_answer("301 Moved", "Location: /here\r\n");
        return http_answer("302 Found", "Location: /round\r\n");
    });
    EXPECT_EQ(reader().read({.url = server.url("/moved")})->body, "found");
    EXPECT_EQ(refusal(reader().read({.url = server.url("/round")})), "redirects");
}

TEST(WebReader, LeavesTheWebForNoOtherPlace) {
    for (auto const* target : {"file:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/", "dict://127.0.0.1:11211/"}) {
        WebServer const server([&](std::string const&) {
            return http_answer("302 Found", std::string("Location: ") + target + "\r\n");
        });
        EXPECT_EQ(refusal(reader().read({.url = target})), "scheme") << target;
        EXPECT_EQ(refusal(reader().read({.url = server.url()})), "scheme") << target;
    }
    EXPECT_EQ(refusal(reader().read({.url = "https://ana:secret@example.com/"})), "credentials");
    EXPECT_EQ(refusal(reader().read({.url = "not an address"})), "not_a_url");
}

TEST(WebReader, StopsReadingWhatIsTooLargeEvenWhenItCameSmall) {
    WebServer const server([](std::string const&) { return http_answer("200 OK", "", std::string(200'000, 'x')); });
    EXPECT_EQ(refusal(reader({.bytes = 100'000}).read({.url = server.url()})), "too_large");
    EXPECT_EQ(refusal(reader({.bytes = 200'000}).read({.url = server.url()})), "read");
}

TEST(WebReader, SaysWhatAnAnswerMeansForWhoeverGaveTheAddress) {
    std::string status;
    WebServer const server([&](std::string const&) { return http_answer(status, ""); });
    auto const said = [&](std::string const& answered) {
        status = answered;
        return refusal(reader().read({.url = server.url()}));
    };
    EXPECT_EQ(said("404 Not Found"), "gone");
    EXPECT_EQ(said("401 Unauthorized"), "not_allowed");
    EXPECT_EQ(said("503 Busy"), "answer_503");
    status = "401 Unauthorized";
    EXPECT_EQ(refusal(reader().read({.url = server.url(), .credentials = Credentials{"ana", "old"}})), "wrong_password");
}

TEST(WebReader, AsksWithAMethodADepthABodyAndAPassword) {
    std::string heard;
    WebServer const server([&](std::string const& request) {
        heard = request;
        return http_answer("207 Multi-Status", "Content-Type: application/xml\r\n", "<D:multistatus xmlns:D='DAV:'/>");
    });
    auto const read = reader().read({.url = server.url("/ana/"),
                                     .method = "PROPFIND",
                                     .depth = "0",
                                     .body = "<propfind/>",
                                     .credentials = Credentials{"ana", "secret"}});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->url, server.url("/ana/"));
    EXPECT_TRUE(heard.starts_with("PROPFIND /ana/ HTTP/1.1\r\n")) << heard;
    for (auto const* line : {"Depth: 0\r\n", "Content-Length: 11\r\n", "Authorization: Basic YW5hOnNlY3JldA==\r\n"}) {
        EXPECT_NE(heard.find(line), std::string::npos) << line;
    }
}

TEST(WebReader, TakesAPasswordToNobodyElseAndNowhereInTheClear) {
    bool stranger_was_asked = false;
    WebServer const stranger([&](std::string const&) {
        stranger_was_asked = true;
        return http_answer("200 OK", "");
    });
    WebServer const server([&](std::string const& request) {
        if (request.starts_with("GET /here ")) return http_answer("200 OK", "", "found");
        if (request.starts_with("GET /moved ")) return http_answer("301 Moved", "Location: /here\r\n");
        return http_answer("302 Found", "Location: " + stranger.url("/") + "\r\n");
    });
    Credentials const ana{"ana", "secret"};
    EXPECT_EQ(refusal(reader().read({.url = server.url("/moved"), .credentials = ana})), "read");
    EXPECT_EQ(refusal(reader().read({.url = server.url("/away"), .credentials = ana})), "elsewhere");
    EXPECT_FALSE(stranger_was_asked);
    // 192.0.32.10 is public; nothing is sent there, since the refusal comes before the connection.
    EXPECT_EQ(refusal(reader().read({.url = "http://192.0.32.10/", .credentials = ana})), "in_the_clear");
}

TEST(WebReader, ReachesWhatAnAdministratorTrustsAndNoPortBesideIt) {
    WebServer const server([](std::string const&) { return http_answer("200 OK", "", "found"); });
    WebServer const beside([](std::string const&) { return http_answer("200 OK", "", "secret"); });
    auto const place = server.url("").substr(std::string("http://").size());
    CurlWebReader const trusting({}, public_or({place}));
    EXPECT_EQ(refusal(trusting.read({.url = server.url()})), "read");
    EXPECT_EQ(refusal(trusting.read({.url = beside.url()})), "private_address");
}

}  // namespace
}  // namespace telemachy::outbound
