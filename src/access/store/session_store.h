#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.h"
#include "operation/work.h"

namespace telemachy::access {

struct Session {
    Id<SessionTag> id;
    Id<AccountTag> account;
    std::string agent;
    Instant created;
    Instant last_seen;
};

/// Sessions by the hash of their token; the token itself is known to one browser only.
class SessionStore {
public:
    explicit SessionStore(Work& work) : work_(work) {}

    /// Opens a session and hands out its token: 256 bits, told once.
    [[nodiscard]] std::string open(Id<AccountTag> const& account, std::string_view agent);

    /// The session of a token if it is still alive.
    [[nodiscard]] std::optional<Session> find_alive(std::string_view token) const;
    [[nodiscard]] std::vector<Session> alive_of(Id<AccountTag> const& account) const;

    void touch(Id<SessionTag> const& session);
    /// Whether there was such a session of this account. Whoever listens under it hears no more.
    bool end(Id<SessionTag> const& session, Id<AccountTag> const& account);
    void end_all_of(Id<AccountTag> const& account);

private:
    void hang_up(Id<SessionTag> const& session);

    Work& work_;
};

}  // namespace telemachy::access
