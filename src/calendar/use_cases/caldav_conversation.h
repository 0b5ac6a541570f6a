#pragma once

#include <string>
#include <vector>

#include "calendar/domain/time/period.h"
#include "outbound/web_reader.h"

namespace telemachy::calendar {

/// What a CalDAV account said.
struct CaldavAnswer {
    bool unchanged = false;                   ///< Nothing changed since `known`; nothing was fetched.
    std::vector<std::string> documents = {};  ///< Calendars, or only when somebody is busy.
    std::string tag = {};
};

/// Reads when somebody is busy from their CalDAV account (RFC 4791). The address may be the account's server,
/// their own folder there or one calendar: whichever it is, it is found by asking who they are, where their
/// calendars stand, and what stands there (RFC 5397, 6764). Of a server that answers when somebody is busy
/// nothing more is asked; of others the events come over and are forgotten after their times were taken.
class CaldavConversation {
public:
    CaldavConversation(outbound::WebReader const& web, std::string url, outbound::Credentials credentials)
        : web_(web), url_(std::move(url)), credentials_(std::move(credentials)) {}

    /// Blocks while it speaks to the server, so with no transaction open. `known` is an earlier answer's tag.
    [[nodiscard]] Result<CaldavAnswer> read(Period const& window, std::string const& known) const;

private:
    [[nodiscard]] Result<outbound::WebDocument> ask(std::string method, std::string const& url, std::string depth,
                                                    std::string body) const;
    /// Where to look for calendars, and how far down.
    struct Home {
        std::string url;
        std::string depth;
    };
    [[nodiscard]] Result<Home> find_home() const;
    [[nodiscard]] Result<Home> home_at(std::string const& url) const;

    outbound::WebReader const& web_;
    std::string url_;
    outbound::Credentials credentials_;
};

}  // namespace telemachy::calendar
