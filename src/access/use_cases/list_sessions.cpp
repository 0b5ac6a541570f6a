#include "access/use_cases/list_sessions.h"

#include "access/store/session_store.h"

namespace telemachy::access::list_sessions {

Result<Output> run(Work& work, Input const&) {
    Output output;
    for (auto& session : SessionStore(work).alive_of(Id<AccountTag>(work.actor().account))) {
        bool const current = session.id.text() == work.actor().session;
        output.items.push_back({std::move(session.id), session.created, session.last_seen,
                                std::move(session.agent), current});
    }
    return output;
}

}  // namespace telemachy::access::list_sessions
