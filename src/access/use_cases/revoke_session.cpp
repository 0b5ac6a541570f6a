#include "access/use_cases/revoke_session.h"

#include "access/store/session_store.h"

namespace telemachy::access::revoke_session {

Result<Output> run(Work& work, Input const& input) {
    Id<AccountTag> const own(work.actor().account);
    if (!SessionStore(work).end(input.session, own)) return refuse(not_found("session"));
    work.concerns(own.text());
    Output output;
    if (input.session.text() == work.actor().session) output.session.token = "";
    return output;
}

}  // namespace telemachy::access::revoke_session
