#include "access/use_cases/open_session.h"

#include "access/store/session_store.h"
#include "access/use_cases/who_am_i.h"

namespace telemachy::access {

Me open_session(Work& work, Account const& account) {
    SessionStore sessions(work);
    if (auto const& actor = work.actor(); !actor.session.empty()) {
        sessions.end(Id<SessionTag>(actor.session), Id<AccountTag>(actor.account));
    }
    Me me = me_of(work, account);
    me.session.token = sessions.open(account.id, work.actor().agent);
    return me;
}

}  // namespace telemachy::access
