#include "http/framing.h"

#include <gtest/gtest.h>

#include <string>

#include "http/message.h"

namespace telemachy::http {
namespace {

struct Probe {
    char const* name;
    std::string head;
    bool let_in;
};

std::string get(std::string const& headers) { return "GET /x HTTP/1.1\r\n" + headers + "\r\n"; }
std::string post(std::string const& headers) { return "POST /x HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n"; }
std::string many_headers(int count) {
    std::string many = "Host: a\r\n";
    for (int i = 1; i < count; ++i) many += "X: y\r\n";
    return many;
}

class FramingProbe : public testing::TestWithParam<Probe> {};

TEST_P(FramingProbe, IsJudgedBeforeAnybodyReadsItForMeaning) {
    EXPECT_EQ(check_framing(GetParam().head).framing.has_value(), GetParam().let_in) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, FramingProbe,
    testing::Values(
        Probe{"plain", get("Host: a\r\n"), true}, Probe{"host with port", get("Host: a:8080\r\n"), true},
        Probe{"ipv6 host", get("Host: [::1]:80\r\n"), true}, Probe{"length", post("Content-Length: 5\r\n"), true},
        Probe{"chunked", post("Transfer-Encoding: chunked\r\n"), true},
        Probe{"http 1.0", "GET /x HTTP/1.0\r\nHost: a\r\n\r\n", true},
        Probe{"100 headers", get(many_headers(100)), true},
        Probe{"no host", get(""), false}, Probe{"two hosts", get("Host: a\r\nHost: a\r\n"), false},
        Probe{"empty host", get("Host:\r\n"), false}, Probe{"list of hosts", get("Host: a, b\r\n"), false},
        Probe{"http 2", "GET /x HTTP/2.0\r\nHost: a\r\n\r\n", false},
        Probe{"http 0.9", "GET /x\r\nHost: a\r\n\r\n", false},
        Probe{"absolute target", "GET http://b/x HTTP/1.1\r\nHost: a\r\n\r\n", false},
        Probe{"asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", false},
        Probe{"space in target", "GET /x y HTTP/1.1\r\nHost: a\r\n\r\n", false},
        Probe{"lower-case method", "get /x HTTP/1.1\r\nHost: a\r\n\r\n", false},
        Probe{"both lengths", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), false},
        Probe{"both lengths, other way", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), false},
        Probe{"gzip then length", post("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n"), false},
        Probe{"xchunked", post("Transfer-Encoding: xchunked\r\n"), false},
        Probe{"chunked, identity", post("Transfer-Encoding: chunked, identity\r\n"), false},
        Probe{"chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), false},
        Probe{"chunked in 1.0", "POST /x HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", false},
        Probe{"length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n"), false},
        Probe{"length list", post("Content-Length: 5, 5\r\n"), false},
        Probe{"plus length", post("Content-Length: +5\r\n"), false},
        Probe{"negative length", post("Content-Length: -5\r\n"), false},
        Probe{"hex length", post("Content-Length: 0x5\r\n"), false},
        Probe{"2^64 length", post("Content-Length: 18446744073709551616\r\n"), false},
        Probe{"folded header", get("Host: a\r\nX: b\r\n c\r\n"), false},
        Probe{"space before colon", get("Host : a\r\n"), false}, Probe{"no name", get("Host: a\r\n: b\r\n"), false},
        Probe{"bare LF", "GET /x HTTP/1.1\nHost: a\n\r\n\r\n", false},
        Probe{"bare CR", get("Host: a\r\nX: b\rc\r\n"), false},
        Probe{"NUL", get(std::string("Host: a\r\nX: b\0c\r\n", 17)), false},
        Probe{"control character", get("Host: a\r\nX: b\x01\r\n"), false},
        Probe{"101 headers", get(many_headers(101)), false}));

TEST(Target, IsDecodedOnceAndMustBeText) {
    Request request;
    EXPECT_TRUE(read_target("/people/Zo%C3%AB?q=a+b%26c&empty=", request));
    EXPECT_EQ(request.path, "/people/Zoë");
    ASSERT_EQ(request.query.size(), 2U);
    EXPECT_EQ(request.query[0].second, "a b&c");
    for (char const* wrong : {"/%", "/%4", "/%zz", "/%C3", "/%ED%A0%80", "/%00", "/x?q=%FF", "/%C0%AF"}) {
        Request other;
        EXPECT_FALSE(read_target(wrong, other)) << wrong;
    }
}

TEST(Cookies, AreFoundByTheirWholeName) {
    Request request;
    request.headers["cookie"] = "a=1; __Host-sid=xyz; bsid=2";
    EXPECT_EQ(request.cookie("__Host-sid"), "xyz");
    EXPECT_EQ(request.cookie("sid"), "");
}

}  // namespace
}  // namespace telemachy::http
