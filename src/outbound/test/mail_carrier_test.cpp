#include <gtest/gtest.h>

#include "outbound/curl_mail_carrier.h"
#include "outbound/test/loopback_server.h"

namespace telemachy::outbound {
namespace {

using namespace test;

Mail mail(std::string to = "ana@example.com") {
    return {"calendar@telemachy.example", std::move(to), "Subject: Hello\r\n\r\nA line\r\n.\r\n..and dots\r\n"};
}

CurlMailCarrier to(MailSink const& sink) { return CurlMailCarrier({.url = sink.url(), .insist_on_tls = false}); }

TEST(MailCarrier, HandsOverEnvelopeAndMessageUnchanged) {
    MailSink const sink;
    EXPECT_EQ(to(sink).carry(mail()).outcome, Carried::taken);
    ASSERT_EQ(sink.received().size(), 1U);
    auto const received = sink.received().front();
    EXPECT_EQ(received.from, "calendar@telemachy.example");
    EXPECT_EQ(received.to, "ana@example.com");
    // A line that is one dot ends a message, so lines of dots travel with one more (RFC 5321 §4.5.2).
    EXPECT_EQ(received.message, "Subject: Hello\r\n\r\nA line\r\n..\r\n...and dots\r\n.\r\n");
}

TEST(MailCarrier, TellsANoForGoodFromOneForNow) {
    MailSink const unknown([](std::string const&) { return "550 nobody of that name\r\n"; });
    MailSink const busy([](std::string const&) { return "451 come back later\r\n"; });
    EXPECT_EQ(to(unknown).carry(mail()).outcome, Carried::never);
    EXPECT_EQ(to(busy).carry(mail()).outcome, Carried::not_now);
    EXPECT_EQ(CurlMailCarrier({.url = "smtp://127.0.0.1:1", .insist_on_tls = false}).carry(mail()).outcome, Carried::not_now);
}

TEST(MailCarrier, SendsNothingInTheClearUnlessItIsToldTo) {
    MailSink const sink;  // speaks no TLS
    EXPECT_EQ(CurlMailCarrier({.url = sink.url()}).carry(mail()).outcome, Carried::not_now);
    EXPECT_TRUE(sink.received().empty());
}

TEST(MailCarrier, LetsNoAddressEndItsLine) {
    MailSink const sink;
    EXPECT_EQ(to(sink).carry(mail("ana@example.com>\r\nRCPT TO:<eve@example.com")).outcome, Carried::never);
    EXPECT_TRUE(sink.received().empty());
}

}  // namespace
}  // namespace telemachy::outbound
