#pragma once

#include <chrono>
#include <string>

#include "outbound/mail_carrier.h"

namespace telemachy::outbound {

/// The organisation's mail server. It is the administrator's choice, so it may stand anywhere, on this
/// machine too.
struct MailServer {
    std::string url;       ///< `smtp://mail.example:587`, or `smtps://` for TLS from the first byte.
    std::string user = {};
    std::string password = {};
    bool insist_on_tls = true;  ///< Refuse to send in the clear; off for a relay on this machine.
    std::chrono::seconds time{30};
};

/// Speaks SMTP with libcurl.
class CurlMailCarrier final : public MailCarrier {
public:
    explicit CurlMailCarrier(MailServer server) : server_(std::move(server)) {}

    [[nodiscard]] Carriage carry(Mail const& mail) const override;

private:
    MailServer server_;
};

}  // namespace telemachy::outbound
