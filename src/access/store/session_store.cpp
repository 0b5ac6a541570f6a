#include "access/store/session_store.h"

#include <algorithm>

#include "access/domain/session_life.h"
#include "access/sql.h"
#include "vault/digest.h"

namespace telemachy::access {

std::string SessionStore::open(Id<AccountTag> const& account, std::string_view agent) {
    auto token = vault::base64url(work_.world().randomness.bytes(32));
    work_.tx().run(sql::insert_session, work_.make_id<SessionTag>(),
                   storage::Bytes{vault::sha256(token)}, account, agent, work_.now());
    return token;
}

std::optional<Session> SessionStore::find_alive(std::string_view token) const {
    auto session =
        work_.tx().one<Session>(sql::find_session_by_token, storage::Bytes{vault::sha256(token)});
    if (session && !is_alive(session->created, session->last_seen, work_.now())) session.reset();
    return session;
}

std::vector<Session> SessionStore::alive_of(Id<AccountTag> const& account) const {
    auto sessions = work_.tx().all<Session>(sql::list_sessions, account);
    std::erase_if(sessions, [&](Session const& session) {
        return !is_alive(session.created, session.last_seen, work_.now());
    });
    return sessions;
}

void SessionStore::touch(Id<SessionTag> const& session) {
    work_.tx().run(sql::touch_session, session, work_.now());
}

bool SessionStore::end(Id<SessionTag> const& session, Id<AccountTag> const& account) {
    if (work_.tx().run(sql::end_session, session, account) == 0) return false;
    hang_up(session);
    return true;
}

void SessionStore::end_all_of(Id<AccountTag> const& account) {
    for (auto const& session : alive_of(account)) hang_up(session.id);
    work_.tx().run(sql::end_sessions, account);
}

/// Said before the commit: a stream that is closed for nothing comes back by itself, and one that
/// comes back to an ended session is refused.
void SessionStore::hang_up(Id<SessionTag> const& session) {
    work_.world().broadcast.tell({session_topic(session.text()), "ended", "{}"});
}

}  // namespace telemachy::access
