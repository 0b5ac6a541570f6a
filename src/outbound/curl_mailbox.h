#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "outbound/mailbox.h"

namespace telemachy::outbound {

/// The organisation's IMAP server; the administrator's choice, as the one that sends.
struct MailboxServer {
    std::string url;  ///< `imaps://mail.example/INBOX`, or `imap://` with STARTTLS.
    std::string user;
    std::string password;
    bool insist_on_tls = true;
    std::chrono::seconds time{30};
    std::size_t bytes = 2U << 20U;  ///< Of one mail; an answer to an invitation has a few thousand.
};

/// Speaks IMAP (RFC 3501) with libcurl. What was dealt with carries the flag \Answered, which every server keeps
/// and every mail program shows; \Seen says nothing, since reading a mail sets it before anything is done.
class CurlMailbox final : public Mailbox {
public:
    explicit CurlMailbox(MailboxServer server) : server_(std::move(server)) {}

    [[nodiscard]] Result<std::vector<WaitingMail>> waiting(std::size_t limit) const override;
    [[nodiscard]] Result<void> mark_dealt_with(std::string const& mark) const override;

private:
    MailboxServer server_;
};

}  // namespace telemachy::outbound
